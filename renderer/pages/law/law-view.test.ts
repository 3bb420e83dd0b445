import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { day } from '../../../shared/base/dates';
import { estimates } from '../../../shared/law/estimates';
import { rules } from '../../../shared/law/law';
import { retentionRules } from '../../../shared/law/retention-rules';
import { defaultSettings } from '../../../shared/records/settings';
import { createScene } from '../../../shared/testing/scene';
import { sourcesOf } from './law-sources';
import { countRows, foundRows, lawRows } from './law-view';
import { readPacks, rowsOfPack, withPack } from './pack-rows';

const text =
  /```json\n([\s\S]*?)```/.exec(
    readFileSync(new URL('../../../docs/rules.md', import.meta.url), 'utf8'),
  )?.[1] ?? '';
const pack = { id: 'company-rules', name: 'Company rules', text };
const today = day('2026-11-25');

const idsFound = (query: string) =>
  foundRows(lawRows(defaultSettings, today), query).flatMap(({ rows }) => rows.map(({ rule }) => rule.id));

test('every rule of the table stands in exactly one group', () => {
  const shown = lawRows(defaultSettings, today).flatMap(({ rows }) => rows.map(({ rule }) => rule.id));
  const all = [...rules, ...estimates, ...retentionRules].map(({ id }) => id);
  expect([...shown].sort()).toEqual([...all].sort());
});

test('no group of a part is without its name', () => {
  const titles = lawRows(defaultSettings, today).map(({ title }) => title);
  expect(titles.filter((title) => /part \d+$/.test(title))).toEqual([]);
  expect(titles[0]).toBe('15 CFR part 30: export information (Foreign Trade Regulations)');
});

test.each([
  ['766.5(e)', 'charging-answer'],
  ['intent to deny 20', 'itd-reply'],
  ['boycott postmarked', 'boycott-report-us'],
  ['practice hold', 'hold-answer'],
  ['blocked property september', 'ofac-annual-report'],
  ['leap day', 'retention-ear'],
])('"%s" finds %s', (query, id) => {
  expect(idsFound(query)).toContain(id);
});

test('what stands nowhere finds nothing, and an empty search finds all', () => {
  expect(idsFound('qqzzx')).toEqual([]);
  expect(idsFound('  ')).toHaveLength(countRows(lawRows(defaultSettings, today)));
});

test('a rule says when its source was read more than a year before', () => {
  const long = (on: string) =>
    lawRows(defaultSettings, day(on)).flatMap(({ rows }) => rows.filter((row) => row.isReadLongAgo)).length;
  expect(long('2027-11-25')).toBe(0);
  expect(long('2027-11-29')).toBe(countRows(lawRows(defaultSettings, today)));
});

test('the rules of a file stand first, in a group of their own', () => {
  const [first] = lawRows({ ...defaultSettings, rulePacks: [pack] }, today);
  expect(first?.title).toBe('Yours: Company rules');
  expect(first?.rows.map((row) => [row.rule.id, row.pack])).toEqual([
    ['company-consignee-answer', 'Company rules'],
    ['company-keep', 'Company rules'],
  ]);
});

test('every source is told once with all that was read in it', () => {
  const sources = sourcesOf(defaultSettings);
  expect(new Set(sources.map(({ source }) => source)).size).toBe(sources.length);
  const told = new Set(sources.flatMap(({ citations }) => citations));
  expect(rules.filter(({ citation }) => !told.has(citation))).toEqual([]);
});

test('a file that does not read any more is told with its reason', () => {
  const [read] = readPacks([{ ...pack, text: '{}' }]);
  expect(read).toMatchObject({ pack: null, refusal: { ok: false, messageKey: 'pack-field' } });
});

test('a file replaces the one of its id and is added otherwise', () => {
  const other = { ...pack, id: 'other' };
  expect(withPack([other, pack], { ...pack, name: 'New' }).map(({ name }) => name)).toEqual([
    'Company rules',
    'New',
  ]);
  expect(withPack([other], pack)).toEqual([other, pack]);
});

test('the open lines of a file keep their dates, beside what the next rules would give', () => {
  const scene = createScene(today);
  scene.perform({ do: 'change-settings', rulePacks: [pack] });
  scene.perform({ do: 'add-deadline', rule: 'company-consignee-answer', triggerOn: day('2026-11-13') });
  const [read] = readPacks(scene.register.settings.rulePacks);
  const lines = (next: readonly (typeof pack)[]) =>
    rowsOfPack(scene.register, read?.pack ?? null, [...next]).map(({ due, now }) => [due, now]);
  expect(lines([pack])).toEqual([['2026-11-30', '2026-11-30']]);
  expect(lines([])).toEqual([['2026-11-30', null]]);
  const shorter = text
    .replace('"length": 10', '"length": 8')
    .replaceAll('"2026-11-30"', '"2026-11-25"')
    .replaceAll('"2027-01-06"', '"2027-01-04"');
  expect(lines([{ ...pack, text: shorter }])).toEqual([['2026-11-30', '2026-11-25']]);
});
