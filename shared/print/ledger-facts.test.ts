import { describe, expect, test } from 'vitest';
import { writeDatesAs } from '../base/date-style';
import { day } from '../base/dates';
import { baseLicense, createLedgerScene } from '../testing/ledger-scene';
import { beforeShippingFacts, overviewFacts, statementFacts } from './ledger-facts';
import type { PageSource } from './page-facts';
import { periodReportFacts } from './period-report-facts';
import { shipmentFacts } from './shipment-facts';
import { temporaryFacts } from './temporary-facts';

const today = day('2026-11-27');
const source: PageSource = {
  moment: { at: '2026-11-27T18:00:00.000Z', today, localToday: today, zone: 'UTC', isTestClock: false },
  head: { seq: 1, hash: '0'.repeat(64) },
  person: '',
};

describe('the ledger on paper', () => {
  test('a statement has the opening balance, every shipment and the totals after each', () => {
    const scene = createLedgerScene();
    const licenseId = scene.license(baseLicense);
    scene.perform({
      do: 'open-balance',
      license: 'L1',
      on: day('2026-11-01'),
      item: '1',
      quantity: '10',
      value: '10000',
      source: 'the old list',
    });
    scene.ship('S-2', '2026-11-10', { quantity: '35', unitPrice: '1050' });
    scene.ship('S-1', '2026-11-05', { quantity: '40' });
    const facts = statementFacts(scene.register, licenseId, source);
    expect(
      facts?.rows.map(({ on, what, quantityAfter, valueAfter }) => [on, what, quantityAfter, valueAfter]),
    ).toEqual([
      ['2026-11-01', 'Opening balance · the old list', '10', '10,000.00'],
      ['2026-11-05', 'Shipped · S-1', '50', '50,000.00'],
      ['2026-11-10', 'Shipped · S-2', '85', '86,750.00'],
    ]);
    expect(statementFacts(scene.register, 'none', source)).toBeNull();
  });

  test('the overview begins with the license that expires first', () => {
    const scene = createLedgerScene();
    scene.license({ ...baseLicense, expiresOn: null });
    scene.license({ ...baseLicense, licenseNumber: 'L2' });
    scene.license({ ...baseLicense, licenseNumber: 'L3', expiresOn: day('2026-11-20') });
    const { rows } = overviewFacts(scene.register, source);
    expect(rows.map(({ name, daysLeft }) => [name, daysLeft])).toEqual([
      ['L3', -7],
      ['L2', 34],
      ['L1', null],
    ]);
  });

  test('before a shipment every check stands with its citation', () => {
    const scene = createLedgerScene();
    scene.license(baseLicense);
    const id = scene.perform({
      do: 'reserve',
      reference: 'S-1',
      plannedOn: day('2026-12-01'),
      draws: [{ license: 'L1', quantity: '9', unitPrice: '1000' }],
    });
    const facts = beforeShippingFacts(scene.register, id, source);
    expect(facts?.on).toBe('2026-12-01');
    expect(facts?.checks.map(({ number }) => number)).toEqual(Array.from({ length: 18 }, (_, at) => at + 1));
    expect(facts?.checks.filter(({ citation }) => citation === '')).toEqual([]);
  });
});

