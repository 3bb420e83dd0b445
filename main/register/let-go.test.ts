import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { day } from '../../shared/base/dates';
import { docketRows } from '../../shared/docket/rows';
import { foldText } from '../../shared/register/journal-text';
import type { Register } from '../../shared/register/register';
import { dueBalanceNotices } from '../../shared/reminders/balance-notices';
import { dueReminders } from '../../shared/reminders/due-reminders';
import { realFileSystem as fs } from '../disk/file-system';
import { trayFacts } from '../reminding/next-deadlines';
import { readFolded } from './folded-file';
import { newIds } from './ids';
import { makeFolded } from './make-folded';
import { openRegisterStore } from './open-register-store';
import type { RegisterStore } from './register-store';

// A hidden program lets go of the records that it read of the folded copy.

const author = { by: 'Robin Test', via: 'window' } as const;
const now = { at: '2019-11-25T15:00:00.000Z', today: day('2019-11-25'), zone: 'UTC' };
let folder: string;
let dir: string;
let copy: string;
let ids = 0;

const open = (isFolded: boolean): RegisterStore =>
  openRegisterStore({
    ...{ fs, folder: dir, access: 'write', report: () => undefined },
    holder: { pid: process.pid, host: 'here', user: 'tester' },
    clock: { now: () => now.at, zone: () => now.zone, isTest: true },
    newId: newIds({
      now: () => {
        ids += 1;
        return 1_574_694_000_000 + ids;
      },
      random: (n) => new Uint8Array(n).fill(7),
    }),
    ...(isFolded && { foldedCopy: () => readFolded(fs, copy) }),
  });

const enter = (store: RegisterStore, ...commands: readonly object[]): void => {
  for (const command of commands) expect(store.run(command, author)).toMatchObject({ ok: true });
};

const license = (number: string) => ({
  ...{ do: 'open-license', licenseNumber: number, expiresOn: '2020-06-30' },
  items: [{ line: '1', quantity: '100', unit: 'EA', unitPrice: '1' }],
});
const ship = (reference: string, quantity: string) => ({
  ...{ do: 'ship', reference, departedOn: '2019-11-20' },
  draws: [{ license: 'L1', item: '1', quantity, unitPrice: '1' }],
});

/** All that reminders and tray tell. */
const told = (register: Register) =>
  JSON.stringify({
    due: dueReminders(register, now),
    balances: dueBalanceNotices(register, now).map(({ keys }) => keys),
    tray: trayFacts(register, now),
    docket: docketRows(register, now.today),
  });

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'export-docket-let-go-'));
  dir = path.join(folder, 'register');
  copy = path.join(folder, 'folded', 'mark.folded');
  const store = open(false);
  enter(store, license('L1'), license('L2'), ship('S1', '95'));
  enter(store, { do: 'add-deadline', title: 'Soon', dueOn: '2019-11-27' });
  store.close();
  expect(makeFolded(fs, { folder: dir, file: copy })).toBe(true);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('what is told is the same after records were let go, with all that was entered before and after', () => {
  const store = open(true);
  const asFolded = () => told(foldText(readFileSync(path.join(dir, 'journal.txt'), 'utf8')).register);
  expect(JSON.parse(told(store.register)).balances).not.toEqual([]);
  enter(store, { do: 'add-deadline', title: 'Tomorrow', dueOn: '2019-11-26' }, ship('S2', '3'));
  store.letGo();
  expect(store.register.deadlines.isRead).toBe(false);
  expect(told(store.register)).toBe(asFolded());
  store.letGo();
  enter(store, ship('S3', '1'), { do: 'undo' }, { do: 'change-license', license: 'L2', owner: 'Jordan' });
  store.letGo();
  expect(told(store.register)).toBe(asFolded());
  expect(store.text).toBe(readFileSync(path.join(dir, 'journal.txt'), 'utf8'));
  store.close();
});

test('nothing holds a record that was let go', async () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const store = open(true);
  told(store.register);
  const kinds = ['licenses', 'deadlines', 'shipments', 'acts'] as const;
  const records = kinds.map((kind) => new WeakRef<object>([...store.register[kind].values()][0] ?? {}));
  const left = async () => {
    // A reference is held until the end of the turn in which it was looked at.
    await turn();
    collect();
    return records.filter((record) => record.deref() !== undefined).length;
  };
  expect(await left()).toBe(kinds.length);
  store.letGo();
  expect(await left()).toBe(0);
  store.close();
});

test('records stay where the copy is not there any more as it was', () => {
  const store = open(true);
  told(store.register);
  rmSync(copy);
  store.letGo();
  expect(store.register.deadlines.isRead).toBe(true);
  store.close();
});
