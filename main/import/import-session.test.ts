import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { day } from '../../shared/base/dates';
import { done } from '../../shared/base/result';
import { allAtOnce } from '../../shared/base/steps';
import { csvTable } from '../../shared/import/csv-table';
import { mappedByHeadings } from '../../shared/import/map-columns';
import { planImport, planInSteps } from '../../shared/import/plan-rows';
import type { ImportTable } from '../../shared/records/import-mapping';
import { createScene } from '../../shared/testing/scene';
import { realFileSystem as fs } from '../disk/file-system';
import { clockFrom } from '../register/clock';
import { thisMachine } from '../register/machine';
import { openRegisterStore } from '../register/open-register-store';
import type { RegisterStore } from '../register/register-store';
import { createImportSession, type ImportSession, type ImportSessionPorts } from './import-session';
import { readTable } from './read-table';

let folder: string;
let store: RegisterStore;
let session: ImportSession;
/** Called with each id that is made, which is while rows are tried. */
let onId: () => void;
/** Who enters. */
let person: string;
/** Makes the backup before an entry. */
let backUp: ImportSessionPorts['backUp'];

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'export-docket-session-'));
  store = openRegisterStore({
    ...thisMachine(clockFrom('2019-11-26T15:00:00Z')),
    folder,
    access: 'write',
    report: () => undefined,
  });
  onId = () => undefined;
  person = 'Robin Test';
  backUp = async () => done({ name: null });
  let minted = 0;
  session = createImportSession({
    fs,
    readTable,
    store,
    newId: () => {
      onId();
      minted += 1;
      return `trial-${minted}`;
    },
    by: () => person,
    backUp: (signal) => backUp(signal),
    hits: async () => done(null),
    progress: () => undefined,
  });
});

afterEach(() => {
  store.close();
  rmSync(folder, { recursive: true });
});

const asRobin = { by: 'Robin Test', via: 'window' } as const;

const companies = ['Name,Country', ...Array.from({ length: 60 }, (_, n) => `Fictional Company ${n},DE`)].join(
  '\n',
);

async function opened(): Promise<void> {
  const file = await session.openDropped({ name: 'list.csv', bytes: new TextEncoder().encode(companies) });
  expect(file.ok).toBe(true);
}

function preview() {
  const columns = mappedByHeadings('counterparties', ['Name', 'Country']);
  const mapping = {
    table: 'counterparties' as const,
    columns: columns.map((each) => ({ ...each, empty: [] })),
  };
  return session.preview({ mapping, choices: [], corrections: [] });
}

const onDisk = () => readdirSync(folder).map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]);

test('a preview that is stopped leaves nothing behind: no rows, nothing to import, not a byte', async () => {
  await opened();
  const before = onDisk();
  let tried = 0;
  onId = () => {
    tried += 1;
    if (tried === 5) session.stop();
  };
  expect(await preview()).toEqual(done(null));
  expect(tried).toBeGreaterThanOrEqual(5);
  expect(session.rows({ verdict: null, from: 0, limit: 10 }).ok).toBe(false);
  expect(session.leftOut()).toBeNull();
  expect((await session.run({ withoutRefused: true, name: '' })).ok).toBe(false);
  expect(store.register.counterparties.size).toBe(0);
  expect(onDisk()).toEqual(before);
});

test('the file is still there after a stop, and can be previewed again and imported', async () => {
  await opened();
  onId = () => session.stop();
  expect(await preview()).toEqual(done(null));
  onId = () => undefined;
  const again = await preview();
  expect(again.ok && again.value?.counts.new).toBe(60);
  expect((await session.run({ withoutRefused: false, name: '' })).ok).toBe(true);
  expect(store.register.counterparties.size).toBe(60);
});

test('an entry that is stopped leaves nothing behind, and can be asked for again', async () => {
  await opened();
  await preview();
  const before = onDisk();
  const running = session.run({ withoutRefused: false, name: '' });
  session.stop();
  expect(await running).toEqual(done(null));
  expect(onDisk()).toEqual(before);
  expect(store.register.counterparties.size).toBe(0);
  const again = await session.run({ withoutRefused: false, name: '' });
  expect(again.ok && again.value?.made).toBe(60);
  expect(store.register.seq).toBe(1);
});

/** How many of the companies are entered as they were tried. */
const asTried = () =>
  [...store.register.counterparties.keys()].filter((id) => id.startsWith('trial-')).length;

