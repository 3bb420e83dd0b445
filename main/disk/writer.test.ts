import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type DiskFault, failingDisk } from '../test-support/failing-disk';
import { diskError, type FileSystem, realFileSystem } from './file-system';
import { sweepLeftovers, writeFileSafely } from './writer';

let dir: string;
let file: string;
beforeEach(() => {
  dir = fs.mkdtempSync(path.join(os.tmpdir(), 'writer-'));
  file = path.join(dir, 'settings.json');
});
afterEach(() => {
  fs.rmSync(dir, { recursive: true, force: true });
});

const faults: readonly DiskFault[] = ['ENOSPC', 'EIO', 'EROFS', 'short', 'partial-then-ENOSPC'];

test('writes, replaces, and leaves nothing beside it', () => {
  writeFileSafely(realFileSystem, file, Buffer.from('first'));
  writeFileSafely(realFileSystem, file, Buffer.from('second, longer'));
  expect(fs.readFileSync(file, 'utf8')).toBe('second, longer');
  expect(fs.readdirSync(dir)).toEqual(['settings.json']);
});

describe.each(faults)('%s at the n-th call', (fault) => {
  test.each([false, true])(
    'the old bytes or the new, and an error unless the new are safe; forever: %s',
    (forever) => {
      const old = 'old '.repeat(2000);
      const renewed = 'new '.repeat(3000);
      let refused = 0;
      let wasReached = true;
      for (let at = 0; wasReached; at++) {
        fs.writeFileSync(file, old);
        const disk = failingDisk(realFileSystem);
        disk.fail(fault, at, forever);
        let error: unknown;
        try {
          writeFileSafely(disk, file, Buffer.from(renewed));
        } catch (caught) {
          error = caught;
        }
        wasReached = disk.wasReached();
        const found = fs.readFileSync(file, 'utf8');
        expect([old, renewed]).toContain(found);
        if (error) refused++;
        else expect(found).toBe(renewed);
        sweepLeftovers(realFileSystem, dir);
        expect(fs.readdirSync(dir)).toEqual(['settings.json']);
      }
      expect(refused > 5).toBe(fault !== 'short');
    },
  );
});

test('a disk that takes no bytes at all is an error, not an endless loop', () => {
  const disk: FileSystem = { ...realFileSystem, writeSync: () => 0 };
  expect(() => writeFileSafely(disk, file, Buffer.from('x'))).toThrow('EIO');
  expect(fs.readdirSync(dir)).toEqual([]);
});

test('a size other than written is an error', () => {
  const disk: FileSystem = {
    ...realFileSystem,
    fstatSync: (fd) => ({ ...realFileSystem.fstatSync(fd), size: 3 }),
  };
  expect(() => writeFileSafely(disk, file, Buffer.from('four'))).toThrow('3 bytes arrived of 4');
  expect(fs.readdirSync(dir)).toEqual([]);
});

describe('on Windows', () => {
  function windows(refusals: number, code: string): { readonly disk: FileSystem; readonly pauses: number[] } {
    const pauses: number[] = [];
    let left = refusals;
    const disk: FileSystem = {
      ...realFileSystem,
      isWindows: true,
      pause: (milliseconds) => {
        pauses.push(milliseconds);
      },
      renameSync: (from, to) => {
        if (left-- > 0) throw diskError(code, 'another program holds the file');
        realFileSystem.renameSync(from, to);
      },
      openSync: (name, flags, mode) => {
        if (name === dir) throw diskError('EPERM', 'no folders');
        return realFileSystem.openSync(name, flags, mode);
      },
    };
    return { disk, pauses };
  }

  test.each(['EPERM', 'EBUSY', 'EACCES'])('a rename refused for a moment is tried again: %s', (code) => {
    const { disk, pauses } = windows(3, code);
    writeFileSafely(disk, file, Buffer.from('new'));
    expect(fs.readFileSync(file, 'utf8')).toBe('new');
    expect(pauses).toEqual([10, 20, 40]);
  });

  test('but not for ever, and not for other reasons', () => {
    const held = windows(1000, 'EBUSY');
    expect(() => writeFileSafely(held.disk, file, Buffer.from('new'))).toThrow('EBUSY');
    expect(held.pauses).toHaveLength(6);
    const broken = windows(1, 'EIO');
    expect(() => writeFileSafely(broken.disk, file, Buffer.from('new'))).toThrow('EIO');
    expect(broken.pauses).toEqual([]);
    expect(fs.readdirSync(dir)).toEqual([]);
  });

  test('elsewhere neither is forgiven', () => {
    const { disk, pauses } = windows(1, 'EACCES');
    expect(() => writeFileSafely({ ...disk, isWindows: false }, file, Buffer.from('new'))).toThrow('EACCES');
    expect(() => writeFileSafely({ ...disk, isWindows: false }, file, Buffer.from('new'))).toThrow('EPERM');
    expect(pauses).toEqual([]);
  });
});

test('the sweep takes leftovers of this writer and nothing else', () => {
  const mine = ['settings.json.tmp-1-0123456789ab', 'checkpoint.json.tmp-99999-ffffffffffff'];
  const others = ['notes.tmp', 'a.tmp-1', 'settings.json', 'b.tmp-1-0123456789ab.txt'];
  for (const name of [...mine, ...others]) fs.writeFileSync(path.join(dir, name), '');
  expect([...sweepLeftovers(realFileSystem, dir)].sort()).toEqual([...mine].sort());
  expect(fs.readdirSync(dir).sort()).toEqual([...others].sort());
});
