import { describe, expect, test } from 'vitest';
import { day } from '../../shared/base/dates';
import { fellDueDuring } from '../../shared/reminders/missed-while-away';
import { unacknowledged } from '../../shared/reminders/unacknowledged';
import { ReminderRig } from '../test-support/reminding-rig';

const hours = 60;
const days = 24 * hours;

/** 8:00 in New York, an hour before reminders come; a line due in seven days is due for its first. */
async function atEight(): Promise<ReminderRig> {
  const rig = new ReminderRig('2019-12-04T13:00:00.000Z');
  await rig.addLine(7);
  await rig.start();
  return rig;
}

describe('when it looks', () => {
  test('at the hour, once, and no more that day', async () => {
    const rig = await atEight();
    await rig.wake(59);
    expect(rig.titles).toEqual([]);
    await rig.wake(1);
    expect(rig.titles).toEqual(['Line 1: work by Wed Dec 11']);
    await rig.wake(23 * hours);
    expect(rig.titles).toHaveLength(1);
  });

  test('at the start', async () => {
    const rig = await atEight();
    await rig.restart(1 * hours);
    expect(rig.titles).toHaveLength(1);
  });

  test('when the machine wakes: what was slept through comes once', async () => {
    const rig = await atEight();
    await rig.sleep(5 * days);
    expect(rig.titles).toEqual(['Line 1: work by Wed Dec 11']);
    expect(rig.shown[0]?.notice.body).toBe(
      '2 days left\nFell due while you were away since Wed Dec 4, 2019, 8:00 AM EST',
    );
    await rig.sleep(1);
    expect(rig.titles).toHaveLength(1);
  });

  test('within a minute after the clock was set ahead, and when nobody tells of a wake', async () => {
    const rig = await atEight();
    rig.jump(3 * days);
    await rig.wake(1);
    expect(rig.titles).toHaveLength(1);
  });

  test('within a minute after the clock was set back, by the right clock', async () => {
    const rig = new ReminderRig('2020-03-04T13:00:00.000Z');
    await rig.start();
    rig.jump(-91 * days);
    await rig.wake(1);
    await rig.addLine(7);
    await rig.wake(2 * hours);
    expect(rig.shown.map(({ at }) => at)).toEqual(['2019-12-04T14:00:00.000Z']);
  });

  test('when the zone changes: the hour is the new one', async () => {
    const rig = await atEight();
    rig.zone = 'Europe/Berlin';
    await rig.wake(1);
    expect(rig.shown.map(({ at }) => at)).toEqual(['2019-12-04T13:01:00.000Z']);
  });

  test('at every entry', async () => {
    const rig = new ReminderRig('2019-12-04T15:00:00.000Z');
    await rig.start();
    expect(rig.titles).toEqual([]);
    await rig.addLine(2);
    expect(rig.titles).toEqual(['Line 1: work by Fri Dec 6']);
  });

  test('never waits long, however far the next date is', async () => {
    const rig = new ReminderRig('2019-12-04T15:00:00.000Z');
    await rig.addLine(60);
    await rig.addLine(4 * 365);
    await rig.start();
    await rig.wake(3 * hours);
    expect(rig.titles).toEqual([]);
    expect(Math.max(...rig.waits)).toBeLessThanOrEqual(3_600_000);
  });

  test('looking from several sides at once shows one notice', async () => {
    const rig = await atEight();
    rig.jump(1 * hours);
    await Promise.all([rig.reminding?.look(), rig.reminding?.look(), rig.reminding?.look()]);
    expect(rig.titles).toHaveLength(1);
  });

  test('no more after it was stopped', async () => {
    const rig = await atEight();
    rig.reminding?.stop();
    await rig.wake(2 * hours);
    await rig.addLine(1);
    await rig.reminding?.look();
    expect(rig.titles).toEqual([]);
  });
});