test('rows are entered as they were tried, unless something was entered since or it is another person', async () => {
  await opened();
  await preview();
  expect((await session.run({ withoutRefused: false, name: '' })).ok).toBe(true);
  expect(asTried()).toBe(60);
  expect(store.run({ do: 'undo' }, asRobin).ok).toBe(true);

  await preview();
  const meanwhile = store.run(
    { do: 'add-counterparty', name: 'Entered Meanwhile Ltd.', country: 'FR' },
    asRobin,
  );
  expect(meanwhile.ok).toBe(true);
  expect((await session.run({ withoutRefused: false, name: '' })).ok).toBe(true);
  expect(store.register.counterparties.size).toBe(121);
  expect(asTried()).toBe(60);
  expect(store.run({ do: 'undo' }, asRobin).ok).toBe(true);

  await preview();
  person = 'Kim Test';
  expect((await session.run({ withoutRefused: false, name: '' })).ok).toBe(true);
  expect(store.register.counterparties.size).toBe(181);
  expect(asTried()).toBe(60);
});

test('what was entered while the backup was made is not overlooked', async () => {
  await opened();
  await preview();
  backUp = async () => {
    store.run({ do: 'add-counterparty', name: 'Entered Meanwhile Ltd.', country: 'FR' }, asRobin);
    return done({ name: 'a backup' });
  };
  const ran = await session.run({ withoutRefused: false, name: '' });
  expect(ran.ok && ran.value).toMatchObject({ seq: 2, made: 60, backup: 'a backup' });
  expect(asTried()).toBe(0);
});

test('a stop while the backup is made ends the backup, and nothing is entered', async () => {
  await opened();
  await preview();
  const before = onDisk();
  backUp = (signal) =>
    new Promise((resolve) => {
      signal.addEventListener('abort', () => resolve(null));
      session.stop();
    });
  expect(await session.run({ withoutRefused: false, name: '' })).toEqual(done(null));
  expect(onDisk()).toEqual(before);
});

test('a preview that another one was asked for meanwhile is given up, and the later one stands', async () => {
  await opened();
  const [first, second] = await Promise.all([preview(), preview()]);
  expect(first).toEqual(done(null));
  expect(second.ok && second.value?.counts.new).toBe(60);
});

const lists: readonly (readonly [ImportTable, string])[] = [
  ['counterparties', companies],
  [
    'shipments',
    [
      'Shipment,Departed on,License,Item,Quantity,Unit,Unit price,Currency',
      'A-1,2019-11-20,D1,1,2,EA,"1,000.50",USD',
      'A-1,2019-11-20,D1,1,3,EA,"1,000.50",USD',
      'A-2,2019-11-21,D1,1,9999,EA,1,USD',
      'A-3,not a day,D1,1,1,EA,1,USD',
      'A-4,2019-11-22,D2,1,1,EA,1,USD',
    ].join('\n'),
  ],
  ['items', 'License,Line,ECCN,Quantity\nD1,1,3A001,50\nD1,2,3A002,7\nD9,1,3A001,1'],
];

test.each(lists)(
  'a plan of %s in steps is the plan at once, whatever is entered between two steps',
  (table, text) => {
    const scene = createScene(day('2019-11-25'));
    const items = [{ line: '1', eccn: '3A001', description: 'Amplifier', quantity: '100', unit: 'EA' }];
    scene.perform({ do: 'open-license', licenseNumber: 'D1', items });
    const source = csvTable(text, 'utf-8', null);
    if (!source.ok) throw new Error(source.messageKey);
    const columns = mappedByHeadings(table, source.value.headers).map((each) => ({ ...each, empty: [] }));
    const options = { source: source.value, mapping: { table, columns }, choices: new Map() };
    const context = () => {
      let minted = 0;
      const newId = () => {
        minted += 1;
        return `trial-${minted}`;
      };
      return { newId, today: day('2019-11-25') };
    };
    const atOnce = planImport(scene.register, options, context());
    expect(atOnce.rows).toHaveLength(source.value.rows.length);
    expect(allAtOnce(planInSteps(scene.register, options, context()))).toEqual(atOnce);

    const steps = planInSteps(scene.register, options, context());
    const shares: number[] = [];
    let next = steps.next();
    for (; !next.done; next = steps.next()) {
      shares.push(next.value);
      // The columns have been read, and the rows are being tried on a copy.
      if (next.value > 0.1)
        scene.perform({ do: 'add-counterparty', name: `Entered ${shares.length}`, country: 'FR' });
    }
    expect(next.value).toEqual(atOnce);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
  },
);
