import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { day } from '../../shared/base/dates';
import { attachFile, attachmentPath, checkAttachments } from '../attachments/attachments';
import { backupDir, backupFault, lastGoodBackup, listBackups } from '../backups/backup-list';
import { nothingChosen, readTable } from '../import/read-table';
import { readTableFile } from '../import/read-table-file';
import { copyRegister } from '../register/register-files';
import { isNoFile, keepAside } from '../settings/kept-file';
import { type BackupTestBench, backupTestBench } from '../test-support/backup-test-bench';
import { realFileSystem } from './file-system';

// What stands where a file is meant: a pipe nobody writes to, and a device that never ends. A wait for either would never end.
let bench: BackupTestBench;
beforeEach(() => {
  bench = backupTestBench();
});
afterEach(() => bench.remove());

const kinds = ['a pipe', 'a link to a pipe', 'a device', 'a link to a folder'] as const;
type Kind = (typeof kinds)[number];

function putThere(kind: Kind, file: string): void {
  fs.rmSync(file, { force: true });
  if (kind === 'a pipe') execFileSync('mkfifo', [file]);
  else if (kind === 'a link to a pipe') {
    const pipe = path.join(fs.mkdtempSync(path.join(bench.base, 'pipe-')), 'pipe');
    execFileSync('mkfifo', [pipe]);
    fs.symlinkSync(pipe, file);
  } else fs.symlinkSync(kind === 'a device' ? '/dev/zero' : bench.base, file);
}

const why = (kind: Kind) => (kind === 'a link to a folder' ? 'EISDIR' : 'not-a-file');

describe.each(kinds)('%s', (kind) => {
  test('as the journal: nothing is read, it is told', () => {
    bench.store.close();
    putThere(kind, path.join(bench.registerFolder, 'journal.txt'));
    expect(bench.reopen().refusal).toMatchObject({
      code: 'disk',
      messageKey: 'register-unreadable',
      params: { detail: why(kind) },
    });
  });

  test('as the lock: open for reading, and told', () => {
    bench.store.close();
    putThere(kind, path.join(bench.registerFolder, 'lock.json'));
    const store = bench.reopen();
    expect(store.refusal).toMatchObject({ code: 'disk', params: { detail: why(kind) } });
    expect(store.head.seq).toBe(2);
  });

  test('as the checkpoint: made anew', () => {
    bench.store.close();
    const file = path.join(bench.registerFolder, 'checkpoint.json');
    putThere(kind, file);
    expect(bench.reopen().refusal).toBeUndefined();
    expect(fs.lstatSync(file).isFile()).toBe(true);
  });

  test('as an attachment, in the register and in the backup folder', () => {
    const sha256 = bench.addLetterWithFile('a scanned letter');
    const first = bench.backedUp().backup;
    const kept = attachmentPath(backupDir(bench.place()), sha256);
    putThere(kind, kept);
    expect(backupFault(bench.place(), first)).toContain(why(kind));
    expect(bench.backedUp().backup.missing).toEqual([]);
    expect(fs.readFileSync(kept, 'utf8')).toBe('a scanned letter');
    putThere(kind, attachmentPath(bench.registerFolder, sha256));
    expect(checkAttachments(realFileSystem, bench.registerFolder, [{ sha256 }])).toEqual([
      { sha256, kind: 'unreadable', detail: why(kind) },
    ]);
    fs.rmSync(kept);
    expect(bench.backedUp().backup.missing).toEqual([sha256]);
  });

  test('as the note or the journal of a backup: the others are still listed', () => {
    const first = bench.backedUp().backup;
    bench.addCompany('Second');
    const second = bench.backedUp().backup;
    const at = (name: string) => path.join(backupDir(bench.place()), name);
    putThere(kind, at(`${second.name}.journal.txt`));
    expect(lastGoodBackup(bench.place())).toEqual(first);
    putThere(kind, at(`${second.name}.backup.json`));
    expect(listBackups(bench.place())).toMatchObject({ backups: [first], unreadable: [second.name] });
  });

  test('as the settings: known without waiting, and kept aside', () => {
    const file = path.join(bench.base, 'settings.json');
    putThere(kind, file);
    expect(isNoFile(bench.base)).toBe(true);
    expect(keepAside(bench.base)).toBe('settings.damaged-no-file.json');
    expect(isNoFile(bench.base)).toBe(false);
    expect(fs.existsSync(file)).toBe(false);
    putThere(kind, file);
    expect(keepAside(bench.base)).toBe('settings.damaged-no-file.json (2)');
  });

  test('as what is to be attached or imported', async () => {
    const file = path.join(bench.base, 'given.csv');
    putThere(kind, file);
    expect(attachFile({ fs: realFileSystem, dir: bench.registerFolder, sourcePath: file })).toMatchObject({
      ok: false,
      at: 'source',
      detail: 'not-a-file',
    });
    const choices = nothingChosen;
    expect(await readTableFile({ fs: realFileSystem, readTable }, file, choices)).toMatchObject({
      ok: false,
      messageKey: 'file-unreadable',
    });
  });
});

test('a file that becomes a pipe between the look at it and the opening is not waited for', () => {
  const file = path.join(bench.base, 'letter.pdf');
  fs.writeFileSync(file, 'a letter');
  const swapping = {
    ...realFileSystem,
    statSync: (each: string) => {
      const facts = realFileSystem.statSync(each);
      if (each === file) putThere('a pipe', file);
      return facts;
    },
  };
  expect(attachFile({ fs: swapping, dir: bench.registerFolder, sourcePath: file })).toMatchObject({
    ok: false,
    code: 'invalid',
    detail: 'not-a-file',
  });
});

test('a copy of a register is made although a pipe lies in it', () => {
  execFileSync('mkfifo', [path.join(bench.registerFolder, 'pipe')]);
  const into = fs.mkdtempSync(path.join(os.tmpdir(), 'copy-'));
  try {
    const copied = copyRegister(bench.registerFolder, into, day('2026-11-25'));
    expect(copied.ok && fs.readdirSync(copied.value).sort()).toEqual(['checkpoint.json', 'journal.txt']);
    expect(copyRegister(bench.registerFolder, bench.registerFolder, day('2026-11-25'))).toMatchObject({
      messageKey: 'output-on-register',
    });
  } finally {
    fs.rmSync(into, { recursive: true });
  }
});
