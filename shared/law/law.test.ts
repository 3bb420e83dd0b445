import { describe, expect, test } from 'vitest';
import { day } from '../base/dates';
import { countDeadline } from '../counting/count-deadline';
import { lawEdition, ruleById, rules, rulesForLetter } from './law';
import { letterKinds, letterKindWords } from './letter-kinds';
import type { Rule } from './rule';

describe.each(rules.map((rule) => [rule.id, rule] as const))('the rule %s', (_id, rule) => {
  test.each(rule.examples.map((example) => [example.triggerOn, example] as const))(
    'gives its worked example from %s',
    (_on, { triggerOn, letterOn, note: _note, ...expected }) => {
      const counted = countDeadline(rule, triggerOn, letterOn === undefined ? {} : { chain: { letterOn } });
      const noted = ['due', 'workBy', 'opensOn', 'extendedTo', 'cautiousDue'] as const;
      const found = Object.fromEntries(
        noted.filter((field) => counted[field] !== undefined).map((field) => [field, counted[field]]),
      );
      expect(found).toEqual(expected);
    },
  );

  test('has an example, quoted words, a source and a reading date', () => {
    expect(rule.examples.length).toBeGreaterThan(0);
    const words = rule.quote.split(/\s+/).filter((word) => word !== '');
    expect(words.length).toBeGreaterThan(0);
    expect(words.length).toBeLessThanOrEqual(25);
    expect(rule.source).not.toBe('');
    expect(rule.confidenceWhy).not.toBe('');
    expect(rule.checkedOn <= lawEdition.checkedOn).toBe(true);
  });

  test('has a ladder and an ending that fit its kind', () => {
    expect(rule.kind === 'takes-effect').toBe(rule.satisfiedBy === 'automatic');
    expect(rule.kind === 'takes-effect').toBe(rule.ladder === 'watch');
  });
});

test('every id is used once, and a chain runs from a rule that stands before it', () => {
  const ids = rules.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const chained = rules.flatMap(({ trigger }, at) =>
    trigger.on === 'rule' ? [[at, trigger.ruleId] as const] : [],
  );
  expect(chained.length).toBeGreaterThan(0);
  for (const [at, before] of chained) expect(ids.slice(0, at)).toContain(before);
});

test('a rule is found by its id, an unknown one is not', () => {
  expect(ruleById('itd-final')?.citation).toBe('15 CFR 750.6(b)');
  expect(ruleById('itd')).toBeUndefined();
});

describe('what a letter starts', () => {
  const idsFor = (kind: (typeof letterKinds)[number]) => rulesForLetter(kind).map(({ id }) => id);

  test('an intent to deny starts three dates', () => {
    expect(idsFor('intent-to-deny')).toEqual(['itd-reply', 'itd-final', 'itd-appeal']);
  });

  test('a decision against us starts its own appeal', () => {
    const appealed = letterKinds.filter((kind) => idsFor(kind).includes('appeal'));
    expect(appealed).toEqual([
      'returned-without-action',
      'denied',
      'revoked',
      'suspended',
      'extension-refused',
    ]);
  });

  test('any other letter starts none by its kind', () => {
    expect(letterKinds.filter((kind) => idsFor(kind).length > 0)).toHaveLength(6);
  });
});

describe('what a letter closes', () => {
  const closes = (id: string) => ruleById(id)?.closedBy ?? [];

  test('a denial ends all three dates of the intent to deny', () => {
    for (const id of ['itd-reply', 'itd-final', 'itd-appeal']) expect(closes(id)).toContain('denied');
  });

  test('an unchanged decision ends the reply and nothing else', () => {
    expect(closes('itd-reply')).toContain('decision-unchanged');
    expect(closes('itd-final')).not.toContain('decision-unchanged');
    expect(closes('itd-appeal')).not.toContain('decision-unchanged');
  });

  test('no letter closes a date that it starts', () => {
    const both = rules.filter(
      ({ trigger, closedBy }) =>
        trigger.on === 'letter' && trigger.kinds.some((kind) => closedBy.includes(kind)),
    );
    expect(both).toEqual([]);
  });
});

test('every kind of letter has a label of its own and a meaning', () => {
  const labels = letterKinds.map((kind) => letterKindWords[kind].label);
  expect(new Set(labels).size).toBe(letterKinds.length);
  expect(letterKinds.filter((kind) => !letterKindWords[kind].meaning.endsWith('.'))).toEqual([]);
});

test('a rule that lacks its foundations does not compile', () => {
  const whole = rules[0] as Rule;
  const { citation, quote, checkedOn, examples, source, ...rest } = whole;
  // @ts-expect-error without a citation
  const first: Rule = { ...rest, quote, checkedOn, examples, source };
  // @ts-expect-error without quoted words
  const second: Rule = { ...rest, citation, checkedOn, examples, source };
  // @ts-expect-error without the day it was last read
  const third: Rule = { ...rest, citation, quote, examples, source };
  // @ts-expect-error with no example
  const fourth: Rule = { ...whole, examples: [] };
  // @ts-expect-error without a source
  const fifth: Rule = { ...rest, citation, quote, checkedOn, examples };
  // @ts-expect-error with a citation that cites nothing
  const sixth: Rule = { ...whole, citation: 'the regulations' };
  // @ts-expect-error with a day that was never checked to be one
  const seventh: Rule = { ...whole, checkedOn: '2026-11-25' };
  // The types above are the test; at run time only the good one is left to look at.
  expect([first, second, third, fourth, fifth, sixth, seventh].every(({ id }) => id === whole.id)).toBe(true);
  expect(whole.checkedOn).toBe(day('2026-11-25'));
});
