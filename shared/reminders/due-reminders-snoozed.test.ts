import { describe, expect, test } from 'vitest';
import { addDays, day } from '../base/dates';
import { fold } from '../register/register';
import { createScene, type Scene } from '../testing/scene';
import { dueReminders, nextMoment } from './due-reminders';
import type { Now } from './shown-reminders';
import { unacknowledged } from './unacknowledged';

const zone = 'America/New_York';
const at = (date: string, time = '15:00'): Now => ({
  at: `${date}T${time}:00.000Z`,
  today: day(date),
  zone,
});

function withDate(dueOn: string, ladder = [7, 3, 1, 0]): Scene {
  const scene = createScene();
  scene.perform({ do: 'add-deadline', title: 'Line', dueOn: day(dueOn) });
  scene.perform({ do: 'set-ladder', deadline: 'id-1', ladder });
  return scene;
}

function tell(scene: Scene, now: Now): readonly string[] {
  const reminders = dueReminders(scene.register, now).map(({ key }) => key);
  const seq = scene.register.seq + 1;
  if (reminders.length > 0)
    fold(scene.register, {
      ...{ v: 1, seq, at: now.at, zone, by: null, via: 'program' },
      events: [{ type: 'notice-shown', v: 1, reminders, how: 'notification' }],
    });
  return reminders.map((key) => key.split(' ').slice(2).join(' '));
}

/** The days on which something was told, and what. */
function toldBetween(scene: Scene, from: string, to: string): readonly string[] {
  const told: string[] = [];
  for (let date = day(from); date <= day(to); date = addDays(date, 1))
    for (const stage of tell(scene, at(date))) told.push(`${date} ${stage}`);
  return told;
}

describe('a ladder of its own', () => {
  test('is followed, sorted and without doubles, and taken back by null', () => {
    const scene = withDate('2019-12-11', [2, 5, 5]);
    expect(scene.register.deadlines.get('id-1')?.ladder).toEqual([5, 2]);
    expect(toldBetween(scene, '2019-12-01', '2019-12-08')).toEqual(['2019-12-06 5']);
    scene.perform({ do: 'set-ladder', deadline: 'id-1', ladder: null });
    expect(toldBetween(scene, '2019-12-08', '2019-12-09')).toEqual(['2019-12-08 3']);
  });

  test('is undone like any change, and refused for a closed line', () => {
    const scene = withDate('2019-12-11', [2]);
    scene.perform({ do: 'undo' });
    expect(scene.register.deadlines.get('id-1')?.ladder).toBeNull();
    scene.perform({ do: 'drop-deadline', deadline: 'id-1', reason: 'done' });
    expect(scene.attempt({ do: 'set-ladder', deadline: 'id-1', ladder: [] })).toMatchObject({
      messageKey: 'line-is-closed',
    });
  });
});

describe('quiet days', () => {
  test('a stage on a weekend or holiday is told on the working day before, never after', () => {
    // December 25, 2019 is a Wednesday; December 21 and 22 are a weekend.
    const scene = withDate('2019-12-27', [6, 5, 2, 0]);
    scene.perform({ do: 'change-settings', quietDays: true });
    expect(toldBetween(scene, '2019-12-15', '2019-12-31')).toEqual([
      '2019-12-20 5',
      '2019-12-24 2',
      '2019-12-27 0',
      '2019-12-30 past-2019-12-30',
      '2019-12-31 past-2019-12-31',
    ]);
  });

  test('work-by before a weekend speaks on its day though its ladder does not', () => {
    const scene = withDate('2019-12-07', [3]);
    scene.perform({ do: 'change-settings', quietDays: true });
    expect(scene.register.deadlines.get('id-1')?.workBy).toBe('2019-12-06');
    expect(toldBetween(scene, '2019-12-01', '2019-12-09')).toEqual([
      '2019-12-03 3',
      '2019-12-06 0',
      '2019-12-09 past-2019-12-09',
    ]);
  });

  test('what a machine that was off on Friday missed is told on Saturday', () => {
    const scene = withDate('2019-12-11', [3]);
    scene.perform({ do: 'change-settings', quietDays: true });
    expect(tell(scene, at('2019-12-07'))).toEqual(['3']);
  });

  test('the next moment is the day on which it is told', () => {
    const scene = withDate('2019-12-11', [3]);
    scene.perform({ do: 'change-settings', quietDays: true });
    expect(nextMoment(scene.register, at('2019-12-04'))).toBe('2019-12-06T14:00:00.000Z');
    expect(nextMoment(scene.register, at('2019-12-06'))).toBe('2019-12-12T14:00:00.000Z');
  });
});

