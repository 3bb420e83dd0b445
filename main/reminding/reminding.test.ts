import { describe, expect, test } from 'vitest';
import { day } from '../../shared/base/dates';
import { missedRemindersDuring } from '../../shared/reminders/missed-while-away';
import { unacknowledged } from '../../shared/reminders/unacknowledged';
import { ReminderTestBench } from '../test-support/reminder-test-bench';

const hours = 60;
const days = 24 * hours;

/** 8:00 in New York, an hour before reminders come; a deadline due in seven days is due for its first. */
async function atEight(): Promise<ReminderTestBench> {
  const bench = new ReminderTestBench('2019-12-04T13:00:00.000Z');
  await bench.addLine(7);
  await bench.start();
  return bench;
}

describe('when it looks', () => {
  test('at the hour, once, and no more that day', async () => {
    const bench = await atEight();
    await bench.wake(59);
    expect(bench.titles).toEqual([]);
    await bench.wake(1);
    expect(bench.titles).toEqual(['Line 1: work by Wed Dec 11']);
    await bench.wake(23 * hours);
    expect(bench.titles).toHaveLength(1);
  });

  test('at the start', async () => {
    const bench = await atEight();
    await bench.restart(1 * hours);
    expect(bench.titles).toHaveLength(1);
  });

  test('when the machine wakes: what was slept through comes once', async () => {
    const bench = await atEight();
    await bench.sleep(5 * days);
    expect(bench.titles).toEqual(['Line 1: work by Wed Dec 11']);
    expect(bench.shown[0]?.notice.body).toBe(
      '2 days left\nReminders you missed while away since Wed Dec 4, 2019, 8:00 AM EST',
    );
    await bench.sleep(1);
    expect(bench.titles).toHaveLength(1);
  });

  test('within a minute after the clock was set ahead, and when nobody tells of a wake', async () => {
    const bench = await atEight();
    bench.jump(3 * days);
    await bench.wake(1);
    expect(bench.titles).toHaveLength(1);
  });

  test('within a minute after the clock was set back, by the right clock', async () => {
    const bench = new ReminderTestBench('2020-03-04T13:00:00.000Z');
    await bench.start();
    bench.jump(-91 * days);
    await bench.wake(1);
    await bench.addLine(7);
    await bench.wake(2 * hours);
    expect(bench.shown.map(({ at }) => at)).toEqual(['2019-12-04T14:00:00.000Z']);
  });

  test('when the zone changes: the hour is the new one', async () => {
    const bench = await atEight();
    bench.zone = 'Europe/Berlin';
    await bench.wake(1);
    expect(bench.shown.map(({ at }) => at)).toEqual(['2019-12-04T13:01:00.000Z']);
  });

  test('at every entry', async () => {
    const bench = new ReminderTestBench('2019-12-04T15:00:00.000Z');
    await bench.start();
    expect(bench.titles).toEqual([]);
    await bench.addLine(2);
    expect(bench.titles).toEqual(['Line 1: work by Fri Dec 6']);
  });

  test('never waits long, however far the next date is', async () => {
    const bench = new ReminderTestBench('2019-12-04T15:00:00.000Z');
    await bench.addLine(60);
    await bench.addLine(4 * 365);
    await bench.start();
    await bench.wake(3 * hours);
    expect(bench.titles).toEqual([]);
    expect(Math.max(...bench.waits)).toBeLessThanOrEqual(3_600_000);
  });

  test('a hidden program reads no records for a look that would find the same, and reminds at the hour all the same', async () => {
    const bench = await atEight();
    await bench.addLine(60);
    bench.isHidden = true;
    await bench.wake(1);
    bench.reads = 0;
    await bench.wake(58);
    await bench.reminding?.check();
    expect([bench.reads, bench.titles]).toEqual([0, []]);
    await bench.wake(1);
    expect([bench.reads > 0, bench.titles]).toEqual([true, ['Line 1: work by Wed Dec 11']]);
    // Until the day is another, that is read once more at most: after what was shown was written down.
    await bench.wake(1);
    const read = bench.reads;
    await bench.wake(10 * hours);
    expect([bench.reads, bench.titles.length]).toEqual([read, 1]);
  });

  test('looking from several sides at once shows one notice', async () => {
    const bench = await atEight();
    bench.jump(1 * hours);
    await Promise.all([bench.reminding?.check(), bench.reminding?.check(), bench.reminding?.check()]);
    expect(bench.titles).toHaveLength(1);
  });

  test('no more after it was stopped', async () => {
    const bench = await atEight();
    bench.reminding?.stop();
    await bench.wake(2 * hours);
    await bench.addLine(1);
    await bench.reminding?.check();
    expect(bench.titles).toEqual([]);
  });

  test('a look that ends after it was stopped tells nothing more', async () => {
    const bench = await atEight();
    bench.jump(1 * hours);
    bench.seen = 'not-shown';
    const looking = bench.reminding?.check();
    bench.reminding?.stop();
    await looking;
    // The absence was told before; what became of the notice is not.
    expect(bench.states.map(({ unshown }) => unshown)).toEqual([null]);
  });
});

