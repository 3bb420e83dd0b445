import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, dateInZone, daysBetween, type IsoDate, localInstant } from '../../shared/base/dates';
import { lastWorkingDayOnOrBefore } from '../../shared/calendar/working-days';
import { daysBefore, readKey } from '../../shared/reminders/reminder-key';
import { ReminderRig } from '../test-support/reminding-rig';

const action = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ does: fc.constant('wake' as const), minutes: fc.integer({ min: 2, max: 1_500 }) }),
  },
  fc.record({
    does: fc.constantFrom('sleep' as const, 'restart' as const),
    minutes: fc.integer({ min: 1, max: 20_000 }),
  }),
  fc.record({ does: fc.constant('ahead' as const), minutes: fc.integer({ min: 1, max: 5_000 }) }),
  fc.record({ does: fc.constant('quiet' as const), minutes: fc.integer({ min: 2, max: 3_000 }) }),
  fc.record({
    does: fc.constant('travel' as const),
    zone: fc.constantFrom('America/New_York', 'Asia/Tokyo', 'Pacific/Kiritimati', 'Pacific/Apia', 'UTC'),
  }),
  fc.record({ does: fc.constant('add' as const), inDays: fc.integer({ min: -4, max: 40 }) }),
  fc.record({ does: fc.constant('settle' as const), line: fc.nat(20) }),
  fc.record({
    does: fc.constant('snooze' as const),
    line: fc.nat(20),
    minutes: fc.integer({ min: 1, max: 4_000 }),
  }),
);
type Action = typeof action extends fc.Arbitrary<infer A> ? A : never;

const isOpen = (rig: ReminderRig, id: string): boolean => {
  const line = rig.register.deadlines.get(id);
  return line !== undefined && line.closed === null;
};

async function act(rig: ReminderRig, chosen: Action): Promise<void> {
  switch (chosen.does) {
    case 'wake':
      return rig.wake(chosen.minutes);
    case 'sleep':
      return rig.sleep(chosen.minutes);
    case 'restart':
      return rig.restart(chosen.minutes);
    case 'ahead':
      rig.jump(chosen.minutes);
      return rig.wake(1);
    case 'quiet':
      // Nothing counts as told while notices are held back; all of it comes once they are let through.
      rig.seen = 'do-not-disturb';
      await rig.wake(chosen.minutes);
      rig.seen = 'notification';
      return rig.wake(2);
    case 'travel':
      rig.zone = chosen.zone;
      return rig.wake(2);
    case 'add':
      await rig.addLine(chosen.inDays);
      return;
    case 'snooze': {
      const line = [...rig.register.deadlines.values()][chosen.line];
      if (line !== undefined && line.closed === null) await rig.snooze(line.id, chosen.minutes);
      return;
    }
    case 'settle': {
      const line = [...rig.register.deadlines.values()][chosen.line];
      if (line !== undefined && line.closed === null)
        await rig.does({ do: 'drop-deadline', deadline: line.id, reason: 'done' });
    }
  }
}

/** The day on which a day's stage is told. */
const toldOn = (date: IsoDate, quietDays: boolean): IsoDate =>
  quietDays ? lastWorkingDayOnOrBefore(date) : date;

const toldBefore = (workBy: IsoDate, before: number): number =>
  daysBetween(toldOn(addDays(workBy, -before), true), workBy);

const endOf = (rig: ReminderRig, id: string): string => rig.register.snoozed.get(id)?.untilAt ?? '';
const isSilent = (rig: ReminderRig, id: string): boolean => endOf(rig, id) > rig.at;

/** The open lines that were put off until a time that has come, and of which nothing was told since. */
function neverAgain(rig: ReminderRig): readonly string[] {
  return [...rig.register.snoozed.keys()].filter(
    (id) =>
      isOpen(rig, id) &&
      !isSilent(rig, id) &&
      !rig.shown.some(
        ({ notice, at }) => at >= endOf(rig, id) && notice.reminders.some((key) => key.startsWith(`${id} `)),
      ),
  );
}

