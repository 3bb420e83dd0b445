import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day } from '../base/dates';
import { parseCommand } from '../commands/parse-command';
import { startTrial } from '../decide/import-batch';
import type { License } from '../records/license';
import { baseLicense, createLedgerScene } from '../testing/ledger-scene';
import { keptBounds, keptLedger } from './kept-ledgers';
import { boundsOf } from './ledger-bounds';
import { ledgerOf } from './ledger-rows';
import { sumsOf } from './ledger-sums';

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

const row = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ ship: fc.constantFrom('L1', 'L2'), on: fc.nat(3), quantity: fc.nat(9) }),
  },
  { weight: 1, arbitrary: fc.record({ open: fc.constantFrom('L1', 'L2'), on: fc.nat(3) }) },
  { weight: 1, arbitrary: fc.record({ look: fc.constantFrom('L1', 'L2') }) },
);

test('a file of shipments makes the ledgers that its rows make, also where all are of one day and one entry', () => {
  fc.assert(
    fc.property(fc.boolean(), fc.array(row, { maxLength: 20 }), (isKnown, rows) => {
      const scene = threeLicenses();
      scene.ship('S-before', '2026-11-02', { license: 'L2', item: '1', quantity: '1' });
      let made = 0;
      const newId = () => {
        made += 1;
        return `trial-${made}`;
      };
      const { register, tryRow } = startTrial(scene.register, { newId, today });
      const licenses = [...register.licenses.values()];
      // What the register knows is taken by the copy; what was entered there since is not.
      if (isKnown) for (const license of licenses) keptLedger(scene.register, license, today);
      const agree = (license: License | undefined) => {
        if (license === undefined) throw new Error('There is no such license.');
        const afresh = ledgerOf(register, license, today);
        expect(keptBounds(register, license, today)).toEqual(boundsOf(afresh));
        const { ledger, sums } = keptLedger(register, license, today);
        expect(ledger).toEqual(afresh);
        expect(sums).toEqual(sumsOf(afresh));
      };
      for (const [at, each] of rows.entries()) {
        if ('look' in each) {
          agree(licenses.find(({ licenseNumber }) => licenseNumber === each.look));
          continue;
        }
        const on = day(`2026-11-0${1 + each.on}`);
        const command = parseCommand(
          'ship' in each
            ? {
                do: 'ship',
                reference: `I-${at}`,
                departedOn: on,
                draws: [
                  { license: each.ship, item: '1', quantity: String(1 + each.quantity), unitPrice: '7' },
                ],
              }
            : { do: 'open-balance', license: each.open, quantity: '2', value: '9', on, source: 'x' },
        );
        if (!command.ok) throw new Error(JSON.stringify(command));
        tryRow(command.value as Parameters<typeof tryRow>[0]);
      }
      scene.ship('S-after', '2026-11-02', { license: 'L1', item: '1', quantity: '1' });
      for (const license of licenses) agree(license);
    }),
  );
});
