import { expect, test } from 'vitest';
import { day } from '../base/dates';
import { createScene } from '../testing/scene';
import { awayFacts } from './away-facts';

test('the page says of each line when it should have come, and why it did not, most urgent first', () => {
  const scene = createScene(day('2019-11-22'));
  scene.perform({ do: 'add-deadline', title: 'Later', dueOn: day('2019-12-03') });
  scene.perform({ do: 'add-deadline', title: 'Missed', dueOn: day('2019-11-25') });
  scene.perform({ do: 'add-deadline', title: 'In four years', dueOn: day('2023-11-22') });
  const absence = { fromAt: '2019-11-22T15:00:00Z', toAt: '2019-11-27T15:00:00Z', why: 'asleep' } as const;
  const moment = {
    at: '2019-11-27T15:00:00Z',
    today: day('2019-11-27'),
    localToday: day('2019-11-27'),
    zone: 'America/New_York',
    isTestClock: false,
  };
  const source = { moment, head: { seq: 3, hash: 'a'.repeat(64) }, person: 'Kim Case' };
  const { why, rows } = awayFacts(scene.register, { absence, unshown: 'do-not-disturb' }, source);
  expect(why).toBe(
    'The computer was asleep from Fri Nov 22, 2019, 10:00 AM EST to Wed Nov 27, 2019, 10:00 AM EST, so nothing could be shown.',
  );
  expect(rows.map(({ title, state }) => `${title}: ${state}`)).toEqual(['Missed: Missed', 'Later: Open']);
  expect(rows[0]).toMatchObject({
    daysLeft: -2,
    shown: 'not shown as a notification: do not disturb is on',
    acknowledgedAt: '',
  });
});
