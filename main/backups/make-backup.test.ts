import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { defaultKeepRule } from '../../shared/calls/backup-shapes';
import { attachmentPath } from '../attachments/attachments';
import { markerName } from '../disk/backup-marker';
import { type FileSystem, realFileSystem } from '../disk/file-system';
import { type BackupTestBench, backupTestBench } from '../test-support/backup-test-bench';
import { type DiskFault, failingDisk } from '../test-support/failing-disk';
import { recordingDisk } from '../test-support/recording-disk';
import { prepareBackupFolder } from './backup-folder';
import { backupDir, backupFault, lastGoodBackup, listBackups, registersIn } from './backup-list';
import { readNote } from './backup-note';
import { pruneBackups } from './prune-backups';

let bench: BackupTestBench;
beforeEach(() => {
  bench = backupTestBench();
});
afterEach(() => bench.remove());

const inBackups = (...names: readonly string[]) => path.join(backupDir(bench.place()), ...names);

/** Every file below the backup folder with its contents. */
function stored(): Readonly<Record<string, string>> {
  const names = fs.readdirSync(bench.backupFolder, { recursive: true }) as string[];
  const files = names.filter((name) => fs.statSync(path.join(bench.backupFolder, name)).isFile());
  return Object.fromEntries(
    files.map((name) => [name, fs.readFileSync(path.join(bench.backupFolder, name), 'latin1')]),
  );
}

describe('a backup', () => {
  test('is the journal as it stands, with its attachments once, named by time and reason', () => {
    const sha256 = bench.addLetterWithFile('a scanned letter');
    bench.addLetterWithFile('a scanned letter');
    const { backup, warnings } = bench.backedUp('first-change-of-day');
    expect(warnings).toEqual([]);
    expect(backup).toMatchObject({
      name: '2026-11-25T14-14-05Z first-change-of-day',
      program: '1.2.3',
      ...bench.store.head,
      records: 4,
      files: [{ sha256, size: 16 }],
      missing: [],
      holds: [],
    });
    expect(fs.readdirSync(inBackups()).sort()).toEqual([
      '2026-11-25T14-14-05Z first-change-of-day.backup.json',
      '2026-11-25T14-14-05Z first-change-of-day.journal.txt',
      'files',
    ]);
    expect(fs.readdirSync(inBackups('files'))).toEqual([sha256]);
    expect(fs.readFileSync(inBackups(`${backup.name}.journal.txt`), 'utf8')).toBe(bench.store.text);
    expect(listBackups(bench.place()).backups).toEqual([backup]);
    expect(backupFault(bench.place(), backup)).toBeUndefined();
    expect(registersIn(realFileSystem, bench.backupFolder)).toEqual([bench.store.registerId]);
    if (!realFileSystem.isWindows)
      for (const name of Object.keys(stored()))
        expect(fs.statSync(path.join(bench.backupFolder, name)).mode & 0o077).toBe(0);
  });

  test('never takes the name of another, and says which earlier ones it holds', () => {
    const first = bench.backedUp().backup;
    bench.addCompany('Second');
    const second = bench.backedUp().backup;
    expect(second.name).toBe(`${first.name} (2)`);
    expect(second.holds).toEqual([first.hash]);
    expect(listBackups(bench.place()).backups).toEqual([first, second]);
  });

  test('a file taken off a letter is still in it: the history names it', () => {
    const sha256 = bench.addLetterWithFile('a scanned letter');
    bench.run({ do: 'correct-letter', letter: 'letter 1', files: [] });
    expect(bench.backedUp().backup.files.map((file) => file.sha256)).toEqual([sha256]);
  });

  test('lasts in this order: attachment, journal, note', () => {
    bench.addLetterWithFile('a scanned letter');
    const disk = recordingDisk(realFileSystem);
    expect(bench.backUp('on-demand', disk).ok).toBe(true);
    const renames = disk.calls
      .filter((call) => call.startsWith('rename'))
      .map((call) => call.split(' ').at(-1));
    expect(renames.map((name) => name?.split('.').slice(1).join('.'))).toEqual([
      '',
      'journal.txt',
      'backup.json',
    ]);
    for (const [index, call] of disk.calls.entries())
      if (call.startsWith('rename')) expect(disk.calls[index - 1]).toMatch(/^flush /);
  });

  test('an attachment that is missing or altered is counted, the rest is kept; once it is back it is copied', () => {
    const gone = bench.addLetterWithFile('gone');
    const altered = bench.addLetterWithFile('altered');
    const whole = bench.addLetterWithFile('whole');
    fs.rmSync(attachmentPath(bench.registerFolder, gone));
    fs.writeFileSync(attachmentPath(bench.registerFolder, altered), 'changed!');
    const made = bench.backedUp();
    expect(made.backup.missing).toEqual([gone, altered]);
    expect(made.backup.files.map((file) => file.sha256)).toEqual([whole]);
    expect(made.warnings).toMatchObject([{ messageKey: 'backup-lacks-files', params: { count: 2 } }]);
    fs.writeFileSync(attachmentPath(bench.registerFolder, gone), 'gone');
    expect(bench.backedUp().backup.missing).toEqual([altered]);
  });

  test('an attachment cut short in the backup folder is copied anew; the rest of it is kept', () => {
    const sha256 = bench.addLetterWithFile('a scanned letter');
    bench.backedUp();
    fs.truncateSync(inBackups('files', sha256), 3);
    bench.backedUp();
    expect(fs.readFileSync(inBackups('files', sha256), 'utf8')).toBe('a scanned letter');
    expect(fs.readdirSync(inBackups('files'))).toHaveLength(2);
  });
});

