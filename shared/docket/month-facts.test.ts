import { describe, expect, test } from 'vitest';
import { day } from '../base/dates';
import type { Month } from '../base/month';
import { createScene } from '../testing/scene';
import { markedDaysOf, markWords, monthFacts } from './month-facts';

const today = day('2019-11-25');
const month = (text: string) => text as Month;

function sceneWithLetter() {
  const scene = createScene(today);
  const license = scene.perform({ do: 'open-license', applicationNumber: 'Z123456' });
  scene.perform({ do: 'log-letter', license, kind: 'intent-to-deny', datedOn: day('2019-11-21') });
  return { ...scene, license };
}

/** The days of a month with deadlines, each with its marks in words. */
function marked(of: string, scene: ReturnType<typeof createScene>, on = today, withDone = false) {
  const { register } = scene;
  const facts = monthFacts(month(of), markedDaysOf(register, on, withDone), { ...register, today: on });
  return facts.weeks
    .flat()
    .filter(({ marks }) => marks.length > 0)
    .map((each) => [each.on, ...each.marks.map((mark) => `${markWords(mark)}: ${mark.row.title}`)]);
}

describe('a month of the docket', () => {
  test('has whole weeks from Sunday, with the days of the months around it', () => {
    const { register } = sceneWithLetter();
    const { weeks, name } = monthFacts(month('2019-11'), markedDaysOf(register, today), {
      ...register,
      today,
    });
    expect(name).toBe('November 2019');
    expect(weeks.map((week) => [week[0]?.on, week[6]?.on])).toEqual([
      ['2019-10-27', '2019-11-02'],
      ['2019-11-03', '2019-11-09'],
      ['2019-11-10', '2019-11-16'],
      ['2019-11-17', '2019-11-23'],
      ['2019-11-24', '2019-11-30'],
    ]);
    const days = weeks.flat();
    expect(days.filter(({ isInMonth }) => isInMonth)).toHaveLength(30);
    expect(days.filter(({ isToday }) => isToday).map(({ on }) => on)).toEqual(['2019-11-25']);
    expect(days.filter(({ isWeekend }) => isWeekend)).toHaveLength(10);
  });

  test('tells due from work-by, and what takes effect by itself', () => {
    const scene = sceneWithLetter();
    expect(marked('2019-12', scene)).toEqual([['2019-12-11', 'Due: Reply to intent to deny']]);
    // Day 45 is a Sunday: a watched date has no working day of its own. The first week of January holds it too.
    expect(marked('2020-01', scene)).toEqual([
      ['2020-01-05', 'Takes effect: Denial becomes final unless BIS advises otherwise'],
    ]);
    scene.perform({ do: 'add-deadline', title: 'Report', dueOn: day('2019-12-25') });
    expect(marked('2019-12', scene)).toEqual([
      ['2019-12-11', 'Due: Reply to intent to deny'],
      ['2019-12-24', 'Work by: Report'],
      ['2019-12-25', 'Due: Report'],
    ]);
  });

  test('marks internal targets, after what binds on the same day', () => {
    const scene = sceneWithLetter();
    const [letter] = [...scene.register.letters.keys()];
    scene.perform({ do: 'open-response', letter: letter ?? '' });
    scene.perform({ do: 'add-deadline', title: 'Report', dueOn: day('2019-12-04') });
    const days = marked('2019-12', scene);
    expect(days.flat().filter((words) => words.includes('internal'))).not.toEqual([]);
    for (const [, ...marks] of days) {
      const internal = marks.map((words) => /^(Internal target|Work by \(internal\))/.test(words ?? ''));
      expect(internal).toEqual([...internal].sort());
    }
  });

  test('names holidays and the closures of the register', () => {
    const scene = sceneWithLetter();
    scene.perform({ do: 'change-settings', closures: [{ on: day('2019-12-26'), name: 'Snow', note: '' }] });
    const { register } = scene;
    const { weeks, knowsHolidays } = monthFacts(month('2019-12'), markedDaysOf(register, today), {
      ...register,
      today,
    });
    const off = weeks.flat().flatMap(({ on, dayOff }) => (dayOff === null ? [] : [[on, dayOff]]));
    expect(off).toEqual([
      ['2019-12-25', 'Christmas Day'],
      ['2019-12-26', 'Snow'],
      ['2020-01-01', "New Year's Day"],
    ]);
    expect(knowsHolidays).toBe(true);
    const far = monthFacts(month('2061-07'), markedDaysOf(register, today), { ...register, today });
    expect(far.knowsHolidays).toBe(false);
  });

  test('counts what stands in it, and what is open before and after', () => {
    const { register } = sceneWithLetter();
    const facts = (of: string, on = today) =>
      monthFacts(month(of), markedDaysOf(register, on), { ...register, today: on });
    const of = ({ count, earlier, later }: ReturnType<typeof facts>) => [count, earlier, later];
    expect(of(facts('2019-11'))).toEqual([0, 0, 3]);
    expect(of(facts('2019-12'))).toEqual([1, 0, 2]);
    expect(of(facts('2020-02', day('2020-02-03')))).toEqual([1, 2, 0]);
  });

  test('shows what is done only when asked, and never what its source took along', () => {
    const scene = sceneWithLetter();
    scene.turnTo(day('2019-12-02'));
    const step = { do: 'log-step', license: scene.license, happenedOn: day('2019-12-02') } as const;
    scene.perform({ ...step, kind: 'reply-sent' });
    scene.perform({ ...step, kind: 'receipt-confirmed' });
    const on = day('2019-12-03');
    expect(marked('2019-12', scene, on)).toEqual([]);
    expect(marked('2019-12', scene, on, true)).toEqual([['2019-12-11', 'Done: Reply to intent to deny']]);
  });

  test('draws the first and the last month a register can hold', () => {
    const { register } = sceneWithLetter();
    const facts = (of: string) =>
      monthFacts(month(of), markedDaysOf(register, today), { ...register, today });
    expect(facts('1900-01').weeks[0]?.[0]?.on).toBe('1899-12-31');
    expect(facts('2199-12').weeks.at(-1)?.at(-1)?.on).toBe('2200-01-04');
  });
});