/** The stages of open lines whose moment has come, though neither they nor a nearer one was shown. */
function forgotten(rig: ReminderRig): readonly string[] {
  const { reminderHour, ladders, quietDays } = rig.register.settings;
  const nearest = new Map<string, number>();
  for (const key of rig.keys) {
    const read = readKey(key);
    if (read === null) throw new Error(`not a key: ${key}`);
    if (String(read.stage).startsWith('again-')) continue;
    const before = daysBefore(read.workBy, read.stage);
    nearest.set(read.deadlineId, Math.min(nearest.get(read.deadlineId) ?? Infinity, before));
  }
  return [...rig.register.deadlines.values()]
    .filter((line) => line.closed === null && !isSilent(rig, line.id))
    .flatMap((line) => {
      const pastUntil = daysBetween(line.workBy, dateInZone(rig.at, rig.zone));
      const past = Array.from({ length: Math.max(pastUntil, 0) }, (_, n) => -1 - n);
      return [...ladders.other, ...past]
        .map((before) => (quietDays && before < 0 ? toldBefore(line.workBy, before) : before))
        .filter((before) => {
          const moment = localInstant(
            toldOn(addDays(line.workBy, -before), quietDays),
            reminderHour,
            rig.zone,
          );
          return Date.parse(moment) <= Date.parse(rig.at);
        })
        .filter((before) => (nearest.get(line.id) ?? Infinity) > before)
        .map((before) => `${line.id} at ${before} days`);
    });
}

test('whatever the machine goes through, every stage is shown or covered, none twice, none of a settled line', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('America/New_York', 'Asia/Tokyo', 'Pacific/Kiritimati', 'Pacific/Apia', 'UTC'),
      fc.integer({ min: 0, max: 400 * 24 }),
      fc.array(fc.integer({ min: -10, max: 40 }), { maxLength: 6 }),
      fc.array(action, { maxLength: 15 }),
      fc.boolean(),
      async (zone, hour, lines, actions, quietDays) => {
        const rig = new ReminderRig(new Date(Date.UTC(2019, 9, 20, hour)).toISOString(), zone);
        await rig.does({ do: 'change-settings', quietDays });
        for (const inDays of lines) await rig.addLine(inDays);
        await rig.start();
        expect(forgotten(rig)).toEqual([]);
        for (const chosen of actions) {
          const before = rig.keys.length;
          const wasOpen = new Set([...rig.register.deadlines.keys()].filter((id) => isOpen(rig, id)));
          await act(rig, chosen);
          expect(forgotten(rig)).toEqual([]);
          expect(neverAgain(rig)).toEqual([]);
          if (chosen.does === 'snooze') expect(rig.keys).toHaveLength(before);
          for (const key of rig.keys.slice(before)) {
            const id = readKey(key)?.deadlineId ?? '';
            // A line is told only if it was open all along, or was just added.
            expect(wasOpen.has(id) || (chosen.does === 'add' && isOpen(rig, id))).toBe(true);
          }
        }
        expect(new Set(rig.keys).size).toBe(rig.keys.length);
        expect(rig.faults).toEqual([]);
      },
    ),
    { numRuns: process.env.FULL === '1' ? 400 : 30 },
  );
}, 120_000);

test('a machine that is always awake shows every stage of a line in its minute', async () => {
  const rig = new ReminderRig('2026-10-28T12:00:00.000Z');
  await rig.addLine(8);
  await rig.start();
  await rig.wake(12 * 24 * 60);
  // 9:00 in New York, before and after the clocks go back on November 1.
  expect(rig.shown.map(({ at }) => at)).toEqual([
    '2026-10-29T13:00:00.000Z',
    '2026-11-02T14:00:00.000Z',
    '2026-11-04T14:00:00.000Z',
    '2026-11-05T14:00:00.000Z',
    '2026-11-06T14:00:00.000Z',
    '2026-11-07T14:00:00.000Z',
    '2026-11-08T14:00:00.000Z',
  ]);
});

test('from the hour on, whatever the seconds', async () => {
  const rig = new ReminderRig('2019-12-04T13:30:30.500Z');
  await rig.addLine(7);
  await rig.start();
  await rig.wake(60);
  expect(rig.shown.map(({ at }) => at)).toEqual(['2019-12-04T14:00:30.500Z']);
});
