import { expect, test } from 'vitest';
import { day } from '../base/dates';
import { periodInWords, yearlyDates } from '../docket/yearly-duty-text';
import { periodOf } from './fixed-period';
import { ruleById } from './law';
import type { Rule } from './rule';

function rule(id: string): Rule {
  const found = ruleById(id);
  if (found === undefined) throw new Error(`no rule ${id}`);
  return found;
}

test.each([
  ['encryption-self-classification', '2026-01-01', '2026-01-01', '2026-12-31', 'the year 2026'],
  ['encryption-self-classification', '2026-12-31', '2026-01-01', '2026-12-31', 'the year 2026'],
  ['encryption-sales-report', '2026-06-30', '2026-01-01', '2026-06-30', 'January to June 2026'],
  ['encryption-sales-report', '2026-07-01', '2026-07-01', '2026-12-31', 'July to December 2026'],
  ['ofac-annual-report', '2026-06-30', '2025-07-01', '2026-06-30', 'July 2025 to June 2026'],
  ['ofac-annual-report', '2024-07-01', '2024-07-01', '2025-06-30', 'July 2024 to June 2025'],
])('%s has %s in the period from %s to %s: %s', (id, on, from, to, words) => {
  const period = periodOf(rule(id), day(on));
  expect(period).toEqual({ from, to });
  if (period !== null) expect(periodInWords(period)).toBe(words);
});

test.each([
  ['encryption-sales-report', '1900-01-01', '1900-01-01', '1900-06-30'],
  ['ofac-annual-report', '1900-01-01', '1899-07-01', '1900-06-30'],
  ['ofac-annual-report', '2199-12-31', '2199-07-01', '2200-06-30'],
])('%s has %s, at an end of the calendar, in the period from %s to %s', (id, on, from, to) => {
  expect(periodOf(rule(id), day(on))).toEqual({ from, to });
});

test('a rule without fixed days has no period, and a period of odd days names them', () => {
  expect(periodOf(rule('itar-registration-renewal'), day('2026-11-28'))).toBeNull();
  expect(periodInWords({ from: day('2026-02-14'), to: day('2027-02-13') })).toBe(
    'Sat Feb 14, 2026 to Sat Feb 13, 2027',
  );
});

test.each([
  ['encryption-self-classification', 'Due February 1 for the year before.'],
  ['cwc-annual-report', 'Due February 13 for the year before.'],
  ['ofac-annual-report', 'Due September 30 for the year to June 30.'],
  ['encryption-sales-report', 'Due August 1 for January to June and February 1 for July to December.'],
  ['itar-registration-renewal', 'Due between 60 and 30 days before the expiration date of the registration.'],
])('the dates of %s in words: %s', (id, words) => {
  expect(yearlyDates(rule(id))).toBe(words);
});
