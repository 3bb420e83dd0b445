import { describe, expect, test } from 'vitest';
import { day } from '../base/dates';
import { retentionRules } from '../law/retention-rules';
import { stepKinds } from '../law/step-kinds';
import { keepByRule, keepThrough, keepUntil } from './count-retention';

const nameOf = (what: string) => `the ${what}`;
const event = (what: string, on: string) => ({ what, on: day(on) });

test.each([
  ['2026-11-25', 5, '2031-11-25'],
  ['2024-02-29', 5, '2029-03-01'],
  ['2024-02-29', 4, '2028-02-29'],
  ['2026-12-31', 10, '2036-12-31'],
])('records of %s kept %i years are kept through %s', (on, years, through) => {
  expect(keepThrough(day(on), years)).toBe(through);
});

test('each rule knows only its own events', () => {
  const events = stepKinds.map((kind) => event(kind, '2026-01-01'));
  const known = retentionRules.map((rule) => [rule.id, keepByRule(rule, events)?.keepThrough]);
  expect(known).toEqual([
    ['retention-ear', '2031-01-01'],
    ['retention-itar', '2031-01-01'],
    ['retention-ofac', '2036-01-01'],
    ['retention-census', '2031-01-01'],
  ]);
  const expired = retentionRules.filter(
    (rule) => keepByRule(rule, [event('expiresOn', '2026-01-01')]) !== null,
  );
  expect(expired.map(({ id }) => id)).toEqual(['retention-itar']);
});

describe('the time to keep', () => {
  const ear = retentionRules.slice(0, 1);

  test('runs from the latest event, in whatever order they came', () => {
    const events = [
      event('reexport', '2027-12-31'),
      event('export', '2026-11-25'),
      event('call', '2029-01-01'),
    ];
    const found = keepUntil(ear, events, [], nameOf);
    expect(found.keepThrough).toBe('2032-12-31');
    expect(found.steps).toEqual([
      '15 CFR 762.6(a): 5 years from the reexport, Fri Dec 31, 2027, the latest it counts from: keep through Fri Dec 31, 2032.',
    ]);
  });

  test('has no date before anything happened', () => {
    expect(keepUntil(ear, [event('call', '2026-01-01')], [], nameOf)).toEqual({
      keepThrough: null,
      ruleId: null,
      isHeld: false,
      heldBecause: [],
      steps: ['Nothing that starts a time to keep records has happened yet.'],
    });
  });

  test('is forbidden to end while a hold stands, and runs again when it is lifted', () => {
    const events = [event('export', '2020-01-02')];
    const hold = { sinceOn: day('2024-05-01'), liftedOn: null, why: 'Request of OEE' };
    const held = keepUntil(ear, events, [hold], nameOf);
    expect(held).toMatchObject({ keepThrough: null, isHeld: true, ruleId: 'retention-ear' });
    expect(held.steps.at(-1)).toBe(
      'Held since Wed May 1, 2024 (Request of OEE): nothing may be disposed of without written authorization (15 CFR 762.6(b)).',
    );
    const lifted = keepUntil(ear, events, [{ ...hold, liftedOn: day('2025-01-01') }], nameOf);
    expect(lifted).toMatchObject({ keepThrough: '2025-01-02', isHeld: false });
  });
});
