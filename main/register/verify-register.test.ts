import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { inWords } from '../../shared/base/message-text';
import { realFileSystem } from '../disk/file-system';
import { clockFrom } from './clock';
import { thisMachine } from './machine';
import { openRegisterStore } from './open-register-store';
import { attach } from './register-files';
import type { RegisterStore } from './register-store';
import { verifyRegister } from './verify-register';

let folder: string;
let store: RegisterStore;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'export-docket-verify-'));
  store = openRegisterStore({
    ...thisMachine(clockFrom('2019-11-26T15:00:00Z')),
    folder: path.join(folder, 'register'),
    access: 'write',
    report: () => undefined,
  });
  const paper = path.join(folder, 'itd.pdf');
  writeFileSync(paper, '%PDF-1.4\n');
  const attached = attach(store, paper);
  if (!attached.ok) throw new Error('not attached');
  const by = { by: 'Robin Test', via: 'window' } as const;
  store.run({ do: 'open-license', applicationNumber: 'Z123456' }, by);
  store.run(
    {
      do: 'log-letter',
      license: 'Z123456',
      kind: 'intent-to-deny',
      datedOn: '2019-11-21',
      files: [attached.value],
    },
    by,
  );
});

afterEach(() => {
  store.close();
  rmSync(folder, { recursive: true });
});

const journal = () => path.join(store.folder, 'journal.txt');
const verified = () => verifyRegister(realFileSystem, store);

test('a register as it was written is whole', () => {
  expect(verified()).toEqual({
    entries: store.head.seq,
    head: store.head.hash,
    files: 1,
    trouble: null,
    problems: [],
  });
});

test('a letter changed in the journal, an end that is missing and a journal that is gone are told', () => {
  const text = readFileSync(journal(), 'utf8');
  writeFileSync(journal(), text.replace('2019-11-21', '2019-11-22'));
  expect(verified().trouble).not.toBeNull();
  expect(verified().entries).toBeLessThan(store.head.seq);
  writeFileSync(journal(), `${text.trimEnd().split('\n').slice(0, -1).join('\n')}\n`);
  const short = verified().trouble;
  expect(short === null ? '' : inWords(short)).toContain('Another program changed the register');
  rmSync(journal());
  expect(verified().trouble?.messageKey).toBe('missing-journal');
});

test('an attached file that was changed, or is gone, is named with what it belongs to', () => {
  const [{ sha256 = '' } = {}] = [...store.register.letters.values()].flatMap(({ files }) => files);
  const file = path.join(store.folder, 'files', sha256);
  rmSync(file);
  expect(verified().problems).toMatchObject([{ name: 'itd.pdf', kind: 'missing' }]);
  writeFileSync(file, 'something else');
  const [problem] = verified().problems;
  expect(problem).toMatchObject({ name: 'itd.pdf', kind: 'altered' });
  expect(problem?.of).toContain('Z123456');
});
