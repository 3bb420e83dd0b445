import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { exampleUpdate } from '../../scripts/release-signer.mjs';
import { done, refuse } from '../../shared/base/result';
import type { PackageKind } from '../../shared/updates/update-list';
import type { CheckedUpdate } from './check-update';
import { installUpdate } from './install-update';
import { byHand, startInstaller } from './start-installer';

const bytes = Buffer.from('a package');
let dir = '';
let copy = '';
beforeEach(() => {
  dir = mkdtempSync(path.join(os.tmpdir(), 'start-installer-'));
  copy = path.join(dir, "it's a package.deb");
  writeFileSync(copy, bytes);
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

function checked(kind: PackageKind = 'deb'): CheckedUpdate {
  const list = exampleUpdate(bytes);
  const [file] = list.files;
  if (file === undefined) throw new Error('no file');
  return { list, file: { ...file, kind }, copy, comment: 'signed' };
}

/** A program in the place of the one that asks for rights: notes what it was asked to run, and ends with that code. */
function asking(code: number): { readonly PATH: string } {
  const program = path.join(dir, 'pkexec');
  writeFileSync(program, `#!/bin/sh\nprintf '%s\\n' "$@" > '${dir}/asked'\nexit ${code}\n`);
  chmodSync(program, 0o755);
  return { PATH: dir };
}
const notOpened = async () => 'nothing may be opened';
const asked = () => readFileSync(path.join(dir, 'asked'), 'utf8').trim().split('\n');

describe.skipIf(process.platform === 'win32')('a package of the system', () => {
  test('goes to its package manager, through the program that asks a person for the rights', async () => {
    const started = await startInstaller(checked(), { open: notOpened, env: asking(0) });
    expect(started).toEqual(done('installed'));
    expect(asked()).toEqual(['apt-get', '-o', 'DPkg::Lock::Timeout=300', 'install', '--yes', copy]);
    expect((await startInstaller(checked('rpm'), { open: notOpened, env: asking(0) })).ok).toBe(true);
    expect(asked()).toEqual(['dnf', 'install', '--assumeyes', copy]);
  });

  test.each([
    [126, 'the rights were not given'],
    [127, 'the rights were not given'],
    [100, 'the package manager ended with code 100'],
  ])('a failure with code %d is told, with the place of the copy', async (code, detail) => {
    const started = await startInstaller(checked(), { open: notOpened, env: asking(code) });
    expect(started).toMatchObject({ messageKey: 'update-not-started', params: { detail, copy } });
  });

  test('where nothing can ask for rights, the system opens the copy', async () => {
    const opened: string[] = [];
    const open = async (file: string) => {
      opened.push(file);
      return '';
    };
    expect(await startInstaller(checked(), { open, env: { PATH: dir } })).toEqual(done('opened'));
    expect(opened).toEqual([copy]);
    const failed = await startInstaller(checked(), {
      open: async () => 'no program for it',
      env: { PATH: dir },
    });
    expect(failed).toMatchObject({ messageKey: 'update-not-started' });
  });

  test('an AppImage takes the place of the one that runs, and may be run', async () => {
    const running = path.join(dir, 'running.AppImage');
    writeFileSync(running, 'the old one');
    const env = { APPIMAGE: running, PATH: dir };
    expect(await startInstaller(checked('AppImage'), { open: notOpened, env })).toEqual(done('installed'));
    expect(readFileSync(running)).toEqual(bytes);
    expect(statSync(running).mode & 0o777).toBe(0o755);
  });
});

test('what can be typed is quoted', () => {
  expect(byHand({ file: checked().file, copy: "/a b/it's.deb" })).toBe(
    "sudo apt install '/a b/it'\\''s.deb'",
  );
  expect(byHand(checked('nsis'))).toBe(null);
});

describe('installing', () => {
  const open = async () => '';

  test('makes the backup first, and without it does nothing', async () => {
    const refusal = refuse('disk', 'backup-failed', { detail: 'ENOSPC' });
    const opened: string[] = [];
    const ports = {
      env: {},
      open: async (file: string) => {
        opened.push(file);
        return '';
      },
    };
    expect(await installUpdate(checked('nsis'), { ...ports, backUp: () => refusal })).toEqual(refusal);
    expect(opened).toEqual([]);
    const installed = await installUpdate(checked('nsis'), { ...ports, backUp: () => done('a backup') });
    expect(installed).toEqual(done({ how: 'opened', backup: 'a backup' }));
    expect(opened).toEqual([copy]);
  });

  test('looks at the copy once more: one that was changed after the check goes to no installer', async () => {
    writeFileSync(copy, 'b package');
    const env = asking(0);
    const found = await installUpdate(checked(), { open, env, backUp: () => done('a backup') });
    expect(found).toMatchObject({ messageKey: 'update-copy-differs' });
    expect(existsSync(path.join(dir, 'asked'))).toBe(false);
  });
});