describe('what was missed', () => {
  const away = (fromAt: string, toAt: string, why: 'asleep' | 'off') => ({ away: { fromAt, toAt, why } });

  test('a sleep in which something fell due is told as one, whoever notices it first', async () => {
    for (const wakes of ['told', 'untold']) {
      const bench = await atEight();
      if (wakes === 'told') await bench.sleep(2 * hours);
      else {
        bench.jump(2 * hours - 1);
        await bench.wake(1);
      }
      expect(bench.states).toMatchObject([
        away('2019-12-04T13:00:00.000Z', '2019-12-04T15:00:00.000Z', 'asleep'),
      ]);
      expect(bench.shown[0]?.notice.body).toContain('Reminders you missed while away');
    }
  });

  test('a program that was not running says so; what fell due is listed with when it was shown', async () => {
    const bench = await atEight();
    await bench.restart(3 * days + 2 * hours);
    const { away: absence } = bench.reminding?.state() ?? { away: null };
    expect({ away: absence }).toMatchObject(
      away('2019-12-04T13:00:00.000Z', '2019-12-07T15:00:00.000Z', 'off'),
    );
    if (absence === null) throw new Error('no absence');
    const when = { at: bench.at, today: day('2019-12-07'), zone: bench.zone };
    expect(missedRemindersDuring(bench.register, absence, when)).toMatchObject([
      { fellDueAt: '2019-12-04T14:00:00.000Z', shownAt: '2019-12-07T15:00:00.000Z', acknowledgedAt: null },
    ]);
  });

  test('a date made or moved after the return was not missed', async () => {
    const bench = await atEight();
    await bench.restart(3 * days + 2 * hours);
    const absence = bench.reminding?.state().away ?? null;
    if (absence === null) throw new Error('no absence');
    const when = { at: bench.at, today: day('2019-12-07'), zone: bench.zone };
    const missed = () => missedRemindersDuring(bench.register, absence, when).map(({ row }) => row.title);
    const before = missed();
    expect(before).toHaveLength(1);
    const later = await bench.perform({
      do: 'add-deadline',
      title: 'Made after the return',
      dueOn: day('2019-12-06'),
    });
    expect(missed()).toEqual(before);
    const [first] = [...bench.register.deadlines.values()].filter(({ id }) => id !== later);
    await bench.perform({
      do: 'move-deadline',
      deadline: first?.id ?? '',
      dueOn: day('2019-12-10'),
      reason: 'agreed',
    });
    expect(missed()).toEqual([]);
  });

  test('a sleep in which nothing fell due is not worth a word', async () => {
    const bench = await atEight();
    await bench.sleep(30);
    expect(bench.states).toEqual([]);
  });

  test('what the system does not show is said, until it does', async () => {
    const bench = await atEight();
    bench.seen = 'not-shown';
    await bench.wake(1 * hours);
    expect(bench.states).toEqual([{ away: null, unshown: 'not-shown' }]);
    bench.seen = 'notification';
    await bench.wake(1 * hours);
    expect(bench.states.at(-1)).toEqual({ away: null, unshown: null });
  });
});