describe('refused, and nothing is written', () => {
  test('a folder whose disk is not connected', () => {
    bench.backedUp();
    const before = stored();
    fs.renameSync(path.join(bench.backupFolder, markerName), path.join(bench.base, 'marker'));
    expect(bench.backUp()).toMatchObject({ ok: false, code: 'not-found', messageKey: 'backup-folder-gone' });
    fs.rmSync(bench.backupFolder, { recursive: true });
    expect(bench.backUp()).toMatchObject({ ok: false, messageKey: 'backup-folder-gone' });
    expect(fs.existsSync(bench.backupFolder)).toBe(false);
    expect(Object.keys(before)).toHaveLength(3);
  });

  test('a folder inside the register', () => {
    for (const inside of ['', 'backups', 'files/../x']) {
      const folder = path.join(bench.registerFolder, inside);
      expect(prepareBackupFolder(realFileSystem, folder, bench.registerFolder)).toMatchObject({
        messageKey: 'backup-folder-inside',
      });
    }
    const link = path.join(bench.base, 'link');
    fs.symlinkSync(bench.registerFolder, link);
    for (const folder of [link, path.join(link, 'backups')])
      expect(prepareBackupFolder(realFileSystem, folder, bench.registerFolder)).toMatchObject({
        messageKey: 'backup-folder-inside',
      });
    const before = fs.readdirSync(bench.registerFolder);
    expect(before).not.toContain('backups');
    const beside = `${bench.registerFolder}-backups`;
    expect(prepareBackupFolder(realFileSystem, beside, bench.registerFolder).ok).toBe(true);
  });

  test('a register that another program changed, and a damaged one', () => {
    const text = bench.store.text;
    fs.appendFileSync(path.join(bench.registerFolder, 'journal.txt'), '\n');
    expect(bench.backUp().ok).toBe(true);
    fs.writeFileSync(path.join(bench.registerFolder, 'journal.txt'), text.slice(0, -20));
    expect(bench.backUp()).toMatchObject({ code: 'conflict' });
    fs.writeFileSync(path.join(bench.registerFolder, 'journal.txt'), text.replace('Example', 'Sample'));
    expect(bench.backUp()).toMatchObject({ code: 'conflict' });
    bench.reopen();
    expect(bench.backUp()).toMatchObject({ code: 'damaged' });
    expect(listBackups(bench.place()).backups).toHaveLength(1);
  });
});

