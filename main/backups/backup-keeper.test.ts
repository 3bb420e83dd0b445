import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Refusal, refuse } from '../../shared/base/result';
import { defaultKeepRule } from '../../shared/calls/backup-shapes';
import { realFileSystem } from '../disk/file-system';
import { ownPlaceRefusal } from '../disk/own-places';
import { type BackupTestBench, backupTestBench } from '../test-support/backup-test-bench';
import { backupNudge, isBeforeUpgrade, isFirstChangeOfDay } from './backup-due';
import { type BackupKeeper, type BackupKeeperPorts, keepBackups } from './backup-keeper';
import { lastGoodBackup, type ReadCopies } from './backup-list';
import { type Backup, journalEnding } from './backup-note';

let bench: BackupTestBench;
let keeper: BackupKeeper;
let pending: (() => void) | undefined;
let chosen: string | null;
const reports: string[] = [];

function keep(more: Partial<BackupKeeperPorts> = {}): BackupKeeper {
  return keepBackups({
    fs: realFileSystem,
    store: bench.store,
    settings: () => ({ folder: chosen, rule: defaultKeepRule }),
    defaultFolder: path.join(bench.base, 'default'),
    program: '1.0.0',
    later: (call) => {
      pending = call;
      return () => {
        pending = undefined;
      };
    },
    report: (message) => reports.push(message),
    ...more,
  });
}

function made(): readonly string[] {
  const listed = keeper.list();
  return listed.ok ? listed.value.backups.map(({ name }) => name) : [listed.messageKey];
}

function change(name: string): void {
  bench.addCompany(name);
  pending?.();
  pending = undefined;
}

beforeEach(() => {
  bench = backupTestBench();
  chosen = null;
  pending = undefined;
  reports.length = 0;
});
afterEach(() => {
  keeper.stop();
  bench.remove();
});

test('an older version’s register is backed up before anything is changed, then the first change of each day', () => {
  keeper = keep();
  expect(made()).toEqual(['2026-11-25T14-14-05Z before-upgrade']);
  change('Second');
  change('Third');
  expect(made()).toHaveLength(2);
  expect(made()[1]).toBe('2026-11-25T14-14-05Z first-change-of-day');
  // Still the same day in New York, then the next.
  bench.at = '2026-11-26T04:59:00.000Z';
  change('Fourth');
  expect(made()).toHaveLength(2);
  bench.at = '2026-11-26T05:01:00.000Z';
  change('Fifth');
  expect(made().slice(2)).toEqual(['2026-11-26T05-01-00Z first-change-of-day']);
  keeper.stop();
  keeper = keep();
  expect(made()).toHaveLength(3);
  keeper.stop();
  bench.at = '2026-11-26T05:02:00.000Z';
  keeper = keep({ program: '1.1.0' });
  expect(made().slice(3)).toEqual(['2026-11-26T05-02-00Z before-upgrade']);
});

test('after stopping no backup is made', () => {
  keeper = keep();
  bench.addCompany('Second');
  keeper.stop();
  expect(pending).toBeUndefined();
  bench.addCompany('Third');
  expect(pending).toBeUndefined();
});

test('a chosen folder that is gone is told, never made anew, and tried again at the next change', () => {
  chosen = path.join(bench.base, 'stick');
  keeper = keep();
  expect(keeper.state()).toMatchObject({ last: null, problem: { messageKey: 'backup-folder-gone' } });
  expect(fs.existsSync(chosen)).toBe(false);
  expect(reports).toHaveLength(1);
  expect(keeper.choose(chosen)).toMatchObject({ ok: true });
  change('Second');
  expect(keeper.state()).toMatchObject({
    folder: chosen,
    last: { reason: 'first-change-of-day', ...bench.store.head },
    problem: null,
    nudge: null,
  });
  expect(keeper.choose(bench.registerFolder)).toMatchObject({ messageKey: 'backup-folder-inside' });
});

