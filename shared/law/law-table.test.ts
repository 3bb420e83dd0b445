import { describe, expect, test } from 'vitest';
import { day, type IsoDate, isWeekend } from '../base/dates';
import { holidayOn } from '../calendar/working-days';
import { exampleFaults } from '../counting/check-examples';
import { endingOf } from '../counting/count-end';
import { agencies } from './agency';
import { estimates } from './estimates';
import { rules } from './law';
import type { LifeCase } from './life';
import { type RetentionRule, retentionRule } from './retention-rule';
import { retentionRules } from './retention-rules';
import { type Estimate, estimate, type Rule, rule } from './rule';

type Row = Rule | Estimate | RetentionRule;
const table: readonly Row[] = [...rules, ...estimates, ...retentionRules];

function crossesLeapDay(from: IsoDate, to: IsoDate): boolean {
  const [first, last] = from < to ? [from, to] : [to, from];
  for (let year = Number(first.slice(0, 4)); year <= Number(last.slice(0, 4)); year += 4 - (year % 4)) {
    const leapDay = `${year}-02-29`;
    if (year % 4 === 0 && leapDay >= first && leapDay <= last) return true;
  }
  return false;
}

/** A date at which a count can go wrong: weekend, holiday, leap day, year end. */
function isBoundary(from: IsoDate, to: IsoDate): boolean {
  if (isWeekend(to) || holidayOn(to) !== undefined || to.slice(5) === '12-31') return true;
  return from.slice(0, 4) !== to.slice(0, 4) || crossesLeapDay(from, to);
}

/** A count that leaves a holiday out, or ends on no working day and is carried on. */
function leavesOutOrRolls(row: Rule, triggerOn: IsoDate): boolean {
  const { nominal, due, skipped } = endingOf(row, triggerOn);
  return nominal !== due || skipped.some((on) => !isWeekend(on));
}

function hasBoundary(row: Row): boolean {
  if (row.kind === 'retention') {
    return row.examples.some(({ events, keepThrough }) =>
      events.some(({ on }) => on.endsWith('02-29') || keepThrough?.endsWith('12-31')),
    );
  }
  return row.examples.some(
    (each) =>
      isBoundary(each.triggerOn, each.due) ||
      (row.kind !== 'estimate' && leavesOutOrRolls(row, each.triggerOn)),
  );
}

/** What the life of a rule lacks: a case each rule has, a case of what only this one does, or letters said elsewhere. */
function lackingInLife({ kind, closedBy, trigger, life }: Rule): readonly string[] {
  if (life === undefined) return ['life'];
  const { answers, confirmedBy = [], extendedBy, comesAgain, endedBy, startsFor, cases, keeps } = life;
  const shown = new Set(cases.map(({ shows }) => shows));
  const belongs = ['letter', 'license'].includes(trigger.on) && startsFor.length < agencies.length;
  const wanted: readonly (readonly [LifeCase['shows'], boolean])[] = [
    ['met', true],
    ['missed', true],
    ['source-corrected', true],
    ['source-void', true],
    ['late', kind === 'act-by'],
    ['answered', answers.length > 0],
    ['extended', extendedBy !== undefined],
    ['repeated', comesAgain !== undefined],
    ['ended', endedBy !== undefined || comesAgain !== undefined],
    ['not-started', belongs],
  ];
  const letters = new Set(answers.flatMap((answer) => answer.letters));
  const named = [...answers, ...confirmedBy].flatMap(({ untilDueOf, afterDueOf }) => [
    untilDueOf,
    afterDueOf,
  ]);
  const known = new Set([...rules, ...retentionRules].map(({ id }) => id));
  const ids = [...named, ...cases.flatMap((each) => each.rules ?? []), ...(keeps?.ruleIds ?? [])];
  return [
    ...wanted.filter(([shows, isWanted]) => isWanted && !shown.has(shows)).map(([shows]) => `case: ${shows}`),
    ...closedBy.filter((each) => !letters.has(each)).map((each) => `answer for ${each}`),
    ...[...letters].filter((each) => !closedBy.includes(each)).map((each) => `closedBy for ${each}`),
    ...ids.filter((id) => id !== undefined && !known.has(id)).map((id) => `rule called ${id}`),
  ];
}

