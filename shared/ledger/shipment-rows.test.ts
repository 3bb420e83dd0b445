import { expect, test } from 'vitest';
import { day } from '../base/dates';
import { baseLicense, createLedgerScene } from '../testing/ledger-scene';
import { everyShipment, shipmentRows, wantedShipments } from './shipment-rows';

test('a shipment is listed with its state, day, licenses and value, and found by any of them', () => {
  const scene = createLedgerScene();
  scene.license(baseLicense);
  scene.ship('S-1', '2026-11-05', { quantity: '40' });
  scene.ship('S-2', '2026-11-10', { quantity: '35', unitPrice: '1050' });
  const rows = shipmentRows(scene.register, day('2026-11-27'));
  expect(rows).toMatchObject([
    { reference: 'S-2', stage: 'departed', on: '2026-11-10', licenses: 'L1', value: '36,750.00 USD' },
    { reference: 'S-1', stage: 'departed', on: '2026-11-05', licenses: 'L1', value: '40,000.00 USD' },
  ]);
  const found = (filter: object) =>
    wantedShipments(rows, { ...everyShipment, ...filter }).map(({ reference }) => reference);
  expect(found({})).toEqual(['S-2', 'S-1']);
  expect(found({ words: 's-1 l1' })).toEqual(['S-1']);
  expect(found({ stage: ['draft'] })).toEqual([]);
  expect(found({ fromOn: day('2026-11-06') })).toEqual(['S-2']);
  expect(found({ toOn: day('2026-11-05') })).toEqual(['S-1']);
  expect(found({ kind: ['goods'] })).toEqual(['S-2', 'S-1']);
  expect(found({ license: [rows[0]?.licenseIds[0] ?? ''] })).toEqual(['S-2', 'S-1']);
});

test('releases of technology, and goods that are to come back, are narrowed to; what is in error only by its own state', () => {
  const scene = createLedgerScene();
  scene.license(baseLicense);
  const draws = [{ license: 'L1', quantity: '1', unitPrice: '1000' }];
  const ship = (reference: string, more: object) =>
    scene.perform({ do: 'ship', reference, departedOn: day('2026-11-05'), draws, ...more } as never);
  ship('S-1', { mode: 'air' });
  ship('R-1', { mode: 'electronic' });
  ship('T-1', { temporary: true, dueBackOn: '2027-11-05' });
  ship('S-2', { mode: 'truck' });
  scene.perform({ do: 'undo' });
  scene.perform({ do: 'void', shipment: 'S-1', reason: 'Typed twice' });
  const rows = shipmentRows(scene.register, day('2026-11-27'));
  const found = (filter: object) =>
    wantedShipments(rows, { ...everyShipment, ...filter }).map(({ reference }) => reference);
  expect(found({})).toEqual(['R-1', 'T-1']);
  expect(found({ kind: ['release'] })).toEqual(['R-1']);
  expect(found({ kind: ['temporary'] })).toEqual(['T-1']);
  expect(found({ kind: ['release', 'temporary'] })).toEqual(['R-1', 'T-1']);
  expect(found({ kind: ['goods'] })).toEqual([]);
  expect(found({ stage: ['void'] })).toEqual(['S-1']);
  expect(found({ stage: ['void', 'departed'] })).toHaveLength(3);
  expect(found({ stage: ['departed'] })).toEqual(['R-1', 'T-1']);
});
