import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, dateInZone, daysBetween, type IsoDate, localInstant } from '../../shared/base/dates';
import { lastWorkingDayOnOrBefore } from '../../shared/calendar/working-days';
import { daysBefore, readKey } from '../../shared/reminders/reminder-key';
import { ReminderTestBench } from '../test-support/reminder-test-bench';

const action = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ does: fc.constant('wake' as const), minutes: fc.integer({ min: 2, max: 1_500 }) }),
  },
  fc.record({
    does: fc.constantFrom('sleep' as const, 'restart' as const),
    minutes: fc.integer({ min: 1, max: 20_000 }),
  }),
  fc.record({ does: fc.constantFrom('hide' as const, 'show' as const) }),
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

const isOpen = (bench: ReminderTestBench, id: string): boolean => {
  const deadline = bench.register.deadlines.get(id);
  return deadline !== undefined && deadline.closed === null;
};

async function act(bench: ReminderTestBench, chosen: Action): Promise<void> {
  switch (chosen.does) {
    case 'wake':
      return bench.wake(chosen.minutes);
    case 'sleep':
      return bench.sleep(chosen.minutes);
    case 'restart':
      return bench.restart(chosen.minutes);
    case 'hide':
      bench.isHidden = true;
      return bench.wake(1);
    case 'show':
      bench.isHidden = false;
      return;
    case 'ahead':
      bench.jump(chosen.minutes);
      return bench.wake(1);
    case 'quiet':
      // Nothing counts as told while notices are held back; all of it comes once they are let through.
      bench.seen = 'do-not-disturb';
      await bench.wake(chosen.minutes);
      bench.seen = 'notification';
      return bench.wake(2);
    case 'travel':
      bench.zone = chosen.zone;
      return bench.wake(2);
    case 'add':
      await bench.addLine(chosen.inDays);
      return;
    case 'snooze': {
      const deadline = [...bench.register.deadlines.values()][chosen.line];
      if (deadline !== undefined && deadline.closed === null) await bench.snooze(deadline.id, chosen.minutes);
      return;
    }
    case 'settle': {
      const deadline = [...bench.register.deadlines.values()][chosen.line];
      if (deadline !== undefined && deadline.closed === null)
        await bench.perform({ do: 'drop-deadline', deadline: deadline.id, reason: 'done' });
    }
  }
}

/** The day on which a day's stage is told. */
const toldOn = (date: IsoDate, quietDays: boolean): IsoDate =>
  quietDays ? lastWorkingDayOnOrBefore(date) : date;

const toldBefore = (workBy: IsoDate, before: number): number =>
  daysBetween(toldOn(addDays(workBy, -before), true), workBy);

const endOf = (bench: ReminderTestBench, id: string): string => bench.register.snoozed.get(id)?.untilAt ?? '';
const isSilent = (bench: ReminderTestBench, id: string): boolean => endOf(bench, id) > bench.at;

/** The open deadlines that were put off until a time that has come, and of which no reminder was shown since. */
function neverAgain(bench: ReminderTestBench): readonly string[] {
  return [...bench.register.snoozed.keys()].filter(
    (id) =>
      isOpen(bench, id) &&
      !isSilent(bench, id) &&
      !bench.shown.some(
        ({ notice, at }) =>
          at >= endOf(bench, id) && notice.reminders.some((key) => key.startsWith(`${id} `)),
      ),
  );
}

/** The stages of open deadlines whose moment has come, though neither they nor a nearer one was shown. */
function forgotten(bench: ReminderTestBench): readonly string[] {
  const { reminderHour, ladders, quietDays } = bench.register.settings;
  const nearest = new Map<string, number>();
  for (const key of bench.keys) {
    const read = readKey(key);
    if (read === null) throw new Error(`not a key: ${key}`);
    if (String(read.stage).startsWith('again-')) continue;
    const before = daysBefore(read.workBy, read.stage);
    nearest.set(read.deadlineId, Math.min(nearest.get(read.deadlineId) ?? Infinity, before));
  }
  return [...bench.register.deadlines.values()]
    .filter((deadline) => deadline.closed === null && !isSilent(bench, deadline.id))
    .flatMap((deadline) => {
      const pastUntil = daysBetween(deadline.workBy, dateInZone(bench.at, bench.zone));
      const past = Array.from({ length: Math.max(pastUntil, 0) }, (_, n) => -1 - n);
      return [...ladders.other, ...past]
        .map((before) => (quietDays && before < 0 ? toldBefore(deadline.workBy, before) : before))
        .filter((before) => {
          const moment = localInstant(
            toldOn(addDays(deadline.workBy, -before), quietDays),
            reminderHour,
            bench.zone,
          );
          return Date.parse(moment) <= Date.parse(bench.at);
        })
        .filter((before) => (nearest.get(deadline.id) ?? Infinity) > before)
        .map((before) => `${deadline.id} at ${before} days`);
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
        const bench = new ReminderTestBench(new Date(Date.UTC(2019, 9, 20, hour)).toISOString(), zone);
        await bench.perform({ do: 'change-settings', quietDays });
        for (const inDays of lines) await bench.addLine(inDays);
        await bench.start();
        expect(forgotten(bench)).toEqual([]);
        for (const chosen of actions) {
          const before = bench.keys.length;
          const wasOpen = new Set([...bench.register.deadlines.keys()].filter((id) => isOpen(bench, id)));
          await act(bench, chosen);
          expect(forgotten(bench)).toEqual([]);
          expect(neverAgain(bench)).toEqual([]);
          if (chosen.does === 'snooze') expect(bench.keys).toHaveLength(before);
          for (const key of bench.keys.slice(before)) {
            const id = readKey(key)?.deadlineId ?? '';
            // A reminder is shown only if the deadline it was open all along, or was just added.
            expect(wasOpen.has(id) || (chosen.does === 'add' && isOpen(bench, id))).toBe(true);
          }
        }
        expect(new Set(bench.keys).size).toBe(bench.keys.length);
        expect(bench.faults).toEqual([]);
      },
    ),
    { numRuns: process.env.FULL === '1' ? 120 : 12 },
  );
});

test('a machine that is always awake shows every stage of a line in its minute', async () => {
  const bench = new ReminderTestBench('2026-10-28T12:00:00.000Z');
  await bench.addLine(8);
  await bench.start();
  await bench.wake(12 * 24 * 60);
  // 9:00 in New York, before and after the clocks go back on November 1.
  expect(bench.shown.map(({ at }) => at)).toEqual([
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
  const bench = new ReminderTestBench('2019-12-04T13:30:30.500Z');
  await bench.addLine(7);
  await bench.start();
  await bench.wake(60);
  expect(bench.shown.map(({ at }) => at)).toEqual(['2019-12-04T14:00:30.500Z']);
});
