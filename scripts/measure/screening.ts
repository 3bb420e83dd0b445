import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import Papa from 'papaparse';
import { compareNames } from '../../shared/screening/compare';
import { forgetWords, readName } from '../../shared/screening/name';
import { makeLists, readListText } from '../../shared/screening/read-list';
import { createScreening } from '../../shared/screening/screening';

export interface ScreeningRequest {
  /** The file of labeled pairs. */
  readonly pairs: string;
  readonly listed: number;
  readonly asked: number;
}

/** Milliseconds, megabytes after a collection, and how well names were found. */
export interface ScreeningMeasured {
  readonly readMs: number;
  readonly indexMs: number;
  readonly screenMs: number;
  readonly heapBefore: number;
  readonly heapWith: number;
  readonly heapAfter: number;
  readonly recall: number;
  readonly flagged: number;
  readonly separation: Readonly<Record<string, number>>;
  /** For the same measurement by other means. */
  readonly names: readonly string[];
  readonly queries: readonly string[];
}

type Pair = Readonly<Record<'group' | 'query' | 'listed' | 'expected', string>>;

function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Names put together from the words of real ones: companies and people. */
function makeNames(words: readonly string[], count: number, seed: number): readonly string[] {
  const below = random(seed);
  const word = () => words[below(words.length)] ?? '';
  const forms = ['Ltd.', 'LLC', 'GmbH', 'Co., Ltd.', 'OOO', 'S.A.', ''];
  const trades = [
    'Trading',
    'Technology',
    'Shipping',
    'Electronics',
    'Industries',
    'Logistics',
    'Import Export',
  ];
  return Array.from({ length: count }, () => {
    const made =
      word().slice(0, 2 + below(4)) +
      word()
        .slice(-(2 + below(4)))
        .toLowerCase();
    const pick = (of: readonly string[]) => of[below(of.length)] ?? '';
    return below(2) === 0
      ? `${made} ${word()} ${pick(trades)} ${pick(forms)}`.trim()
      : `${made}, ${word()}${below(3) === 0 ? ` ${word()}` : ''}`;
  });
}

/** The same name as somebody else writes it. */
function disturbed(name: string, below: (count: number) => number): string {
  const words = name.replaceAll(',', '').split(' ');
  const at = below(words.length);
  const word = words[at] ?? '';
  const place = 1 + below(Math.max(1, word.length - 1));
  switch (below(6)) {
    case 0:
      return [...words.slice(1), words[0] ?? ''].join(' ');
    case 1:
      return name.toUpperCase();
    case 2:
      return `${name} Limited`;
    case 3:
      return name.replace(/a/g, 'á').replace(/o/g, 'ö');
    case 4:
      return name.replace(/[-.,]/g, ' ');
    default:
      return word.length < 5 ? name : words.with(at, word.slice(0, place) + word.slice(place + 1)).join(' ');
  }
}

function separationOf(pairs: readonly Pair[]): number {
  const scored = pairs.map(({ query, listed, expected }) => ({
    isMatch: expected === 'match',
    score: compareNames(readName(query), readName(listed)).score,
  }));
  const [same, other] = [scored.filter(({ isMatch }) => isMatch), scored.filter(({ isMatch }) => !isMatch)];
  let won = 0;
  for (const a of same) for (const b of other) won += a.score > b.score ? 1 : a.score === b.score ? 0.5 : 0;
  return won / (same.length * other.length);
}

function heap(): number {
  (globalThis as { gc?: () => void }).gc?.();
  return process.memoryUsage().heapUsed / 1_048_576;
}

function timed<T>(work: () => T): { readonly ms: number; readonly value: T } {
  const start = performance.now();
  const value = work();
  return { ms: performance.now() - start, value };
}

/** Reads a list, makes its index and screens, each measured alone, and says how well it went. */
export function answer({ pairs: file, listed, asked }: ScreeningRequest): ScreeningMeasured {
  const text = gunzipSync(readFileSync(file)).toString('utf8');
  const pairs = Papa.parse<Pair>(text, { header: true, skipEmptyLines: true }).data;
  const labeled = pairs.filter(({ expected }) => expected === 'match' || expected === 'no_match');
  const words = [...new Set(pairs.flatMap(({ listed: name }) => name.match(/\p{Lu}[\p{L}]{3,}/gu) ?? []))];
  const names = makeNames(words, listed, 1);
  const below = random(7);
  const planted = Array.from({ length: asked / 5 }, () => names[below(names.length)] ?? '');
  const queries = [
    ...planted.map((name) => disturbed(name, below)),
    ...makeNames(
      words.map((word) => [...word].reverse().join('')),
      (asked / 5) * 4,
      3,
    ),
  ];
  forgetWords();
  const heapBefore = heap();
  const csv = Papa.unparse([['Name'], ...names.map((name) => [name])]);
  const read = timed(() => {
    const found = readListText('list.csv', csv);
    const lists = found.ok ? makeLists([found.value], ['2026-01-01']) : found;
    if (!lists.ok) throw new Error(lists.messageKey);
    return lists.value.flatMap(({ entries }) => entries);
  });
  const made = timed(() => createScreening([], read.value));
  const screened = timed(() =>
    queries.map((name) => made.value.screen(name, 0.8).hits.map((hit) => hit.name)),
  );
  const heapWith = heap();
  const hit = planted.filter((name, at) => screened.value[at]?.includes(name) === true).length;
  const flagged = screened.value.slice(planted.length).filter((hits) => hits.length > 0).length;
  forgetWords();
  return {
    readMs: read.ms,
    indexMs: made.ms,
    screenMs: screened.ms,
    heapBefore,
    heapWith,
    heapAfter: heap(),
    recall: hit / planted.length,
    flagged: flagged / (queries.length - planted.length),
    separation: {
      all: separationOf(labeled),
      nomenklatura: separationOf(labeled.filter(({ group }) => group.startsWith('nomenklatura'))),
    },
    names,
    queries,
  };
}
