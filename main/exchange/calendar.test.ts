import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { addDays, day, type IsoDate, localInstant } from '../../shared/base/dates';
import { createScene, type Scene } from '../../shared/testing/scene';
import { type ReadEvent, readCalendar } from '../test-support/read-calendar';
import { journalOf } from '../test-support/scene-journal';
import { calendarOf } from './calendar';
import { lastChangeIn } from './last-change';

const today = day('2026-11-28');

async function calendar(scene: Scene, on: IsoDate = today): Promise<string> {
  const asked = { ...lastChangeIn(journalOf(scene), '2026-11-28T15:00:00Z'), isStopped: () => false };
  return (await calendarOf(scene.register, on, asked)) ?? '';
}

const one = async (scene: Scene, on?: IsoDate): Promise<ReadEvent> => {
  const [event] = readCalendar(await calendar(scene, on));
  if (event === undefined) throw new Error('no event');
  return event;
};

/** The wall clock of each alarm by ical.js: the start of the event plus the duration, or its end where the alarm says so. */
function alarmsByIcalJs(text: string): readonly string[] {
  const [component] = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent');
  if (component === undefined) throw new Error('no event');
  const event = new ICAL.Event(component);
  return component.getAllSubcomponents('valarm').map((alarm) => {
    const property = alarm.getFirstProperty('trigger');
    const from = property?.getFirstParameter('related') === 'END' ? event.endDate : event.startDate;
    const at = from.clone();
    at.isDate = false;
    at.addDuration(property?.getFirstValue() as ICAL.Duration);
    return at.toString();
  });
}

describe.each([0, 3, 9, 23])('with reminders at %i o’clock', (reminderHour) => {
  test.each(['2026-12-04', '2027-01-29', '2027-03-15', '2028-02-29'])(
    'every alarm of work-by %s rings on its own day at that hour, by two readers and in every zone',
    async (dueOn) => {
      const scene = createScene(today);
      const stages = [0, 1, 7, 30];
      scene.perform({ do: 'change-settings', reminderHour });
      const id = scene.perform({ do: 'add-deadline', title: 'Report', dueOn: day(dueOn) });
      scene.perform({ do: 'set-ladder', deadline: id, ladder: stages });
      const text = await calendar(scene);
      const wanted = stages.map((days) => ({ date: addDays(day(dueOn), -days), hour: reminderHour }));
      const walls = wanted.map(({ date, hour }) => `${date}T${String(hour).padStart(2, '0')}:00:00`);
      expect(alarmsByIcalJs(text).toSorted()).toEqual(walls.toSorted());
      for (const zone of [
        'America/New_York',
        'America/Los_Angeles',
        'Asia/Shanghai',
        'Europe/London',
        'UTC',
      ]) {
        const [event] = readCalendar(text, zone);
        const instants = wanted.map(({ date, hour }) => localInstant(date, hour, zone));
        expect(event?.alarms.toSorted()).toEqual(instants.toSorted());
      }
    },
  );
});

test('with quiet days an alarm of a day off rings on the working day before, once, under a later revision', async () => {
  const scene = createScene(today);
  const id = scene.perform({ do: 'add-deadline', title: 'Report', dueOn: day('2026-12-04') });
  // Friday; Monday; Saturday and the Friday before it; Thanksgiving, November 26.
  scene.perform({ do: 'set-ladder', deadline: id, ladder: [0, 4, 6, 7, 8] });
  const revision = async () => Number((await one(scene)).values.SEQUENCE);
  const before = await revision();
  scene.perform({ do: 'change-settings', quietDays: true });
  expect(alarmsByIcalJs(await calendar(scene)).toSorted()).toEqual([
    '2026-11-25T09:00:00',
    '2026-11-27T09:00:00',
    '2026-11-30T09:00:00',
    '2026-12-04T09:00:00',
  ]);
  const quiet = await revision();
  expect(quiet).toBeGreaterThan(before);
  scene.perform({ do: 'change-settings', quietDays: false });
  expect(await revision()).toBeGreaterThan(quiet);
  expect(alarmsByIcalJs(await calendar(scene))).toHaveLength(5);
});

