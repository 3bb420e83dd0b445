import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day, type IsoDate } from '../base/dates';
import { executiveClosures } from '../calendar/executive-closures';
import { federalHolidays } from '../calendar/federal-holidays';
import { recountDeadline } from '../docket/recount';
import { ruleSetOf } from '../register/rules-in-force';
import { createScene, type Scene } from '../testing/scene';
import { ladderOf, reminderDays } from './due-reminders';

// Days one after the other, as `Date` has them in UTC: nothing of the engine but the list of holidays.
const oneDay = 86_400_000;
const written = (time: number) => new Date(time).toISOString().slice(0, 10);
const timeOf = (date: string) => Date.parse(`${date}T00:00:00Z`);

function walk(date: string, days: number): string {
  let time = timeOf(date);
  for (let left = Math.abs(days); left > 0; left -= 1) time += Math.sign(days) * oneDay;
  return written(time);
}

const holidays = new Set<string>(federalHolidays().map(({ on }) => on));

function lastWorkingDay(date: string, daysOff: ReadonlySet<string>): string {
  const isOff = (each: string) =>
    [0, 6].includes(new Date(timeOf(each)).getUTCDay()) || holidays.has(each) || daysOff.has(each);
  let found = date;
  while (isOff(found)) found = walk(found, -1);
  return found;
}

const aDay = fc.integer({ min: 0, max: 12_000 }).map((n) => day(walk('2016-01-04', n)));
const aLicense = fc.record({
  expiresOn: aDay,
  datedOn: fc.option(aDay),
  leadDays: fc.constantFrom(0, 0, 1, 3),
});
const aRegister = fc.record({
  licenses: fc.array(aLicense, { minLength: 1, maxLength: 4 }),
  quietDays: fc.boolean(),
  closuresByOrder: fc.boolean(),
  closures: fc.uniqueArray(aDay, { maxLength: 3 }),
  // How far before the first expiry further closures lie, so that some meet a date that is counted.
  near: fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 200 })), { maxLength: 3 }),
});
type Given = typeof aRegister extends fc.Arbitrary<infer T> ? T : never;

function sceneOf({ licenses, quietDays, closuresByOrder, closures }: Given): Scene {
  const scene = createScene(day('2016-01-04'));
  const named = closures.map((on) => ({ on, name: 'Closed', note: 'By hand' }));
  scene.perform({ do: 'change-settings', quietDays, closuresByOrder, closures: named });
  for (const [n, { expiresOn, datedOn, leadDays }] of licenses.entries()) {
    scene.turnTo(datedOn ?? day('2016-01-04'));
    scene.perform({
      ...({ do: 'open-license', applicationNumber: `Z00000${n}`, licenseNumber: `D00000${n}` } as const),
      expiresOn,
    });
    if (datedOn === null) continue;
    scene.perform({ do: 'log-letter', license: `D00000${n}`, kind: 'intent-to-deny', datedOn, leadDays });
  }
  return scene;
}

/** The due date of a rule that the register below has, by walking. */
function dueBy(ruleId: string, given: Given['licenses'][number]): string {
  const datedOn = given.datedOn ?? '';
  switch (ruleId) {
    case 'license-expiry':
      return given.expiresOn;
    case 'itd-reply':
      return walk(datedOn, 20);
    case 'itd-final':
      return walk(datedOn, 45);
    case 'itd-appeal':
      return walk(walk(datedOn, 45), 45);
    default:
      throw new Error(`the test knows no rule ${ruleId}`);
  }
}

test('the dates and reminder days of any register, worked anew, are those of days walked one by one', () => {
  const met = new Map<string, number>();
  fc.assert(
    fc.property(aRegister, (given) => {
      const near = given.near.map((days) => day(walk(given.licenses[0]?.expiresOn ?? '2020-01-01', -days)));
      const closures = [...new Set<IsoDate>([...given.closures, ...near])];
      const { register } = sceneOf({ ...given, closures });
      const byOrder = given.closuresByOrder ? executiveClosures.map(({ on }) => on) : [];
      const daysOff = new Set<string>([...closures, ...byOrder]);
      for (const deadline of register.deadlines.values()) {
        const license = register.licenses.get(deadline.licenseId ?? '');
        const of = given.licenses[Number(license?.licenseNumber?.slice(-1))];
        if (of === undefined) throw new Error('a deadline of no license');
        const found = recountDeadline(register, ruleSetOf(register.settings), deadline, { id: 'none' });
        const due = dueBy(deadline.ruleId, of);
        let workBy = lastWorkingDay(due, daysOff);
        for (let left = deadline.leadDays; left > 0; left -= 1)
          workBy = lastWorkingDay(walk(workBy, -1), daysOff);
        expect([deadline.ruleId, found?.due, found?.workBy]).toEqual([deadline.ruleId, due, workBy]);
        // Also where the same ladder is asked for right after by other quiet days.
        for (const quietDays of [given.quietDays, !given.quietDays]) {
          const mornings = ladderOf(register, deadline).map((days) => {
            const date = walk(workBy, -days);
            return quietDays ? lastWorkingDay(date, daysOff) : date;
          });
          const settings = { ...register.settings, quietDays };
          expect(reminderDays({ ...register, settings }, deadline, found?.workBy)).toEqual(mornings);
        }
        met.set(deadline.ruleId, (met.get(deadline.ruleId) ?? 0) + 1);
        if (daysOff.has(due)) met.set('closed', (met.get('closed') ?? 0) + 1);
      }
    }),
    { numRuns: process.env.FULL === '1' ? 1_000 : 25 },
  );
  // Every rule was met, and days that were closed.
  expect([...met.keys()].sort()).toEqual(
    ['closed', 'itd-appeal', 'itd-final', 'itd-reply', 'license-expiry'].sort(),
  );
});
