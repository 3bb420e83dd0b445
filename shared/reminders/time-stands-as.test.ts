import fc from 'fast-check';
import { expect, test } from 'vitest';
import { agencyZone } from '../base/agency-zone';
import { addDays, dateInZone, day } from '../base/dates';
import type { Moment } from '../base/moment';
import type { Register } from '../register/register';
import { createScene } from '../testing/scene';
import { dueBalanceNotices } from './balance-notices';
import { dueReminders, isPutOff } from './due-reminders';
import { timeStandsAs } from './time-stands-as';
import { unacknowledged } from './unacknowledged';

const zone = 'America/Los_Angeles';
const start = Date.parse('2019-11-25T00:00:00Z');

function momentAt(minutes: number): Moment {
  const at = new Date(start + minutes * 60_000).toISOString();
  const days = { today: dateInZone(at, agencyZone), localToday: dateInZone(at, zone) };
  return { at, ...days, zone, isTestClock: false, doubtSince: null };
}

function scene(): Register {
  const { perform, register } = createScene(day('2019-11-22'));
  const ids = [0, 1, 2, 3, 5, 7, 12].map((days) =>
    perform({ do: 'add-deadline', title: `In ${days}`, dueOn: addDays(day('2019-11-26'), days) }),
  );
  const [first = '', second = ''] = ids;
  perform({ do: 'snooze-reminders', deadline: first, untilOn: day('2019-11-26') });
  register.snoozed.set(second, {
    ...{ workBy: register.deadlines.get(second)?.workBy ?? day('2019-11-27'), untilOn: null },
    untilAt: '2019-11-26T11:07:30.000Z',
  });
  return register;
}

/** All that a person is told of, at one moment. */
const toldAt = (register: Register, now: Moment) =>
  JSON.stringify({
    due: dueReminders(register, now).map(({ key }) => key),
    balances: dueBalanceNotices(register, now).map(({ keys }) => keys),
    waiting: unacknowledged(register, now).map(({ reminders }) => reminders),
    putOff: [...register.deadlines.values()].map((deadline) => isPutOff(register, deadline, now)),
  });

test('while it stays the same, what is told stays the same', () => {
  const register = scene();
  const minutes = fc.integer({ min: 0, max: 4 * 24 * 60 });
  fc.assert(
    fc.property(minutes, fc.integer({ min: 0, max: 600 }), (from, length) => {
      const [before, after] = [momentAt(from), momentAt(from + length)];
      if (timeStandsAs(register, before) !== timeStandsAs(register, after)) return;
      expect(toldAt(register, after)).toBe(toldAt(register, before));
    }),
    { numRuns: 300 },
  );
});

test('a new day, a reminder hour, the end of a snooze, a doubt and an entry each change it', () => {
  const register = scene();
  const at = (instant: string) => momentAt((Date.parse(instant) - start) / 60_000);
  const standsAt = (instant: string) => timeStandsAs(register, at(instant));
  // Midnight in Washington, midnight here, the reminder hour here, the snooze.
  for (const turn of ['2019-11-26T05:00', '2019-11-26T08:00', '2019-11-26T17:00', '2019-11-26T11:08']) {
    const instant = new Date(`${turn}:00Z`).getTime();
    const before = new Date(instant - 60_000).toISOString();
    expect(standsAt(new Date(instant).toISOString())).not.toBe(standsAt(before));
  }
  const now = at('2019-11-26T12:00:00Z');
  expect(timeStandsAs(register, { ...now, doubtSince: '2019-11-25T12:00:00Z' })).not.toBe(
    timeStandsAs(register, now),
  );
  expect(timeStandsAs({ ...register, seq: register.seq + 1 }, now)).not.toBe(timeStandsAs(register, now));
});
