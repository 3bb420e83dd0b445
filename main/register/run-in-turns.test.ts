import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { thisMachine } from './machine';
import { openRegisterStore } from './open-register-store';
import type { NewEntries, RegisterStore } from './register-store';

const author = { by: 'Robin Test', via: 'window' } as const;
const rows = 250;
const companies = (says = 'Company') => ({
  do: 'import-batch',
  file: 'list.csv',
  sha256: 'a'.repeat(64),
  table: 'counterparties',
  rows: Array.from({ length: rows }, (_, n) => ({
    ...{ do: 'add-counterparty', name: `Fictional ${says} ${n} 日本`, country: 'DE' },
    address: ['"events":[', `${n} Example Street`],
  })),
});

let folders: string[];
let stores: RegisterStore[];

function opened(): RegisterStore {
  const folder = mkdtempSync(path.join(tmpdir(), 'export-docket-turns-'));
  folders.push(folder);
  let minted = 0;
  const store = openRegisterStore({
    ...thisMachine({ now: () => '2019-11-26T15:00:00.000Z', zone: () => 'UTC', isTest: true }),
    folder,
    access: 'write',
    newId: () => {
      minted += 1;
      return `00000000-0000-4000-8000-${String(minted).padStart(12, '0')}`;
    },
    report: (message) => {
      throw new Error(message);
    },
  });
  stores.push(store);
  return store;
}

const onDisk = ({ folder }: RegisterStore) =>
  readdirSync(folder)
    .filter((name) => !name.includes('lock'))
    .map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]);
/** The entries as they stand on the disk; their hashes begin with that of the register's own line. */
const jsonOnDisk = ({ folder }: RegisterStore) =>
  readFileSync(path.join(folder, 'journal.txt'), 'utf8')
    .split('\n')
    .slice(1)
    .map((line) => line.slice(line.indexOf('\t') + 1));
const names = ({ register }: RegisterStore) => [...register.counterparties.values()].map(({ name }) => name);

/** Each look at the clock finds that the turn is over: every step is a turn of its own, and each tells how far it is. */
function everyStepATurn(): void {
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => {
    now += 300;
    return now;
  });
}

beforeEach(() => {
  folders = [];
  stores = [];
  everyStepATurn();
});
afterEach(() => {
  vi.restoreAllMocks();
  for (const store of stores) store.close();
  for (const folder of folders) rmSync(folder, { recursive: true });
});

const toTheEnd = { isStopped: () => false, tell: () => undefined };

test('a long command in turns writes byte for byte what it writes at once, and tells of it once', async () => {
  const [atOnce, inTurns] = [opened(), opened()];
  expect(atOnce.run(companies(), author).ok).toBe(true);
  const told: NewEntries[] = [];
  inTurns.onEntries((news) => told.push(news));
  const shares: number[] = [];
  const ran = await inTurns.runInTurns(companies(), author, {
    isStopped: () => false,
    tell: ({ share }) => shares.push(share),
  });
  expect(ran).toEqual({ ok: true, value: { seq: 1, id: null, warnings: [] } });
  expect(jsonOnDisk(inTurns)).toEqual(jsonOnDisk(atOnce));
  expect(inTurns.register).toEqual(atOnce.register);
  expect(told.map(({ lines }) => lines)).toEqual([inTurns.text.slice(inTurns.text.indexOf('\n') + 1)]);
  expect(shares.length).toBeGreaterThan(rows);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(inTurns.run({ do: 'undo' }, author).ok).toBe(true);
  expect(names(inTurns)).toEqual(names(atOnce));
  expect([...inTurns.register.counterparties.values()].every((each) => each.void !== null)).toBe(true);
});

test.each([1, 100, rows + 20])('stopped after %i turns, nothing of it is left', async (turns) => {
  const store = opened();
  const before = onDisk(store);
  let done = 0;
  const ran = await store.runInTurns(companies(), author, {
    isStopped: () => done >= turns,
    tell: () => {
      done += 1;
    },
  });
  expect(ran).toBeNull();
  expect(onDisk(store)).toEqual(before);
  expect(names(store)).toEqual([]);
});

test('what is entered meanwhile stands before it, and it is decided anew on that', async () => {
  const store = opened();
  let told = 0;
  const ran = await store.runInTurns(companies(), author, {
    isStopped: () => false,
    tell: () => {
      told += 1;
      if (told === 30)
        store.run({ do: 'add-counterparty', name: 'Entered Meanwhile Ltd.', country: 'FR' }, author);
    },
  });
  expect(ran?.ok && ran.value.seq).toBe(2);
  expect(names(store)[0]).toBe('Entered Meanwhile Ltd.');
  expect(names(store)).toHaveLength(rows + 1);
});

test('what is refused because of something entered meanwhile is refused', async () => {
  const store = opened();
  const license = { do: 'open-license', licenseNumber: 'D123456', expiresOn: '2021-10-31' };
  const { rows: others, ...rest } = companies();
  let told = 0;
  const ran = await store.runInTurns({ ...rest, rows: [license, ...others] }, author, {
    isStopped: () => false,
    tell: () => {
      told += 1;
      if (told === 30) store.run(license, author);
    },
  });
  expect(ran?.ok).toBe(false);
  expect(ran !== null && !ran.ok && ran.field).toBe('rows.0.licenseNumber');
  expect(names(store)).toEqual([]);
  expect(store.register.licenses.size).toBe(1);
});

test('entered again and again meanwhile, it is done at once in the end', async () => {
  const store = opened();
  let entered = 0;
  const ran = await store.runInTurns(companies(), author, {
    isStopped: () => false,
    tell: () => {
      entered += 1;
      store.run({ do: 'add-counterparty', name: `Entered Meanwhile ${entered}`, country: 'FR' }, author);
    },
  });
  expect(ran?.ok).toBe(true);
  expect(names(store)).toHaveLength(rows + entered);
  expect(entered).toBe(3);
});

test('from the writing on, whoever looks sees all of it', async () => {
  const store = opened();
  const seen = new Set<number>();
  let isOver = false;
  const running = store.runInTurns(companies(), author, toTheEnd).then(() => {
    isOver = true;
  });
  while (!isOver) {
    seen.add(store.register.counterparties.size);
    await new Promise((goOn) => setImmediate(goOn));
  }
  await running;
  expect([...seen].filter((size) => size !== rows)).toEqual([0]);
  expect(store.head.seq).toBe(1);
});

test('a command with a fault is refused as at once, with its row', async () => {
  const store = opened();
  const wanted = companies();
  const faulty = { ...wanted, rows: [...wanted.rows, { do: 'add-counterparty', name: '' }] };
  expect(await store.runInTurns(faulty, author, toTheEnd)).toEqual(store.run(faulty, author));
  expect(await store.runInTurns(wanted, { ...author, by: '' }, toTheEnd)).toEqual(
    store.run(wanted, { ...author, by: '' }),
  );
});
