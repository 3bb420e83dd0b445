import { describe, expect, test } from 'vitest';
import { addDays, day, formatDay } from '../base/dates';
import { fold } from '../register/register';
import { createScene, type Scene } from '../testing/scene';
import { dueReminders, nextMoment } from './due-reminders';
import { readKey } from './reminder-key';
import type { Now } from './shown-reminders';
import { unacknowledged } from './unacknowledged';

const newYork = 'America/New_York';
const at = (date: string, hour = '15:00', zone = newYork): Now => ({
  at: `${date}T${hour}:00.000Z`,
  today: day(date),
  zone,
});

/** A register of deadlines entered by hand, with the `other` ladder 7, 3, 1, 0 unless given. */
function withDates(dates: readonly string[], ladder?: readonly number[]): Scene {
  const scene = createScene();
  const { ladders } = scene.register.settings;
  if (ladder !== undefined)
    scene.perform({ do: 'change-settings', ladders: { ...ladders, other: [...ladder] } });
  for (const date of dates) scene.perform({ do: 'add-deadline', title: `Due ${date}`, dueOn: day(date) });
  return scene;
}

function tell(scene: Scene, now: Now) {
  const reminders = dueReminders(scene.register, now).map(({ key }) => key);
  if (reminders.length === 0) return reminders;
  fold(scene.register, {
    v: 1,
    seq: scene.register.seq + 1,
    at: now.at,
    zone: now.zone,
    by: null,
    via: 'program',
    events: [{ type: 'notice-shown', v: 1, reminders, how: 'notification' }],
  });
  return reminders;
}

const stages = (scene: Scene, now: Now) => dueReminders(scene.register, now).map(({ stage }) => stage);

describe('the ladder', () => {
  test('a letter of November 21 reminds at 15, 10, 5, 3, 2, 1 and 0 days, then every morning', () => {
    const scene = createScene();
    scene.perform({ do: 'open-license', applicationNumber: 'Z123456', agency: 'BIS' });
    scene.perform({
      do: 'log-letter',
      license: 'Z123456',
      kind: 'intent-to-deny',
      datedOn: day('2019-11-21'),
    });
    const reply = [...scene.register.deadlines.values()].find(({ ruleId }) => ruleId === 'itd-reply');
    const told: string[] = [];
    for (let date = day('2019-11-22'); date <= day('2019-12-14'); date = addDays(date, 1)) {
      for (const key of tell(scene, at(date))) {
        const read = readKey(key);
        if (read?.deadlineId === reply?.id) told.push(`${date} ${read?.stage}`);
      }
    }
    expect(told).toEqual([
      '2019-11-26 15',
      '2019-12-01 10',
      '2019-12-06 5',
      '2019-12-08 3',
      '2019-12-09 2',
      '2019-12-10 1',
      '2019-12-11 0',
      '2019-12-12 past-2019-12-12',
      '2019-12-13 past-2019-12-13',
      '2019-12-14 past-2019-12-14',
    ]);
  });

  test('the watch line follows the watch ladder and the appeal its own', () => {
    const scene = createScene();
    scene.perform({ do: 'open-license', applicationNumber: 'Z123456', agency: 'BIS' });
    scene.perform({
      do: 'log-letter',
      license: 'Z123456',
      kind: 'intent-to-deny',
      datedOn: day('2019-11-21'),
    });
    const found = dueReminders(scene.register, at('2020-01-20')).map(({ row, stage }) => [
      row.rule?.id,
      stage,
    ]);
    // The appeal's work-by is Wednesday, February 19, 30 days away; day 45 was January 5.
    expect(found).toEqual([
      ['itd-reply', 'past-2020-01-20'],
      ['itd-final', 'past-2020-01-20'],
      ['itd-appeal', 30],
    ]);
  });

  test('a line set late is told at the nearest stage only, and the earlier ones are covered', () => {
    const scene = withDates(['2019-11-27']);
    expect(stages(scene, at('2019-11-25'))).toEqual([3]);
    tell(scene, at('2019-11-25'));
    expect(stages(scene, at('2019-11-25', '20:00'))).toEqual([]);
  });

  test('the same line at 7, 3 and 1 days gives three reminders', () => {
    const scene = withDates(['2019-12-11'], [7, 3, 1]);
    const keys = ['2019-12-04', '2019-12-08', '2019-12-10'].flatMap((date) => tell(scene, at(date)));
    expect(new Set(keys).size).toBe(3);
  });

  test('60 days and 4 years away give none now and a moment that is a real day', () => {
    const scene = withDates([addDays(day('2019-11-25'), 60), '2023-11-24']);
    expect(stages(scene, at('2019-11-25'))).toEqual([]);
    expect(nextMoment(scene.register, at('2019-11-25'))).toBe('2020-01-17T14:00:00.000Z');
  });

  test('a moved work-by starts the ladder anew', () => {
    const scene = withDates(['2019-12-11']);
    tell(scene, at('2019-12-04'));
    const [deadline] = [...scene.register.deadlines.values()];
    if (deadline === undefined) throw new Error('no line');
    const moved = day('2019-12-10');
    scene.register.deadlines.set(deadline.id, { ...deadline, due: moved, workBy: moved });
    expect(stages(scene, at('2019-12-04'))).toEqual([7]);
  });

  test('an empty ladder still speaks once work-by has passed', () => {
    const scene = withDates(['2019-12-11'], []);
    expect(stages(scene, at('2019-12-11'))).toEqual([]);
    expect(nextMoment(scene.register, at('2019-12-11'))).toBe('2019-12-12T14:00:00.000Z');
    expect(stages(scene, at('2019-12-12'))).toEqual(['past-2019-12-12']);
  });
});