describe('an event', () => {
  test('of which nothing changes is the same, byte for byte, on the next day', async () => {
    const scene = createScene(today);
    scene.perform({ do: 'add-deadline', title: 'Report', dueOn: day('2027-02-26') });
    expect(await calendar(scene, day('2026-11-30'))).toBe(await calendar(scene, today));
    expect(await calendar(scene, day('2027-01-05'))).toBe(await calendar(scene, today));
  });

  test('that only the passing of days turns from "work by" to "missed" has a later revision', async () => {
    const scene = createScene(today);
    scene.perform({ do: 'add-deadline', title: 'Report', dueOn: day('2026-12-04') });
    const before = await one(scene, day('2026-12-04'));
    const after = await one(scene, day('2026-12-05'));
    expect(before.values.SUMMARY).toContain('work by');
    expect(after.values.SUMMARY).toContain('missed');
    expect(Number(after.values.SEQUENCE)).toBeGreaterThan(Number(before.values.SEQUENCE));
    expect(after.values.DTSTAMP).toBe('20261205T050000Z');
    expect(after.values['LAST-MODIFIED']).toBe(after.values.DTSTAMP);
  });

  test('never says another thing under the same revision, through a whole life by days and entries', async () => {
    const scene = createScene(today);
    scene.perform({
      do: 'open-license',
      applicationNumber: 'Z123456',
      agency: 'BIS',
      expiresOn: day('2026-12-27'),
    });
    const seen = new Map<string, string>();
    let last = -1;
    const look = async (on: IsoDate) => {
      for (const { values, text } of readCalendar(await calendar(scene, on))) {
        const revision = `${values.UID} ${values.SEQUENCE}`;
        expect(seen.get(revision) ?? text).toBe(text);
        seen.set(revision, text);
        if (values.UID?.startsWith([...scene.register.deadlines.keys()][0] ?? '')) {
          expect(Number(values.SEQUENCE)).toBeGreaterThanOrEqual(last);
          last = Number(values.SEQUENCE);
        }
      }
    };
    for (let n = 0; n < 60; n += 1) await look(addDays(today, n));
    scene.turnTo(day('2027-01-27'));
    scene.perform({ do: 'change-license', license: 'Z123456', owner: 'Dana Reed' });
    await look(day('2027-01-27'));
    scene.perform({ do: 'change-settings', reminderHour: 7 });
    await look(day('2027-01-27'));
    scene.perform({ do: 'change-license', license: 'Z123456', expiresOn: day('2027-06-30') });
    for (let n = 60; n < 400; n += 7) await look(addDays(today, n));
    scene.perform({ do: 'change-license', license: 'Z123456', expiresOn: null });
    await look(day('2027-06-29'));
    expect(seen.size).toBeGreaterThan(5);
  });
});

test('an event that is met or voided is cancelled', async () => {
  const scene = createScene(today);
  scene.perform({
    do: 'open-license',
    applicationNumber: 'Z123456',
    agency: 'BIS',
    expiresOn: day('2027-06-30'),
  });
  const open = await one(scene);
  scene.perform({ do: 'void', license: 'Z123456', reason: 'Entered twice' });
  const gone = await one(scene);
  expect([open.values.STATUS, gone.values.STATUS]).toEqual(['CONFIRMED', 'CANCELLED']);
  expect(gone.values.UID).toBe(open.values.UID);
  expect(Number(gone.values.SEQUENCE)).toBeGreaterThan(Number(open.values.SEQUENCE));
  expect(gone.alarms).toEqual([]);
});

test('lines are folded at 75 octets and no character is cut, whatever the script', async () => {
  const scene = createScene(today);
  const title = '华为 שלום '.repeat(30).concat('👩‍🔧; a, b\\c ').repeat(2).trim();
  scene.perform({ do: 'add-deadline', title, dueOn: day('2027-02-26') });
  const text = await calendar(scene);
  expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
  const { values } = await one(scene);
  const [component] = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent');
  expect(values.SUMMARY).toContain(title.slice(0, 100));
  expect(component?.getFirstPropertyValue('summary')).toBe(values.SUMMARY);
  expect(component?.getFirstPropertyValue('description')).toBe(values.DESCRIPTION);
});
