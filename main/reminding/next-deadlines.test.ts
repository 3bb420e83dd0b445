import { expect, test } from 'vitest';
import { day } from '../../shared/base/dates';
import { fold } from '../../shared/register/register';
import { createScene } from '../../shared/testing/scene';
import { dueThisWeek, trayFacts } from './next-deadlines';

const when = { at: '2019-11-25T15:00:00.000Z', today: day('2019-11-25'), zone: 'America/New_York' };

test('the three most urgent deadlines, and how many wait to be acknowledged', () => {
  const scene = createScene();
  expect(trayFacts(scene.register, when)).toEqual({ tip: 'Export Docket', count: 0, next: [] });
  for (const dueOn of ['2020-03-02', '2019-11-27', '2019-11-22', '2019-12-10'])
    scene.perform({ do: 'add-deadline', title: `Due ${dueOn}`, dueOn: day(dueOn) });
  const told = [...scene.register.deadlines.values()].find(({ due }) => due === '2019-11-27');
  fold(scene.register, {
    ...{ v: 1, seq: scene.register.seq + 1, at: when.at, zone: when.zone, by: null, via: 'program' },
    events: [{ type: 'notice-shown', v: 1, reminders: [`${told?.id} 2019-11-27 3`], how: 'notification' }],
  });
  const { tip, next } = trayFacts(scene.register, when);
  expect(tip).toBe('Export Docket: 1 deadline to acknowledge');
  expect(next.map(({ words }) => words)).toEqual([
    'Due 2019-11-27: work by Wed Nov 27',
    'Due 2019-11-22: missed',
    'Due 2019-12-10: work by Tue Dec 10',
  ]);
  expect(dueThisWeek(scene.register, when)).toBe(2);
});
