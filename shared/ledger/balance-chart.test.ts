import { expect, test } from 'vitest';
import { day } from '../base/dates';
import { findLicense } from '../register/find-record';
import { baseLicense, createLedgerScene, type LedgerScene } from '../testing/ledger-scene';
import { balanceOf } from './balance';
import { balanceChart, entryInWords, placeOf } from './balance-chart';

const today = day('2026-11-27');

function chartOf({ register }: LedgerScene) {
  const found = findLicense(register, 'L1');
  if (!found.ok) throw new Error('L1');
  return balanceChart(balanceOf(register, found.value, today), today);
}

test('a step for each entry, in percent of the limit and in words, with the tolerance below zero', () => {
  const scene = createLedgerScene();
  scene.license({ ...baseLicense, validatedOn: day('2026-01-01') });
  expect(chartOf(scene)).toBeNull();
  scene.ship('S-1', '2026-11-05', { quantity: '40' });
  scene.ship('S-2', '2026-11-10', { quantity: '35', unitPrice: '1050' });
  scene.ship('S-3', '2026-11-20', { quantity: '25', unitPrice: '1300' });
  const chart = chartOf(scene);
  expect(chart).toMatchObject({
    from: '2026-01-01',
    to: '2026-12-31',
    expiresOn: '2026-12-31',
    tolerance: 10,
    lines: [
      { name: 'Item 1', kind: 'quantity', now: '0 EA left' },
      { name: 'Value', kind: 'value', now: '9,250.00 USD beyond the printed value' },
    ],
  });
  expect(chart?.lines.map(({ points }) => points.map(({ percentLeft }) => percentLeft))).toEqual([
    [100, 60, 25, 0],
    [100, 60, 23.25, -9.25],
  ]);
  const [first] = chart?.entries ?? [];
  if (chart === null || first === undefined) throw new Error('no entry');
  expect(entryInWords(chart, first)).toBe(
    'Thu Nov 5, 2026, Shipped · S-1: Item 1 60 EA left; Value 60,000.00 USD left',
  );
  expect(placeOf(chart, chart.from)).toBe(0);
  expect(placeOf(chart, chart.to)).toBe(1);
});

test('a late entry takes its place by its day, and what is only noted makes no step', () => {
  const scene = createLedgerScene();
  scene.license(baseLicense);
  scene.ship('S-2', '2026-11-10', { quantity: '10' });
  scene.ship('S-1', '2026-11-02', { quantity: '5' });
  scene.perform({
    do: 'note-return',
    shipment: 'S-2',
    draw: '1',
    quantity: '3',
    cameBackOn: day('2026-11-15'),
  });
  expect(chartOf(scene)?.entries.map(({ on, left }) => [on, left[0]])).toEqual([
    ['2026-11-02', '95 EA left'],
    ['2026-11-10', '85 EA left'],
  ]);
});

test('without a stated limit there is nothing to draw', () => {
  const scene = createLedgerScene();
  scene.license({
    licenseNumber: 'L1',
    items: [{ line: '1', eccn: '5D002', description: 'Source code' }],
  });
  scene.ship('S-1', '2026-11-05', { quantity: null, unitPrice: null, value: '1000' });
  expect(chartOf(scene)).toBeNull();
});