describe('an emptier or shorter register', () => {
  test('half of the records void: told, and nothing older is removed', () => {
    for (const name of ['Second', 'Third', 'Fourth']) bench.addCompany(name);
    const fuller = bench.backedUp().backup;
    for (const name of ['Second', 'Third', 'Fourth'])
      bench.run({ do: 'void', counterparty: name, reason: 'by mistake' });
    bench.at = '2027-11-26T14:00:00.000Z';
    const made = bench.backedUp();
    expect(made).toMatchObject({
      isEmptier: true,
      warnings: [{ messageKey: 'backup-emptier', params: { name: fuller.name, was: 5, now: 2 } }],
    });
    expect(pruneBackups(bench.place(), made, bench.at, defaultKeepRule).removed).toEqual([]);
  });

  test('fewer entries than before: told, and nothing older is removed', () => {
    const { text } = bench.store;
    bench.addCompany('Second');
    const longer = bench.backedUp().backup;
    // As a folder copied back by hand: a whole journal that ends too early, with no witness left.
    fs.writeFileSync(path.join(bench.registerFolder, 'journal.txt'), text);
    fs.rmSync(path.join(bench.registerFolder, 'checkpoint.json'));
    bench.reopen();
    bench.at = '2027-11-26T14:00:00.000Z';
    const made = bench.backedUp();
    expect(made).toMatchObject({
      isEmptier: true,
      warnings: [{ messageKey: 'backup-shorter', params: { name: longer.name, was: 3, now: 2 } }],
    });
    expect(pruneBackups(bench.place(), made, bench.at, defaultKeepRule).removed).toEqual([]);
    expect(listBackups(bench.place()).backups).toHaveLength(2);
  });
});

describe('pruning', () => {
  /** One backup a day, each after a new company, pruned each time. */
  function daily(days: number): void {
    for (let n = 0; n < days; n++) {
      bench.at = new Date(Date.UTC(2026, 10, 25 + n, 14)).toISOString();
      bench.addCompany(`Company ${n}`);
      expect(pruneBackups(bench.place(), bench.backedUp(), bench.at, defaultKeepRule).warnings).toEqual([]);
    }
  }

  test('keeps what the rule says, and every attachment a kept backup names', () => {
    const sha256 = bench.addLetterWithFile('a scanned letter');
    daily(20);
    expect(listBackups(bench.place()).backups.map(({ madeAt }) => madeAt.slice(0, 10))).toEqual([
      '2026-11-29',
      '2026-11-30',
      '2026-12-06',
      '2026-12-08',
      '2026-12-09',
      '2026-12-10',
      '2026-12-11',
      '2026-12-12',
      '2026-12-13',
      '2026-12-14',
    ]);
    expect(fs.readdirSync(inBackups('files'))).toEqual([sha256]);
    for (const backup of listBackups(bench.place()).backups)
      expect(backupFault(bench.place(), backup)).toBeUndefined();
  });

  test('an attachment no backup names goes; one that cannot be judged stays', () => {
    const stray = 'a'.repeat(64);
    bench.addLetterWithFile('a scanned letter');
    fs.mkdirSync(inBackups('files'), { recursive: true });
    fs.writeFileSync(inBackups('files', stray), 'x');
    fs.writeFileSync(inBackups('2020-01-01T00-00-00Z on-demand.backup.json'), 'damaged');
    pruneBackups(bench.place(), bench.backedUp(), bench.at, defaultKeepRule);
    expect(fs.readdirSync(inBackups('files'))).toHaveLength(2);
    fs.rmSync(inBackups('2020-01-01T00-00-00Z on-demand.backup.json'));
    pruneBackups(bench.place(), bench.backedUp(), bench.at, defaultKeepRule);
    expect(fs.readdirSync(inBackups('files'))).toHaveLength(1);
    expect(fs.existsSync(inBackups('files', stray))).toBe(false);
  });

  test('a copy that was never finished goes once the newest begins with exactly its bytes', () => {
    const ours = '2020-01-01T00-00-00Z on-demand.journal.txt';
    const others = '2020-01-02T00-00-00Z on-demand.journal.txt';
    const first = bench.backedUp().backup;
    fs.copyFileSync(inBackups(`${first.name}.journal.txt`), inBackups(ours));
    fs.writeFileSync(inBackups(others), 'something else');
    bench.addCompany('Second');
    const pruned = pruneBackups(bench.place(), bench.backedUp(), bench.at, defaultKeepRule);
    expect(pruned.removed).toEqual(['2020-01-01T00-00-00Z on-demand']);
    expect(fs.existsSync(inBackups(others))).toBe(true);
  });
});