describe('what was missed', () => {
  const away = (fromAt: string, toAt: string, why: 'asleep' | 'off') => ({ away: { fromAt, toAt, why } });

  test('a sleep in which something fell due is told as one, whoever notices it first', async () => {
    for (const wakes of ['told', 'untold']) {
      const rig = await atEight();
      if (wakes === 'told') await rig.sleep(2 * hours);
      else {
        rig.jump(2 * hours - 1);
        await rig.wake(1);
      }
      expect(rig.states).toMatchObject([
        away('2019-12-04T13:00:00.000Z', '2019-12-04T15:00:00.000Z', 'asleep'),
      ]);
      expect(rig.shown[0]?.notice.body).toContain('while you were away');
    }
  });

  test('a program that was not running says so; what fell due is listed with when it was shown', async () => {
    const rig = await atEight();
    await rig.restart(3 * days + 2 * hours);
    const { away: absence } = rig.reminding?.state() ?? { away: null };
    expect({ away: absence }).toMatchObject(
      away('2019-12-04T13:00:00.000Z', '2019-12-07T15:00:00.000Z', 'off'),
    );
    if (absence === null) throw new Error('no absence');
    const when = { at: rig.at, today: day('2019-12-07'), zone: rig.zone };
    expect(fellDueDuring(rig.register, absence, when)).toMatchObject([
      { fellDueAt: '2019-12-04T14:00:00.000Z', shownAt: '2019-12-07T15:00:00.000Z', acknowledgedAt: null },
    ]);
  });

  test('a date made or moved after the return was not missed', async () => {
    const rig = await atEight();
    await rig.restart(3 * days + 2 * hours);
    const absence = rig.reminding?.state().away ?? null;
    if (absence === null) throw new Error('no absence');
    const when = { at: rig.at, today: day('2019-12-07'), zone: rig.zone };
    const missed = () => fellDueDuring(rig.register, absence, when).map(({ row }) => row.title);
    const before = missed();
    expect(before).toHaveLength(1);
    const later = await rig.does({
      do: 'add-deadline',
      title: 'Made after the return',
      dueOn: day('2019-12-06'),
    });
    expect(missed()).toEqual(before);
    const [first] = [...rig.register.deadlines.values()].filter(({ id }) => id !== later);
    await rig.does({
      do: 'move-deadline',
      deadline: first?.id ?? '',
      dueOn: day('2019-12-10'),
      reason: 'agreed',
    });
    expect(missed()).toEqual([]);
  });

  test('a sleep in which nothing fell due is not worth a word', async () => {
    const rig = await atEight();
    await rig.sleep(30);
    expect(rig.states).toEqual([]);
  });

  test('what the system does not show is said, until it does', async () => {
    const rig = await atEight();
    rig.seen = 'not-shown';
    await rig.wake(1 * hours);
    expect(rig.states).toEqual([{ away: null, unshown: 'not-shown' }]);
    rig.seen = 'notification';
    await rig.wake(1 * hours);
    expect(rig.states.at(-1)).toEqual({ away: null, unshown: null });
  });
});

describe('several at once', () => {
  test('14 overdue after five days off are one notice and one entry, and quiet until the next morning', async () => {
    const rig = new ReminderRig('2019-12-04T15:00:00.000Z');
    await rig.start();
    for (let n = 0; n < 14; n += 1) await rig.addLine(20 + (n % 3));
    const seq = rig.register.seq;
    await rig.restart(26 * days);
    expect(rig.titles).toHaveLength(1);
    expect(rig.register.seq).toBe(seq + 1);
    expect(rig.shown[0]?.notice.body).toContain('and 13 more');
    await rig.wake(3 * hours);
    expect(rig.titles).toHaveLength(1);
    expect(
      unacknowledged(rig.register, {
        at: rig.at,
        today: day('2019-12-30'),
        zone: rig.zone,
      }),
    ).toHaveLength(14);
  });

  test('more than an entry can list are still one notice', async () => {
    const rig = new ReminderRig('2019-12-04T15:00:00.000Z');
    for (let n = 0; n < 5_001; n += 1) await rig.addLine(1);
    await rig.start();
    await rig.wake(3 * hours);
    expect(rig.titles).toHaveLength(1);
    expect(rig.register.told.size).toBe(5_001);
    expect(rig.faults).toEqual([]);
  });
});

describe('what is journaled', () => {
  test('one entry per notice, after it was shown', async () => {
    const rig = await atEight();
    const seq = rig.register.seq;
    await rig.wake(1 * hours);
    expect(rig.register.seq).toBe(seq + 1);
    expect([...rig.register.told]).toEqual([
      [rig.keys[0], { shownAt: '2019-12-04T14:00:00.000Z', acknowledgedAt: null }],
    ]);
  });

  test('nothing when it was not seen, and it is tried again within the hour', async () => {
    const rig = await atEight();
    rig.seen = 'not-shown';
    await rig.wake(1 * hours);
    expect(rig.register.told.size).toBe(0);
    rig.seen = 'window';
    await rig.wake(1 * hours);
    expect(rig.titles).toHaveLength(1);
    expect(rig.register.told.size).toBe(1);
  });

  test('a look that fails is not the last one', async () => {
    const rig = await atEight();
    rig.seen = 'throws';
    await rig.wake(1 * hours);
    expect(rig.faults).toEqual(['a look at what is due failed']);
    rig.seen = 'notification';
    await rig.wake(1 * hours);
    expect(rig.titles).toHaveLength(1);
  });

  test('a read-only register still reminds, once, and it is written down when that is possible again', async () => {
    const rig = await atEight();
    rig.isReadOnly = true;
    await rig.wake(5 * hours);
    expect(rig.titles).toHaveLength(1);
    expect(rig.register.told.size).toBe(0);
    rig.isReadOnly = false;
    await rig.wake(1 * hours);
    expect(rig.titles).toHaveLength(1);
    expect(rig.register.told.size).toBe(1);
  });

  test('what a wrong clock showed but could not write is not written under the right one', async () => {
    const rig = await atEight();
    rig.isReadOnly = true;
    rig.jump(400 * days);
    await rig.wake(1);
    expect(rig.titles).toEqual(['Line 1: missed']);
    rig.jump(-400 * days);
    rig.isReadOnly = false;
    await rig.wake(2 * hours);
    expect(rig.titles).toEqual(['Line 1: missed', 'Line 1: work by Wed Dec 11']);
    expect(rig.register.told.size).toBe(1);
  });
});
