import { describe, expect, test } from 'vitest';
import { day } from '../base/dates';
import { ruleById } from '../law/law';
import type { Rule } from '../law/rule';
import { countDeadline } from './count-deadline';
import type { CountOptions } from './count-explanation';

function rule(id: string): Rule {
  const found = ruleById(id);
  if (found === undefined) throw new Error(`no rule ${id}`);
  return found;
}

function count(id: string, triggerOn: string, options?: CountOptions) {
  return countDeadline(rule(id), day(triggerOn), options);
}

describe('the working in words', () => {
  test('of business days names each holiday that is left out', () => {
    expect(count('ofac-blocked-report', '2025-12-17').steps).toEqual([
      'Day 0 is the day of the step "Property blocked", Wed Dec 17, 2025. It is not counted.',
      "10 business days are counted; weekends, Christmas Day (Thu Dec 25, 2025) and New Year's Day (Thu Jan 1, 2026) are left out.",
      'Business day 10 is Fri Jan 2, 2026, a working day.',
      'If closures by order are left out like holidays, it is Tue Jan 6, 2026: arguable, so the earlier date is used.',
    ]);
  });

  test('of a period carried on by the rule names each day passed over', () => {
    expect(count('charging-answer', '2026-11-25').steps.slice(2)).toEqual([
      'Day 30 is Fri Dec 25, 2026, Christmas Day.',
      "The rule's own words carry it on to the next day that is no Saturday, Sunday or legal holiday: Fri Dec 25, 2026 (Christmas Day), Sat Dec 26, 2026 (a Saturday) and Sun Dec 27, 2026 (a Sunday) are passed over, and it ends on Mon Dec 28, 2026.",
    ]);
  });

  test('of seven days counted backward tells the plain count too', () => {
    expect(count('tdo-opposition', '2026-12-31').steps.slice(1)).toEqual([
      '7 days are counted backward, a period of seven days or less; weekends and Christmas Day (Fri Dec 25, 2026) are left out.',
      'Day 7 is Mon Dec 21, 2026, a working day.',
      'Counted without leaving days out it would be Thu Dec 24, 2026: arguable, for the text does not speak of counting backward.',
    ]);
  });

  test('of a quarter and of fixed dates names the period', () => {
    expect(count('boycott-report-us', '2026-08-14').steps[0]).toBe(
      'The count starts from the day of the step "Boycott request received", Fri Aug 14, 2026. Its calendar quarter ends on Wed Sep 30, 2026; the last day of the first month after that counts.',
    );
    expect(count('ofac-annual-report', '2028-03-01').steps[0]).toContain(
      'Its period closes on Fri Jun 30, 2028; the date fixed for that period is Sat Sep 30, 2028.',
    );
  });

  test('of a window tells when it opens, and offers no later day', () => {
    const { steps } = count('itar-registration-renewal', '2027-01-31');
    expect(steps.at(-1)).toBe(
      'The window opens 60 days before the date, on Wed Dec 2, 2026; nothing sent before it counts.',
    );
    expect(steps.join(' ')).not.toContain('arguable');
  });

  test('of a date that ends at its first minute works to the day before', () => {
    expect(count('ofac-license-expiry', '2026-12-31').steps.slice(1)).toEqual([
      'That date is Thu Dec 31, 2026, a working day.',
      'It ends at the beginning of that day, so the day before is the last to work in.',
      'The last federal working day before it is Wed Dec 30, 2026: work to that date.',
    ]);
  });

  test('of an end that nothing moves offers no later day', () => {
    expect(count('itar-license-expiry', '2028-07-01').steps).toEqual([
      'The license prints its expiry: Sat Jul 1, 2028. It is used as printed, never computed.',
      'That date is Sat Jul 1, 2028, a Saturday.',
      'The last federal working day before it is Fri Jun 30, 2028: work to that date.',
    ]);
  });

  test('of other triggers says what the date is', () => {
    const base = rule('itd-reply');
    const start = (trigger: Rule['trigger']) =>
      countDeadline({ ...base, trigger }, day('2026-11-16')).steps[0];
    expect(start({ on: 'hand', asks: 'Date of the order' })).toBe(
      'Day 0 is the date entered by hand (Date of the order), Mon Nov 16, 2026. It is not counted.',
    );
    expect(start({ on: 'letter', kinds: ['other'], date: 'arrivedOn' })).toContain(
      'Day 0 is the day the letter arrived, Mon',
    );
    expect(start({ on: 'license', field: 'registeredOn' })).toContain(
      'the day the application was registered',
    );
  });
});

describe('the strip', () => {
  test('numbers only what is counted and marks what is left out', () => {
    const { days } = count('tdo-appeal-bis-reply', '2026-11-20');
    expect(days.map(({ on, n, isSkipped }) => `${on.slice(5)} ${isSkipped === true ? '-' : n}`)).toEqual([
      '11-20 0',
      '11-21 -',
      '11-22 -',
      '11-23 1',
      '11-24 2',
      '11-25 3',
      '11-26 -',
      '11-27 4',
      '11-28 -',
      '11-29 -',
      '11-30 5',
      '12-01 6',
      '12-02 7',
    ]);
  });

  test('goes on over the days the rule passes over', () => {
    const { days } = count('charging-answer', '2026-11-25');
    expect(days.slice(30).map(({ on, isRolled, isDue }) => [on, isRolled ?? false, isDue ?? false])).toEqual([
      ['2026-12-25', false, false],
      ['2026-12-26', true, false],
      ['2026-12-27', true, false],
      ['2026-12-28', true, true],
    ]);
  });
});

describe('what a person may change', () => {
  test('days kept for a courier move work-by earlier and nothing else', () => {
    const plain = count('itd-reply', '2026-11-06');
    const early = count('itd-reply', '2026-11-06', { leadDays: 2 });
    expect(early).toMatchObject({ due: plain.due, workBy: '2026-11-23', arguableLater: plain.arguableLater });
    expect(early.steps.at(-1)).toBe(
      '2 working days are kept for delivery, so the day to work to is Mon Nov 23, 2026.',
    );
  });

  test('the length of a rule that is practice, and of no other', () => {
    expect(count('hold-answer', '2026-11-16', { length: 20 })).toMatchObject({
      due: '2026-12-06',
      workBy: '2026-12-04',
    });
    expect(() => count('itd-reply', '2026-11-16', { length: 30 })).toThrow(RangeError);
    expect(() => count('hold-answer', '2026-11-16', { length: 0 })).toThrow(RangeError);
  });
});