/** What a row of the table lacks, each in words that name it. */
function lacking(row: Row): readonly string[] {
  const faults: string[] = [];
  const lack = (what: string, isThere: boolean) => {
    if (!isThere) faults.push(`${row.id} has no ${what}`);
  };
  lack('example', row.examples.length > 0);
  lack('citation', /^\d+ CFR \d+\.\d+|^The letter itself$/.test(row.citation));
  lack('quoted words', row.quote.trim() !== '');
  lack('source', row.source.trim() !== '');
  lack('day of reading', row.checkedOn !== undefined);
  lack('reason for its confidence', row.confidenceWhy.trim() !== '');
  if ('ladder' in row) faults.push(...lackingInLife(row).map((what) => `${row.id} has no ${what}`));
  lack('boundary example (weekend, holiday, leap day, year end)', hasBoundary(row));
  return faults;
}

test('no row of the table lacks an example, a citation or a boundary example', () => {
  expect(table.flatMap(lacking)).toEqual([]);
});

test('what is lacking is said by name', () => {
  const whole = rules[0] as Rule;
  const plain = { triggerOn: day('2026-03-02'), due: day('2026-03-22'), workBy: day('2026-03-20') };
  const bare = {
    ...whole,
    citation: '' as Rule['citation'],
    examples: [{ ...plain, due: day('2026-03-23') }] as const,
  };
  expect(lacking(bare)).toEqual([
    'itd-reply has no citation',
    'itd-reply has no boundary example (weekend, holiday, leap day, year end)',
  ]);
  expect(lacking({ ...whole, examples: [] as unknown as Rule['examples'] })[0]).toBe(
    'itd-reply has no example',
  );
});

test('a rule without a life, or without a case each rule has, is said by name', () => {
  const { life, ...lifeless } = rules[0] as Rule;
  expect(lacking(lifeless)).toEqual(['itd-reply has no life']);
  const [first] = life?.cases ?? [];
  if (life === undefined || first === undefined) throw new Error('the first rule has no life');
  const said = lacking({
    ...lifeless,
    closedBy: ['suspended'],
    life: { ...life, answers: [{ letters: ['denied'], citation: '15 CFR 750.6(b)' }], cases: [first] },
  });
  expect(said).toEqual([
    'itd-reply has no case: missed',
    'itd-reply has no case: source-corrected',
    'itd-reply has no case: source-void',
    'itd-reply has no case: late',
    'itd-reply has no case: answered',
    'itd-reply has no case: extended',
    'itd-reply has no case: not-started',
    'itd-reply has no answer for suspended',
    'itd-reply has no closedBy for denied',
  ]);
});

test('every worked example of the whole table comes out', () => {
  const wrong = table.flatMap((row) => exampleFaults(row).map((fault) => ({ rule: row.id, ...fault })));
  expect(wrong).toEqual([]);
});

test('every id of the whole table is used once', () => {
  const ids = table.map(({ id }) => id);
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
});

describe('the table is data: written as JSON and read again it is the same', () => {
  test.each(rules.map((row) => [row.id, row] as const))('%s', (_id, row) => {
    const read = rule.safeParse(JSON.parse(JSON.stringify(row)));
    expect(read.error?.issues ?? []).toEqual([]);
    expect(read.data).toEqual(row);
  });
  test.each(estimates.map((row) => [row.id, row] as const))('%s', (_id, row) => {
    expect(estimate.parse(JSON.parse(JSON.stringify(row)))).toEqual(row);
  });
  test.each(retentionRules.map((row) => [row.id, row] as const))('%s', (_id, row) => {
    expect(retentionRule.parse(JSON.parse(JSON.stringify(row)))).toEqual(row);
  });
});

test('no sentence of the table claims more than the text: what is inferred or practice says why', () => {
  const unsure = table.filter(({ confidence }) => confidence !== 'stated');
  expect(unsure.length).toBeGreaterThan(5);
  expect(unsure.filter(({ confidenceWhy }) => confidenceWhy.length < 40).map(({ id }) => id)).toEqual([]);
});

test('an act-by rule is met by something', () => {
  const never = rules.filter(
    ({ kind, metBy, closedBy }) => kind === 'act-by' && metBy?.length === 0 && closedBy.length === 0,
  );
  expect(never.map(({ id }) => id)).toEqual([]);
});

test('a window and a backward count name days before something, and no short count hides in a longer one', () => {
  for (const { id, opensDays, direction, count, shortPeriod } of rules) {
    const isLong =
      opensDays === undefined ||
      (direction === 'backward' && count.unit === 'days' && opensDays > count.length);
    expect([id, isLong]).toEqual([id, true]);
    const isPlainOrDays = shortPeriod === 'none' || ['days', 'years'].includes(count.unit);
    expect([id, isPlainOrDays]).toEqual([id, true]);
  }
});
