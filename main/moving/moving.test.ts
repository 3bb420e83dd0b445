import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { prepareBackupFolder } from '../backups/backup-folder';
import { backupFault, listBackups } from '../backups/backup-list';
import { realFileSystem } from '../disk/file-system';
import { movedAway, movedName } from '../register/moved-away';
import { readSettings } from '../settings/kept-settings';
import { type BackupTestBench, backupTestBench } from '../test-support/backup-test-bench';
import { failingDisk } from '../test-support/failing-disk';
import { smallDisk } from '../test-support/small-disk';
import { type MoveOrder, makeMove } from './make-move';
import { moveNoteName } from './move-note';
import { confirmMove, takeBackMove } from './settle-move';
import { damagedIn, type FoundMove, leaveReceipt, lookAtMove, settingsIn, takeInBackups } from './take-in';

let bench: BackupTestBench;
let stick = '';
beforeEach(() => {
  bench = backupTestBench();
  stick = fs.mkdtempSync(path.join(os.tmpdir(), 'export-docket-stick-'));
});
afterEach(() => {
  bench.remove();
  fs.rmSync(stick, { recursive: true, force: true });
});

const settings = readSettings(
  {
    preferences: { person: 'Kim Case', dates: 'iso', printer: 'Office' },
    keepRule: { days: 3, weeks: 1, months: 2 },
  },
  'en-US',
);
const order = (disk = realFileSystem): MoveOrder => ({
  fs: disk,
  store: bench.store,
  into: stick,
  backups: bench.backupFolder,
  settings,
  program: '1.2.3',
  host: 'old-laptop',
});
const nowhere = { folder: '/nowhere', text: '', registerId: undefined };

async function moved(): Promise<string> {
  const made = await makeMove(order());
  if (!made.ok) throw new Error(JSON.stringify(made));
  return made.value.folder;
}

function found(folder: string): FoundMove {
  const looked = lookAtMove(realFileSystem, folder, nowhere);
  if (!looked.ok) throw new Error(JSON.stringify(looked));
  return looked.value;
}

const write = () => bench.store.run({ do: 'add-counterparty', name: 'Later' }, { by: 'Robin', via: 'cli' });

describe('the copy', () => {
  test('holds register, attached files, backups and settings, and the register is read-only from then on', async () => {
    bench.backedUp();
    bench.addLetterWithFile('a letter');
    const made = await makeMove(order());
    expect(made).toMatchObject({ ok: true, value: { backups: 2, warnings: [] } });
    const { plan, note, backups, place, folder } = found(made.ok ? made.value.folder : '');
    expect({ backups, from: note.from }).toEqual({ backups: 2, from: 'old-laptop' });
    expect(plan).toMatchObject({ isOther: true, entriesComing: 3, lacking: [] });
    expect(
      fs.readFileSync(path.join(place.folder, note.register, `${note.backup}.journal.txt`), 'utf8'),
    ).toBe(bench.store.text);
    expect(settingsIn(realFileSystem, found(folder), readSettings({}, 'en-US'))).toMatchObject({
      preferences: { person: 'Kim Case', dates: 'iso', printer: '' },
      keepRule: { days: 3, weeks: 1, months: 2 },
    });
    expect(write()).toMatchObject({ ok: false, code: 'read-only', messageKey: 'moved-away' });
    expect(bench.reopen().refusal).toMatchObject({ messageKey: 'moved-away' });
    expect(movedAway(realFileSystem, bench.registerFolder)).toMatchObject({ to: folder, confirmedAt: null });
  });

  test('can be taken back until it is confirmed', async () => {
    await moved();
    expect(takeBackMove(realFileSystem, bench.store)).toMatchObject({ ok: true });
    expect(write()).toMatchObject({ ok: true });
    expect(takeBackMove(realFileSystem, bench.store)).toMatchObject({ messageKey: 'not-moved' });
    bench.at = '2026-11-26T10:00:00.000Z';
    await moved();
    expect(confirmMove(realFileSystem, bench.store)).toMatchObject({ ok: true });
    expect(write()).toMatchObject({ messageKey: 'moved-for-good' });
    expect(takeBackMove(realFileSystem, bench.store)).toMatchObject({
      messageKey: 'move-confirmed',
      params: { at: '2026-11-26T10:00:00.000Z' },
    });
    expect(bench.reopen().refusal).toMatchObject({ messageKey: 'moved-for-good' });
  });

  test('a mark that cannot be read still holds', async () => {
    await moved();
    fs.writeFileSync(path.join(bench.registerFolder, movedName), 'x');
    expect(bench.reopen().refusal).toMatchObject({ messageKey: 'moved-away' });
  });

  test.each(['ENOSPC', 'EIO', 'EROFS'] as const)(
    'a disk that refuses with %s at any call leaves nothing behind, and the register goes on',
    async (fault) => {
      bench.backedUp();
      bench.addLetterWithFile('a letter');
      const disk = failingDisk(realFileSystem);
      let at = 0;
      let refused = 0;
      for (; ; at += process.env.FULL === '1' ? 13 : 41) {
        disk.fail(fault, at, true);
        const made = await makeMove({ ...order(disk) });
        disk.heal();
        if (made.ok) break;
        refused += 1;
        expect(made.code).toBe('disk');
        // Where the disk lets nothing be removed either: never can the copy be taken in while the register goes on here.
        const away = movedAway(realFileSystem, bench.registerFolder);
        expect(away === null || made.messageKey === 'move-half', made.messageKey).toBe(true);
        for (const name of fs.readdirSync(stick)) {
          const looked = lookAtMove(realFileSystem, path.join(stick, name), nowhere);
          expect(looked.ok && away === null, made.messageKey).toBe(false);
          fs.rmSync(path.join(stick, name), { recursive: true });
        }
        if (away !== null) fs.rmSync(path.join(bench.registerFolder, movedName));
        expect(bench.store.refusal).toBe(undefined);
      }
      expect(refused).toBeGreaterThan(3);
      expect(
        found(path.join(stick, fs.readdirSync(stick).find((name) => !name.includes('.unf')) ?? '')).backups,
      ).toBe(2);
    },
  );

  test('an empty register, and one that is read-only, are not moved', async () => {
    await moved();
    expect(await makeMove(order())).toMatchObject({ messageKey: 'moved-away' });
  });
});

