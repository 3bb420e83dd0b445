import { describe, expect, test } from 'vitest';
import { day } from '../base/dates';
import { inWords } from '../base/messages';
import { rules } from '../law/law';
import { countDeadline } from './count-deadline';
import { deadlineRulesOf, parseRulePack } from './rule-pack';

const reply = {
  id: 'house-reply',
  title: 'Answer the customer within ten working days',
  agency: 'other',
  authority: 'House rule',
  zone: 'Europe/Berlin',
  citation: 'Export manual, section 4.2',
  quote: 'within ten business days',
  source: 'Export manual of 2026',
  checkedOn: '2026-10-01',
  confidence: 'stated',
  confidenceWhy: 'Our own rule.',
  meaning: 'The order waits.',
  kind: 'act-by',
  trigger: { on: 'hand', asks: 'Date of the request' },
  count: { unit: 'business-days', length: 10 },
  dayZero: 'excluded',
  shortPeriod: 'none',
  end: 'no-roll',
  direction: 'forward',
  satisfiedBy: 'sent',
  closedBy: [],
  ladder: 'other',
  examples: [{ triggerOn: '2026-11-13', due: '2026-11-30', workBy: '2026-11-30', note: 'Thanksgiving.' }],
};
const followUp = {
  ...reply,
  id: 'house-follow-up',
  trigger: { on: 'rule', ruleId: 'house-reply' },
  count: { unit: 'days', length: 5 },
  examples: [{ triggerOn: '2026-11-30', due: '2026-12-05', workBy: '2026-12-04' }],
};
const pack = {
  format: 'export-docket-rules',
  version: 1,
  id: 'house',
  name: 'House rules',
  checkedOn: '2026-10-01',
  rules: [reply, followUp],
};

const text = (value: unknown): string => JSON.stringify(value, null, 2);

function refusalOf(value: unknown): string {
  const read = parseRulePack(typeof value === 'string' ? value : text(value));
  if (read.ok) throw new Error('the pack was taken');
  expect(read.code).toBe('invalid');
  return inWords(read);
}

const withRule = (change: object, rule: object = reply) => ({ ...pack, rules: [{ ...rule, ...change }] });

test('a pack is read, counted and named', () => {
  const read = parseRulePack(`\uFEFF${text(pack)}`);
  if (!read.ok) throw new Error(inWords(read));
  const own = deadlineRulesOf(read.value);
  expect(own.map(({ id }) => id)).toEqual(['house-reply', 'house-follow-up']);
  const [first, second] = own;
  if (first === undefined || second === undefined) throw new Error('two rules');
  expect(countDeadline(first, day('2026-12-21'))).toMatchObject({ due: '2027-01-06', workBy: '2027-01-06' });
  const { steps } = countDeadline(second, day('2026-11-30'), { otherRules: own });
  expect(steps[0]).toBe(
    'First stage: "Answer the customer within ten working days" (Export manual, section 4.2). Its date is Mon Nov 30, 2026.',
  );
});

test('every built-in rule under another id makes a pack', () => {
  const renamed = rules.map((rule) => ({
    ...rule,
    id: `my-${rule.id}`,
    ...(rule.trigger.on === 'rule'
      ? { trigger: { ...rule.trigger, ruleId: `my-${rule.trigger.ruleId}` } }
      : {}),
  }));
  const read = parseRulePack(text({ ...pack, rules: renamed }));
  expect(read.ok ? read.value.rules.length : inWords(read)).toBe(rules.length);
});

