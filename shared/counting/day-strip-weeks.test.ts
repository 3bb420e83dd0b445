import { expect, test } from 'vitest';
import { day } from '../base/dates';
import { ruleById } from '../law/law';
import { countDeadline } from './count-deadline';
import { dayStripPieces, dayStripWeeks } from './day-strip-weeks';

function daysOf(id: string, triggerOn: string) {
  const rule = ruleById(id);
  if (rule === undefined) throw new Error(`no rule ${id}`);
  return countDeadline(rule, day(triggerOn)).days;
}

test('the days of a count are gathered from Sunday to Saturday', () => {
  const weeks = dayStripWeeks(daysOf('itd-reply', '2019-11-21'));
  expect(weeks.map(({ sundayOn, days }) => [sundayOn, days.length])).toEqual([
    ['2019-11-17', 3],
    ['2019-11-24', 7],
    ['2019-12-01', 7],
    ['2019-12-08', 4],
  ]);
  expect(weeks.map(({ isPlain }) => isPlain)).toEqual([false, false, true, false]);
});

test('up to sixty days everything is drawn', () => {
  const pieces = dayStripPieces(daysOf('itar-disclosure', '2026-10-27'));
  expect(pieces.map(({ is }) => is)).toEqual(['weeks']);
  expect(dayStripPieces([])).toEqual([]);
});

test('beyond, plain weeks fold and nothing is lost', () => {
  const days = daysOf('vsd-narrative', '2026-06-09');
  const pieces = dayStripPieces(days);
  expect(pieces.map(({ is, weeks }) => [is, weeks.length])).toEqual([
    ['weeks', 2],
    ['fold', 1],
    ['weeks', 1],
    ['fold', 9],
    ['weeks', 1],
    ['fold', 4],
    ['weeks', 1],
    ['fold', 3],
    ['weeks', 1],
    ['fold', 1],
    ['weeks', 3],
  ]);
  expect(pieces.flatMap(({ weeks }) => weeks.flatMap((week) => week.days))).toEqual(days);
  const folded = pieces.flatMap((piece) => (piece.is === 'fold' ? [piece] : []));
  expect(folded.length).toBeGreaterThan(2);
  for (const { weeks, fromN, toN } of folded) {
    const shown = weeks.flatMap((week) => week.days);
    expect(toN - fromN + 1).toBe(shown.length);
    expect(
      shown.filter(
        ({ name, isDue, isWorkBy, mark }) => name !== undefined || isDue || isWorkBy || mark === 'trigger',
      ),
    ).toEqual([]);
  }
});

test('a count toward the past is shown in order of date', () => {
  const weeks = dayStripWeeks(daysOf('itar-registration-renewal', '2027-01-31'));
  const shown = weeks.flatMap(({ days }) => days.map(({ on }) => on));
  expect(shown).toEqual([...shown].sort());
  expect(shown[0]).toBe('2027-01-01');
});
