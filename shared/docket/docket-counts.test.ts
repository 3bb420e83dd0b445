import { expect, test } from 'vitest';
import { day, type IsoDate } from '../base/dates';
import { createScene, type Scene } from '../testing/scene';
import { countDocket, docketCounts, rowsCounted } from './docket-counts';
import { docketRows } from './rows';

function counted({ register }: Scene, on: IsoDate) {
  const rows = docketRows(register, on);
  const counts = countDocket(register, rows, on);
  // The filter shows what the count counted.
  for (const count of docketCounts)
    expect(rowsCounted(register, rows, count, on)).toHaveLength(counts[count]);
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
  // Day 45 runs whether or not we reply; we wait for BIS once the reply is sent.
  scene.turnTo(day('2019-12-04'));
  scene.perform({ do: 'log-step', license: 'Z000001', kind: 'reply-sent', happenedOn: day('2019-12-04') });
  expect(counted(scene, day('2019-12-04'))).toEqual([0, 1, 2, 1]);
  expect(counted(scene, day('2019-12-03'))).toEqual([0, 0, 0, 1]);
  // Past its printed date a license is no longer expiring.
  expect(counted(scene, day('2020-02-24')).at(-1)).toBe(0);
});
