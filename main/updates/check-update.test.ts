import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { exampleUpdate, keyIdOf, releaseSigner, writeSigned } from '../../scripts/release-signer.mjs';
import { inWords } from '../../shared/base/message-text';
import type { Here } from '../../shared/updates/judge-update';
import type { UpdateFile } from '../../shared/updates/update-list';
import { realFileSystem } from '../disk/file-system';
import { checkUpdate, stillChecked, updateListLimit } from './check-update';
import { hashFile, privateCopy } from './private-copy';

const signer = releaseSigner();
const here: Here = { program: '0.2.0', platform: 'linux', arch: 'x64', kinds: ['deb', 'tar.gz'], journal: 1 };
const packageBytes = Buffer.alloc(300_000, 'a package');
const packageName = 'export-docket_9.8.7_amd64.deb';

let dir = '';
let stick = '';
beforeEach(() => {
  dir = mkdtempSync(path.join(os.tmpdir(), 'check-update-'));
  stick = path.join(dir, 'stick');
  mkdirSync(stick);
  writeFileSync(path.join(stick, packageName), packageBytes);
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const folder = () => path.join(dir, 'updates');
const list = () => path.join(stick, 'update.json');
const check = (change: Partial<Here> = {}) =>
  checkUpdate(list(), {
    fs: realFileSystem,
    here: { ...here, ...change },
    keys: [signer.key],
    folder: folder(),
  });
const write = (value: unknown = exampleUpdate(packageBytes), by = signer) =>
  writeSigned(stick, 'update.json', typeof value === 'string' ? value : JSON.stringify(value), by);
const signedThen = (act: () => void) => () => {
  write();
  act();
};
const withFile = (change: Partial<UpdateFile>) => {
  const update = exampleUpdate(packageBytes);
  return { ...update, files: update.files.map((file) => ({ ...file, ...change })) };
};

test('a release for this computer is copied where only this user may read, and the copy is checked', async () => {
  write();
  const found = await check();
  if (!found.ok) throw new Error(inWords(found));
  expect(found.value.copy).toBe(path.join(folder(), packageName));
  expect(found.value.comment).toBe('signed in a test');
  expect(found.value.list.news).toBe('Deadlines of another agency.');
  expect(statSync(folder()).mode & 0o777).toBe(0o700);
  expect(statSync(found.value.copy).mode & 0o777).toBe(0o600);
  expect(await stillChecked(found.value)).toMatchObject({ ok: true });
});

test('of several packages the one that this computer prefers is taken', async () => {
  const update = exampleUpdate(packageBytes);
  const [deb] = update.files;
  if (deb === undefined) throw new Error('no file');
  const archive = { ...deb, name: 'export-docket-9.8.7.tar.gz', kind: 'tar.gz' as const };
  const foreign = { ...deb, name: 'export-docket-9.8.7-arm64.deb', arch: 'arm64' as const };
  write({ ...update, files: [foreign, archive, deb] });
  const found = await check();
  expect(found.ok && found.value.file.name).toBe(packageName);
});

test('what is changed on the stick after the check is not installed: the checked copy is', async () => {
  write();
  const found = await check();
  if (!found.ok) throw new Error(inWords(found));
  writeFileSync(path.join(stick, packageName), Buffer.alloc(packageBytes.length, 'another one'));
  expect(await stillChecked(found.value)).toMatchObject({ ok: true });
});

test.each([
  ['changed', (copy: string) => appendFileSync(copy, 'x')],
  [
    'exchanged for one of the same size',
    (copy: string) => writeFileSync(copy, Buffer.alloc(packageBytes.length, 'b')),
  ],
  ['removed', (copy: string) => rmSync(copy)],
])('a checked copy that was %s is not handed to the installer', async (_, change) => {
  write();
  const found = await check();
  if (!found.ok) throw new Error(inWords(found));
  change(found.value.copy);
  expect(await stillChecked(found.value)).toMatchObject({ ok: false, messageKey: 'update-copy-differs' });
});

describe('each refusal is a sentence, and leaves no copy behind', () => {
  const cases: [string, () => void, string, Partial<Here>?][] = [
    ['there is no list', () => undefined, 'file-unreadable'],
    [
      'there is no signature',
      () => writeFileSync(list(), JSON.stringify(exampleUpdate(packageBytes))),
      'not-signed',
    ],
    [
      'the list was changed after signing',
      signedThen(() => appendFileSync(list(), ' ')),
      'signature-differs',
    ],
    ['it was signed anew by somebody else', () => write(undefined, releaseSigner()), 'signature-other-key'],
    [
      'it was signed anew by somebody who borrows the number of our key',
      () => write(undefined, releaseSigner(keyIdOf(signer))),
      'signature-differs',
    ],
    [
      'the signature is no signature',
      signedThen(() => writeFileSync(`${list()}.minisig`, 'ok')),
      'signature-form',
    ],
    [
      'the signature has no end',
      signedThen(() => writeFileSync(`${list()}.minisig`, 'x'.repeat(5_000))),
      'signed-too-large',
    ],
    ['the list is too large', () => write(' '.repeat(updateListLimit + 1)), 'signed-too-large'],
    ['it is not JSON', () => write('{"format":'), 'signed-not-json'],
    ['it is JSON of something else', () => write('[]'), 'update-field'],
    [
      'it has a field too many',
      () => write({ ...exampleUpdate(packageBytes), script: 'rm' }),
      'update-field',
    ],
    [
      'a package has a field too many',
      () => write(withFile({ run: 'x' } as Partial<UpdateFile>)),
      'update-field',
    ],
    ['a field is missing', () => write({ ...exampleUpdate(packageBytes), news: undefined }), 'update-field'],
    ['it is of a later form', () => write({ ...exampleUpdate(packageBytes), v: 2 }), 'update-field'],
    [
      'its version is no version',
      () => write({ ...exampleUpdate(packageBytes), version: '1.0' }),
      'update-field',
    ],
    ['a package lies elsewhere', () => write(withFile({ name: '../other.deb' })), 'update-field'],
    ['a package is named like an option', () => write(withFile({ name: '-o=x.deb' })), 'update-field'],
    ['the same version', () => write(), 'update-same', { program: '9.8.7' }],
    ['an older version', () => write(), 'update-older', { program: '10.0.0' }],
    ['it reads less than this program writes', () => write(), 'update-reads-less', { journal: 2 }],
    [
      'only another system',
      () => write(withFile({ platform: 'win32', kind: 'nsis' })),
      'update-other-machine',
    ],
    ['only another processor', () => write(withFile({ arch: 'arm64' })), 'update-other-machine'],
    ['only another kind of package', () => write(withFile({ kind: 'rpm' })), 'update-other-machine'],
    [
      'the package is not there',
      signedThen(() => rmSync(path.join(stick, packageName))),
      'update-package-gone',
    ],
    [
      'the package is a folder',
      signedThen(() => {
        rmSync(path.join(stick, packageName));
        mkdirSync(path.join(stick, packageName));
      }),
      'update-package-differs',
    ],
    [
      'the package is cut off',
      signedThen(() => truncateSync(path.join(stick, packageName), 1000)),
      'update-package-differs',
    ],
    [
      'the package has something added',
      signedThen(() => appendFileSync(path.join(stick, packageName), 'x')),
      'update-package-differs',
    ],
    [
      'the package was exchanged for one of the same size',
      signedThen(() =>
        writeFileSync(path.join(stick, packageName), Buffer.alloc(packageBytes.length, 'evil')),
      ),
      'update-package-differs',
    ],
  ];

  test.each(cases)('%s', async (_, prepare, key, change) => {
    prepare();
    const found = await check(change);
    expect(found).toMatchObject({ ok: false, messageKey: key });
    if (!found.ok) expect(inWords(found)).toMatch(/^\S.*\.$/);
    expect(existsSync(folder())).toBe(false);
  });
});

test.runIf(process.platform !== 'win32')(
  'a pipe that takes the place of the package between a look and the copy is waited for by nobody',
  async () => {
    const pipe = path.join(stick, 'pipe');
    execFileSync('mkfifo', [pipe]);
    await expect(privateCopy(pipe, folder(), 10)).rejects.toMatchObject({ code: 'not-a-file' });
    await expect(hashFile(pipe)).rejects.toMatchObject({ code: 'not-a-file' });
  },
);

test('a good check removes what an earlier one had copied', async () => {
  write();
  mkdirSync(folder());
  writeFileSync(path.join(folder(), 'old.deb'), 'old');
  expect((await check()).ok).toBe(true);
  expect(existsSync(path.join(folder(), 'old.deb'))).toBe(false);
});
