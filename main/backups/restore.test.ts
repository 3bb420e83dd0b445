import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { attachmentsIn, checkAttachments } from '../attachments/attachments';
import { type FileSystem, realFileSystem } from '../disk/file-system';
import { clearMade, toldDisk } from '../disk/told-disk';
import { type BackupTestBench, backupTestBench, benchHolder } from '../test-support/backup-test-bench';
import { type DiskFault, failingDisk } from '../test-support/failing-disk';
import { backupDir, listBackups } from './backup-list';
import { type PrepareOrder, prepareRestore } from './build-restored';
import { finishRestore, type RestoreOrder, restore } from './restore';
import { planRestore } from './restore-plan';

let bench: BackupTestBench;
beforeEach(() => {
  bench = backupTestBench();
});
afterEach(() => bench.remove());

function order(name: string, disk: FileSystem = realFileSystem): RestoreOrder {
  return {
    ...bench.place(),
    fs: disk,
    name,
    registerFolder: bench.registerFolder,
    holder: { ...benchHolder, sinceAt: bench.at },
    at: bench.at,
  };
}

function filesIn(folder: string): Readonly<Record<string, string>> {
  const names = (fs.readdirSync(folder, { recursive: true }) as string[]).filter((name) =>
    fs.statSync(path.join(folder, name)).isFile(),
  );
  return Object.fromEntries(
    names.sort().map((name) => [name, fs.readFileSync(path.join(folder, name), 'latin1')]),
  );
}

describe('the plan', () => {
  test('says what would go, come and change, and changes nothing', () => {
    bench.addCompany('Second');
    const { name } = bench.backedUp().backup;
    bench.at = '2026-11-26T10:00:00.000Z';
    bench.addCompany('Third');
    bench.run({ do: 'change-license', license: 'Z123456', owner: 'Robin' });
    const before = filesIn(bench.base);
    const plan = planRestore(bench.place(), name, bench.store);
    expect(plan).toMatchObject({
      ok: true,
      value: {
        isOther: false,
        entriesGoing: 2,
        goingSince: '2026-11-26T10:00:00.000Z',
        entriesComing: 0,
        records: [
          { kind: 'counterparties', going: ['Third'], coming: [], changing: [] },
          { kind: 'licenses', going: [], coming: [], changing: ['Z123456'] },
        ],
        lacking: [],
      },
    });
    expect(filesIn(bench.base)).toEqual(before);
  });

  test('of the register as it is: nothing', () => {
    const { name } = bench.backedUp().backup;
    expect(planRestore(bench.place(), name, bench.store)).toMatchObject({
      value: { isOther: false, entriesGoing: 0, goingSince: null, entriesComing: 0, records: [] },
    });
  });

  test('beside an empty or another register: everything would come', () => {
    const { name } = bench.backedUp().backup;
    for (const text of ['', `${'0'.repeat(64)}\t{"format":"export-docket-journal","v":1}\n`])
      expect(planRestore(bench.place(), name, { folder: bench.registerFolder, text })).toMatchObject({
        value: {
          isOther: true,
          entriesGoing: 0,
          entriesComing: 2,
          records: [{ coming: ['Example Trading Ltd.'] }, {}],
        },
      });
  });

  test('is refused for a backup whose journal is damaged, or that is not there', () => {
    const { name } = bench.backedUp().backup;
    const present = { folder: bench.registerFolder, text: '' };
    expect(planRestore(bench.place(), 'none', present)).toMatchObject({ code: 'not-found' });
    const file = path.join(backupDir(bench.place()), `${name}.journal.txt`);
    fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace('CN', 'HK'));
    const refused = { code: 'damaged', messageKey: 'backup-damaged' };
    expect(planRestore(bench.place(), name, present)).toMatchObject(refused);
    const before = filesIn(bench.registerFolder);
    bench.store.close();
    expect(restore(order(name))).toMatchObject(refused);
    delete (before as Record<string, string>)['lock.json'];
    expect(filesIn(bench.registerFolder)).toEqual(before);
  });

  test('names the files that neither the backup nor the register has; those alone are missing after the restore', () => {
    const inBackup = (sha256: string) => path.join(backupDir(bench.place()), 'files', sha256);
    const inRegister = (sha256: string) => path.join(bench.registerFolder, 'files', sha256);
    const [whole, healed, altered, gone] = ['one', 'two', 'three', 'four'].map(bench.addLetterWithFile);
    if (!whole || !healed || !altered || !gone) throw new Error('four files');
    const { name } = bench.backedUp().backup;
    // One bit of the same size in the backup; the register still has the first right.
    for (const bad of [healed, altered]) {
      const bytes = fs.readFileSync(inBackup(bad));
      bytes[0] = (bytes[0] ?? 0) ^ 1;
      fs.writeFileSync(inBackup(bad), bytes);
    }
    fs.rmSync(inRegister(altered));
    fs.rmSync(inBackup(gone));
    fs.rmSync(inRegister(gone));
    expect(planRestore(bench.place(), name, bench.store)).toMatchObject({
      ok: true,
      value: { lacking: ['letter.txt', 'letter.txt'] },
    });
    bench.store.close();
    expect(restore(order(name))).toMatchObject({ ok: true });
    const { folder, text } = bench.reopen();
    expect(checkAttachments(realFileSystem, folder, attachmentsIn(text)).map(({ sha256 }) => sha256)).toEqual(
      [altered, gone],
    );
  });
});

