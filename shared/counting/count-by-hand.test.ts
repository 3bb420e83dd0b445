import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, day, daysBetween } from '../base/dates';
import { federalHolidays } from '../calendar/federal-holidays';
import { ruleById } from '../law/law';
import type { Rule } from '../law/rule';
import { countDeadline } from './count-deadline';

function rule(id: string): Rule {
  const found = ruleById(id);
  if (found === undefined) throw new Error(`no rule ${id}`);
  return found;
}

describe('against a count by hand', () => {
  const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  const holidays = new Set<string>(federalHolidays().map(({ on }) => on));

  // Turns the pages of a paper calendar; shares nothing with the engine but the list of holidays.
  function turnPages(from: string, pages: number): { on: string; lastWorkday: string } {
    let [year, month, dayOfMonth] = from.split('-').map(Number) as [number, number, number];
    let weekday = weekdayByHand(year, month, dayOfMonth);
    let on = from;
    let lastWorkday = '';
    for (let turned = 0; turned <= pages; turned += 1) {
      on = `${year}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`;
      if (weekday !== 0 && weekday !== 6 && !holidays.has(on)) lastWorkday = on;
      const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
      dayOfMonth += 1;
      if (dayOfMonth > (lengths[month - 1] ?? 0) + (month === 2 && isLeap ? 1 : 0)) {
        dayOfMonth = 1;
        month += 1;
      }
      if (month > 12) {
        month = 1;
        year += 1;
      }
      weekday = (weekday + 1) % 7;
    }
    return { on, lastWorkday };
  }

  // Sakamoto's rule; 0 is Sunday.
  function weekdayByHand(year: number, month: number, dayOfMonth: number): number {
    const offset = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4][month - 1] ?? 0;
    const y = month < 3 ? year - 1 : year;
    return (y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + offset + dayOfMonth) % 7;
  }

  const anyDay = fc.integer({ min: 0, max: 16_400 }).map((n) => addDays(day('2015-01-01'), n));

  test('both dates agree for any letter and any length from 10 to 400', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 10, max: 400 }), (triggerOn, length) => {
        const any: Rule = { ...rule('itd-reply'), count: { unit: 'days', length } };
        const byHand = turnPages(triggerOn, length);
        const { due, workBy } = countDeadline(any, triggerOn);
        expect({ on: due, lastWorkday: workBy }).toEqual({
          on: byHand.on,
          lastWorkday: byHand.lastWorkday,
        });
      }),
      { numRuns: process.env.FULL === '1' ? 5000 : 200 },
    );
  });

  test('for letter dates of 2015 to 2060 the reply is 20 days on and worked to at most four days earlier', () => {
    const wrong: string[] = [];
    // Every one with FULL=1, else every fourth: in seven steps each day of the week, in four years each date.
    const step = process.env.FULL === '1' ? 1 : 4;
    for (let letterOn = day('2015-01-01'); letterOn <= '2060-12-11'; letterOn = addDays(letterOn, step)) {
      const { due, workBy, days } = countDeadline(rule('itd-reply'), letterOn);
      const byHand = turnPages(letterOn, 20);
      const early = daysBetween(workBy, due);
      const isRight = due === byHand.on && workBy === byHand.lastWorkday && early >= 0 && early <= 4;
      const cells = days.filter(({ isDue, isWorkBy }) => isDue === true || isWorkBy === true);
      if (!isRight || cells.length !== (early === 0 ? 1 : 2)) wrong.push(letterOn);
    }
    expect(wrong).toEqual([]);
  });
});
