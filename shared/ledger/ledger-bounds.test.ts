import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day } from '../base/dates';
import { type Decimal, isAbove } from '../base/decimal';
import { findLicense } from '../register/find-record';
import { baseLicense, createLedgerScene } from '../testing/ledger-scene';
import { boundsOf, isFarFromLimits } from './ledger-bounds';
import { compareRows, type LedgerRow } from './ledger-rows';
import { limitsOf } from './license-limits';
import { runningOf } from './running';

const item = (line: string, quantity: string | undefined, total: number) => ({
  ...{ line, eccn: '3A001.b.4', description: `Amplifier ${line}`, unit: 'EA' },
  ...{ quantity, total: { currency: 'USD', minor: total } },
});

function limitsToTry() {
  const scene = createLedgerScene();
  scene.license({
    ...baseLicense,
    total: { currency: 'USD', minor: 10_000 },
    items: [item('1', '20', 5_000), item('2', undefined, 4_000)],
  });
  const found = findLicense(scene.register, 'L1');
  if (!found.ok) throw new Error('L1');
  return limitsOf(found.value);
}

const limits = limitsToTry();
const figure = (least: number, most: number, scale: number): fc.Arbitrary<Decimal> =>
  fc.integer({ min: least, max: most }).map((digits) => ({ digits: BigInt(digits), scale }));
const row: fc.Arbitrary<LedgerRow> = fc.record({
  kind: fc.constantFrom(
    'draw' as const,
    'credited' as const,
    'adjusted' as const,
    'opening-balance' as const,
  ),
  on: fc.nat(8).map((at) => day(`2026-11-0${1 + at}`)),
  seq: fc.nat(20),
  shipment: fc.constant(null),
  act: fc.constant(null),
  draw: fc.constant(null),
  itemId: fc.constantFrom(...limits.lines.map((line) => line.item.id), null),
  quantity: figure(-20, 60, 1),
  value: figure(-1_000, 3_000, 2),
});

test('what is far from the limits of a license goes beyond none of them, in whatever order it happened', () => {
  let far = 0;
  fc.assert(
    fc.property(
      fc.array(row, { maxLength: 12 }),
      fc.array(row, { minLength: 1, maxLength: 3 }),
      (before, added) => {
        if (!isFarFromLimits(boundsOf({ rows: before, reserved: [] }), added, limits)) return;
        far += 1;
        const steps = runningOf(limits, [...before, ...added].sort(compareRows));
        expect(steps.flatMap(({ over }) => over)).toEqual([]);
        for (const { value, values } of steps) {
          expect(limits.total !== null && isAbove(value, limits.total)).toBe(false);
          for (const line of limits.lines) {
            const used = values.get(line.item.id);
            expect(line.value !== null && used !== undefined && isAbove(used, line.value)).toBe(false);
          }
        }
      },
    ),
    { numRuns: 500 },
  );
  expect(far).toBeGreaterThan(50);
});
