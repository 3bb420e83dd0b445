import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, day, weekdayOf } from '../base/dates';
import { estimates } from '../law/estimates';
import { ruleById, rules } from '../law/law';
import { retentionRules } from '../law/retention-rules';
import { countDeadline } from './count-deadline';
import { estimateOn } from './count-estimate';
import type { CountOptions } from './count-explanation';
import { keepUntil } from './count-retention';

// The tricky dates, worked by hand from the text before any of this was written.

function count(id: string, triggerOn: string, options: CountOptions = {}) {
  const rule = ruleById(id);
  if (rule === undefined) throw new Error(`no rule ${id}`);
  return countDeadline(rule, day(triggerOn), options);
}

function estimated(id: string, triggerOn: string): string | null {
  const rule = estimates.find((each) => each.id === id);
  if (rule === undefined) throw new Error(`no estimate ${id}`);
  return estimateOn(rule, day(triggerOn)).on;
}

describe('dates in one step', () => {
  test.each([
    ['itd-reply', '2019-11-21', '2019-12-11', '2019-12-11'],
    ['itd-final', '2019-11-21', '2020-01-05', '2020-01-03'],
    ['itd-reply', '2026-11-06', '2026-11-26', '2026-11-25'],
    ['itd-reply', '2026-11-23', '2026-12-13', '2026-12-11'],
    ['itd-final', '2026-11-23', '2027-01-07', '2027-01-07'],
    ['itd-reply', '2024-02-09', '2024-02-29', '2024-02-29'],
    ['itd-reply', '2023-02-09', '2023-03-01', '2023-03-01'],
    ['itd-reply', '2028-02-09', '2028-02-29', '2028-02-29'],
    ['vsd-narrative', '2023-12-01', '2024-05-29', '2024-05-29'],
    ['itd-reply', '2026-10-20', '2026-11-09', '2026-11-09'],
    ['itd-reply', '2026-02-27', '2026-03-19', '2026-03-19'],
    ['tdo-appeal-bis-reply', '2026-11-20', '2026-12-02', '2026-12-02'],
    ['recommended-decision-reply', '2026-11-18', '2026-11-27', '2026-11-27'],
    ['tdo-opposition', '2026-12-31', '2026-12-21', '2026-12-21'],
    ['charging-answer', '2026-11-25', '2026-12-28', '2026-12-28'],
    ['vsd-narrative', '2026-06-09', '2026-12-06', '2026-12-04'],
    ['itar-disclosure', '2026-10-27', '2026-12-26', '2026-12-24'],
    ['ofac-blocked-report', '2026-11-13', '2026-11-30', '2026-11-30'],
    ['ofac-blocked-report', '2025-12-17', '2026-01-02', '2026-01-02'],
    ['boycott-report-us', '2026-07-01', '2026-10-31', '2026-10-30'],
    ['boycott-report-us', '2026-09-30', '2026-10-31', '2026-10-30'],
    ['ofac-annual-report', '2028-06-30', '2028-09-30', '2028-09-29'],
    ['itar-registration-renewal', '2027-01-31', '2027-01-01', '2026-12-31'],
    ['eei-postdeparture', '2026-11-20', '2026-11-25', '2026-11-25'],
    ['eei-not-filed', '2026-11-25', '2026-12-05', '2026-12-04'],
    ['license-expiry', '2026-11-28', '2026-11-28', '2026-11-27'],
    // Past the years a printed list of holidays usually reaches.
    ['license-expiry', '2031-01-01', '2031-01-01', '2030-12-31'],
    ['itd-reply', '2030-12-31', '2031-01-20', '2031-01-17'],
    ['default-petition', '2030-07-04', '2031-07-07', '2031-07-07'],
    ['license-expiry', '2060-11-25', '2060-11-25', '2060-11-24'],
  ])('%s from %s: due %s, to be worked to %s', (id, triggerOn, due, workBy) => {
    expect(count(id, triggerOn)).toMatchObject({ due, workBy, inDoubt: false });
  });
});

test('every letter dated on a Monday is due on a Sunday, and only one dated on a Sunday on a Saturday', () => {
  const weekdays = [
    '2026-11-01',
    '2026-11-02',
    '2026-11-03',
    '2026-11-04',
    '2026-11-05',
    '2026-11-06',
    '2026-11-07',
  ];
  const due = weekdays.map((on) => count('itd-reply', on).due);
  expect(due.map(weekdayOf)).toEqual([6, 0, 1, 2, 3, 4, 5]);
});

describe('what is only arguable is told beside the date', () => {
  test.each([
    ['itd-reply', '2026-11-06', '2026-11-27'],
    ['tdo-opposition', '2026-12-31', '2026-12-24'],
    ['ofac-blocked-report', '2025-12-17', '2026-01-06'],
    ['vsd-narrative', '2026-06-09', '2026-12-07'],
  ])('%s from %s could be argued to run to %s', (id, triggerOn, later) => {
    expect(count(id, triggerOn).arguableLater).toBe(later);
  });

  test.each([
    ['itd-reply', '2019-11-21'],
    ['itd-final', '2019-11-21'],
    ['license-expiry', '2026-11-28'],
    ['itar-license-expiry', '2028-07-01'],
    ['charging-answer', '2026-11-25'],
    ['itar-registration-renewal', '2027-01-31'],
    ['ofac-blocked-report', '2026-11-13'],
  ])('%s from %s has no such day', (id, triggerOn) => {
    expect(count(id, triggerOn).arguableLater).toBeUndefined();
  });
});