test('old ones are pruned by the rule, but not while the clock is in doubt', () => {
  keeper = keep();
  for (let n = 0; n < 12; n++) {
    bench.at = new Date(Date.UTC(2026, 10, 25 + n, 16)).toISOString();
    change(`Company ${n}`);
  }
  const before = made();
  expect(before.length).toBeLessThan(12);
  bench.at = '2038-01-01T00:00:00.000Z';
  expect(bench.store.moment().doubtSince).not.toBeNull();
  expect(keeper.backUp('on-demand').ok).toBe(true);
  expect(made()).toEqual([...before, '2038-01-01T00-00-00Z on-demand']);
});

test('a register that cannot be changed is not backed up by itself', () => {
  bench.store.close();
  fs.appendFileSync(path.join(bench.registerFolder, 'journal.txt'), '\n');
  bench.reopen();
  keeper = keep();
  expect(made()).toEqual([]);
  expect(keeper.backUp('on-demand')).toMatchObject({ ok: false, code: 'damaged' });
});

describe('when', () => {
  const backup = (more: Partial<Backup>): Backup => ({
    name: 'x',
    format: 'export-docket-backup',
    v: 1,
    register: 'r',
    madeAt: '2026-11-25T03:00:00.000Z',
    reason: 'first-change-of-day',
    program: '1.0.0',
    seq: 1,
    hash: 'a',
    bytes: 1,
    records: 1,
    files: [],
    missing: [],
    holds: [],
    ...more,
  });

  test('the day is the machine’s, and another reason does not count', () => {
    const backups = [backup({})];
    expect(isFirstChangeOfDay(backups, '2026-11-25T04:30:00.000Z', 'America/New_York')).toBe(false);
    expect(isFirstChangeOfDay(backups, '2026-11-25T05:30:00.000Z', 'America/New_York')).toBe(true);
    expect(isFirstChangeOfDay(backups, '2026-11-25T05:30:00.000Z', 'UTC')).toBe(false);
    expect(isFirstChangeOfDay([backup({ reason: 'on-demand' })], '2026-11-25T03:00:01.000Z', 'UTC')).toBe(
      true,
    );
  });

  test('an upgrade: entries, and no backup by this version', () => {
    expect(isBeforeUpgrade([], { seq: 0, hash: '' }, '1.0.0')).toBe(false);
    expect(isBeforeUpgrade([], { seq: 1, hash: '' }, '1.0.0')).toBe(true);
    expect(isBeforeUpgrade([backup({})], { seq: 1, hash: '' }, '1.0.0')).toBe(false);
    expect(isBeforeUpgrade([backup({})], { seq: 1, hash: '' }, '1.0.1')).toBe(true);
  });

  test('a nudge on the fourteenth calendar day without a good one, if there is anything to lose', () => {
    const register = { head: { seq: 5, hash: 'b' }, createdAt: '2026-11-01T00:00:00.000Z' };
    const last = backup({ madeAt: '2026-11-25T03:00:00.000Z' });
    const inUtc = (at: string) => ({ at, zone: 'UTC' });
    expect(backupNudge(last, register, inUtc('2026-12-08T23:59:59.000Z'))).toBeNull();
    // Early on the fourteenth day, at an hour at which fewer than fourteen times 24 hours have passed.
    expect(backupNudge(last, register, inUtc('2026-12-09T00:00:00.000Z'))).toEqual({
      days: 14,
      never: false,
    });
    // In New York it was still the 24th, so that the fourteenth day is the 8th.
    expect(backupNudge(last, register, { at: '2026-12-09T04:59:59.000Z', zone: 'America/New_York' })).toEqual(
      {
        days: 14,
        never: false,
      },
    );
    expect(backupNudge(undefined, register, inUtc('2026-11-14T23:00:00.000Z'))).toBeNull();
    expect(backupNudge(undefined, register, inUtc('2026-11-15T00:00:00.000Z'))).toEqual({
      days: 14,
      never: true,
    });
    expect(backupNudge(backup({ hash: 'b' }), register, inUtc('2027-12-09T03:00:00.000Z'))).toBeNull();
    expect(
      backupNudge(undefined, { ...register, head: { seq: 0, hash: 'b' } }, inUtc('2027-01-01T00:00:00Z')),
    ).toBeNull();
    expect(backupNudge(last, register, inUtc('2020-01-01T00:00:00.000Z'))).toBeNull();
  });
});