describe('a pack that is wrong is refused with line and field', () => {
  test('JSON that is none', () => {
    expect(refusalOf('{\n  "format": "export-docket-rules",\n  "version": 1,,\n}')).toBe(
      'Line 3: the rule file is not valid JSON ("," is not expected here). Nothing was taken from it.',
    );
    expect(refusalOf('')).toContain('the text ends too early');
    expect(refusalOf('{"id": "a",\n"id": "b"}')).toContain(
      'Line 2: the rule file is not valid JSON ("id" stands twice',
    );
  });

  test('a field that is missing, with the line of the rule', () => {
    const { quote: _quote, ...noQuote } = reply;
    expect(refusalOf({ ...pack, rules: [noQuote] })).toBe(
      'Line 8, rule 1, quote: is missing. Nothing was taken from the file.',
    );
    expect(refusalOf(withRule({ examples: [] }))).toContain('rule 1, example 1: is missing');
  });

  test('a field that is wrong, with its own line', () => {
    const wrong = refusalOf({ ...pack, rules: [reply, { ...followUp, checkedOn: '2026-02-30' }] });
    const at = text({ ...pack, rules: [reply, { ...followUp, checkedOn: '2026-02-30' }] }).split('\n');
    const line = at.findIndex((each) => each.includes('2026-02-30')) + 1;
    expect(wrong).toBe(
      `Line ${line}, rule 2, checkedOn: is not a calendar date written yyyy-mm-dd. Nothing was taken from the file.`,
    );
  });

  test.each([
    [{ zone: 'Washington' }, 'rule 1, zone: is not a time zone'],
    [{ surprise: 1 }, 'rule 1, surprise: is not a field known here'],
    [{ end: 'roll' }, 'rule 1, end: is none of: no-roll, hard-stop, license-holiday, next-working-day'],
    [{ kind: 'maybe' }, 'rule 1, kind: is none of: act-by, takes-effect, estimate, retention'],
    [{ trigger: { on: 'moon' } }, 'rule 1, trigger, on: is not a way a count can start'],
    [
      { trigger: { on: 'letter', kinds: ['love'], date: 'datedOn' } },
      'rule 1, trigger, kind 1: is none of: intent-to-deny',
    ],
    [{ count: { unit: 'fortnights', length: 1 } }, 'rule 1, count, unit: is not a unit of counting'],
    [{ count: { unit: 'days', length: 0 } }, 'rule 1, count, length: is out of range'],
    [
      { count: { unit: 'fixed-dates', dates: [{ closes: '02-29', due: '03-01' }] } },
      'rule 1, count, date 1, closes: is not a day of every year',
    ],
    [{ quote: 'word '.repeat(26).trim() }, 'rule 1, quote: quotes more than 25 words'],
    [{ id: 'House Reply' }, 'rule 1, id: is not an id'],
    [{ citation: '' }, 'rule 1, citation: is missing'],
    [{ id: 'itd-reply' }, 'rule 1, id: "itd-reply" is the id of a built-in rule'],
    [{ id: 'retention-ear' }, 'rule 1, id: "retention-ear" is the id of a built-in rule'],
    [{ trigger: { on: 'rule', ruleId: 'later' } }, 'rule 1, trigger: names a rule that is neither'],
    [{ satisfiedBy: 'automatic' }, 'rule 1, satisfiedBy: is "automatic" exactly when'],
    [{ ladder: 'watch' }, 'rule 1, ladder: is "watch" exactly when'],
    [{ opensDays: 60 }, 'rule 1, opensDays: goes only with a backward count'],
    [
      { direction: 'backward', count: { unit: 'days', length: 30 }, opensDays: 30 },
      'rule 1, opensDays: must be more days',
    ],
    [
      { direction: 'backward', count: { unit: 'month-end', months: 1 } },
      'rule 1, direction: cannot be backward',
    ],
    [{ shortPeriod: 'seven-days-or-less' }, 'rule 1, shortPeriod: goes only with a count of days'],
    [{ adjustable: true }, 'rule 1, adjustable: goes only with a count of days'],
  ])('%j', (change, said) => {
    expect(refusalOf(withRule(change))).toContain(said);
  });

  test('an example that the count denies, with what it says and what comes out', () => {
    const [example] = reply.examples;
    const wrong = withRule({ examples: [example, { ...example, due: '2026-11-27' }] });
    expect(refusalOf(wrong)).toMatch(
      /^Line \d+, rule 1, example 2, due: the example says 2026-11-27, but the rule as written gives 2026-11-30\./,
    );
    const early = withRule({ examples: [{ ...example, extendedTo: '2026-12-01' }] });
    expect(refusalOf(early)).toContain(
      'example 1, extendedTo: the example says 2026-12-01, but the rule as written gives no such date',
    );
  });

  test('the same id twice, another format, a later version, no object', () => {
    expect(refusalOf({ ...pack, rules: [reply, reply] })).toContain(
      'rule 2, id: "house-reply" is already the id',
    );
    expect(refusalOf({ ...pack, format: 'x' })).toContain('format: is none of: export-docket-rules');
    expect(refusalOf({ ...pack, version: 2 })).toContain('version: is none of: 1');
    expect(refusalOf('[]')).toContain('Line 1, the file:');
    expect(refusalOf({ ...pack, rules: [] })).toContain('Line 7, rules: is missing');
  });

  test('a retention rule and an estimate are checked like the others', () => {
    const about = {
      id: 'x',
      title: 'Keep',
      agency: 'other',
      zone: 'UTC',
      citation: 'Manual',
      quote: 'seven years',
      source: 'Manual',
      checkedOn: '2026-10-01',
      confidence: 'stated',
      confidenceWhy: 'Ours.',
      meaning: 'Keep it.',
    };
    const keep = {
      ...about,
      kind: 'retention',
      years: 7,
      steps: ['export'],
      fromExpiry: false,
      examples: [{ events: [{ what: 'export', on: '2024-02-29' }], keepThrough: '2031-02-28' }],
    };
    expect(refusalOf({ ...pack, rules: [keep] })).toContain(
      'example 1, keepThrough: the example says 2031-02-28, but the rule as written gives 2031-03-01',
    );
    expect(refusalOf({ ...pack, rules: [{ ...keep, steps: [] }] })).toContain('rule 1, steps: is empty');
    const guess = {
      ...about,
      kind: 'estimate',
      trigger: reply.trigger,
      count: { unit: 'months', length: 1 },
      tolled: true,
      examples: [{ triggerOn: '2026-01-31', due: '2026-02-28' }],
    };
    expect(refusalOf({ ...pack, rules: [guess] })).toContain(
      'rule 1, tolled: goes only with a count of days',
    );
    expect(parseRulePack(text({ ...pack, rules: [{ ...guess, tolled: false }] })).ok).toBe(true);
  });
});