describe('the hour', () => {
  test('nothing before it, the stage from it on', () => {
    const scene = withDates(['2019-12-11']);
    expect(stages(scene, at('2019-12-04', '13:59'))).toEqual([]);
    expect(nextMoment(scene.register, at('2019-12-04', '13:59'))).toBe('2019-12-04T14:00:00.000Z');
    expect(stages(scene, at('2019-12-04', '14:00'))).toEqual([7]);
  });

  test.each([
    ['Pacific/Kiritimati', '2019-12-03T19:00:00.000Z'],
    ['Pacific/Apia', '2019-12-03T19:00:00.000Z'],
    ['Asia/Shanghai', '2019-12-04T01:00:00.000Z'],
    ['UTC', '2019-12-04T09:00:00.000Z'],
    ['Pacific/Honolulu', '2019-12-04T19:00:00.000Z'],
  ])('is the machine’s own: 9:00 in %s', (zone, instant) => {
    const scene = withDates(['2019-12-11']);
    const before = { at: '2019-12-03T18:59:59.000Z', today: day('2019-12-03'), zone };
    expect(nextMoment(scene.register, before)).toBe(instant);
    expect(stages(scene, before)).toEqual([]);
    expect(stages(scene, { at: instant, today: day('2019-12-04'), zone })).toEqual([7]);
  });

  test('stays 9:00 across the change of clocks', () => {
    const scene = withDates(['2026-11-06'], [7, 6, 5, 4]);
    const moments = ['2026-10-30', '2026-10-31', '2026-11-01'].map((date) =>
      nextMoment(scene.register, at(date, '12:00')),
    );
    expect(moments).toEqual([
      '2026-10-30T13:00:00.000Z',
      '2026-10-31T13:00:00.000Z',
      '2026-11-01T14:00:00.000Z',
    ]);
  });

  test('a flight to an earlier zone does not tell an earlier stage after a nearer one', () => {
    const scene = withDates(['2019-12-11'], [7, 6]);
    tell(scene, { at: '2019-12-05T08:00:00.000Z', today: day('2019-12-05'), zone: 'Europe/Berlin' });
    expect(stages(scene, at('2019-12-05', '13:00'))).toEqual([]);
  });
});

describe('what asks for nothing is silent', () => {
  const past = at('2020-06-01');

  test('met, dropped, void and archived lines', () => {
    const scene = createScene();
    for (const number of ['Z1', 'Z2', 'Z3']) {
      scene.perform({ do: 'open-license', applicationNumber: number, agency: 'BIS' });
      scene.perform({
        do: 'log-letter',
        license: number,
        kind: 'request-for-information',
        datedOn: day('2019-11-20'),
        replyByOn: day('2019-12-10'),
      });
    }
    expect(stages(scene, past)).toHaveLength(3);
    const [first, second] = [...scene.register.deadlines.values()];
    if (first === undefined || second === undefined) throw new Error('no lines');
    scene.perform({ do: 'drop-deadline', deadline: first.id, reason: 'withdrawn' });
    const step = { do: 'log-step', license: 'Z2', deadline: second.id } as const;
    scene.perform({ ...step, kind: 'reply-sent', happenedOn: day('2019-11-22') });
    expect(stages(scene, past)).toHaveLength(2);
    scene.perform({ ...step, kind: 'receipt-confirmed', happenedOn: day('2019-11-23') });
    expect(stages(scene, past)).toHaveLength(1);
    scene.perform({ do: 'void', license: 'Z3', reason: 'entered twice' });
    expect(stages(scene, past)).toEqual([]);
    expect(nextMoment(scene.register, past)).toBeNull();
  });

  test('a register without lines', () => {
    expect(stages(createScene(), past)).toEqual([]);
  });
});

