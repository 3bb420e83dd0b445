import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import Store from 'electron-store';
import { thisMachine } from '../../main/register/machine';
import { openRegisterStore } from '../../main/register/open-register-store';
import { day } from '../../shared/base/dates';
import { docketRows } from '../../shared/docket/rows';
import { measureLedger } from './ledger';
import { measureLists } from './lists';
import { makeRegister } from './register-of-size';

/** What to do, in a folder of its own. `prepare` makes the registers of all subjects. */
export interface MeasureRequest {
  readonly do: 'prepare' | 'docket' | 'store' | 'sqlite' | 'lists' | 'ledger';
  readonly folder: string;
  readonly entries: number;
  readonly changes: number;
}

/** Milliseconds on the clock and of the processor. */
interface Opening {
  readonly openMs: number;
  readonly workMs: number;
}

/** Milliseconds; bytes of memory after a collection. */
export interface Measured extends Opening {
  readonly changeMs: readonly number[];
  readonly heap: number;
  readonly rss: number;
}

/** The few calls of node:sqlite used here; Node 20, on which an older Electron stands, does not have it. */
type Sqlite = {
  readonly DatabaseSync: new (
    file: string,
  ) => {
    exec(sql: string): void;
    prepare(sql: string): {
      run(...values: readonly (string | number)[]): void;
      all(): readonly { readonly kind: string; readonly id: string; readonly json: string }[];
    };
    close(): void;
  };
};

function sqlite(): Sqlite | undefined {
  try {
    return createRequire(import.meta.url)('node:sqlite') as Sqlite;
  } catch (error) {
    if (error instanceof Error && 'code' in error) return undefined;
    throw error;
  }
}

const kinds = ['counterparties', 'licenses', 'letters', 'steps', 'deadlines'] as const;
const storeIn = (folder: string) =>
  new Store<Record<string, Record<string, object>>>({
    cwd: folder,
    name: 'register',
    serialize: JSON.stringify,
  });

function timed(act: () => void): number {
  const from = performance.now();
  act();
  return performance.now() - from;
}

/** Processor time beside the time on the clock: on a busy machine only the first says what the work is. */
function worked(act: () => void): Opening {
  const before = process.cpuUsage();
  const openMs = timed(act);
  const { user, system } = process.cpuUsage(before);
  return { openMs, workMs: (user + system) / 1_000 };
}

function measured(
  opening: Opening,
  changeMs: readonly number[],
  keep: unknown,
): Measured & { readonly kept: number } {
  (globalThis as { gc?: () => void }).gc?.();
  const { heapUsed, rss } = process.memoryUsage();
  // Named in the answer so that nothing measured can be collected before it was counted.
  return { ...opening, changeMs, heap: heapUsed, rss, kept: Object.keys(keep as object).length };
}

function prepare({ folder, entries }: MeasureRequest): object {
  const { text, register } = makeRegister(path.join(folder, 'docket'), entries);
  const records = kinds.map((kind) => [kind, Object.fromEntries(register[kind])] as const);
  mkdirSync(path.join(folder, 'store'), { recursive: true });
  storeIn(path.join(folder, 'store')).store = Object.fromEntries(records);
  const found = sqlite();
  if (found) {
    const database = new found.DatabaseSync(path.join(folder, 'register.sqlite'));
    database.exec(
      'pragma synchronous = full; create table record (kind text, id text primary key, json text)',
    );
    database.exec('begin');
    const insert = database.prepare('insert into record values (?, ?, ?)');
    for (const [kind, all] of records)
      for (const [id, record] of Object.entries(all)) insert.run(kind, id, JSON.stringify(record));
    database.exec('commit');
    database.close();
  }
  return { bytes: Buffer.byteLength(text), hasSqlite: found !== undefined };
}

function measureDocket({ folder, changes }: MeasureRequest): Measured {
  const clock = { now: () => '2019-11-25T16:00:00.000Z', zone: () => 'America/New_York', isTest: true };
  let store: ReturnType<typeof openRegisterStore> | undefined;
  let rows = 0;
  const opening = worked(() => {
    store = openRegisterStore({
      ...thisMachine(clock),
      folder: path.join(folder, 'docket'),
      access: 'write',
      report: () => undefined,
    });
    rows = docketRows(store.register, day('2019-11-25')).length;
  });
  if (!store || rows === 0) throw new Error('The docket is empty.');
  const opened = store;
  const changeMs = Array.from({ length: changes }, (_, n) =>
    timed(() => {
      const ran = opened.run(
        { do: 'add-counterparty', name: `New ${n}` },
        { by: 'Robin Test', via: 'window' },
      );
      if (!ran.ok) throw new Error(JSON.stringify(ran));
    }),
  );
  const found = measured(opening, changeMs, opened);
  opened.close();
  return found;
}

const record = (n: number) => ({ id: `new-${n}`, name: `New ${n}`, country: '', roles: [], address: [] });

function measureStore({ folder, changes }: MeasureRequest): Measured {
  let store: ReturnType<typeof storeIn> | undefined;
  let held: Readonly<Record<string, object>> = {};
  const opening = worked(() => {
    store = storeIn(path.join(folder, 'store'));
    held = store.store;
  });
  const changeMs = Array.from({ length: changes }, (_, n) =>
    timed(() => store?.set(`counterparties.new-${n}`, record(n))),
  );
  return measured(opening, changeMs, held);
}

function measureSqlite({ folder, changes }: MeasureRequest): Measured {
  const found = sqlite();
  if (!found) throw new Error('There is no node:sqlite here.');
  const database = new found.DatabaseSync(path.join(folder, 'register.sqlite'));
  database.exec('pragma synchronous = full');
  let held: readonly object[] = [];
  const opening = worked(() => {
    held = database
      .prepare('select * from record')
      .all()
      .map(({ json }) => JSON.parse(json) as object);
  });
  const insert = database.prepare('insert into record values (?, ?, ?)');
  const changeMs = Array.from({ length: changes }, (_, n) =>
    timed(() => insert.run('counterparties', `new-${n}`, JSON.stringify(record(n)))),
  );
  const answer = measured(opening, changeMs, held);
  database.close();
  return answer;
}

/** Does one thing and answers the figures; a process of its own each time, so that nothing is warm. */
export function answer(request: MeasureRequest): object {
  switch (request.do) {
    case 'prepare':
      return prepare(request);
    case 'docket':
      return measureDocket(request);
    case 'store':
      return measureStore(request);
    case 'sqlite':
      return measureSqlite(request);
    case 'lists':
      return measureLists(request.folder, request.entries);
    case 'ledger':
      return measureLedger();
  }
}
