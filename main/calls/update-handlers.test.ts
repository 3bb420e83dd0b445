import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { exampleUpdate, releaseSigner, writeSigned } from '../../scripts/release-signer.mjs';
import { done } from '../../shared/base/result';
import { realFileSystem } from '../disk/file-system';
import { updateHandlers } from './update-handlers';

const signer = releaseSigner();
const bytes = Buffer.from('a package');
let dir = '';
let chosen: string | null = null;
let acts: string[] = [];
beforeEach(() => {
  dir = mkdtempSync(path.join(os.tmpdir(), 'update-handlers-'));
  acts = [];
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const handlers = () =>
  updateHandlers({
    reachBackups: async () => null,
    updates: {
      fs: realFileSystem,
      // An installer that is opened: nothing of it runs in a test.
      here: { program: '0.2.0', platform: 'win32', arch: 'x64', kinds: ['nsis'], journal: 1 },
      keys: [signer.key],
      folder: path.join(dir, 'updates'),
      env: {},
      open: async (file) => {
        acts.push(`open ${path.basename(file)}`);
        return '';
      },
    },
    backUp: () => {
      acts.push('back up');
      return done('a backup');
    },
    dialogs: { updateToCheck: async () => chosen, editionToRead: async () => chosen },
    opened: () => void acts.push('opened'),
  });

function bring(version: string, writesJournal = 1): void {
  writeFileSync(path.join(dir, 'setup.exe'), bytes);
  const { files, ...rest } = exampleUpdate(bytes, { version, writesJournal });
  const ours = files.map((file) => ({ ...file, name: 'setup.exe', platform: 'win32', kind: 'nsis' }));
  chosen = writeSigned(dir, 'update.json', JSON.stringify({ ...rest, files: ours }), signer);
}

test('a release is checked, shown, backed up for and handed over', async () => {
  bring('0.3.0', 2);
  const { checkUpdate, installUpdate } = handlers();
  expect(await checkUpdate()).toMatchObject({
    ok: true,
    value: { value: { version: '0.3.0', name: 'setup.exe', isNewerJournal: true, byHand: null } },
  });
  expect(acts).toEqual([]);
  expect(await installUpdate()).toEqual(done({ how: 'opened', backup: 'a backup' }));
  expect(acts).toEqual(['back up', 'open setup.exe', 'opened']);
});

test('nothing is installed that was not checked, or whose last check was refused', async () => {
  const { checkUpdate, installUpdate } = handlers();
  expect(await installUpdate()).toMatchObject({ messageKey: 'no-checked-update' });
  bring('0.3.0');
  expect((await checkUpdate()).ok).toBe(true);
  bring('0.1.0');
  expect(await checkUpdate()).toMatchObject({ messageKey: 'update-older' });
  expect(await installUpdate()).toMatchObject({ messageKey: 'no-checked-update' });
  expect(acts).toEqual([]);
});

test('thinking better of it in the dialog changes nothing', async () => {
  chosen = null;
  expect(await handlers().checkUpdate()).toEqual({ ok: true, value: { cancelled: true } });
});

test('an edition of the law is handed on only with a signature that fits', async () => {
  chosen = writeSigned(dir, 'edition.json', '{"format":"export-docket-law-edition"}', signer);
  const { chooseEdition } = handlers();
  expect(await chooseEdition()).toMatchObject({
    ok: true,
    value: { value: { name: 'edition.json', signed: 'signed in a test' } },
  });
  writeFileSync(chosen, '{}');
  expect(await chooseEdition()).toMatchObject({ ok: false, messageKey: 'signature-differs' });
  rmSync(`${chosen}.minisig`);
  expect(await chooseEdition()).toMatchObject({ ok: false, messageKey: 'not-signed' });
  chosen = null;
  expect(await chooseEdition()).toMatchObject({ ok: true, value: { cancelled: true } });
});
