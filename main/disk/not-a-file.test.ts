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
import { type BackupRig, backupRig } from '../test-support/backup-rig';
import { realFileSystem } from './file-system';

// What stands where a file is meant: a pipe nobody writes to, and a device that never ends. A wait for either would never end.
let rig: BackupRig;
beforeEach(() => {
  rig = backupRig();
});
afterEach(() => rig.remove());

const kinds = ['a pipe', 'a link to a pipe', 'a device', 'a link to a folder'] as const;
type Kind = (typeof kinds)[number];

function putThere(kind: Kind, file: string): void {
  fs.rmSync(file, { force: true });
  if (kind === 'a pipe') execFileSync('mkfifo', [file]);
  else if (kind === 'a link to a pipe') {
    const pipe = path.join(fs.mkdtempSync(path.join(rig.base, 'pipe-')), 'pipe');
    execFileSync('mkfifo', [pipe]);
    fs.symlinkSync(pipe, file);
  } else fs.symlinkSync(kind === 'a device' ? '/dev/zero' : rig.base, file);
}

const why = (kind: Kind) => (kind === 'a link to a folder' ? 'EISDIR' : 'not-a-file');

describe.each(kinds)('%s', (kind) => {
  test('as the journal: nothing is read, it is told', () => {
    rig.docket.close();
    putThere(kind, path.join(rig.registerFolder, 'journal.txt'));
    expect(rig.reopen().refusal).toMatchObject({
      code: 'disk',
      say: 'register-unreadable',
      params: { detail: why(kind) },
    });
  });

  test('as the lock: open for reading, and told', () => {
    rig.docket.close();
    putThere(kind, path.join(rig.registerFolder, 'lock.json'));
    const docket = rig.reopen();
    expect(docket.refusal).toMatchObject({ code: 'disk', params: { detail: why(kind) } });
    expect(docket.head.seq).toBe(2);
  });

  test('as the checkpoint: made anew', () => {
    rig.docket.close();
    const file = path.join(rig.registerFolder, 'checkpoint.json');
    putThere(kind, file);
    expect(rig.reopen().refusal).toBeUndefined();
    expect(fs.lstatSync(file).isFile()).toBe(true);
  });

  test('as an attachment, in the register and in the backup folder', () => {
    const sha256 = rig.addLetterWithFile('a scanned letter');
    const first = rig.backedUp().backup;
    const kept = attachmentPath(backupDir(rig.place()), sha256);
    putThere(kind, kept);
    expect(backupFault(rig.place(), first)).toContain(why(kind));
    expect(rig.backedUp().backup.missing).toEqual([]);
    expect(fs.readFileSync(kept, 'utf8')).toBe('a scanned letter');
    putThere(kind, attachmentPath(rig.registerFolder, sha256));
    expect(checkAttachments(realFileSystem, rig.registerFolder, [{ sha256 }])).toEqual([
      { sha256, kind: 'unreadable', detail: why(kind) },
    ]);
    fs.rmSync(kept);
    expect(rig.backedUp().backup.missing).toEqual([sha256]);
  });

  test('as the note or the journal of a backup: the others are still listed', () => {
    const first = rig.backedUp().backup;
    rig.addCompany('Second');
    const second = rig.backedUp().backup;
    const at = (name: string) => path.join(backupDir(rig.place()), name);
    putThere(kind, at(`${second.name}.journal.txt`));
    expect(lastGoodBackup(rig.place())).toEqual(first);
    putThere(kind, at(`${second.name}.backup.json`));
    expect(listBackups(rig.place())).toMatchObject({ backups: [first], unreadable: [second.name] });
  });

  test('as the settings: known without waiting, and kept aside', () => {
    const file = path.join(rig.base, 'settings.json');
    putThere(kind, file);
    expect(isNoFile(rig.base)).toBe(true);
    expect(keepAside(rig.base)).toBe('settings.damaged-no-file.json');
    expect(isNoFile(rig.base)).toBe(false);
    expect(fs.existsSync(file)).toBe(false);
    putThere(kind, file);
    expect(keepAside(rig.base)).toBe('settings.damaged-no-file.json (2)');
  });

  test('as what is to be attached or imported', async () => {
    const file = path.join(rig.base, 'given.csv');
    putThere(kind, file);
    expect(attachFile({ fs: realFileSystem, dir: rig.registerFolder, sourcePath: file })).toMatchObject({
      ok: false,
      at: 'source',
      detail: 'not-a-file',
    });
    const choices = nothingChosen;
    expect(await readTableFile({ fs: realFileSystem, readTable }, file, choices)).toMatchObject({
      ok: false,
      say: 'file-unreadable',
    });
  });
});

test('a file that becomes a pipe between the look at it and the opening is not waited for', () => {
  const file = path.join(rig.base, 'letter.pdf');
  fs.writeFileSync(file, 'a letter');
  const swapping = {
    ...realFileSystem,
    statSync: (each: string) => {
      const facts = realFileSystem.statSync(each);
      if (each === file) putThere('a pipe', file);
      return facts;
    },
  };
  expect(attachFile({ fs: swapping, dir: rig.registerFolder, sourcePath: file })).toMatchObject({
    ok: false,
    code: 'invalid',
    detail: 'not-a-file',
  });
});

test('a copy of a register is made although a pipe lies in it', () => {
  execFileSync('mkfifo', [path.join(rig.registerFolder, 'pipe')]);
  const into = fs.mkdtempSync(path.join(os.tmpdir(), 'copy-'));
  try {
    const copied = copyRegister(rig.registerFolder, into, day('2026-11-25'));
    expect(copied.ok && fs.readdirSync(copied.value).sort()).toEqual(['checkpoint.json', 'journal.txt']);
    expect(copyRegister(rig.registerFolder, rig.registerFolder, day('2026-11-25'))).toMatchObject({
      say: 'output-on-register',
    });
  } finally {
    fs.rmSync(into, { recursive: true });
  }
});