describe('clocks that were wrong', () => {
  test('what a clock far ahead showed does not silence the stages really due', () => {
    const scene = withDates(['2019-12-11']);
    tell(scene, at('2020-03-01'));
    expect(stages(scene, at('2019-12-04'))).toEqual([7]);
  });

  test('keys that no program of ours made are ignored', () => {
    const scene = withDates(['2019-12-11']);
    for (const key of ['', 'x', 'id-1 2019-12-11', 'id-1 2019-99-99 3', 'id-1 2019-12-11 past-2019-02-30'])
      scene.register.shownReminders.set(key, { shownAt: '2019-11-01T00:00:00Z', acknowledgedAt: null });
    expect(stages(scene, at('2019-12-04'))).toEqual([7]);
    expect(unacknowledged(scene.register, at('2019-12-04'))).toEqual([]);
  });

  test('days at the ends of the calendar are no error', () => {
    const scene = withDates(['1900-01-05', '2199-12-31'], [1_000]);
    expect(stages(scene, at('2019-12-04'))).toEqual(['past-2019-12-04']);
    expect(nextMoment(scene.register, at('2019-12-04'))).toBe('2019-12-05T14:00:00.000Z');
  });
});

describe('shown but not journaled', () => {
  test('counts as shown', () => {
    const scene = withDates(['2019-12-11']);
    const now = at('2019-12-04');
    const shown = new Map(dueReminders(scene.register, now).map(({ key }) => [key, now.at]));
    expect(shown.size).toBe(1);
    expect(dueReminders(scene.register, now, shown)).toEqual([]);
    expect(dueReminders(scene.register, at('2019-12-08'), shown).map(({ stage }) => stage)).toEqual([3]);
  });
});

describe('order', () => {
  test('this week before missed before what is far off, each by work-by', () => {
    const scene = withDates(['2019-12-16', '2019-12-11', '2019-12-05', '2019-11-29', '2019-12-06'], [12, 7]);
    const found = dueReminders(scene.register, at('2019-12-04')).map(({ row }) =>
      formatDay(row.deadline.workBy),
    );
    expect(found).toEqual([
      'Thu Dec 5, 2019',
      'Fri Dec 6, 2019',
      'Wed Dec 11, 2019',
      'Fri Nov 29, 2019',
      'Mon Dec 16, 2019',
    ]);
  });
});

describe('unacknowledged', () => {
  test('a shown line counts until it is acknowledged, and again when it is shown again', () => {
    const scene = withDates(['2019-12-11', '2019-12-12']);
    const count = () =>
      unacknowledged(scene.register, at('2019-12-06')).map(({ reminders }) => reminders.length);
    expect(count()).toEqual([]);
    tell(scene, at('2019-12-05'));
    expect(count()).toEqual([1, 1]);
    tell(scene, at('2019-12-08'));
    expect(count()).toEqual([2, 1]);
    const [first] = unacknowledged(scene.register, at('2019-12-08'));
    scene.perform({ do: 'acknowledge-reminders', reminders: [...(first?.reminders ?? [])] });
    expect(count()).toEqual([1]);
    tell(scene, at('2019-12-10'));
    expect(count()).toEqual([1, 2]);
  });

  test('what was missed stands first', () => {
    const scene = withDates(['2019-12-09', '2019-12-02', '2019-12-07'], [7]);
    tell(scene, at('2019-12-04'));
    expect(unacknowledged(scene.register, at('2019-12-04')).map(({ row }) => row.deadline.due)).toEqual([
      '2019-12-02',
      '2019-12-07',
      '2019-12-09',
    ]);
  });

  test('a settled line no longer counts', () => {
    const scene = withDates(['2019-12-11']);
    tell(scene, at('2019-12-05'));
    const [deadline] = [...scene.register.deadlines.values()];
    scene.perform({ do: 'drop-deadline', deadline: deadline?.id ?? '', reason: 'not needed' });
    expect(unacknowledged(scene.register, at('2019-12-06'))).toEqual([]);
  });
});