describe('shipments on paper', () => {
  const party = {
    role: 'ultimate-consignee',
    name: 'Example Optics GmbH',
    country: 'DE',
    address: ['1 Road'],
  };

  test('the sheet of a shipment has its papers, and a correction with both lines', () => {
    const scene = createLedgerScene();
    scene.license(baseLicense);
    const id = scene.perform({
      ...{
        do: 'ship',
        reference: 'S-1',
        departedOn: '2026-11-05',
        carrier: 'Example Air',
        itn: 'X20261105000001',
      },
      ...{ time: '23:40', zone: 'America/New_York', parties: [party] },
      draws: [{ license: 'L1', quantity: '1040', unitPrice: '1000', eeiLicenseValue: '1040000' }],
    } as never);
    scene.perform({
      ...{ do: 'correct-draw', shipment: 'S-1', now: { quantity: '40' }, correctedOn: '2026-11-20' },
      reason: 'Typed wrong',
    } as never);
    const facts = shipmentFacts(scene.register, id, source);
    expect(facts?.particulars).toContainEqual(['Departed', 'Thu Nov 5, 2026 11:40 PM America/New_York']);
    expect(facts?.particulars).toContainEqual(['ITN', 'X20261105000001']);
    expect(facts?.lines).toMatchObject([{ license: 'L1', quantity: '40 EA', value: '40,000.00 USD' }]);
    expect(facts?.acts.map(({ what, details }) => [what, details])).toEqual([
      ['Departed', 'ITN X20261105000001 · 11:40 PM America/New_York'],
      ['Corrected', '1,040 EA at 1,000.00 USD became 40 EA at 1,000.00 USD · Typed wrong'],
    ]);
    expect(shipmentFacts(scene.register, 'none', source)).toBeNull();
  });

  test('a report has what left in its period, with totals by item', () => {
    const scene = createLedgerScene();
    const licenseId = scene.license(baseLicense);
    scene.ship('S-1', '2026-06-30', { quantity: '40' });
    scene.ship('S-2', '2026-07-01', { quantity: '5' });
    scene.ship('S-3', '2026-11-10', { quantity: '35', unitPrice: '1050' });
    const period = { licenseId, fromOn: day('2026-07-01'), toOn: day('2026-12-31') };
    const facts = periodReportFacts(scene.register, period, source);
    expect(facts?.rows.map(({ what, quantity, value }) => [what, quantity, value])).toEqual([
      ['Shipped · S-2', '5', '5,000.00'],
      ['Shipped · S-3', '35', '36,750.00'],
    ]);
    expect(facts?.totals).toEqual([
      { item: '1 · 3A001.b.4 · Power amplifier', quantity: '40 EA', value: '41,750.00' },
    ]);
    expect(facts?.total).toBe('41,750.00');
  });

  test('temporary goods are listed until all came back, those due back first before the others', () => {
    const scene = createLedgerScene();
    scene.license(baseLicense);
    const out = (reference: string, dueBackOn: string | null) =>
      scene.perform({
        ...{ do: 'ship', reference, departedOn: '2026-03-01', temporary: true, dueBackOn },
        draws: [{ license: 'L1', quantity: '6', unitPrice: '1000' }],
      } as never);
    out('T-1', null);
    out('T-2', '2026-12-07');
    out('T-3', '2026-11-24');
    scene.perform({ do: 'return-temporary', shipment: 'T-3', quantity: '4', backOn: day('2026-06-10') });
    expect(temporaryFacts(scene.register, source)).toMatchObject({
      abroad: [
        { reference: 'T-3', out: '6 EA', back: '4 EA', abroad: '2 EA', left: '3 days late', isLate: true },
        { reference: 'T-2', left: '10 days left', isLate: false },
        { reference: 'T-1', left: '' },
      ],
      back: [],
    });
    scene.perform({ do: 'return-temporary', shipment: 'T-3', quantity: '2', backOn: day('2026-11-25') });
    const { abroad, back } = temporaryFacts(scene.register, source);
    expect(abroad.map(({ reference }) => reference)).toEqual(['T-2', 'T-1']);
    expect(back).toMatchObject([{ reference: 'T-3', abroad: '0 EA', left: '', isLate: false }]);
  });
});

test('a time of departure is printed by the clock of the reader', () => {
  const scene = createLedgerScene();
  scene.license(baseLicense);
  const id = scene.perform({
    do: 'ship',
    reference: 'S-1',
    departedOn: day('2026-11-05'),
    time: '16:30',
    zone: 'America/New_York',
    draws: [{ license: 'L1', quantity: '9', unitPrice: '1000' }],
  });
  const printed = () => {
    const facts = shipmentFacts(scene.register, id, source);
    return [facts?.particulars.find(([label]) => label === 'Departed')?.[1], facts?.acts.at(-1)?.details];
  };
  expect(printed()).toEqual([
    'Thu Nov 5, 2026 4:30 PM America/New_York',
    expect.stringContaining('4:30 PM America/New_York'),
  ]);
  try {
    writeDatesAs('iso');
    expect(printed()).toEqual([
      'Thu 2026-11-05 16:30 America/New_York',
      expect.stringContaining('16:30 America/New_York'),
    ]);
  } finally {
    writeDatesAs('us');
  }
});