describe('taking it in', () => {
  test('its backups come beside those that are here, once', async () => {
    bench.backedUp();
    bench.addLetterWithFile('a letter');
    const copy = found(await moved());
    const backups = path.join(stick, 'backups of the new one');
    prepareBackupFolder(realFileSystem, backups, bench.registerFolder);
    for (let n = 0; n < 2; n += 1)
      expect(takeInBackups(realFileSystem, copy, backups)).toMatchObject({ ok: true });
    const { registerId } = copy.place;
    expect(listBackups({ fs: realFileSystem, folder: backups, registerId }).backups).toHaveLength(2);
  });

  test.each([
    ['a folder without a copy', (_: string) => stick, 'not-a-move'],
    ['a copy of a newer program', (folder: string) => changed(folder, '"v": 1', '"v": 2'), 'move-newer'],
    ['a note that is damaged', (folder: string) => changed(folder, '"seq"', '"sec"'), 'move-damaged'],
    [
      'a copy without its backup',
      (folder: string) => changed(folder, '"seq": 3', '"seq": 4'),
      'move-damaged',
    ],
  ] as const)('%s is refused in a sentence', async (_, spoil, messageKey) => {
    bench.addLetterWithFile('a letter');
    const folder = await moved();
    expect(lookAtMove(realFileSystem, spoil(folder), nowhere)).toMatchObject({ ok: false, messageKey });
  });

  function changed(folder: string, from: string, to: string): string {
    const file = path.join(folder, moveNoteName);
    const text = fs.readFileSync(file, 'utf8');
    expect(text).toContain(from);
    fs.writeFileSync(file, text.replace(from, to));
    return folder;
  }

  test('a file of it that was changed, or taken away, is found before anything happens', async () => {
    const sha256 = bench.addLetterWithFile('a letter');
    const copy = found(await moved());
    const file = path.join(copy.place.folder, copy.place.registerId, 'files', sha256);
    fs.writeFileSync(file, 'another letter');
    expect(lookAtMove(realFileSystem, copy.folder, nowhere)).toMatchObject({ messageKey: 'move-damaged' });
    fs.rmSync(file);
    expect(lookAtMove(realFileSystem, copy.folder, nowhere)).toMatchObject({ messageKey: 'move-damaged' });
  });

  test('an earlier backup in it that is not whole is told, and does not come along; every whole one does', async () => {
    const sha256 = bench.addLetterWithFile('a letter');
    bench.backedUp();
    bench.addCompany('Second');
    bench.backedUp();
    bench.addCompany('Third');
    bench.backedUp();
    const copy = found(await moved());
    const { place } = copy;
    const dir = path.join(place.folder, place.registerId);
    const [first, second, ...rest] = listBackups(place).backups;
    if (first === undefined || second === undefined) throw new Error('no backups');
    expect(rest).toHaveLength(2);
    expect(await damagedIn(realFileSystem, copy)).toMatchObject({ ok: true, value: 0 });
    const journal = path.join(dir, `${second.name}.journal.txt`);
    const text = fs.readFileSync(journal, 'utf8');
    fs.writeFileSync(journal, text.replace('Second', 'Sekond'));
    fs.rmSync(path.join(dir, `${first.name}.journal.txt`));
    const again = found(copy.folder);
    expect(await damagedIn(realFileSystem, again)).toMatchObject({ ok: true, value: 2 });

    const backups = path.join(stick, 'backups of the new one');
    prepareBackupFolder(realFileSystem, backups, bench.registerFolder);
    expect(takeInBackups(realFileSystem, again, backups)).toMatchObject({ ok: true });
    const here = { fs: realFileSystem, folder: backups, registerId: place.registerId };
    const taken = listBackups(here);
    expect(taken.backups.map(({ name }) => name)).toEqual(rest.map(({ name }) => name));
    expect(taken.unfinished).toEqual([]);
    for (const backup of taken.backups) expect(backupFault(here, backup)).toBe(undefined);
    expect(fs.existsSync(path.join(backups, place.registerId, 'files', sha256))).toBe(true);
  });

  test('where the disk refuses one of its backups, none of them stays', async () => {
    bench.addLetterWithFile('a letter');
    bench.backedUp();
    bench.addLetterWithFile('another letter');
    const copy = found(await moved());
    const backups = path.join(stick, 'backups of the new one');
    prepareBackupFolder(realFileSystem, backups, bench.registerFolder);
    const here = { fs: realFileSystem, folder: backups, registerId: copy.place.registerId };
    const files = path.join(backups, copy.place.registerId, 'files');
    const disk = failingDisk(realFileSystem);
    let refused = 0;
    for (let at = 0; ; at += 1) {
      disk.fail('ENOSPC', at, false);
      const taken = takeInBackups(disk, copy, backups);
      disk.heal();
      if (!disk.wasReached()) break;
      if (taken.ok) {
        taken.value.giveUp();
      } else {
        expect(taken).toMatchObject({ code: 'disk', messageKey: 'move-not-taken' });
        refused += 1;
      }
      const left = fs.existsSync(files) ? fs.readdirSync(files) : [];
      expect([at, listBackups(here), left]).toMatchObject([at, { backups: [], unfinished: [] }, []]);
    }
    expect(refused).toBeGreaterThan(10);
    expect(listBackups(here).backups).toHaveLength(2);
  });

  test('a copy on a stick that can only be read says that it cannot be marked', async ({ skip }) => {
    bench.addLetterWithFile('a letter');
    const disk = smallDisk(path.join(stick, 'disk'), 512);
    if (typeof disk === 'string') return skip(disk);
    try {
      const made = await makeMove({ ...order(), into: disk.folder });
      if (!made.ok) throw new Error(JSON.stringify(made));
      expect(found(made.value.folder).canBeMarked).toBe(true);
      disk.makeReadOnly();
      expect(found(made.value.folder).canBeMarked).toBe(false);
    } finally {
      disk.unmount();
    }
  });

  test('a copy that is older than what is here, is here already, or was taken in before is refused', async () => {
    const folder = await moved();
    const present = () => ({
      folder: bench.registerFolder,
      text: bench.store.text,
      registerId: bench.store.registerId,
    });
    expect(lookAtMove(realFileSystem, folder, present())).toMatchObject({ messageKey: 'move-own' });
    takeBackMove(realFileSystem, bench.store);
    expect(lookAtMove(realFileSystem, folder, present())).toMatchObject({ messageKey: 'move-already' });
    bench.addCompany('Later');
    expect(lookAtMove(realFileSystem, folder, present())).toMatchObject({
      messageKey: 'move-older',
      params: { entries: 1 },
    });
    leaveReceipt(realFileSystem, folder, { at: '2026-11-27T10:00:00.000Z', host: 'new-laptop' });
    expect(lookAtMove(realFileSystem, folder, nowhere)).toMatchObject({
      messageKey: 'move-taken',
      params: { host: 'new-laptop' },
    });
  });

  test('a stick that is pulled out while it is read is a sentence', async () => {
    bench.addLetterWithFile('a letter');
    const copy = found(await moved());
    const disk = failingDisk(realFileSystem);
    for (let at = 0; ; at += 1) {
      disk.fail('EIO', at, true);
      const looked = lookAtMove(disk, copy.folder, nowhere);
      disk.heal();
      if (looked.ok) break;
      expect(['move-unread', 'move-damaged']).toContain(looked.messageKey);
    }
  });
});
