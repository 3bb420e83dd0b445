import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { compareNames } from '../../shared/screening/compare';
import { compareLists } from '../../shared/screening/list-changes';
import { readName } from '../../shared/screening/name';
import { ofacScore } from '../../shared/screening/ofac-score';
import { makeLists, readListText } from '../../shared/screening/read-list';

const text = (name: string): string =>
  gunzipSync(readFileSync(new URL(`test-data/${name}`, import.meta.url))).toString('utf8');

function table<Row>(name: string): readonly Row[] {
  return Papa.parse<Row>(text(name), { header: true, skipEmptyLines: true }).data;
}

interface Pair {
  readonly pair_id: string;
  readonly group: string;
  readonly category: string;
  readonly query: string;
  readonly listed: string;
  readonly expected: string;
}

const labeled = table<Pair>('name-pairs.csv.gz')
  .filter(({ expected }) => expected === 'match' || expected === 'no_match')
  .map((pair) => ({
    ...pair,
    isMatch: pair.expected === 'match',
    score: compareNames(readName(pair.query), readName(pair.listed)).score,
  }));

/** The chance that a pair of one party scores above a pair of two. */
function separation(pairs: readonly { readonly isMatch: boolean; readonly score: number }[]): number {
  const [same, other] = [pairs.filter(({ isMatch }) => isMatch), pairs.filter(({ isMatch }) => !isMatch)];
  let won = 0;
  for (const a of same) for (const b of other) won += a.score > b.score ? 1 : a.score === b.score ? 0.5 : 0;
  return won / (same.length * other.length);
}

describe('names of one party score above names of two', () => {
  test('over all labeled pairs', () => {
    expect(labeled.length).toBe(621);
    expect(separation(labeled)).toBeGreaterThan(0.88);
  });

  test('over those of nomenklatura', () => {
    expect(separation(labeled.filter(({ group }) => group.startsWith('nomenklatura')))).toBeGreaterThan(0.9);
  });

  test('and every pair that differs only in marks, legal form, punctuation, order or not at all is right', () => {
    const kinds = /diacritic|legal.form|punctuation|order|casing|period|comma|hyphen|& vs and|leading 'The'/i;
    const wrong = labeled.filter(
      ({ category, query, listed, isMatch, score }) =>
        (kinds.test(category) || query === listed) && isMatch !== score >= 0.8,
    );
    expect(wrong.map(({ query, listed, score }) => [query, listed, score])).toEqual([]);
  });
});

test("OFAC's own score is estimated within 5 points for 156 of its 164 known answers", () => {
  const known = table<{ query_name: string; result_name: string; ofac_score: string }>(
    'ofac-scores.csv.gz',
  ).filter(({ ofac_score }) => Number(ofac_score) >= 0);
  const near = known.filter(
    ({ query_name, result_name, ofac_score }) =>
      Math.abs(ofacScore(query_name, result_name) - Number(ofac_score)) <= 5,
  );
  expect(known).toHaveLength(164);
  expect(near.length).toBeGreaterThanOrEqual(156);
});

describe('two files of one list', () => {
  const entriesOf = (name: string) => {
    const file = readListText(name, text(name));
    if (!file.ok) throw new Error(file.messageKey);
    const lists = makeLists([file.value], ['2024-05-03']);
    if (!lists.ok) throw new Error(lists.messageKey);
    return lists.value.flatMap(({ entries }) => entries);
  };
  const counts = (before: string, after: string) => {
    const { added, removed, renamed, changed } = compareLists(entriesOf(before), entriesOf(after));
    return [added, removed, renamed, changed].map(({ length }) => length);
  };

  test('three days of the SDN list: seven more, then eight fewer', () => {
    expect(counts('sdn-2024-05-01.csv.gz', 'sdn-2024-05-02.csv.gz')).toEqual([7, 0, 0, 0]);
    expect(counts('sdn-2024-05-02.csv.gz', 'sdn-2024-05-03.csv.gz')).toEqual([0, 8, 0, 0]);
  });

  test('two vintages of the Consolidated Screening List, whose numbers changed: a name in another order is the same', () => {
    const [before, after] = [entriesOf('csl-2022-05.csv.gz'), entriesOf('csl-2023-11.csv.gz')];
    const ofCouncil = (entries: typeof before) => entries.filter(({ source }) => source.includes('(PLC)'));
    const { added, removed, renamed } = compareLists(ofCouncil(before), ofCouncil(after));
    expect([ofCouncil(before).length > 50, added, removed, renamed]).toEqual([true, [], [], []]);
    const ofUsers = (entries: typeof before) => entries.filter(({ source }) => source.includes('(MEU)'));
    const users = compareLists(ofUsers(before), ofUsers(after));
    const ids = new Set(ofUsers(before).map(({ entry }) => entry));
    expect(ofUsers(after).filter(({ entry }) => ids.has(entry))).toEqual([]);
    expect(users.removed.length).toBeLessThan(ofUsers(before).length / 10);
  });
});
