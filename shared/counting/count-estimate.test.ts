import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, day, daysBetween } from '../base/dates';
import { estimates } from '../law/estimates';
import type { Tolling } from '../law/stretches';
import { estimateOn } from './count-estimate';

const [processing, classification] = estimates;
if (processing === undefined || classification === undefined) throw new Error('no estimates');
const registered = day('2026-08-24');

const wait = (fromOn: string, toOn: string | null, why = ''): Tolling => ({
  fromOn: day(fromOn),
  toOn: toOn === null ? null : day(toOn),
  why,
});

describe('the ninety days of processing', () => {
  test.each([
    ['no wait', [], '2026-11-22'],
    ['one wait', [wait('2026-09-10', '2026-09-24')], '2026-12-06'],
    [
      'two waits that overlap count once',
      [wait('2026-09-10', '2026-09-24'), wait('2026-09-15', '2026-09-29')],
      '2026-12-11',
    ],
    [
      'a wait within another',
      [wait('2026-09-10', '2026-09-24'), wait('2026-09-12', '2026-09-13')],
      '2026-12-06',
    ],
    ['a wait before registration', [wait('2026-07-01', '2026-08-01')], '2026-11-22'],
    ['a wait after the end', [wait('2027-01-01', '2027-02-01')], '2026-11-22'],
    ['a wait that would begin on the last day', [wait('2026-11-22', '2026-11-30')], '2026-11-22'],
    ['a wait of no days', [wait('2026-09-10', '2026-09-10')], '2026-11-22'],
    ['a wait running the wrong way is none', [wait('2026-09-24', '2026-09-10')], '2026-11-22'],
  ])('%s', (_what, tolling, on) => {
    expect(estimateOn(processing, registered, tolling).on).toBe(on);
  });

  test('stand still without an end: no date is named', () => {
    const found = estimateOn(processing, registered, [wait('2026-09-10', null, 'Pre-license check')]);
    expect(found.on).toBeNull();
    expect(found.stoppedAfter).toBe(17);
    expect(found.steps.slice(1)).toEqual([
      'The clock stops on Thu Sep 10, 2026 (Pre-license check) and has not run again.',
      'The clock stands still with 17 of 90 days counted; no date can be named until it runs again.',
    ]);
  });

  test('say in words what was not counted, and that it is no deadline', () => {
    expect(estimateOn(processing, registered, [wait('2026-09-10', '2026-09-24', 'Questions')]).steps).toEqual(
      [
        'Day 0 is Mon Aug 24, 2026. It is not counted.',
        'From Thu Sep 10, 2026 to Thu Sep 24, 2026 (Questions) 14 days are not counted.',
        'Together 14 days are not counted.',
        'Day 90 is Sun Dec 6, 2026. This is an estimate, not a deadline.',
      ],
    );
  });

  test('come later by exactly the days that waits took out, for any waits', () => {
    const anyWait = fc.tuple(fc.integer({ min: -30, max: 120 }), fc.integer({ min: 0, max: 40 }));
    fc.assert(
      fc.property(fc.array(anyWait, { maxLength: 5 }), (given) => {
        const tolling = given.map(([from, length]) => ({
          fromOn: addDays(registered, from),
          toOn: addDays(registered, from + length),
          why: '',
        }));
        const { on } = estimateOn(processing, registered, tolling);
        if (on === null) throw new Error('every wait ends');
        const out = Array.from({ length: daysBetween(registered, on) }, (_, n) => n + 1).filter((n) =>
          given.some(([from, length]) => n > from && n <= from + length),
        );
        expect(daysBetween(registered, on)).toBe(90 + out.length);
      }),
    );
  });
});

test('an estimate whose clock nothing stops takes no notice of waits', () => {
  expect(estimateOn(classification, day('2026-12-11'), [wait('2026-12-12', null)]).on).toBe('2026-12-25');
});