test('a printed expiry on a holiday is extended in a note only', () => {
  expect(count('license-expiry', '2027-12-31')).toMatchObject({
    due: '2027-12-31',
    workBy: '2027-12-30',
    extendedTo: '2028-01-03',
  });
  expect(count('license-expiry', '2026-11-26')).toMatchObject({
    due: '2026-11-26',
    workBy: '2026-11-25',
    extendedTo: '2026-11-27',
  });
});

test('an emergency license ends with the month after its month', () => {
  expect(estimated('emergency-license-limit', '2024-01-31')).toBe('2024-02-29');
  expect(estimated('emergency-license-limit', '2026-12-10')).toBe('2027-01-31');
});

test('the window of a registration opens and closes', () => {
  expect(count('itar-registration-renewal', '2027-01-31')).toMatchObject({
    opensOn: '2026-12-02',
    due: '2027-01-01',
    workBy: '2026-12-31',
  });
});

test('a closure by order that is switched on moves work-by earlier and never the due date, by whatever rule', () => {
  // More closures than any year had, all of them where counts end and begin.
  const closed = fc.uniqueArray(
    fc.integer({ min: 0, max: 400 }).map((n) => addDays(day('2025-11-01'), n)),
    { maxLength: 40 },
  );
  const letterOn = fc.integer({ min: 0, max: 300 }).map((n) => addDays(day('2025-11-20'), n));
  fc.assert(
    fc.property(fc.constantFrom(...rules), letterOn, closed, fc.nat(3), (rule, on, days, leadDays) => {
      const options = { leadDays, ...(rule.cautious === undefined ? {} : { chain: { letterOn: on } }) };
      const closures = days.map((each) => ({ on: each, name: 'closed' }));
      const without = countDeadline(rule, on, options);
      const counted = countDeadline(rule, on, { ...options, closures });
      const strict = (found: typeof without) =>
        [found.due, found.extendedTo, found.cautiousDue, found.unrolled, found.opensOn].map(
          (each) => each ?? '',
        );
      expect(strict(counted)).toEqual(strict(without));
      expect(counted.workBy <= without.workBy).toBe(true);
      expect(closures.some((closure) => closure.on === counted.workBy)).toBe(false);
    }),
    { numRuns: process.env.FULL === '1' ? 5_000 : 600 },
  );
});

test('a closure inside a short count backward brings work-by to the day that count would end on', () => {
  const closures = [{ on: day('2025-12-24'), name: 'closed' }];
  expect(count('tdo-opposition', '2025-12-31')).toMatchObject({ due: '2025-12-19', workBy: '2025-12-19' });
  const counted = count('tdo-opposition', '2025-12-31', { closures });
  expect(counted).toMatchObject({ due: '2025-12-19', workBy: '2025-12-18' });
  expect(counted.steps).toContain(
    'With the days closed by order left out as well, the count ends on Thu Dec 18, 2025: work to that day. The due date does not move.',
  );
});

test('a closure by order that is switched on never makes a date later', () => {
  const closures = [
    { on: day('2025-12-24'), name: 'closed' },
    { on: day('2025-12-26'), name: 'closed' },
  ];
  expect(count('ofac-blocked-report', '2025-12-17', { closures })).toMatchObject({
    due: '2026-01-02',
    workBy: '2026-01-02',
    arguableLater: '2026-01-06',
  });
  expect(count('charging-answer', '2025-11-25', { closures })).toMatchObject({
    unrolled: '2025-12-25',
    due: '2025-12-26',
    workBy: '2025-12-23',
    arguableLater: '2025-12-29',
  });
});

test('records are kept for the longest of all periods, from a leap day through March 1', () => {
  const name = (what: string) => what;
  const exported = [{ what: 'export', on: day('2024-02-29') }];
  const [ear] = retentionRules;
  if (ear === undefined) throw new Error('no retention rule');
  expect(keepUntil([ear], exported, [], name).keepThrough).toBe('2029-03-01');
  const all = keepUntil(
    retentionRules,
    [...exported, { what: 'expiresOn', on: day('2028-05-31') }],
    [],
    name,
  );
  expect(all).toMatchObject({ keepThrough: '2034-03-01', ruleId: 'retention-ofac' });
  const noOfac = retentionRules.filter(({ id }) => id !== 'retention-ofac');
  expect(
    keepUntil(noOfac, [...exported, { what: 'expiresOn', on: day('2028-05-31') }], [], name),
  ).toMatchObject({
    keepThrough: '2033-05-31',
    ruleId: 'retention-itar',
  });
});
