import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { done, refuse } from '../../shared/base/result';
import { readSettings } from '../settings/kept-settings';
import { type BackupTestBench, backupTestBench } from '../test-support/backup-test-bench';
import { restoreOf } from './session-restore';

type Prepare = Parameters<typeof restoreOf>[0]['long']['prepareRestore'];

let bench: BackupTestBench;
let over: AbortController;
let closed: number;
let left: string;
beforeEach(() => {
  bench = backupTestBench();
  over = new AbortController();
  closed = 0;
  left = `${bench.registerFolder}.restoring-2026-11-25T14-14-05Z`;
});
afterEach(() => bench.remove());

/** Going back to a backup, prepared by what stands for the process beside. */
function restoring(prepareRestore: Prepare) {
  return restoreOf({
    store: bench.store,
    settings: { current: readSettings(undefined, 'en-US'), save: () => undefined },
    aheadFiles: null,
    clock: { now: () => bench.at, zone: () => 'America/New_York', isTest: false },
    long: { prepareRestore },
    report: (message) => {
      throw new Error(message);
    },
    over: over.signal,
    close: () => {
      closed += 1;
      bench.store.close();
    },
    ended: () => undefined,
  });
}

/** Leaves what a process has made that was ended before it told of it. */
function leave(): void {
  fs.mkdirSync(left);
  fs.writeFileSync(path.join(left, 'journal.txt'), 'half');
}

test.each<[string, Prepare]>([
  ['stopped', async () => null],
  ['refused', async () => refuse('disk', 'restore-failed', { detail: 'EIO' })],
  ['ended by a fault', () => Promise.reject(new Error('The process that did it has ended.'))],
])('%s: nothing of it is left beside the register, which stays open', async (_how, answer) => {
  const { name } = bench.backedUp().backup;
  const restore = restoring((...given) => {
    leave();
    return answer(...given);
  });
  const restored = await Promise.resolve(restore(bench.place(), name)).catch(() => null);
  expect(restored?.ok).not.toBe(true);
  expect(fs.existsSync(left)).toBe(false);
  expect(closed).toBe(0);
  bench.addCompany('Entered afterwards');
});

test('stopped when all was built: the register stays', async () => {
  const { name } = bench.backedUp().backup;
  const stopping = new AbortController();
  const restore = restoring(async () => {
    leave();
    stopping.abort();
    return done(left);
  });
  expect(await restore(bench.place(), name, stopping.signal)).toMatchObject({ messageKey: 'work-stopped' });
  expect(fs.existsSync(left)).toBe(false);
  expect(closed).toBe(0);
});

test('whoever does not hold the lock, or not any more, touches nothing beside the register', async () => {
  const { name } = bench.backedUp().backup;
  const place = bench.place();
  const restore = restoring(async () => {
    leave();
    over.abort();
    return done(left);
  });
  expect(await restore(place, name)).toMatchObject({ messageKey: 'work-stopped' });
  expect(fs.existsSync(left)).toBe(true);
  expect(closed).toBe(0);
  // Another program has it open: it may be the one that builds.
  bench.store.close();
  const lock = path.join(bench.registerFolder, 'lock.json');
  fs.writeFileSync(lock, JSON.stringify({ pid: 1, host: 'elsewhere', user: 'another', sinceAt: bench.at }));
  over = new AbortController();
  let asked = 0;
  const refused = restoring(async () => {
    asked += 1;
    return null;
  });
  expect(await refused(place, name)).toMatchObject({ code: 'in-use' });
  expect(asked).toBe(0);
  expect(fs.existsSync(left)).toBe(true);
});
