import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { day } from '../../shared/base/dates';
import { inWords } from '../../shared/base/message-text';
import { realFileSystem } from '../disk/file-system';
import { makeHandover } from '../handover/handover';
import { type BackupTestBench, backupTestBench } from '../test-support/backup-test-bench';
import { checkFiles } from './check-files';
import { lookAtOpened } from './look-at-opened';

let bench: BackupTestBench;
beforeEach(() => {
  bench = backupTestBench();
});
afterEach(() => bench.remove());

const here = () => ({ folder: bench.store.folder, registerId: bench.store.registerId });
const look = (place: string, at = here()) => {
  const found = lookAtOpened(realFileSystem, place, at);
  return found.ok ? found.value : inWords(found);
};
const elsewhere = () => {
  const folder = path.join(bench.base, 'another');
  fs.mkdirSync(folder, { recursive: true });
  return { folder, registerId: 'another' };
};

async function handover(): Promise<string> {
  const into = path.join(bench.base, 'out');
  fs.mkdirSync(into);
  const made = await makeHandover({
    ...{ fs: realFileSystem, store: bench.store, into, at: bench.at, today: day('2026-11-25') },
    ...{ program: '1.2.3', includePrivileged: true, pdf: async () => Buffer.from('%PDF') },
  });
  if (!made.ok) throw new Error(JSON.stringify(made));
  return made.value.folder;
}

test('the folder of a register: the one that is open, or another with its last entry', () => {
  const { folder } = bench.store;
  expect(look(folder)).toMatchObject({ is: 'register', isOwn: true });
  expect(look(folder, elsewhere())).toMatchObject({
    ...{ is: 'register', folder, isOwn: false },
    entries: bench.store.head.seq,
  });
  expect(look(path.join(folder, 'journal.txt'), elsewhere())).toMatchObject({ is: 'register', folder });
});

test('a handover folder, whose files are checked one by one', async () => {
  const folder = await handover();
  expect(look(folder)).toEqual({ is: 'handover', folder, canBeRead: true });
  expect(look(path.join(folder, 'README.txt'))).toMatchObject({ is: 'handover', folder });
  const whole = await checkFiles(realFileSystem, folder);
  expect(whole).toMatchObject({ ok: true, value: { faults: [] } });
  fs.appendFileSync(path.join(folder, 'data.json'), ' ');
  fs.rmSync(path.join(folder, 'docket.pdf'));
  fs.appendFileSync(path.join(folder, 'SHA256SUMS'), `${'0'.repeat(64)}  ../journal.txt\n`);
  expect(await checkFiles(realFileSystem, folder)).toMatchObject({
    value: {
      faults: expect.arrayContaining([
        'data.json is not as it was written',
        'docket.pdf is missing',
        '../journal.txt lies outside the folder',
      ]),
    },
  });
});

test('a folder of backups, that of one register, or a file in it', () => {
  bench.backedUp();
  const backups = bench.backupFolder;
  const own = path.join(backups, bench.store.registerId ?? '');
  const note = fs.readdirSync(own).find((name) => name.endsWith('.backup.json')) ?? '';
  for (const place of [backups, own, path.join(own, note)])
    expect(look(place)).toMatchObject({
      ...{ is: 'backups', folder: backups, own: bench.store.registerId },
      backups: [{ seq: bench.store.head.seq }],
    });
});

test('what is none of these is a plain sentence', () => {
  const { folder } = elsewhere();
  // A plain file beside others, as any folder has.
  fs.writeFileSync(path.join(folder, 'notes'), '');
  expect(look(folder)).toBe(
    `${folder} is no handover folder, no backup and no register of Export Docket. Nothing was changed.`,
  );
  fs.writeFileSync(path.join(folder, 'letter.pdf'), '%PDF');
  expect(look(path.join(folder, 'letter.pdf'))).toContain('is no handover folder');
  expect(look(path.join(folder, 'nowhere'))).toBe(`${path.join(folder, 'nowhere')} is not there any more.`);
  expect(look(path.parse(folder).root)).toContain('is no handover folder');
});
