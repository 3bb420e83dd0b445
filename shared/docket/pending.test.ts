import { expect, test } from 'vitest';
import { addDays, day } from '../base/dates';
import { createScene } from '../testing/scene';
import { licenseRows } from './license-rows';
import { pendingSummary } from './pending';

const today = day('2019-11-25');

test('how many are pending, how long and where they stand', () => {
  const scene = createScene(today);
  // One on each side of every boundary.
  const waits = [0, 30, 31, 60, 61, 90, 91, 180, 181];
  for (const [at, wait] of waits.entries()) {
    scene.perform({
      do: 'open-license',
      applicationNumber: `Z00000${at}`,
      submittedOn: addDays(today, -wait),
    });
  }
  const letter = { do: 'log-letter', datedOn: day('2019-11-20') } as const;
  scene.perform({ ...letter, license: 'Z000008', kind: 'intent-to-deny' });
  scene.perform({
    ...letter,
    license: 'Z000007',
    kind: 'hold-without-action',
    noDeadlineBecause: 'Asked by phone',
  });
  // Not pending: a draft, one that was approved, one that expired.
  scene.perform({ do: 'open-license', orderNumber: 'Draft' });
  scene.perform({ do: 'open-license', applicationNumber: 'Z000010', submittedOn: day('2019-01-02') });
  scene.perform({
    ...letter,
    license: 'Z000010',
    kind: 'approved',
    licenseNumber: 'D1',
    noDeadlineBecause: 'x',
  });
  // A letter came for one whose submission nobody recorded.
  scene.perform({ do: 'open-license', applicationNumber: 'Z000011' });
  scene.perform({ ...letter, license: 'Z000011', kind: 'intent-to-deny' });
  const summary = pendingSummary(licenseRows(scene.register, today));
  expect(summary).toMatchObject({
    count: 10,
    byTime: [
      { time: '0-30', count: 2 },
      { time: '31-60', count: 2 },
      { time: '61-90', count: 2 },
      { time: '91-180', count: 2 },
      { time: 'over-180', count: 1 },
      { time: 'unknown', count: 1 },
    ],
    byStatus: [
      { status: 'submitted', count: 7 },
      { status: 'hold-without-action', count: 1 },
      { status: 'intent-to-deny', count: 2 },
    ],
    longest: { name: 'Z000008', days: 181 },
    medianDays: 61,
  });
  expect(summary.byTime.reduce((sum, { count }) => sum + count, 0)).toBe(summary.count);
});

test('a step that records the submission counts as well as the field', () => {
  const scene = createScene(today);
  const license = scene.perform({ do: 'open-license', applicationNumber: 'Z000001' });
  scene.perform({ do: 'log-step', license, kind: 'submitted', happenedOn: day('2019-11-05') });
  expect(pendingSummary(licenseRows(scene.register, today))).toMatchObject({ count: 1, medianDays: 20 });
});

test('nothing pending is said as such', () => {
  expect(pendingSummary([])).toEqual({
    count: 0,
    byTime: ['0-30', '31-60', '61-90', '91-180', 'over-180'].map((time) => ({ time, count: 0 })),
    byStatus: [],
    longest: null,
    medianDays: null,
  });
});