describe('putting off', () => {
  const snooze = (until: object) => ({ do: 'snooze-reminders', deadline: 'id-1', ...until });

  test('keeps silent until then, and comes once', () => {
    const scene = withDate('2019-12-11');
    expect(tell(scene, at('2019-12-04'))).toEqual(['7']);
    scene.perform({ do: 'snooze-reminders', deadline: 'id-1', untilAt: '2019-12-04T16:00:00Z' });
    expect(unacknowledged(scene.register, at('2019-12-04'))).toEqual([]);
    expect(nextMoment(scene.register, at('2019-12-04'))).toBe('2019-12-04T16:00:00Z');
    expect(tell(scene, at('2019-12-04', '15:59'))).toEqual([]);
    expect(tell(scene, at('2019-12-04', '16:00'))).toEqual(['again-2019-12-04T16:00:00Z']);
    expect(tell(scene, at('2019-12-04', '17:00'))).toEqual([]);
    expect(unacknowledged(scene.register, at('2019-12-04', '17:00'))[0]?.reminders).toHaveLength(2);
  });

  test('a stage that falls due meanwhile is told at its end, once', () => {
    const scene = withDate('2019-12-11');
    tell(scene, at('2019-12-06'));
    scene.perform({ do: 'snooze-reminders', deadline: 'id-1', untilOn: day('2019-12-09') });
    expect(toldBetween(scene, '2019-12-07', '2019-12-11')).toEqual([
      '2019-12-09 3',
      '2019-12-10 1',
      '2019-12-11 0',
    ]);
  });

  test('a moved date ends it', () => {
    const scene = withDate('2019-12-11');
    scene.perform({ do: 'snooze-reminders', deadline: 'id-1', untilOn: day('2019-12-10') });
    expect(tell(scene, at('2019-12-08'))).toEqual([]);
    scene.perform({ do: 'move-deadline', deadline: 'id-1', dueOn: day('2019-12-10'), reason: 'agreed' });
    expect(tell(scene, at('2019-12-08'))).toEqual(['3']);
  });

  test('never past work-by, never into the past, one end only', () => {
    const scene = withDate('2019-12-11');
    expect(scene.attempt(snooze({ untilOn: '2019-12-11' }))).toMatchObject({ ok: true });
    expect(scene.attempt(snooze({ untilOn: '2019-12-12' }))).toMatchObject({
      messageKey: 'snooze-past-work-by',
    });
    expect(scene.attempt(snooze({ untilAt: '2019-12-12T05:00:00Z' }))).toMatchObject({
      messageKey: 'snooze-past-work-by',
    });
    expect(scene.attempt(snooze({ untilOn: '2019-11-24' }))).toMatchObject({
      messageKey: 'snooze-into-past',
    });
    expect(scene.attempt(snooze({}))).toMatchObject({ messageKey: 'snooze-until-one' });
    expect(scene.attempt(snooze({ untilAt: 'soon' }))).toMatchObject({ field: 'untilAt' });
  });

  test('of several at once is one entry, undone as one, and never past the work-by of any', () => {
    const scene = withDate('2019-12-11');
    const other = scene.perform({ do: 'add-deadline', title: 'Other line', dueOn: day('2019-12-09') });
    const both = (until: string) => ({
      do: 'snooze-reminders',
      deadlines: ['id-1', other, other],
      untilOn: until,
    });
    expect(scene.attempt(both('2019-12-10'))).toMatchObject({
      messageKey: 'snooze-one-past-work-by',
      params: { name: 'Other line', latest: '2019-12-09' },
      field: 'untilOn',
    });
    expect(scene.register.snoozed.size).toBe(0);
    const before = scene.entries.length;
    expect(scene.attempt(both('2019-12-09'))).toMatchObject({ ok: true });
    expect(scene.entries.length - before).toBe(1);
    expect([...scene.register.snoozed.keys()].sort()).toEqual(['id-1', other].sort());
    scene.perform({ do: 'undo' });
    expect(scene.register.snoozed.size).toBe(0);
    const untilOn = '2019-12-09';
    expect(scene.attempt({ do: 'snooze-reminders', untilOn })).toMatchObject({
      messageKey: 'snooze-what-one',
    });
    expect(
      scene.attempt({ do: 'snooze-reminders', deadline: 'id-1', deadlines: [other], untilOn }),
    ).toMatchObject({ messageKey: 'snooze-what-one' });
  });

  test('is taken back by undo', () => {
    const scene = withDate('2019-12-11');
    scene.perform({ do: 'snooze-reminders', deadline: 'id-1', untilOn: day('2019-12-10') });
    scene.perform({ do: 'undo' });
    expect(tell(scene, at('2019-12-08'))).toEqual(['3']);
    scene.perform({ do: 'redo' });
    expect(scene.register.snoozed.get('id-1')?.untilOn).toBe('2019-12-10');
  });
});