describe('copies read back elsewhere', () => {
  const blind = {
    ...realFileSystem,
    readFileSync: (file: string) => {
      if (file.endsWith(journalEnding)) throw new Error('read here');
      return realFileSystem.readFileSync(file);
    },
  };

  test('nothing is told before they are read, and none is read here', async () => {
    keeper = keep();
    const last = keeper.state().last;
    keeper.stop();
    let answer: (read: ReadCopies) => void = () => undefined;
    keeper = keep({
      fs: blind,
      readCopies: () =>
        new Promise((resolve) => {
          answer = resolve;
        }),
    });
    expect(keeper.stateIfRead()).toBeUndefined();
    const read: ReadCopies = new Map();
    const place = { ...bench.place(), folder: path.join(bench.base, 'default') };
    expect(lastGoodBackup(place, read)).toEqual(last);
    answer(read);
    await keeper.copiesRead;
    expect(keeper.stateIfRead()?.last).toEqual(last);
    expect(last).not.toBeNull();
  });

  test('a disk that does not answer is said in words and not asked here, until a backup is made', async () => {
    keeper = keep();
    keeper.stop();
    keeper = keep({ fs: blind, readCopies: () => Promise.resolve(null) });
    await keeper.copiesRead;
    const silent = keeper.stateIfRead();
    expect(silent?.last).toBeNull();
    expect(silent?.problem).toMatchObject({ code: 'disk', messageKey: 'backups-unread' });
    keeper.stop();
    keeper = keep({ readCopies: () => Promise.resolve(null) });
    await keeper.copiesRead;
    expect(keeper.backUp('on-demand').ok).toBe(true);
    expect(keeper.stateIfRead()).toMatchObject({ problem: null, last: { reason: 'on-demand' } });
  });

  test('a folder that has to be asked first is not touched until it answers', async () => {
    keeper = keep();
    keeper.stop();
    let answer: (silent: Refusal | null) => void = () => undefined;
    const askPlace = () =>
      new Promise<Refusal | null>((resolve) => {
        answer = resolve;
      });
    keeper = keep({ fs: blind, askPlace, readCopies: () => Promise.reject(new Error('read')) });
    answer(refuse('disk', 'place-silent', { place: 'gone' }));
    await keeper.copiesRead;
    expect(keeper.stateIfRead()).toMatchObject({ last: null, problem: { messageKey: 'backups-unread' } });
    // Nor by an export to another place, which is kept off the backups.
    const touched: string[] = [];
    const watched = {
      ...realFileSystem,
      statSync: (file: string) => {
        touched.push(file);
        return realFileSystem.statSync(file);
      },
      realpathSync: (file: string) => {
        touched.push(file);
        return realFileSystem.realpathSync(file);
      },
    };
    expect(
      ownPlaceRefusal(watched, { path: path.join(bench.base, 'list.csv'), fd: undefined }),
    ).toBeUndefined();
    expect(touched.filter((file) => file.startsWith(path.join(bench.base, 'default')))).toEqual([]);
    const asked = keeper.reach();
    answer(null);
    expect(await asked).toBeNull();
  });

  test('a fault of the reader is reported, and the copies are read here', async () => {
    keeper = keep();
    keeper.stop();
    keeper = keep({ readCopies: () => Promise.reject(new Error('no thread')) });
    await keeper.copiesRead;
    expect(reports).toContain('the backups could not be read back');
    expect(keeper.stateIfRead()?.last).not.toBeNull();
  });
});
