import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { attachFile } from '../attachments/attachments';
import { realFileSystem } from '../disk/file-system';
import { takeLock } from '../lock/lock';
import { type RecordingDisk, recordingDisk } from '../test-support/recording-disk';
import { createJournal, openJournal } from './journal';

// A flush that is missing shows only in a power cut: so the order itself is held fast. Elsewhere than Windows the
// folder is flushed too.
let base: string;
let dir: string;
let disk: RecordingDisk;
beforeEach(() => {
  base = fs.mkdtempSync(path.join(os.tmpdir(), 'lasting-'));
  dir = path.join(base, 'register');
  disk = recordingDisk(realFileSystem);
});
afterEach(() => {
  fs.rmSync(base, { recursive: true, force: true });
});

const register = {
  registerId: '0190aaaa-bbbb-7ccc-8ddd-eeeeeeeeeeee',
  createdAt: '2019-11-25T14:00:00.000Z',
};

function safely(name: string, folder = 'register'): readonly string[] {
  const flushFolder = realFileSystem.isWindows ? [] : [`flush ${folder}`];
  return [`write ${name}.tmp`, `flush ${name}.tmp`, `rename ${name}.tmp ${name}`, ...flushFolder];
}

/** The guard that keeps another program from writing while the journal is cut. */
function guarded(): readonly string[] {
  const flushFolder = realFileSystem.isWindows ? [] : ['flush register'];
  return ['write journal.txt.cut', 'flush journal.txt.cut', ...flushFolder];
}

test('a register: the journal lasts before its checkpoint is written', () => {
  createJournal({ fs: disk, dir, ...register });
  expect(disk.calls).toEqual([...safely('journal.txt'), ...safely('checkpoint.json')]);
});

test('an entry lasts before it is acknowledged, and the checkpoint comes after it', () => {
  const created = createJournal({ fs: disk, dir, ...register });
  disk.calls.length = 0;
  expect(created.ok && created.journal.append('{"v":1,"seq":1}').ok).toBe(true);
  expect(disk.calls).toEqual(['write journal.txt', 'flush journal.txt', ...safely('checkpoint.json')]);
});

test('a torn tail lasts in its own file before it is cut off', () => {
  createJournal({ fs: disk, dir, ...register });
  fs.appendFileSync(path.join(dir, 'journal.txt'), 'abc');
  disk.calls.length = 0;
  openJournal({ fs: disk, dir, access: 'write' });
  expect(disk.calls).toEqual([
    ...safely('journal.torn-1-ba7816bf.txt'),
    ...guarded(),
    'cut journal.txt',
    'flush journal.txt',
    ...safely('checkpoint.json'),
  ]);
});

test('what a failed append left is cut off, and that lasts', () => {
  const created = createJournal({ fs: disk, dir, ...register });
  if (!created.ok) throw new Error(created.detail);
  const { fsyncSync } = disk;
  disk.calls.length = 0;
  disk.fsyncSync = () => {
    disk.fsyncSync = fsyncSync;
    throw Object.assign(new Error('EIO'), { code: 'EIO' });
  };
  expect(created.journal.append('{"v":1,"seq":1}')).toMatchObject({ ok: false, code: 'disk' });
  expect(disk.calls).toEqual(['write journal.txt', ...guarded(), 'cut journal.txt', 'flush journal.txt']);
});

test('an attachment lasts before it is reported', () => {
  fs.mkdirSync(dir);
  const sourcePath = path.join(base, 'letter.pdf');
  fs.writeFileSync(sourcePath, 'abc');
  attachFile({ fs: disk, dir, sourcePath });
  const sha256 = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
  const flushFolder = realFileSystem.isWindows ? [] : ['flush register'];
  expect(disk.calls).toEqual([...flushFolder, ...safely(sha256, 'files')]);
});

test('a lock lasts before it counts', () => {
  const me = { pid: process.pid, host: 'desk', user: 'ann', sinceAt: '2019-11-25T14:00:00.000Z' };
  expect(takeLock(disk, dir, me).ok).toBe(true);
  const flushFolder = realFileSystem.isWindows ? [] : ['flush register'];
  expect(disk.calls).toEqual(['write lock.json', 'flush lock.json', ...flushFolder]);
});
