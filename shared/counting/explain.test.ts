import { describe, expect, test } from 'vitest';
import { day } from '../base/dates';
import { executiveClosures } from '../calendar/executive-closures';
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
  test('of a day 20 that is a working day', () => {
    expect(count('itd-reply', '2019-11-21').steps).toEqual([
      'Day 0 is the date printed on the letter, Thu Nov 21, 2019. It is not counted.',
      '20 calendar days are counted; weekends and Thanksgiving Day (day 7) count too.',
      'Day 20 is Wed Dec 11, 2019, a working day.',
    ]);
  });

  test('of a count from a message that came before the printed date tells both days', () => {
    const { due, steps } = count('itd-reply', '2019-11-20', { printedOn: day('2019-11-21') });
    expect(due).toBe('2019-12-10');
    expect(steps[0]).toBe(
      "Day 0 is the day of the letter's message, Wed Nov 20, 2019; the letter itself prints Thu Nov 21, 2019. It is not counted.",
    );
    const same = count('itd-reply', '2019-11-21', { printedOn: day('2019-11-21') });
    expect(same.steps).toEqual(count('itd-reply', '2019-11-21').steps);
  });

  test('of a short count names only what lies in it', () => {
    const short: Rule = { ...rule('itd-reply'), count: { unit: 'days', length: 3 } };
    expect(countDeadline(short, day('2026-11-16')).steps[1]).toBe('3 calendar days are counted.');
    expect(countDeadline(short, day('2026-11-09')).steps[1]).toBe(
      '3 calendar days are counted; Veterans Day (day 2) counts too.',
    );
    expect(countDeadline(short, day('2026-11-20')).steps[1]).toBe(
      '3 calendar days are counted; weekends count too.',
    );
  });

  test('of a day 20 that is a holiday on a Saturday', () => {
    expect(count('itd-reply', '2026-06-14').steps.slice(2)).toEqual([
      'Day 20 is Sat Jul 4, 2026, a Saturday, Independence Day.',
      'The last federal working day before it is Thu Jul 2, 2026: work to that date.',
      'Nothing rolls forward: the next working day, Mon Jul 6, 2026, is arguable, not stated in the rule.',
    ]);
  });

  test('of a denial that becomes final on a Sunday offers no later day', () => {
    const { steps } = count('itd-final', '2019-11-21');
    expect(steps.at(-1)).toBe(
      'The last federal working day before it is Fri Jan 3, 2020. Nothing rolls forward: it takes effect whatever day of the week it is.',
    );
  });

  test('of the appeal tells both stages, the cautious date and the advice', () => {
    const { steps } = count('itd-appeal', '2020-01-05', { chain: { letterOn: day('2019-11-21') } });
    expect(steps[0]).toBe(
      'First stage: "Denial becomes final unless BIS advises otherwise" (15 CFR 750.6(b)). Counted from the letter, Thu Nov 21, 2019, day 45 is Sun Jan 5, 2020.',
    );
    expect(steps[1]).toBe('Day 0 of this count is that day, Sun Jan 5, 2020. It is not counted.');
    expect(steps.at(-2)).toContain(
      'ends on Sun Jan 5, 2020, the conservative date (last working day Fri Jan 3, 2020).',
    );
    expect(steps.at(-1)).toBe(rule('itd-appeal').advice);
  });

  test('of an expiry on an observed holiday keeps the printed date and calls the extension inferred', () => {
    expect(count('license-expiry', '2027-12-31').steps).toEqual([
      'The license prints its expiry: Fri Dec 31, 2027. It is used as printed, never computed.',
      "That date is Fri Dec 31, 2027, New Year's Day (observed).",
      'The last federal working day before it is Thu Dec 30, 2027: work to that date.',
      'It may run to midnight of Mon Jan 3, 2028, the first business day following the holiday (15 CFR 750.7(g)). The printed date stays the deadline.',
      'That an observed holiday counts as a legal one is inferred.',
    ]);
    expect(count('license-expiry', '2026-11-28').steps.at(-1)).toBe(
      'A weekend alone does not extend a license (15 CFR 750.7(g)).',
    );
  });

  test('warns of a closure by order that the register does not count', () => {
    expect(count('itd-reply', '2025-12-06').steps.at(-1)).toBe(
      'Executive departments were closed by order on Fri Dec 26, 2025 (Executive Order 14371). That is no statutory holiday and this count does not use it; with it, the working day would be Tue Dec 23, 2025.',
    );
    const switched = count('itd-reply', '2025-12-06', { closures: executiveClosures });
    expect(switched.steps.join(' ')).not.toContain('does not use it');
    expect(switched.steps[2]).toBe(
      'Day 20 is Fri Dec 26, 2025, closed by order: Closure on the day after Christmas.',
    );
  });
});