describe('a restore', () => {
  test('brings back the backup to the last byte and keeps the present register aside', () => {
    bench.addLetterWithFile('a scanned letter');
    const { backup } = bench.backedUp();
    const then = bench.store.text;
    bench.addCompany('Third');
    bench.store.close();
    const now = filesIn(bench.registerFolder);
    const restored = restore(order(backup.name));
    const keptAs = `${bench.registerFolder} kept aside 2026-11-25T14-14-05Z`;
    expect(restored).toEqual({
      ok: true,
      value: { backup, keptAs, head: { seq: backup.seq, hash: backup.hash } },
    });
    expect(filesIn(keptAs)).toEqual(now);
    const store = bench.reopen();
    expect(store.refusal).toBeUndefined();
    expect(store.notices).toEqual([]);
    expect(store.text).toBe(then);
    expect(Object.keys(filesIn(bench.registerFolder))).toEqual([
      'checkpoint.json',
      `files/${backup.files[0]?.sha256}`,
      'journal.txt',
      'lock.json',
    ]);
    bench.addCompany('Fourth');
    // And what was given up can be had back in the same way.
    expect(bench.backedUp().backup.holds).toEqual([backup.hash]);
  });

  test('where there is no register yet: nothing is kept aside', () => {
    const { name } = bench.backedUp().backup;
    const place = bench.place();
    bench.store.close();
    fs.rmSync(bench.registerFolder, { recursive: true });
    expect(restore({ ...order(name), ...place })).toMatchObject({ ok: true, value: { keptAs: null } });
    expect(fs.readdirSync(bench.base).sort()).toEqual(['backups', 'register']);
  });

  test('of a damaged register works, and the damaged one is kept', () => {
    const { name } = bench.backedUp().backup;
    bench.store.close();
    fs.truncateSync(path.join(bench.registerFolder, 'journal.txt'), 0);
    const restored = restore(order(name));
    const keptAs = restored.ok ? restored.value.keptAs : null;
    expect(fs.readFileSync(path.join(keptAs ?? '', 'journal.txt'), 'utf8')).toBe('');
    expect(bench.reopen().refusal).toBeUndefined();
    expect(bench.store.head.seq).toBe(2);
  });

  test('is refused while the register is open', () => {
    const { name } = bench.backedUp().backup;
    const before = filesIn(bench.registerFolder);
    expect(restore(order(name))).toMatchObject({ ok: false, code: 'in-use' });
    expect(filesIn(bench.registerFolder)).toEqual(before);
  });

  test.each<DiskFault>(['ENOSPC', 'EIO', 'EROFS', 'partial-then-ENOSPC'])(
    '%s at the n-th call, once and for ever: the old register or the new one, and the old one is never lost',
    (fault) => {
      bench.addLetterWithFile('a scanned letter');
      const { name } = bench.backedUp().backup;
      const place = bench.place();
      bench.addCompany('Third');
      bench.store.close();
      const now = filesIn(bench.registerFolder);
      const then = fs.readFileSync(path.join(backupDir(place), `${name}.journal.txt`), 'utf8');
      const copy = path.join(bench.base, 'copy');
      fs.cpSync(bench.registerFolder, copy, { recursive: true });
      for (const isForever of [false, true]) {
        let wasReached = true;
        for (let at = 0; wasReached; at += process.env.FULL === '1' ? 1 : 3) {
          const disk = failingDisk(realFileSystem);
          disk.fail(fault, at, isForever);
          const restored = restore({ ...order(name, disk), ...place, fs: disk });
          wasReached = disk.wasReached();
          // As after a crash at this moment: what the next start finds.
          finishRestore(realFileSystem, bench.registerFolder);
          const journals = fs
            .readdirSync(bench.base)
            .map((folder) => path.join(bench.base, folder, 'journal.txt'))
            .filter((file) => file !== path.join(copy, 'journal.txt') && fs.existsSync(file))
            .map((file) => fs.readFileSync(file, 'utf8'));
          expect(journals).toContain(now['journal.txt']);
          const here = fs.existsSync(path.join(bench.registerFolder, 'journal.txt'))
            ? fs.readFileSync(path.join(bench.registerFolder, 'journal.txt'), 'utf8')
            : undefined;
          if (restored.ok) expect(here).toBe(then);
          else if (here === undefined) expect(restored).toMatchObject({ messageKey: 'restore-half' });
          else expect([now['journal.txt'], then]).toContain(here);
          for (const folder of fs.readdirSync(bench.base).filter((each) => each.startsWith('register')))
            fs.rmSync(path.join(bench.base, folder), { recursive: true });
          fs.cpSync(copy, bench.registerFolder, { recursive: true });
        }
      }
      expect(listBackups(place).unreadable).toEqual([]);
    },
  );

  test('cut off between its two renames: the next start finishes it, and only then', () => {
    const { name } = bench.backedUp().backup;
    const place = bench.place();
    bench.store.close();
    let renames = 0;
    const stopped = new Error('the power went');
    const disk: FileSystem = {
      ...realFileSystem,
      renameSync: (from, to) => {
        if (from.includes('.restoring-') && to === bench.registerFolder) throw stopped;
        if (to === bench.registerFolder) renames += 1;
        realFileSystem.renameSync(from, to);
      },
    };
    // Without a system's code it is no refusal: nothing is put back, as when the power goes.
    expect(() => restore({ ...order(name, disk), ...place, fs: disk })).toThrow(stopped);
    expect(renames).toBe(0);
    expect(fs.existsSync(bench.registerFolder)).toBe(false);
    expect(finishRestore(realFileSystem, bench.registerFolder)).toBe(true);
    expect(finishRestore(realFileSystem, bench.registerFolder)).toBe(false);
    expect(bench.reopen()).toMatchObject({ refusal: undefined, head: { seq: 2 } });
  });

  test('what an unfinished one left is cleared by the next, never taken for a register', () => {
    const { name } = bench.backedUp().backup;
    const place = bench.place();
    bench.store.close();
    const left = `${bench.registerFolder}.restoring-2026-01-01T00-00-00Z`;
    fs.mkdirSync(left);
    fs.writeFileSync(path.join(left, 'journal.txt'), 'half');
    expect(finishRestore(realFileSystem, bench.registerFolder)).toBe(false);
    const moved = `${bench.registerFolder}-moved`;
    fs.renameSync(bench.registerFolder, moved);
    expect(finishRestore(realFileSystem, bench.registerFolder)).toBe(false);
    fs.renameSync(moved, bench.registerFolder);
    expect(restore({ ...order(name), ...place }).ok).toBe(true);
    expect(fs.existsSync(left)).toBe(false);
  });

  test('of a register that is a link replaces what it points at, on its disk, and keeps the link', () => {
    const { name } = bench.backedUp().backup;
    const place = bench.place();
    bench.addCompany('Third');
    bench.store.close();
    const real = path.join(bench.base, 'disk', 'real');
    fs.mkdirSync(path.dirname(real));
    fs.renameSync(bench.registerFolder, real);
    fs.symlinkSync(path.join('disk', 'real'), bench.registerFolder);
    expect(restore({ ...order(name), ...place })).toMatchObject({
      ok: true,
      value: { keptAs: `${real} kept aside 2026-11-25T14-14-05Z` },
    });
    expect(fs.readlinkSync(bench.registerFolder)).toBe(path.join('disk', 'real'));
    expect(fs.readdirSync(path.dirname(real)).sort()).toEqual([
      'real',
      'real kept aside 2026-11-25T14-14-05Z',
    ]);
    expect(bench.reopen()).toMatchObject({ refusal: undefined, head: { seq: 2 } });
    // Cut off between its renames: found beside what the link points at.
    bench.store.close();
    fs.renameSync(real, `${real}.restoring-2026-11-25T14-14-05Z`);
    expect(finishRestore(realFileSystem, bench.registerFolder)).toBe(true);
    expect(bench.reopen().head.seq).toBe(2);
  });
});

