import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { attachmentLimit } from '../../shared/base/file-limits';
import { type FileSystem, realFileSystem } from '../disk/file-system';
import { type DiskFault, failingDisk } from '../test-support/failing-disk';
import { type Attached, attachFile, attachmentPath, checkAttachments } from './attachments';

let base: string;
let dir: string;
let sourcePath: string;
beforeEach(() => {
  base = fs.mkdtempSync(path.join(os.tmpdir(), 'attachments-'));
  dir = path.join(base, 'register');
  sourcePath = path.join(base, 'Letter of 21 November – Brief.pdf');
  fs.mkdirSync(dir);
  fs.writeFileSync(sourcePath, 'a scanned letter');
});
afterEach(() => {
  fs.rmSync(base, { recursive: true, force: true });
});

const sha256 = createHash('sha256').update('a scanned letter').digest('hex');
const attachment = { sha256, name: 'Letter of 21 November – Brief.pdf', size: 16 };

function attach(disk: FileSystem = realFileSystem): Attached {
  return attachFile({ fs: disk, dir, sourcePath });
}

function kept(): string {
  return fs.readFileSync(attachmentPath(dir, sha256), 'utf8');
}

test('copies the file under its fingerprint; the source stays', () => {
  expect(attach()).toEqual({ ok: true, attachment });
  expect(kept()).toBe('a scanned letter');
  expect(fs.readFileSync(sourcePath, 'utf8')).toBe('a scanned letter');
  expect(fs.readdirSync(path.join(dir, 'files'))).toEqual([sha256]);
  expect(fs.statSync(attachmentPath(dir, sha256)).mode & 0o077).toBe(realFileSystem.isWindows ? 0o066 : 0);
  expect(checkAttachments(realFileSystem, dir, [attachment])).toEqual([]);
});

test('the same contents under another name are kept once', () => {
  attach();
  const written = fs.statSync(attachmentPath(dir, sha256), { bigint: true });
  sourcePath = path.join(base, 'copy.pdf');
  fs.writeFileSync(sourcePath, 'a scanned letter');
  expect(attach()).toEqual({ ok: true, attachment: { ...attachment, name: 'copy.pdf' } });
  const now = fs.statSync(attachmentPath(dir, sha256), { bigint: true });
  expect([now.ino, now.mtimeNs]).toEqual([written.ino, written.mtimeNs]);
});

test('a copy altered since is kept aside and a good one put in its place', () => {
  attach();
  fs.writeFileSync(attachmentPath(dir, sha256), 'a scanned latter');
  const again = attach();
  const keptAs = again.ok ? (again.keptAs ?? '') : '';
  expect(keptAs).toMatch(/^[0-9a-f]{64}\.altered-[0-9a-f]{8}$/);
  expect(fs.readFileSync(path.join(dir, 'files', keptAs), 'utf8')).toBe('a scanned latter');
  expect(kept()).toBe('a scanned letter');
});

describe('refused', () => {
  test('a file that is not there', () => {
    fs.rmSync(sourcePath);
    expect(attach()).toEqual({ ok: false, at: 'source', code: 'not-found', detail: 'ENOENT' });
  });

  test('a folder', () => {
    sourcePath = base;
    expect(attach()).toEqual({ ok: false, at: 'source', code: 'invalid', detail: 'not-a-file' });
  });

  test('one byte more than the limit, but not the limit itself', () => {
    fs.truncateSync(sourcePath, attachmentLimit + 1);
    expect(attach()).toEqual({ ok: false, at: 'source', code: 'invalid', detail: 'too-large' });
    expect(fs.readdirSync(dir)).toEqual([]);
    fs.truncateSync(sourcePath, attachmentLimit);
    expect(attach()).toMatchObject({ ok: true, attachment: { size: attachmentLimit } });
  });

  test('a file that grows past the limit while it is read', () => {
    const disk: FileSystem = { ...realFileSystem, readFileSync: () => new Uint8Array(attachmentLimit + 1) };
    expect(attach(disk)).toEqual({ ok: false, at: 'source', code: 'invalid', detail: 'too-large' });
  });

  test('a copy that reads back otherwise than written', () => {
    let reads = 0;
    const disk: FileSystem = {
      ...realFileSystem,
      readFileSync: (file) => {
        const bytes = realFileSystem.readFileSync(file);
        if (reads++ > 0) bytes[0] = 0;
        return bytes;
      },
    };
    expect(attach(disk)).toEqual({ ok: false, at: 'register', code: 'disk', detail: 'altered' });
  });
});

test.each<DiskFault>(['ENOSPC', 'EIO', 'short', 'partial-then-ENOSPC'])('%s at the n-th call', (fault) => {
  let wasReached = true;
  for (let at = 0; wasReached; at++) {
    fs.rmSync(path.join(dir, 'files'), { recursive: true, force: true });
    const disk = failingDisk(realFileSystem);
    disk.fail(fault, at, false);
    const attached = attach(disk);
    wasReached = disk.wasReached();
    if (attached.ok) expect(kept()).toBe('a scanned letter');
    else expect(attached.code).toBe('disk');
    // Whatever stands under a fingerprint is the whole file.
    if (fs.existsSync(attachmentPath(dir, sha256))) expect(kept()).toBe('a scanned letter');
    expect(attach()).toEqual({ ok: true, attachment });
  }
});

test('missing, altered and unreadable attachments are named, each once', () => {
  attach();
  const other = 'f'.repeat(64);
  const unreadable = 'e'.repeat(64);
  fs.mkdirSync(attachmentPath(dir, unreadable));
  fs.appendFileSync(attachmentPath(dir, sha256), '!');
  const list = [attachment, attachment, { sha256: other }, { sha256: unreadable }];
  expect(checkAttachments(realFileSystem, dir, list)).toEqual([
    { sha256, kind: 'altered', detail: createHash('sha256').update('a scanned letter!').digest('hex') },
    { sha256: other, kind: 'missing', detail: 'ENOENT' },
    { sha256: unreadable, kind: 'unreadable', detail: 'EISDIR' },
  ]);
});

test('a fingerprint leads nowhere else', () => {
  for (const odd of ['../journal.txt', '', 'F'.repeat(64), `${'f'.repeat(64)}/x`]) {
    expect(() => attachmentPath(dir, odd)).toThrow('fingerprint');
  }
});