describe('the disk fails at the n-th call', () => {
  const faults: readonly DiskFault[] = ['ENOSPC', 'EIO', 'EROFS', 'short', 'partial-then-ENOSPC'];
  const all = faults.flatMap((fault) => [true, false].map((isForever) => ({ fault, isForever })));
  const some = [
    { fault: 'ENOSPC', isForever: true },
    { fault: 'EIO', isForever: false },
    { fault: 'partial-then-ENOSPC', isForever: false },
  ] as const;

  test.each(process.env.FULL === '1' ? all : some)(
    '$fault, forever: $isForever: every earlier backup stays whole, a listed one is whole, and the next succeeds',
    ({ fault, isForever }) => {
      bench.addLetterWithFile('a scanned letter');
      const first = bench.backedUp().backup;
      const firstNote = fs.readFileSync(inBackups(`${first.name}.backup.json`));
      bench.addLetterWithFile('another');
      const { text } = bench.store;
      let refused = 0;
      let wasReached = true;
      for (let at = 0; wasReached; at++) {
        const disk = failingDisk(realFileSystem);
        disk.fail(fault, at, isForever);
        const made = bench.backUp('on-demand', disk);
        wasReached = disk.wasReached();
        const { backups, unreadable } = listBackups(bench.place());
        expect(unreadable).toEqual([]);
        for (const backup of backups) expect(backupFault(bench.place(), backup)).toBeUndefined();
        expect(backups[0]).toEqual(first);
        if (made.ok) expect(backups).toContainEqual(made.value.backup);
        else refused += 1;
        expect(fs.readFileSync(path.join(bench.registerFolder, 'journal.txt'), 'utf8')).toBe(text);
        const next = bench.backedUp();
        expect(next.backup.missing).toEqual([]);
        pruneBackups(bench.place(), next, bench.at, { days: 0, weeks: 0, months: 0 });
        expect(listBackups(bench.place())).toMatchObject({ backups: [next.backup], unfinished: [] });
        fs.rmSync(backupDir(bench.place()), { recursive: true });
        restoreFirst();
      }
      if (fault !== 'short') expect(refused).toBeGreaterThan(10);

      function restoreFirst(): void {
        fs.mkdirSync(inBackups('files'), { recursive: true });
        for (const { sha256 } of first.files)
          fs.copyFileSync(attachmentPath(bench.registerFolder, sha256), inBackups('files', sha256));
        fs.writeFileSync(inBackups(`${first.name}.journal.txt`), Buffer.from(text).subarray(0, first.bytes));
        fs.writeFileSync(inBackups(`${first.name}.backup.json`), firstNote);
      }
    },
  );

  test.each(['EIO', 'EROFS'] as const)('%s while pruning: what is listed is whole', (fault) => {
    for (let at = 0, wasReached = true; wasReached; at++) {
      bench.at = new Date(Date.UTC(2026, 10, 26 + at, 14)).toISOString();
      bench.addCompany(`Company ${at}`);
      bench.backedUp();
      const made = bench.backedUp();
      const disk = failingDisk(realFileSystem);
      disk.fail(fault, at, true);
      const pruned = pruneBackups({ ...bench.place(), fs: disk }, made, bench.at, {
        days: 1,
        weeks: 0,
        months: 0,
      });
      wasReached = disk.wasReached();
      // A note that could not be read is listed as such, and then no attachment goes.
      expect(pruned.warnings.length).toBeLessThanOrEqual(wasReached ? 1 : 0);
      const { backups } = listBackups(bench.place());
      expect(backups).toContainEqual(made.backup);
      for (const backup of backups) expect(backupFault(bench.place(), backup)).toBeUndefined();
      pruneBackups(bench.place(), made, bench.at, { days: 0, weeks: 0, months: 0 });
    }
  });
});

test('a copy that reads back otherwise than written is thrown away', () => {
  const first = bench.backedUp().backup;
  bench.addCompany('Second');
  const disk: FileSystem = {
    ...realFileSystem,
    readFileSync: (file) => {
      const bytes = realFileSystem.readFileSync(file);
      if (String(file).endsWith('(2).journal.txt')) bytes[bytes.length - 10] = 0;
      return bytes;
    },
  };
  expect(bench.backUp('on-demand', disk)).toMatchObject({ code: 'disk', messageKey: 'backup-differs' });
  expect(listBackups(bench.place())).toEqual({ backups: [first], unreadable: [], unfinished: [] });
});

