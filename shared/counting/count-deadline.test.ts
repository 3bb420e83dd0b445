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

describe('the reply to an intent to deny', () => {
  test.each([
    ['2019-11-21', '2019-12-11', '2019-12-11'],
    ['2019-11-20', '2019-12-10', '2019-12-10'],
    ['2026-11-06', '2026-11-26', '2026-11-25'],
    ['2026-11-05', '2026-11-25', '2026-11-25'],
    ['2026-11-23', '2026-12-13', '2026-12-11'],
    ['2026-10-20', '2026-11-09', '2026-11-09'],
    ['2026-02-27', '2026-03-19', '2026-03-19'],
    ['2026-03-02', '2026-03-22', '2026-03-20'],
    ['2024-02-09', '2024-02-29', '2024-02-29'],
    ['2023-02-09', '2023-03-01', '2023-03-01'],
    ['2028-02-09', '2028-02-29', '2028-02-29'],
    ['2026-06-14', '2026-07-04', '2026-07-02'],
    ['2026-12-05', '2026-12-25', '2026-12-24'],
    ['2026-12-12', '2027-01-01', '2026-12-31'],
    ['2027-05-30', '2027-06-19', '2027-06-17'],
    ['2026-08-18', '2026-09-07', '2026-09-04'],
    ['2026-10-22', '2026-11-11', '2026-11-10'],
  ])('dated %s is due %s, to be worked to %s', (letterOn, due, workBy) => {
    expect(count('itd-reply', letterOn)).toMatchObject({ due, workBy, inDoubt: false });
  });
});

describe('the chain behind it', () => {
  test.each([
    ['2019-11-21', '2020-01-05', '2020-01-03', '2020-02-19', '2020-02-19', '2020-01-05'],
    ['2019-11-20', '2020-01-04', '2020-01-03', '2020-02-18', '2020-02-18', '2020-01-04'],
    ['2026-11-23', '2027-01-07', '2027-01-07', '2027-02-21', '2027-02-19', '2027-01-07'],
  ])('of the letter dated %s', (letter, finalOn, finalWorkBy, appealBy, appealWorkBy, cautiousDue) => {
    const final = count('itd-final', letter);
    expect(final).toMatchObject({ due: finalOn, workBy: finalWorkBy });
    expect(final.cautiousDue).toBeUndefined();
    expect(count('itd-appeal', final.due, { chain: { letterOn: day(letter) } })).toMatchObject({
      due: appealBy,
      workBy: appealWorkBy,
      cautiousDue,
    });
  });

  test('cannot be counted without the letter that its cautious date runs from', () => {
    expect(() => count('itd-appeal', '2020-01-05')).toThrow(RangeError);
  });
});

describe('a printed expiry', () => {
  test.each([
    ['2027-12-31', '2027-12-30', '2028-01-03'],
    ['2026-11-26', '2026-11-25', '2026-11-27'],
    ['2028-01-01', '2027-12-30', '2028-01-03'],
    ['2026-07-03', '2026-07-02', '2026-07-06'],
    ['2026-11-28', '2026-11-27', undefined],
    ['2027-01-31', '2027-01-29', undefined],
    ['2026-11-25', '2026-11-25', undefined],
  ])('of %s is itself due, worked to %s, may run to %s', (expiresOn, workBy, extendedTo) => {
    const found = count('license-expiry', expiresOn);
    expect(found).toMatchObject({ due: expiresOn, workBy, days: [] });
    expect(found.extendedTo).toBe(extendedTo);
  });

  test('is not extended by a closure by order', () => {
    const found = count('license-expiry', '2025-12-26', { closures: executiveClosures });
    expect(found.extendedTo).toBeUndefined();
    expect(found.workBy).toBe('2025-12-23');
  });
});

describe('the day strip', () => {
  const { days } = count('itd-reply', '2026-06-14');

  test('has a cell for day 0 and each day counted', () => {
    expect(days.map(({ n }) => n)).toEqual([...Array(21).keys()]);
    expect(days[0]).toEqual({ on: '2026-06-14', n: 0, mark: 'trigger' });
  });

  test('marks weekends, holidays and both dates', () => {
    expect(days.slice(18)).toEqual([
      { on: '2026-07-02', n: 18, mark: 'working', isWorkBy: true },
      { on: '2026-07-03', n: 19, mark: 'holiday', name: 'Independence Day (observed)' },
      { on: '2026-07-04', n: 20, mark: 'holiday', name: 'Independence Day', isDue: true },
    ]);
    expect(days[6]).toEqual({ on: '2026-06-20', n: 6, mark: 'weekend' });
  });

  test('marks one day with both when they are the same', () => {
    expect(count('itd-reply', '2019-11-21').days.at(-1)).toEqual({
      on: '2019-12-11',
      n: 20,
      mark: 'working',
      isWorkBy: true,
      isDue: true,
    });
  });

  test('names a closure only when it is switched on', () => {
    const cell = { on: '2025-12-24', n: 18 };
    expect(count('itd-reply', '2025-12-06').days[18]).toEqual({ ...cell, mark: 'working' });
    const switched = count('itd-reply', '2025-12-06', { closures: executiveClosures });
    expect(switched.days[18]).toEqual({ ...cell, mark: 'closure', name: 'Christmas Eve closure' });
    expect(switched).toMatchObject({ due: '2025-12-26', workBy: '2025-12-23' });
  });

  test('of the appeal starts on the day the denial is final', () => {
    const appeal = count('itd-appeal', '2020-01-05', { chain: { letterOn: day('2019-11-21') } });
    expect(appeal.days[0]).toEqual({ on: '2020-01-05', n: 0, mark: 'trigger' });
    expect(appeal.days).toHaveLength(46);
  });
});

describe('beyond the table of holidays', () => {
  test.each([
    ['2060-12-11', false],
    ['2060-12-12', true],
    ['2031-01-01', false],
    ['2018-12-20', false],
    ['2065-03-01', true],
    ['2014-12-20', true],
  ])('a letter dated %s is in doubt: %s', (letterOn, inDoubt) => {
    const found = count('itd-reply', letterOn);
    expect(found.inDoubt).toBe(inDoubt);
    expect(found.steps.some((step) => step.startsWith('In doubt: '))).toBe(inDoubt);
  });
});

test('a backward count ends before its trigger and still works to the earlier day', () => {
  const before: Rule = { ...rule('itd-reply'), direction: 'backward', count: { unit: 'days', length: 30 } };
  const found = countDeadline(before, day('2027-01-31'));
  expect(found).toMatchObject({ due: '2027-01-01', workBy: '2026-12-31' });
  expect(found.days.at(-1)).toMatchObject({ on: '2027-01-01', n: 30, isDue: true });
  expect(found.steps[1]).toContain('30 calendar days are counted backward; weekends');
});
