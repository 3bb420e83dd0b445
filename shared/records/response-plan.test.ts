import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, day } from '../base/dates';
import { isWorkingDay } from '../calendar/working-days';
import { planStages } from './response';
import { planDates } from './response-plan';

describe('the dates of our own plan', () => {
  test('are counted back from work-by in working days, Thanksgiving left out', () => {
    const dates = planDates({ from: day('2019-11-25'), workBy: day('2019-12-11') }, []);
    expect(dates).toEqual({ draft: '2019-11-29', 'sign-off': '2019-12-05', send: '2019-12-09' });
  });

  test.each([
    ['2019-11-27', '2019-11-29', '2019-12-05', '2019-12-09'],
    ['2019-12-03', '2019-12-03', '2019-12-06', '2019-12-10'],
    ['2019-12-07', '2019-12-09', '2019-12-10', '2019-12-11'],
    ['2019-12-10', '2019-12-10', '2019-12-11', '2019-12-11'],
    ['2019-12-11', '2019-12-11', '2019-12-11', '2019-12-11'],
  ])('shares what is left of the window from %s', (from, draft, signOff, send) => {
    const dates = planDates({ from: day(from), workBy: day('2019-12-11') }, []);
    expect(dates).toEqual({ draft, 'sign-off': signOff, send });
  });

  test('all fall on work-by once it is past', () => {
    const dates = planDates({ from: day('2019-12-20'), workBy: day('2019-12-11') }, []);
    expect(Object.values(dates)).toEqual(['2019-12-11', '2019-12-11', '2019-12-11']);
  });

  test('leave closures out that are switched on', () => {
    const closures = [{ on: day('2019-12-10'), name: 'Closed by order' }];
    expect(planDates({ from: day('2019-11-25'), workBy: day('2019-12-11') }, closures).send).toBe(
      '2019-12-06',
    );
  });

  test('in any year, are working days inside the window, in order', () => {
    const start = day('2015-01-01');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_000 }), fc.integer({ min: 0, max: 60 }), (offset, length) => {
        const from = addDays(start, offset);
        const ahead = addDays(from, length);
        if (!isWorkingDay(ahead)) return;
        const dates = planDates({ from, workBy: ahead }, []);
        const days = planStages.map((stage) => dates[stage]);
        expect([...days].sort()).toEqual(days);
        for (const on of days) {
          expect(on >= from && on <= ahead && isWorkingDay(on)).toBe(true);
        }
      }),
    );
  });
});
