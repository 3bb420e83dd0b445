import { expect, test } from 'vitest';
import { day } from '../base/dates';
import { matcherOf } from '../docket/list-filter';
import type { ListFilter } from '../records/saved-view';
import { baseLicense, createLedgerScene } from '../testing/ledger-scene';
import { shipmentFields } from './shipment-list';
import { searchShipments, shipmentRows } from './shipment-rows';

/** The references of the shipments that a filter leaves. */
function foundIn({ register }: ReturnType<typeof createLedgerScene>) {
  const today = day('2026-11-27');
  const rows = shipmentRows(register, today);
  return (filter: ListFilter) =>
    rows
      .filter(matcherOf(shipmentFields, filter, { register, today, person: '' }))
      .map(({ reference }) => reference);
}

test('a shipment is listed with its state, day, licenses and value, and found by any of them', () => {
  const scene = createLedgerScene();
  scene.license(baseLicense);
  scene.ship('S-1', '2026-11-05', { quantity: '40' });
  scene.ship('S-2', '2026-11-10', { quantity: '35', unitPrice: '1050' });
  const rows = shipmentRows(scene.register, day('2026-11-27'));
  expect(rows).toMatchObject([
    { reference: 'S-2', state: 'departed', on: '2026-11-10', licenses: 'L1', value: '36,750.00 USD' },
    { reference: 'S-1', state: 'departed', on: '2026-11-05', licenses: 'L1', value: '40,000.00 USD' },
  ]);
  const found = foundIn(scene);
  expect(found({})).toEqual(['S-2', 'S-1']);
  expect(searchShipments(rows, 's-1 l1')).toMatchObject([{ reference: 'S-1' }]);
  expect(searchShipments(rows, '')).toHaveLength(2);
  expect(found({ shipmentState: ['draft'] })).toEqual([]);
  expect(found({ leaving: { from: day('2026-11-06'), to: null } })).toEqual(['S-2']);
  expect(found({ leaving: { from: null, to: day('2026-11-05') } })).toEqual(['S-1']);
  expect(found({ shipmentKind: ['goods'] })).toEqual(['S-2', 'S-1']);
  expect(found({ license: [rows[0]?.licenseIds[0] ?? ''] })).toEqual(['S-2', 'S-1']);
});

test('releases of technology, and goods that are to come back, are narrowed to; what is in error has a state of its own', () => {
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
  const found = foundIn(scene);
  expect(found({})).toEqual(['S-1', 'R-1', 'T-1']);
  expect(found({ shipmentKind: ['release'] })).toEqual(['R-1']);
  expect(found({ shipmentKind: ['temporary'] })).toEqual(['T-1']);
  expect(found({ shipmentKind: ['release', 'temporary'] })).toEqual(['R-1', 'T-1']);
  expect(found({ shipmentKind: ['goods'], shipmentState: ['departed'] })).toEqual([]);
  expect(found({ shipmentState: ['void'] })).toEqual(['S-1']);
  expect(found({ shipmentState: ['void', 'departed'] })).toHaveLength(3);
  expect(found({ shipmentState: ['departed'] })).toEqual(['R-1', 'T-1']);
});