describe('several at once', () => {
  test('14 overdue after five days off are one notice and one entry, and quiet until the next morning', async () => {
    const bench = new ReminderTestBench('2019-12-04T15:00:00.000Z');
    await bench.start();
    for (let n = 0; n < 14; n += 1) await bench.addLine(20 + (n % 3));
    const seq = bench.register.seq;
    await bench.restart(26 * days);
    expect(bench.titles).toHaveLength(1);
    expect(bench.register.seq).toBe(seq + 1);
    expect(bench.shown[0]?.notice.body).toContain('and 13 more');
    await bench.wake(3 * hours);
    expect(bench.titles).toHaveLength(1);
    expect(
      unacknowledged(bench.register, {
        at: bench.at,
        today: day('2019-12-30'),
        zone: bench.zone,
      }),
    ).toHaveLength(14);
  });

  test('more than an entry can list are still one notice', async () => {
    const bench = new ReminderTestBench('2019-12-04T15:00:00.000Z');
    for (let n = 0; n < 5_001; n += 1) await bench.addLine(1);
    await bench.start();
    await bench.wake(3 * hours);
    expect(bench.titles).toHaveLength(1);
    expect(bench.register.shownReminders.size).toBe(5_001);
    expect(bench.faults).toEqual([]);
  });
});

describe('what is journaled', () => {
  test('one entry per notice, after it was shown', async () => {
    const bench = await atEight();
    const seq = bench.register.seq;
    await bench.wake(1 * hours);
    expect(bench.register.seq).toBe(seq + 1);
    expect([...bench.register.shownReminders]).toEqual([
      [bench.keys[0], { shownAt: '2019-12-04T14:00:00.000Z', acknowledgedAt: null }],
    ]);
  });

  test('nothing when it was not seen, and it is tried again within the hour', async () => {
    const bench = await atEight();
    bench.seen = 'not-shown';
    await bench.wake(1 * hours);
    expect(bench.register.shownReminders.size).toBe(0);
    bench.seen = 'window';
    await bench.wake(1 * hours);
    expect(bench.titles).toHaveLength(1);
    expect(bench.register.shownReminders.size).toBe(1);
  });

  test('a look that fails is not the last one', async () => {
    const bench = await atEight();
    bench.seen = 'throws';
    await bench.wake(1 * hours);
    expect(bench.faults).toEqual(['a look at what is due failed']);
    bench.seen = 'notification';
    await bench.wake(1 * hours);
    expect(bench.titles).toHaveLength(1);
  });

  test('a read-only register still reminds, once, and it is written down when that is possible again', async () => {
    const bench = await atEight();
    bench.isReadOnly = true;
    await bench.wake(5 * hours);
    expect(bench.titles).toHaveLength(1);
    expect(bench.register.shownReminders.size).toBe(0);
    bench.isReadOnly = false;
    await bench.wake(1 * hours);
    expect(bench.titles).toHaveLength(1);
    expect(bench.register.shownReminders.size).toBe(1);
  });

  test('what a wrong clock showed but could not write is not written under the right one', async () => {
    const bench = await atEight();
    bench.isReadOnly = true;
    bench.jump(400 * days);
    await bench.wake(1);
    expect(bench.titles).toEqual(['Line 1: missed']);
    bench.jump(-400 * days);
    bench.isReadOnly = false;
    await bench.wake(2 * hours);
    expect(bench.titles).toEqual(['Line 1: missed', 'Line 1: work by Wed Dec 11']);
    expect(bench.register.shownReminders.size).toBe(1);
  });
});
