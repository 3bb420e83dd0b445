import { describe, expect, test } from 'vitest';
import { day } from '../../shared/base/dates';
import { refuse } from '../../shared/base/result';
import { countDeadline } from '../../shared/counting/count-deadline';
import { ruleById } from '../../shared/law/law';
import { isMatch } from '../state/match';
import { cellDate, cellText, dayClass, dayOf, dayStripLabel } from './day-marks';
import { sizeInWords } from './file-size';
import { fieldOf, reasonAlone } from './refusal-field';

describe('the day strip', () => {
  const rule = ruleById('itd-reply');
  if (rule === undefined) throw new Error('the law table has no itd-reply');
  const { days } = countDeadline(rule, day('2026-11-06'));

  test('says where today stands in the count', () => {
    expect(dayOf(days, day('2026-11-05'))).toBe('starts Fri Nov 6, 2026');
    expect(dayOf(days, day('2026-11-06'))).toBe('day 0 of 20');
    expect(dayOf(days, day('2026-11-26'))).toBe('day 20 of 20');
    expect(dayOf(days, day('2026-11-27'))).toBe('past day 20');
    expect(dayOf([], day('2026-11-27'))).toBe('');
    expect(dayStripLabel(days, day('2026-11-10'))).toBe('Day strip: day 4 of 20, due Thu Nov 26, 2026');
  });

  test('has the calendar date of each day, with the month where one begins', () => {
    expect(days.slice(0, 3).map((each, at) => cellDate(each, at === 0))).toEqual(['Nov 6', '7', '8']);
    const into = countDeadline(rule, day('2026-11-20')).days.map((each) => cellDate(each, false));
    expect(into.slice(9, 13)).toEqual(['29', '30', 'Dec 1', '2']);
  });

  test('says it too where days are left out or carried on, and where the count runs backward', () => {
    const daysOf = (id: string, triggerOn: string) => {
      const found = ruleById(id);
      if (found === undefined) throw new Error(`the law table has no ${id}`);
      return countDeadline(found, day(triggerOn)).days;
    };
    const business = daysOf('ofac-blocked-report', '2026-11-20');
    expect(business.at(-1)).toMatchObject({ on: '2026-12-07', n: 10 });
    expect(dayOf(business, day('2026-12-04'))).toBe('day 9 of 10');
    expect(business.map(cellText).join(' ')).toBe('0   1 2 3  4   5 6 7 8 9   10');
    const rolled = daysOf('charging-answer', '2026-06-04');
    expect(dayOf(rolled, day('2026-07-03'))).toBe('day 29 of 30');
    expect(dayOf(rolled, day('2026-07-06'))).toBe('after day 30');
    expect(dayOf(rolled, day('2026-07-07'))).toBe('past day 30');
    expect(rolled.slice(-3).map(cellText)).toEqual(['30', '→', '→']);
    const backward = daysOf('itar-registration-renewal', '2027-01-31');
    expect(dayOf(backward, day('2026-12-02'))).toBe('60 days before Sun Jan 31, 2027');
    expect(dayOf(backward, day('2027-01-30'))).toBe('1 day before Sun Jan 31, 2027');
    expect(dayOf(backward, day('2027-02-01'))).toBe('past Sun Jan 31, 2027');
  });

  test('marks the kind of day, today and both dates', () => {
    const classOf = (n: number, today: string) => {
      const cell = days[n];
      if (cell === undefined) throw new Error(`no day ${n}`);
      return dayClass(cell, day(today));
    };
    expect(classOf(0, '2026-11-10')).toBe('day-working day-past day-trigger');
    expect(classOf(1, '2026-11-10')).toBe('day-weekend day-past');
    expect(classOf(4, '2026-11-10')).toBe('day-working day-today');
    expect(classOf(5, '2026-11-10')).toBe('day-holiday');
    expect(classOf(19, '2026-11-10')).toBe('day-working day-work-by');
    expect(classOf(20, '2026-11-10')).toBe('day-holiday day-due');
    expect(classOf(20, '2026-12-10')).toBe('day-holiday day-due');
  });
});

describe('a refusal finds its field', () => {
  test('by its path or the part it lies in', () => {
    const refusal = refuse('invalid', 'invalid-field', { field: 'x', reason: 'is missing' }, 'items.0.eccn');
    expect(fieldOf(refusal, ['items', 'items.0.eccn'])).toBe('items.0.eccn');
    expect(fieldOf(refusal, ['items'])).toBe('items');
    expect(fieldOf(refusal, ['item', 'eccn', ''])).toBeUndefined();
    expect(fieldOf(refuse('disk', 'disk-failed'), [''])).toBeUndefined();
  });

  test('beside a field only the reason is said', () => {
    expect(reasonAlone(refuse('invalid', 'invalid-field', { field: 'x', reason: 'is missing' }))).toBe(
      'This is missing.',
    );
    expect(reasonAlone(refuse('not-found', 'no-such-license'))).toBeUndefined();
  });
});

describe('finding', () => {
  test('every word anywhere, accents and case folded, dashes and spaces left out', () => {
    expect(isMatch('Z104977 Lakeside Telecom Co.', 'tele z104')).toBe(true);
    expect(isMatch('Z104977 Lakeside Telecom Co.', 'Z-104 977')).toBe(true);
    expect(isMatch('Société Générale', 'societe gen')).toBe(true);
    expect(isMatch('华为技术有限公司', '技术')).toBe(true);
    expect(isMatch('Z104977', 'Z104978')).toBe(false);
    expect(isMatch('Z104977', '')).toBe(true);
    expect(isMatch('Z104977', '--')).toBe(false);
  });
});

test('sizes are said with as much as one needs', () => {
  expect([0, 999, 1000, 148_300, 1_250_000, 5_000_000_000].map(sizeInWords)).toEqual([
    '0 B',
    '999 B',
    '1.0 kB',
    '148 kB',
    '1.3 MB',
    '5.0 GB',
  ]);
});