describe('a restore that is prepared while the register is open', () => {
  const prepareOrder = (name: string, disk: FileSystem = realFileSystem): PrepareOrder => ({
    ...bench.place(),
    ...{ fs: disk, name, registerFolder: bench.registerFolder, at: bench.at },
  });
  function prepared(name: string): string {
    const built = prepareRestore(prepareOrder(name));
    if (!built.ok) throw new Error(JSON.stringify(built));
    return built.value;
  }
  const journalIn = (folder: string) => path.join(folder, 'journal.txt');
  const ended = new Error('ended');
  /** The disk of a process that ends at its n-th call: an error without a system's code is caught by nobody. */
  function diesAt(at: number): { readonly disk: FileSystem; readonly wasReached: () => boolean } {
    let calls = 0;
    const counted = Object.entries(realFileSystem).map(([key, call]) => [
      key,
      typeof call !== 'function'
        ? call
        : (...given: readonly unknown[]) => {
            calls += 1;
            if (calls > at) throw ended;
            return (call as (...all: readonly unknown[]) => unknown)(...given);
          },
    ]);
    return { disk: Object.fromEntries(counted) as unknown as FileSystem, wasReached: () => calls > at };
  }

  test('changes nothing of it, and is what takes its place', () => {
    bench.addLetterWithFile('a scanned letter');
    const { name } = bench.backedUp().backup;
    const then = bench.store.text;
    bench.addCompany('Third');
    const now = filesIn(bench.registerFolder);
    const shares: number[] = [];
    const built = prepareRestore({ ...prepareOrder(name), tell: (share) => shares.push(share) });
    const into = built.ok ? built.value : '';
    expect(filesIn(bench.registerFolder)).toEqual(now);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.length).toBeGreaterThan(2);
    bench.addCompany('Entered while it was built');
    const file = fs.statSync(journalIn(into)).ino;
    bench.store.close();
    const restored = restore({ ...order(name), prepared: into });
    expect(fs.statSync(journalIn(bench.registerFolder)).ino).toBe(file);
    expect(bench.reopen().text).toBe(then);
    const keptAs = restored.ok ? restored.value.keptAs : null;
    expect(fs.readFileSync(journalIn(keptAs ?? ''), 'utf8')).toContain('Entered while it was built');
  });

  test.each([
    ['of another backup', (_into: string, other: string) => prepared(other)],
    ['gone', (into: string) => fs.rmSync(into, { recursive: true })],
    ['shorter than it was', (into: string) => fs.truncateSync(journalIn(into), 100)],
    ['without the sign that it is complete', (into: string) => fs.rmSync(path.join(into, 'checkpoint.json'))],
    ['without its journal', (into: string) => fs.rmSync(journalIn(into))],
    ['not alone', () => fs.mkdirSync(`${bench.registerFolder}.restoring-2026-01-01T00-00-00Z`)],
  ])('%s: it is built anew from the backup', (_what, spoil) => {
    const other = bench.backedUp().backup.name;
    bench.addCompany('Second');
    const { name } = bench.backedUp().backup;
    const then = bench.store.text;
    const into = prepared(name);
    spoil(into, other);
    bench.store.close();
    expect(restore({ ...order(name), prepared: into })).toMatchObject({ ok: true });
    expect(bench.reopen().text).toBe(then);
    expect(fs.readdirSync(bench.base).filter((each) => each.includes('.restoring-'))).toEqual([]);
  });

  test('of a damaged backup is refused, and nothing is built', () => {
    const { name } = bench.backedUp().backup;
    const file = path.join(backupDir(bench.place()), `${name}.journal.txt`);
    fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace('CN', 'HK'));
    const before = filesIn(bench.base);
    expect(prepareRestore(prepareOrder(name))).toMatchObject({ messageKey: 'backup-damaged' });
    expect(prepareRestore(prepareOrder('none'))).toMatchObject({ messageKey: 'no-such-backup' });
    expect(filesIn(bench.base)).toEqual(before);
  });

  test('ended at its n-th call: what it told is all that is left, and cleared away nothing is', () => {
    bench.addLetterWithFile('a scanned letter');
    const { name } = bench.backedUp().backup;
    const before = fs.readdirSync(bench.base).sort();
    const now = filesIn(bench.registerFolder);
    let wasReached = true;
    let made = 0;
    for (let at = 0; wasReached; at += 1) {
      const left = new Set<string>();
      const dying = diesAt(at);
      const disk = toldDisk(dying.disk, {
        made: (file) => void left.add(file),
        gone: (file) => void left.delete(file),
        waits: () => undefined,
      });
      try {
        const built = prepareRestore(prepareOrder(name, disk));
        expect(built.ok).toBe(true);
      } catch (error) {
        expect(error).toBe(ended);
      }
      wasReached = dying.wasReached();
      made = Math.max(made, left.size);
      clearMade(realFileSystem, [...left]);
      expect(fs.readdirSync(bench.base).sort()).toEqual(before);
      expect(filesIn(bench.registerFolder)).toEqual(now);
    }
    expect(made).toBe(1);
  });

  test('ended at the n-th call of taking its place: the next start finds the old register or the new one, whole', () => {
    const sha256 = bench.addLetterWithFile('a scanned letter');
    const { name } = bench.backedUp().backup;
    const place = bench.place();
    const then = bench.store.text;
    bench.addCompany('Third');
    const now = bench.store.text;
    bench.store.close();
    const copy = path.join(bench.base, 'copy');
    fs.cpSync(bench.registerFolder, copy, { recursive: true });
    const found = new Set<string>();
    let wasReached = true;
    for (let at = 0; wasReached; at += 1) {
      const into = prepareRestore({ ...prepareOrder(name), ...place });
      const dying = diesAt(at);
      try {
        const asked = { ...order(name), ...place, fs: dying.disk, prepared: into.ok ? into.value : '' };
        expect(restore(asked)).toMatchObject({ ok: true });
      } catch (error) {
        expect(error).toBe(ended);
      }
      wasReached = dying.wasReached();
      finishRestore(realFileSystem, bench.registerFolder);
      const here = fs.readFileSync(journalIn(bench.registerFolder), 'utf8');
      expect([now, then]).toContain(here);
      found.add(here);
      expect(fs.readFileSync(path.join(bench.registerFolder, 'files', sha256), 'utf8')).toBe(
        'a scanned letter',
      );
      const registers = fs.readdirSync(bench.base).filter((each) => each.startsWith('register'));
      const journals = registers.map((folder) =>
        fs.readFileSync(journalIn(path.join(bench.base, folder)), 'utf8'),
      );
      expect(journals).toContain(now);
      for (const folder of registers) fs.rmSync(path.join(bench.base, folder), { recursive: true });
      fs.cpSync(copy, bench.registerFolder, { recursive: true });
    }
    expect(found.size).toBe(2);
  });

  test.each<DiskFault>(['ENOSPC', 'EIO', 'partial-then-ENOSPC'])(
    '%s at the n-th call is refused in words and leaves nothing',
    (fault) => {
      bench.addLetterWithFile('a scanned letter');
      const { name } = bench.backedUp().backup;
      const before = fs.readdirSync(bench.base).sort();
      const now = filesIn(bench.registerFolder);
      let wasReached = true;
      for (let at = 0; wasReached; at += 1) {
        const disk = failingDisk(realFileSystem);
        disk.fail(fault, at, false);
        const built = prepareRestore(prepareOrder(name, disk));
        wasReached = disk.wasReached();
        if (built.ok) fs.rmSync(built.value, { recursive: true });
        else expect(['restore-failed', 'backup-damaged', 'no-such-backup']).toContain(built.messageKey);
        expect(fs.readdirSync(bench.base).sort()).toEqual(before);
        expect(filesIn(bench.registerFolder)).toEqual(now);
      }
    },
  );
});
