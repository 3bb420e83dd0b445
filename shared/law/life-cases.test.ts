import { describe, expect, test } from 'vitest';
import { day } from '../base/dates';
import { lifeFaults } from '../testing/run-life-case';
import { builtInRuleSet, rules } from './law';
import { letter, lifeCase, stands, step } from './life-parts';
import type { Rule } from './rule';

describe('what happens after the count: every life case comes out', () => {
  test.each(rules.map((rule) => [rule.id, rule] as const))('%s', (_id, rule) => {
    expect(lifeFaults(rule)).toEqual([]);
  });
});

test('the days of a case are in order, so that its story can be read from top to bottom', () => {
  const outOfOrder = rules.flatMap(({ id, life }) =>
    (life?.cases ?? [])
      .filter(({ acts, docket }) =>
        [acts, docket].some((days) => days.some(({ on }, at) => at > 0 && on < (days[at - 1]?.on ?? on))),
      )
      .map(({ says }) => `${id}: ${says}`),
  );
  expect(outOfOrder).toEqual([]);
});

function withCase(...[shows, says, acts, docket]: Parameters<typeof lifeCase>): Rule {
  const reply = builtInRuleSet.byId('itd-reply');
  if (reply?.life === undefined) throw new Error('the reply has no life');
  return { ...reply, life: { ...reply.life, cases: [lifeCase(shows, says, acts, docket)] } };
}

test('a case that does not come out says the day, what it expects and what stands there', () => {
  const wrong = withCase(
    'missed',
    'A day too many.',
    [letter('2019-11-21', 'intent-to-deny')],
    [stands('2019-11-21', 'itd-reply 2019-12-12 open')],
  );
  expect(lifeFaults(wrong)).toEqual([
    {
      rule: 'itd-reply',
      index: 0,
      says: 'A day too many.',
      on: day('2019-11-21'),
      expected: ['itd-reply 2019-12-12 open'],
      got: ['itd-reply 2019-12-11 open'],
    },
  ]);
});

test('an act that the register does not take, or that nobody looks at, is a fault of the case', () => {
  const [refused] = lifeFaults(
    withCase(
      'met',
      'A license number is no reply.',
      [letter('2019-11-21', 'intent-to-deny', { fields: { licenseNumber: 7 } })],
      [stands('2019-11-21')],
    ),
  );
  expect(refused?.got[0]).toContain('letter is refused');
  const [nothingToName] = lifeFaults(
    withCase(
      'met',
      'Nothing is open.',
      [step('2019-11-21', 'reply-sent', { names: ['itd-reply'] })],
      [stands('2019-11-21')],
    ),
  );
  expect(nothingToName?.got).toEqual(['no open date of itd-reply to name']);
  const [notAsked] = lifeFaults(
    withCase(
      'met',
      'Nobody has to be asked.',
      [letter('2019-11-21', 'intent-to-deny'), step('2019-12-05', 'reply-sent', { isAsked: true })],
      [stands('2019-12-05')],
    ),
  );
  expect(notAsked?.got).toEqual(['itd-reply: nobody is asked which one is meant']);
  const [unseen] = lifeFaults(
    withCase(
      'met',
      'The reply is looked at by nobody.',
      [letter('2019-11-21', 'intent-to-deny'), step('2019-12-05', 'reply-sent')],
      [stands('2019-11-21', 'itd-reply 2019-12-11 open')],
    ),
  );
  expect(unseen?.expected).toEqual(['a day on which it is looked at']);
});
