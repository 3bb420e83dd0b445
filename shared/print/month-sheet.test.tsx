import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { day } from '../base/dates';
import { monthOf } from '../base/month';
import { createScene } from '../testing/scene';
import { MonthSheet } from './month-sheet';
import { monthSheetFacts, mostInBox } from './month-sheet-facts';
import type { PageSource } from './page-facts';

const today = day('2026-11-29');
const source: PageSource = {
  moment: {
    at: '2026-11-29T15:00:00Z',
    today,
    localToday: today,
    zone: 'America/New_York',
    isTestClock: false,
  },
  head: { seq: 3, hash: 'a'.repeat(64) },
  person: 'Kim Case',
};

/** That many deadlines on one day of December, one more on another, and one that was missed in November. */
function factsOf(many: number) {
  const scene = createScene(today);
  for (let n = 1; n <= many; n += 1)
    scene.perform({ do: 'add-deadline', title: `Report ${n}`, dueOn: day('2026-12-15') });
  scene.perform({ do: 'add-deadline', title: 'Alone', dueOn: day('2026-12-25') });
  scene.perform({ do: 'add-deadline', title: 'Too late', dueOn: day('2026-11-20') });
  return monthSheetFacts(scene.register, { month: monthOf(day('2026-12-01')), withDone: false }, source);
}

test('a day that fits its box is not listed again', () => {
  const facts = factsOf(mostInBox);
  expect(facts.fullDays).toEqual([]);
  const box = facts.weeks.flat().find(({ on }) => on === '2026-12-15');
  expect(box).toMatchObject({ below: 0 });
  expect(box?.entries.map(({ title }) => title)).toEqual(['Report 1', 'Report 2', 'Report 3', 'Report 4']);
});

test('a day with ten deadlines is listed whole below the grid, and nothing is lost', () => {
  const facts = factsOf(10);
  const box = facts.weeks.flat().find(({ on }) => on === '2026-12-15');
  expect([box?.entries.length, box?.below]).toEqual([3, 7]);
  expect(facts.fullDays.map(({ on, entries }) => [on, entries.length])).toEqual([['2026-12-15', 10]]);
  const markup = renderToStaticMarkup(createElement(MonthSheet, { facts }));
  for (let n = 1; n <= 10; n += 1) expect(markup).toContain(`Report ${n}<`);
  expect(markup).toContain('7 more, listed below');
  expect(markup).toContain('Christmas Day');
  // Its work-by date is the day before the holiday.
  expect(markup.match(/Alone/g)).toHaveLength(2);
});

test('what was missed before the month stands on its sheet', () => {
  expect(factsOf(1).missed.map(({ title, on, mark, state }) => [title, on, mark, state])).toEqual([
    ['Too late', '2026-11-20', 'Due', 'Missed, 9 days late'],
  ]);
});
