import Fuse from 'fuse.js';
import { type FindIndex, findIndex } from '../../renderer/app/find-index';
import type { Findable } from '../../renderer/app/findable';
import { createSearch } from '../../renderer/state/record-search';
import { medianMs } from './worked';

/** Milliseconds of the processor for one key, the dearest of all that were pressed; each the median of several rounds. */
export interface MeasuredSearches {
  readonly records: number;
  readonly listMs: number;
  readonly paletteMs: number;
  readonly fuseMs: number;
}

interface Company {
  readonly name: string;
  readonly number: string;
  readonly city: string;
  readonly item: string;
}

const records = 20_000;
const first = ['Harbor', 'Northern', 'Blue Ridge', 'Łódź', 'Müller', 'Pacific', 'Atlas', 'Quantum', 'Summit'];
const second = ['Precision', 'Marine', 'Optics', 'Avionics', 'Semiconductor', 'Valve', 'Laser'];
const third = ['Trading Co., Ltd.', 'GmbH', 'Sp. z o.o.', 'Industries Inc.', 'Systems', '北方工业'];
const cities = ['Kraków', 'Busan', 'Hamburg', 'Monterrey', 'Osaka', 'Tel Aviv', 'Singapore', 'Izmir'];
const items = [
  '3A001.b.2 microwave amplifier',
  '6A003 camera',
  '2B001 machine tool',
  '5A002 encryption module',
];

const one = (all: readonly string[], n: number): string => all[n % all.length] ?? '';

const companies: readonly Company[] = Array.from({ length: records }, (_, n) => ({
  name: `${one(first, n * 7)} ${one(second, n * 5 + Math.floor(n / 9))} ${n} ${one(third, n * 11)}`,
  number: `D${1_000_000 + n * 37}`,
  city: one(cities, n * 3 + Math.floor(n / 64)),
  item: one(items, n * 13 + Math.floor(n / 17)),
}));

/** What is typed: each beginning of it is a key. */
const typed = ['harbor avionics', 'muller', 'D1370', '北方', 'busan laser'];
const keys = typed.flatMap((text) => [...text].map((_, at) => text.slice(0, at + 1)));

/** The dearest key of `found`, of the medians of so many rounds. */
const dearestMs = (found: (query: string) => unknown, rounds: number): number =>
  Math.max(...keys.map((key) => medianMs(() => found(key), rounds)));

async function palette(): Promise<FindIndex> {
  const things = companies.map(
    ({ name, number, city, item }): Findable => ({
      ...{ id: number, group: 'counterparties', name, under: city, also: [number, item] },
      ...{ mark: '', place: null },
    }),
  );
  const index = findIndex(
    () => things,
    [],
    (call) => void setImmediate(() => call({ timeRemaining: () => 50 })),
  );
  await index.ready;
  return index;
}

/** Searches 20,000 records a key at a time, as a list and the palette do, and beside them fuse.js in the same words, asked for its best fifty. */
export async function measureSearches(): Promise<MeasuredSearches> {
  const search = createSearch<Company>({
    recordOf: (company) => company,
    words: ({ name, number, city, item }) => [name, number, city, item],
    derived: () => [],
  });
  const index = await palette();
  const fuse = new Fuse(companies, { keys: ['name', 'number', 'city', 'item'] });
  if (search(companies, 'harbor avionics').length === 0) throw new Error('The search finds nothing.');
  return {
    records,
    listMs: dearestMs((query) => search(companies, query), 9),
    paletteMs: dearestMs((query) => index.find(query), 9),
    fuseMs: dearestMs((query) => fuse.search(query, { limit: 50 }), 3),
  };
}
