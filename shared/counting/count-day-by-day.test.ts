import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day, type IsoDate } from '../base/dates';
import { federalHolidays } from '../calendar/federal-holidays';
import { rules } from '../law/law';
import type { Rule } from '../law/rule';
import { countDeadline } from './count-deadline';

// A second way to count: walk the days one at a time on a paper calendar. It shares the list of holidays and nothing else.

type Sheet = { readonly on: string; readonly weekday: number; readonly index: number };

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function paperCalendar(firstYear: number, lastYear: number, firstWeekday: number): readonly Sheet[] {
  const sheets: Sheet[] = [];
  for (let year = firstYear; year <= lastYear; year += 1) {
    const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
    for (let month = 1; month <= 12; month += 1) {
      const last = (lengths[month - 1] ?? 0) + (month === 2 && isLeap ? 1 : 0);
      for (let date = 1; date <= last; date += 1) {
        const on = `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
        sheets.push({ on, weekday: (firstWeekday + sheets.length) % 7, index: sheets.length });
      }
    }
  }
  return sheets;
}

// January 1, 2015 was a Thursday.
const calendar = paperCalendar(2015, 2060, 4);
const sheetOf = new Map(calendar.map((sheet) => [sheet.on, sheet]));
const holidays = new Set<string>(federalHolidays().map(({ on }) => on));

function sheet(on: string): Sheet {
  const found = sheetOf.get(on);
  if (found === undefined) throw new Error(`the paper calendar has no ${on}`);
  return found;
}

const turned = (from: Sheet, pages: number): Sheet => {
  const found = calendar[from.index + pages];
  if (found === undefined) throw new Error('the paper calendar ends');
  return found;
};
const isOff = ({ on, weekday }: Sheet): boolean => weekday === 0 || weekday === 6 || holidays.has(on);
const isLastOfMonth = (page: Sheet): boolean => turned(page, 1).on.endsWith('-01');

/** Turns pages, the first `length` of them that count, and says where that ends. */
function walk(from: Sheet, length: number, step: 1 | -1, counts: (page: Sheet) => boolean): Sheet {
  let page = from;
  let left = length;
  while (left > 0) {
    page = turned(page, step);
    if (counts(page)) left -= 1;
  }
  return page;
}

/** The same date in a later or earlier month, found by turning pages until the month is right. */
function sameDate(from: Sheet, months: number, step: 1 | -1): Sheet {
  const [year, month, date] = from.on.split('-').map(Number) as [number, number, number];
  const total = year * 12 + (month - 1) + step * months;
  const wanted = `${Math.floor(total / 12)}-${String((total % 12) + 1).padStart(2, '0')}`;
  let page = from;
  while (!page.on.startsWith(wanted)) page = turned(page, step);
  while (step === -1 && !page.on.endsWith('-01')) page = turned(page, -1);
  while (Number(page.on.slice(8)) < date && !isLastOfMonth(page)) page = turned(page, 1);
  return page;
}

function lastOfMonthsLater(from: Sheet, months: number): Sheet {
  let page = from;
  let left = months;
  for (;;) {
    while (!isLastOfMonth(page)) page = turned(page, 1);
    if (left === 0) return page;
    left -= 1;
    page = turned(page, 1);
  }
}

function nominalByHand({ count, direction, shortPeriod }: Rule, from: Sheet): Sheet {
  const step = direction === 'backward' ? -1 : 1;
  switch (count.unit) {
    case 'days':
      return walk(
        from,
        count.length,
        step,
        (page) => !(shortPeriod !== 'none' && count.length < 8 && isOff(page)),
      );
    case 'business-days':
      return walk(from, count.length, step, (page) => !isOff(page));
    case 'months':
      return sameDate(from, count.length, step);
    case 'years':
      return sameDate(from, 12 * count.length, step);
    case 'month-end':
      return walk(lastOfMonthsLater(from, count.months), count.days ?? 0, 1, () => true);
    case 'quarter-month-end': {
      let page = from;
      while (!/-(03-31|06-30|09-30|12-31)$/.test(page.on)) page = turned(page, 1);
      return lastOfMonthsLater(turned(page, 1), count.months - 1);
    }
    case 'fixed-dates': {
      let page = from;
      let period = count.dates.find(({ closes }) => page.on.endsWith(closes));
      while (period === undefined) {
        page = turned(page, 1);
        period = count.dates.find(({ closes }) => page.on.endsWith(closes));
      }
      page = turned(page, 1);
      while (!page.on.endsWith(period.due)) page = turned(page, 1);
      return page;
    }
    case 'printed':
      return from;
  }
}

function byHand(rule: Rule, triggerOn: string): { readonly due: string; readonly workBy: string } {
  let due = nominalByHand(rule, sheet(triggerOn));
  while (rule.end === 'next-working-day' && isOff(due))
    due = turned(due, rule.direction === 'backward' ? -1 : 1);
  let workBy = rule.closesAt === 'start-of-day' ? turned(due, -1) : due;
  while (isOff(workBy)) workBy = turned(workBy, -1);
  return { due: due.on, workBy: workBy.on };
}

const runs = process.env.FULL === '1' ? 1_500 : 25;
const anyDay = fc.integer({ min: 0, max: 14_000 }).map((n) => day((calendar[730 + n] as Sheet).on));

function count(rule: Rule, triggerOn: IsoDate) {
  return countDeadline(
    rule,
    triggerOn,
    rule.cautious === undefined ? {} : { chain: { letterOn: triggerOn } },
  );
}

describe('a second, naive count agrees for any day', () => {
  test.each(rules.map((rule) => [rule.id, rule] as const))(
    '%s',
    (_id, rule) => {
      fc.assert(
        fc.property(anyDay, (triggerOn) => {
          const { due, workBy, days } = count(rule, triggerOn);
          expect({ due, workBy }).toEqual(byHand(rule, triggerOn));
          expect(workBy <= due).toBe(true);
          if (days.length === 0) return;
          expect(days[0]).toMatchObject({ on: triggerOn, n: 0 });
          expect(days.filter(({ isDue }) => isDue).map(({ on }) => on)).toEqual([due]);
          const counted = days.filter(({ isSkipped, isRolled }) => isSkipped !== true && isRolled !== true);
          if (rule.count.unit === 'days' || rule.count.unit === 'business-days') {
            expect(counted.at(-1)?.n).toBe(rule.count.length);
          }
        }),
        { numRuns: runs },
      );
    },
    120_000,
  );
});

test('units that no built-in rule uses agree too: months, and counts backward of every unit', () => {
  const base = rules.find(({ id }) => id === 'boycott-decision') as Rule;
  const units = fc.constantFrom('days', 'business-days', 'months', 'years' as const);
  fc.assert(
    fc.property(
      anyDay,
      units,
      fc.integer({ min: 1, max: 12 }),
      fc.boolean(),
      fc.boolean(),
      (triggerOn, unit, length, isBackward, isRolling) => {
        const rule: Rule = {
          ...base,
          direction: isBackward ? 'backward' : 'forward',
          end: isRolling ? 'next-working-day' : 'no-roll',
          shortPeriod: unit === 'days' && length % 2 === 0 ? 'seven-days-or-less' : 'none',
          count: { unit: unit as 'days', length: unit === 'years' ? 1 : length },
        };
        const { due, workBy } = countDeadline(rule, triggerOn);
        expect({ due, workBy }).toEqual(byHand(rule, triggerOn));
      },
    ),
    { numRuns: runs * 5 },
  );
});
