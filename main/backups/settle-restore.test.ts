import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { realFileSystem } from '../disk/file-system';
import { folderMark } from '../register/folder-mark';
import { openOwn } from '../register/registers';
import { headOf, type KeptSettings, withHead } from '../settings/kept-settings';
import { type BackupTestBench, backupTestBench, benchHolder } from '../test-support/backup-test-bench';
import { asideOf, restore } from './restore';
import { beforeOpening, pendingRestore, type RestoreNotes, reportRestore } from './settle-restore';

let bench: BackupTestBench;
let kept: Pick<KeptSettings, 'heads' | 'restoring'>;
let told: string[];
const notes: RestoreNotes = {
  get current() {
    return kept;
  },
  save: (change) => {
    kept = { ...kept, ...change };
  },
};

beforeEach(() => {
  bench = backupTestBench();
  kept = { heads: [], restoring: null };
  told = [];
});
afterEach(() => bench.remove());

/** Everything up to the restore itself, which is returned to be done, or not. */
function asked(): { readonly name: string; readonly carryOut: () => void } {
  const { name } = bench.backedUp().backup;
  bench.at = '2026-11-26T10:00:00.000Z';
  bench.addCompany('Made since');
  const { registerId = '', head } = bench.store;
  kept = { ...kept, heads: withHead([], { registerId, ...head, at: folderMark(bench.registerFolder) }) };
  const pending = pendingRestore(bench.store, bench.place(), name);
  if (!pending.ok) throw new Error(JSON.stringify(pending));
  kept = { ...kept, restoring: pending.value };
  const place = bench.place();
  bench.store.close();
  return {
    name,
    carryOut: () => {
      const holder = { ...benchHolder, sinceAt: bench.at };
      const done = restore({ ...place, name, registerFolder: bench.registerFolder, holder, at: bench.at });
      if (!done.ok) throw new Error(JSON.stringify(done));
    },
  };
}

/** Opens the register as the program does at its start, and tells. */
function opened(by = 'Robin Test') {
  beforeOpening(realFileSystem, bench.registerFolder, folderMark(bench.registerFolder), notes);
  const own = openOwn(
    bench.registerFolder,
    { clock: { now: () => bench.at, zone: () => 'UTC', isTest: false }, report: () => undefined },
    { heads: () => kept.heads, save: (heads) => notes.save({ heads }) },
  );
  const says = reportRestore(realFileSystem, own.store, by, notes, (message) => told.push(message));
  return { ...own, says };
}

describe('a restore', () => {
  test('is an entry of its own by the person, and is told once', () => {
    const { name, carryOut } = asked();
    const { seq, hash } = bench.store.head;
    carryOut();
    const first = opened();
    expect(first.store.refusal).toBeUndefined();
    const aside = asideOf(bench.registerFolder, bench.at);
    expect(first.says).toEqual([{ messageKey: 'restored-kept', params: { name, folder: aside } }]);
    const last = JSON.parse(first.store.text.trimEnd().split('\n').at(-1)?.slice(65) ?? '');
    expect(last).toMatchObject({
      by: 'Robin Test',
      via: 'program',
      events: [
        {
          type: 'register-restored',
          v: 1,
          backup: name,
          wasSeq: seq,
          wasHash: hash,
          keptAs: path.basename(aside),
        },
      ],
    });
    expect(kept.restoring).toBeNull();
    expect(headOf(kept.heads, first.store.registerId, '')?.seq).toBe(first.store.head.seq);
    // It is nobody's change to take back.
    const undone = first.store.run({ do: 'undo', entry: first.store.head.seq }, { by: 'x', via: 'cli' });
    expect(undone.ok).toBe(false);
    first.close();
    const second = opened();
    expect(second.says).toEqual([]);
    expect(second.store.head).toEqual(first.store.head);
    second.close();
  });

  test('whose program was killed right after it is told at the next start, and accused of nothing', () => {
    const { carryOut } = asked();
    carryOut();
    // The head last seen still is that of the register from before.
    const after = opened();
    expect(after.store.refusal).toBeUndefined();
    expect(after.says).toHaveLength(1);
    after.close();
  });

  test('that was asked for and never carried out leaves no trace', () => {
    asked();
    const after = opened();
    expect(after.store.refusal).toBeUndefined();
    expect(after.says).toEqual([]);
    expect(after.store.text).not.toContain('register-restored');
    expect(kept.restoring).toBeNull();
    after.close();
  });

  test('of an old backup trusts the clock it was asked for under', () => {
    const { name } = bench.backedUp().backup;
    bench.at = '2028-11-26T10:00:00.000Z';
    expect(pendingRestore(bench.store, bench.place(), name)).toMatchObject({
      ok: false,
      code: 'clock-doubt',
    });
    bench.store.acceptClock();
    const pending = pendingRestore(bench.store, bench.place(), name);
    if (!pending.ok) throw new Error(JSON.stringify(pending));
    kept = { ...kept, restoring: pending.value };
    bench.addCompany('Two years later');
    const place = bench.place();
    bench.store.close();
    const holder = { ...benchHolder, sinceAt: bench.at };
    expect(restore({ ...place, name, registerFolder: bench.registerFolder, holder, at: bench.at }).ok).toBe(
      true,
    );
    const after = opened();
    expect(after.says).toMatchObject([{ messageKey: 'restored-kept' }]);
    expect(told).toEqual([]);
    after.close();
  });

  test('of a backup that is not there is refused before anything is closed', () => {
    expect(pendingRestore(bench.store, bench.place(), 'nothing')).toMatchObject({
      ok: false,
      messageKey: 'no-such-backup',
    });
  });

  test('what a restore that was cut off left is cleared once the register is open for writing, and only then', () => {
    bench.store.close();
    const left = `${bench.registerFolder}.restoring-2026-01-01T00-00-00Z`;
    fs.mkdirSync(left);
    fs.writeFileSync(path.join(left, 'journal.txt'), 'half');
    const first = opened();
    expect(fs.existsSync(left)).toBe(false);
    // Another program that finds the register in use may be looking at a restore under way.
    fs.mkdirSync(left);
    const second = opened();
    expect(second.store.refusal).toMatchObject({ code: 'in-use' });
    expect(fs.existsSync(left)).toBe(true);
    second.close();
    first.close();
  });

  test('names what neither the backup nor the register from before had as it was', () => {
    const sha256 = bench.addLetterWithFile('a scanned letter');
    const { carryOut } = asked();
    for (const folder of [bench.registerFolder, path.join(bench.backupFolder, bench.store.registerId ?? '')])
      fs.writeFileSync(path.join(folder, 'files', sha256), 'a scanned latter');
    carryOut();
    const { says, close } = opened();
    expect(says).toMatchObject([
      { messageKey: 'restored-kept' },
      { messageKey: 'restored-lacks-files', params: { count: 1, names: 'letter.txt' } },
    ]);
    close();
  });
});
