import { expect, test } from 'vitest';
import { day } from '../base/dates';
import { baseLicense, createLedgerScene } from '../testing/ledger-scene';
import { keptLedger } from './kept-ledgers';

const today = day('2026-11-27');

function threeLicenses() {
  const scene = createLedgerScene(today);
  scene.license(baseLicense);
  scene.license({ ...baseLicense, licenseNumber: 'L2' });
  scene.license({
    ...baseLicense,
    licenseNumber: 'L3',
    links: [{ kind: 'replaces', number: 'L1' }],
  });
  return scene;
}

test('an entry costs only the licenses it touches', () => {
  const scene = threeLicenses();
  const ledgers = () =>
    [...scene.register.licenses.values()].map((license) => keptLedger(scene.register, license, today));
  const [a, b, c] = ledgers();
  scene.ship('S-1', '2026-11-02', { license: 'L2', item: '1', quantity: '1' });
  const [a2, b2, c2] = ledgers();
  expect(a2).toBe(a);
  expect(b2).not.toBe(b);
  expect(c2).toBe(c);
  // A correction to another license touches both.
  scene.perform({
    do: 'correct-draw',
    shipment: 'S-1',
    draw: '1',
    now: { license: 'L1', item: '1' },
    correctedOn: today,
    reason: 'drawn on the wrong license',
  });
  const [a3, b3, c3] = ledgers();
  expect(a3).not.toBe(a2);
  expect(b3).not.toBe(b2);
  expect(c3).toBe(c2);
  scene.perform({ do: 'undo' });
  expect(ledgers()[0]?.ledger.rows).toEqual([]);
});
