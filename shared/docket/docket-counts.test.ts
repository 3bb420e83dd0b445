import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, day, type IsoDate } from '../base/dates';
import { agencies } from '../law/agency';
import { rules } from '../law/law';
import { datesRecordsOf } from '../law/life-of';
import { endsLicense } from '../law/rule-set';
import { authorizations } from '../records/license';
import { createScene, type Scene } from '../testing/scene';
import { countDocket, docketCounts, rowsCounted } from './docket-counts';
import { docketEntries } from './docket-entries';
import { docketRow, docketRows } from './rows';
import { shortTitle } from './short-title';

function counted({ register }: Scene, on: IsoDate) {
  const rows = docketRows(register, on);
  const entries = docketEntries(register, rows);
  const counts = countDocket(register, entries, on);
  // The filter shows the rows that the count counted, and no other.
  for (const count of docketCounts)
    expect(docketEntries(register, rowsCounted(register, rows, count, on))).toHaveLength(counts[count]);
  // As many as stand under the heading of the group.
  for (const [count, group] of [
    ['missed', 'missed'],
    ['next-7-days', 'this-week'],
  ] as const)
    expect(counts[count]).toBe(entries.filter((entry) => entry.group === group).length);
  expect(rowsCounted(register, rows, null, on)).toBe(rows);
  return Object.values(counts);
}

test('missed, next 7 days, waiting for the agency, expiring in 90 days', () => {
  const scene = createScene(day('2019-11-25'));
  expect(counted(scene, day('2019-11-25'))).toEqual([0, 0, 0, 0]);
  scene.perform({ do: 'open-license', applicationNumber: 'Z000001', expiresOn: day('2020-02-23') });
  scene.perform({ do: 'log-letter', license: 'Z000001', kind: 'intent-to-deny', datedOn: day('2019-11-21') });
  // February 23 is 90 days on; a day earlier it does not count yet.
  expect(counted(scene, day('2019-11-25'))).toEqual([0, 0, 0, 1]);
  expect(counted(scene, day('2019-11-24'))).toEqual([0, 0, 0, 0]);
  expect(counted(scene, day('2019-12-04'))).toEqual([0, 1, 0, 1]);
  expect(counted(scene, day('2019-12-12'))).toEqual([1, 0, 0, 1]);
  // Day 45 runs whether or not we reply; we wait for BIS once the reply is sent. The dates of one letter are one row.
  scene.turnTo(day('2019-12-04'));
  scene.perform({ do: 'log-step', license: 'Z000001', kind: 'reply-sent', happenedOn: day('2019-12-04') });
  expect(counted(scene, day('2019-12-04'))).toEqual([0, 1, 1, 1]);
  expect(counted(scene, day('2019-12-03'))).toEqual([0, 0, 0, 1]);
  // Past its printed date a license is no longer expiring.
  expect(counted(scene, day('2020-02-24')).at(-1)).toBe(0);
});

/** The expiry of a record: nobody names a rule, whatever dates it by itself is meant. */
function expiryOf(scene: Scene, license: string) {
  const [deadline, ...more] = scene.register.deadlines.by('license', license);
  expect(more).toEqual([]);
  if (deadline === undefined) throw new Error('No deadline was set.');
  return deadline;
}

test('whatever authorization of whatever agency ends by its printed date is expiring until that date, and is called so', () => {
  const on = day('2026-11-25');
  const kinds = fc.record({
    agency: fc.constantFrom(...agencies),
    authorization: fc.constantFrom(...authorizations),
    ahead: fc.integer({ min: 0, max: 200 }),
    licenseNumber: fc.constantFrom('', 'GL-5'),
  });
  fc.assert(
    fc.property(kinds, ({ ahead, ...fields }) => {
      const scene = createScene(on);
      const expiresOn = addDays(on, ahead);
      const id = scene.perform({ do: 'open-license', applicationNumber: 'Z000001', expiresOn, ...fields });
      const row = docketRow(scene.register, expiryOf(scene, id), on);
      const isExpected = row.state !== 'missed' && ahead <= 90;
      expect(counted(scene, on).at(-1)).toBe(isExpected ? 1 : 0);
      expect(shortTitle(row)).toBe('expires');
      expect(row.title).toMatch(fields.licenseNumber === '' ? / expires$/ : / GL-5 expires$/);
      expect(counted(scene, addDays(expiresOn, 1)).at(-1)).toBe(0);
    }),
    { numRuns: 200 },
  );
});

test('what may be asked for or done before an expiry is not the expiry', () => {
  expect(rules.filter(endsLicense).map(({ id }) => id)).not.toContain('extension-request');
  for (const rule of rules.filter(endsLicense)) expect(rule.life?.subject).not.toBe('extension');
  for (const agency of agencies)
    expect(rules.filter(endsLicense).filter((rule) => datesRecordsOf(rule, agency))).toHaveLength(1);
});
