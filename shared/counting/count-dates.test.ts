import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, day } from '../base/dates';
import { rules } from '../law/law';
import { countDates, countDeadline } from './count-deadline';

test('dates counted alone are those that are explained, of every rule and whatever counts', () => {
  const options = fc.record({
    after: fc.integer({ min: 0, max: 14_000 }),
    leadDays: fc.nat(3),
    closures: fc.array(
      fc
        .integer({ min: 0, max: 14_000 })
        .map((after) => ({ on: addDays(day('2016-01-01'), after), name: 'X' })),
      { maxLength: 3 },
    ),
  });
  fc.assert(
    fc.property(fc.constantFrom(...rules), options, (rule, { after, leadDays, closures }) => {
      const triggerOn = addDays(day('2016-01-01'), after);
      const given = { leadDays, closures, chain: { letterOn: triggerOn } };
      const { days: _days, steps: _steps, ...explained } = countDeadline(rule, triggerOn, given);
      expect(countDates(rule, triggerOn, given)).toEqual(explained);
    }),
    { numRuns: 500 },
  );
});