test('every bit of a note flipped: the note is not believed', () => {
  const { name } = bench.backedUp().backup;
  const bytes = fs.readFileSync(inBackups(`${name}.backup.json`));
  for (let bit = 0; bit < (bytes.length - 1) * 8; bit++) {
    const harmed = Buffer.from(bytes);
    harmed[bit >> 3] = (harmed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    if (readNote(harmed.toString('utf8'))) expect.fail(`bit ${bit} was believed`);
  }
  expect(readNote(bytes.toString('utf8'))).toBeDefined();
});

test('the last good backup is the newest whose copy is there in full length', () => {
  expect(lastGoodBackup(bench.place())).toBeUndefined();
  const first = bench.backedUp().backup;
  bench.addCompany('Second');
  const second = bench.backedUp().backup;
  expect(lastGoodBackup(bench.place())).toEqual(second);
  fs.truncateSync(inBackups(`${second.name}.journal.txt`), 100);
  expect(lastGoodBackup(bench.place())).toEqual(first);
  expect(backupFault(bench.place(), second)).toContain('100 bytes');
  fs.rmSync(inBackups(`${first.name}.journal.txt`));
  expect(lastGoodBackup(bench.place())).toBeUndefined();
});

test('a newest copy of the right length that does not read back is not the last good one', () => {
  const first = bench.backedUp().backup;
  bench.addCompany('Second');
  const file = inBackups(`${bench.backedUp().backup.name}.journal.txt`);
  const bytes = fs.readFileSync(file);
  bytes[bytes.length - 10] = (bytes[bytes.length - 10] ?? 0) ^ 1;
  fs.writeFileSync(file, bytes);
  expect(lastGoodBackup(bench.place())).toEqual(first);
});

test('what was read once is not read again until its file changes', () => {
  bench.backedUp();
  const read = new Map<string, string>();
  const last = lastGoodBackup(bench.place(), read);
  const blind: FileSystem = {
    ...realFileSystem,
    readFileSync: (file) => {
      if (String(file).endsWith('.journal.txt')) throw new Error('read again');
      return realFileSystem.readFileSync(file);
    },
  };
  expect(lastGoodBackup({ ...bench.place(), fs: blind }, read)).toEqual(last);
  fs.appendFileSync(inBackups(`${last?.name}.journal.txt`), 'x');
  expect(() => lastGoodBackup({ ...bench.place(), fs: blind }, read)).toThrow('read again');
});

test('a file that was imported is no attachment: after an import nothing is missing', () => {
  const sha256 = 'e'.repeat(64);
  const rows = [{ do: 'add-counterparty', name: 'Imported Ltd.', country: 'CN' }];
  bench.run({ do: 'import-batch', file: 'list.csv', sha256, table: 'counterparties', rows });
  expect(bench.store.text).toContain(`"sha256":"${sha256}"`);
  const made = bench.backedUp();
  expect(made).toMatchObject({ warnings: [], backup: { files: [], missing: [] } });
});

test('a bit that turned over in an attachment of the backup folder is noticed and the file renewed from the register', () => {
  const sha256 = bench.addLetterWithFile('a scanned letter');
  const first = bench.backedUp().backup;
  const kept = inBackups(`files/${sha256}`);
  const bytes = fs.readFileSync(kept);
  bytes[3] = (bytes[3] ?? 0) ^ 4;
  fs.writeFileSync(kept, bytes);
  expect(backupFault(bench.place(), first)).toContain('altered');
  expect(bench.backedUp()).toMatchObject({
    warnings: [],
    backup: { files: [{ sha256, size: 16 }], missing: [] },
  });
  expect(fs.readFileSync(kept, 'utf8')).toBe('a scanned letter');
  expect(backupFault(bench.place(), first)).toBeUndefined();
});

test('a file altered in the register and in the backup folder is told as missing, not as held', () => {
  const sha256 = bench.addLetterWithFile('a scanned letter');
  bench.backedUp();
  for (const file of [inBackups(`files/${sha256}`), path.join(bench.registerFolder, 'files', sha256)])
    fs.writeFileSync(file, 'a scanned latter');
  expect(bench.backedUp()).toMatchObject({
    warnings: [{ messageKey: 'backup-lacks-files', params: { count: 1 } }],
    backup: { files: [], missing: [sha256] },
  });
});
