import { describe, expect, test } from 'vitest';
import { day } from '../base/dates';
import { baseLicense, createLedgerScene } from '../testing/ledger-scene';
import { beforeShippingFacts, overviewFacts, statementFacts } from './ledger-facts';
import type { PageSource } from './page-facts';

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
