import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { day } from '../base/dates';
import type { CommandInput } from '../commands/commands';
import { tableOf } from '../exchange/tables';
import { itemsOf } from '../print/item-facts';
import { LicenseSummary } from '../print/license-summary';
import { licenseSummaryFacts } from '../print/license-summary-facts';
import { createScene } from '../testing/scene';

const usd = (minor: number) => ({ minor, currency: 'USD' });

/** Applied for 612,000 in two lines; the decision approves the first. */
function approvedInPart() {
  const scene = createScene(day('2026-11-29'));
  const id = scene.perform({
    do: 'open-license',
    applicationNumber: 'Z150001',
    total: usd(61_200_000),
    items: [
      { line: '1', model: 'NX-4', quantity: '92', unit: 'EA', unitPrice: '6000', total: usd(55_200_000) },
      { line: '2', model: 'NX-9', quantity: '10', unit: 'EA', unitPrice: '6000', total: usd(6_000_000) },
    ],
  });
  scene.perform({
    do: 'log-letter',
    license: 'Z150001',
    kind: 'approved-in-part',
    datedOn: day('2026-11-20'),
    covers: [{ license: 'Z150001', items: ['1'] }],
    noDeadlineBecause: 'none',
  } as CommandInput);
  const license = () => {
    const found = scene.register.licenses.get(id);
    if (found === undefined) throw new Error('not there');
    return found;
  };
  const grant = (more: readonly object[], rest: object = {}) =>
    scene.attempt({
      do: 'change-license',
      license: 'Z150001',
      items: license().items.map((item, index) => ({ ...item, ...more[index] })),
      ...rest,
    });
  return { ...scene, id, license, grant, facts: () => itemsOf(scene.register, license()) };
}

describe('what was granted', () => {
  test('is never worked out: until it is entered only the total applied for stands, and the record says so', () => {
    const { facts } = approvedInPart();
    expect(facts()).toMatchObject({
      totals: [{ label: 'Total applied for', value: '612,000.00', isGranted: false }],
      grantMissing: 'Approved in part. What was granted is not entered: the license says it.',
    });
    expect(facts().rows.map(({ granted }) => granted)).toEqual(['', '']);
  });

  test('is as applied for unless the license says otherwise, where all was approved', () => {
    const scene = createScene(day('2026-11-29'));
    const id = scene.perform({ do: 'open-license', validatedOn: day('2026-11-20'), items: [{ line: '1' }] });
    const license = scene.register.licenses.get(id);
    expect(license && itemsOf(scene.register, license).grantMissing).toBe(
      'What was granted is not entered: as applied for, unless the license says otherwise.',
    );
  });

  test('of a partial grant of 552,000 is told apart from the 612,000 applied for', () => {
    const { facts, grant } = approvedInPart();
    expect(grant([{ granted: 'as-applied-for' }, { granted: 'not-approved' }])).toMatchObject({ ok: true });
    expect(facts()).toMatchObject({
      totals: [
        { label: 'Total applied for', value: '612,000.00', isGranted: false },
        { label: 'Total of the items granted', value: '552,000.00' },
      ],
      grantMissing: '',
    });
    expect(facts().rows.map(({ granted }) => granted)).toEqual(['Approved as applied for', 'Not approved']);
    expect(grant([], { grantedTotal: usd(55_200_000) })).toMatchObject({ ok: true });
    expect(facts().totals).toEqual([
      { label: 'Total applied for', value: '612,000.00', isGranted: false },
      { label: 'Total granted', value: '552,000.00', isGranted: true },
    ]);
  });

  test('has amounts of its own, on paper and in tables, whose new columns stand at the end', () => {
    const { facts, grant, register, id } = approvedInPart();
    grant(
      [
        { granted: 'other-amounts', grantedQuantity: '80', grantedTotal: usd(48_000_000) },
        { granted: 'not-approved' },
      ],
      { grantedTotal: usd(50_000_000), grantedScope: 'Only the consignee in Shenzhen.' },
    );
    expect(facts().rows[0]?.granted).toBe('80 EA, 480,000.00 USD');
    expect(facts().totals).toContainEqual({ label: 'Total granted', value: '500,000.00', isGranted: true });
    expect(facts().totals).toContainEqual({
      label: 'Total of the items granted',
      value: '480,000.00',
      isGranted: true,
    });

    const items = tableOf(register, 'items');
    expect(items.columns.slice(-5).map(({ header }) => header)).toEqual([
      'As granted',
      'Quantity granted',
      'Unit granted',
      'Value granted',
      'Value granted: currency',
    ]);
    expect(items.rows.map((row) => row.slice(-5))).toEqual([
      ['Approved with other amounts', '80', '', '480000.00', 'USD'],
      ['Not approved', '', '', '', ''],
    ]);
    const licenses = tableOf(register, 'licenses');
    expect(licenses.columns.slice(-3).map(({ header }) => header)).toEqual([
      'Total granted',
      'Total granted: currency',
      'Scope as granted',
    ]);
    expect(licenses.rows[0]?.slice(-3)).toEqual(['500000.00', 'USD', 'Only the consignee in Shenzhen.']);

    const summary = licenseSummaryFacts(register, id, {
      moment: {
        at: '2026-11-29T14:14:00.000Z',
        today: day('2026-11-29'),
        localToday: day('2026-11-29'),
        zone: 'America/New_York',
        isTestClock: false,
      },
      head: { seq: 1, hash: '7c1e90b4'.repeat(8) },
      person: 'Pat Example',
    });
    if (summary === null) throw new Error('not there');
    const html = renderToStaticMarkup(createElement(LicenseSummary, { facts: summary }));
    for (const words of [
      'Total applied for',
      '612,000.00 USD',
      'Total granted',
      '500,000.00 USD',
      '80 EA, 480,000.00 USD',
      'Only the consignee in Shenzhen.',
    ])
      expect(html).toContain(words);
  });

  test('needs the answer that amounts differ before it has amounts, and none of what was not approved', () => {
    const { grant, license } = approvedInPart();
    const before = license();
    expect(grant([{ grantedQuantity: '80' }])).toMatchObject({
      messageKey: 'grant-without-decision',
      field: 'items.0.grantedQuantity',
      params: { line: '1' },
    });
    expect(grant([{}, { granted: 'not-approved', grantedTotal: usd(1) }])).toMatchObject({
      messageKey: 'grant-of-what-was-not-approved',
      field: 'items.1.grantedTotal',
    });
    expect(license()).toBe(before);
  });

  test.each([
    [{ grantedQuantity: '92.5' }, ['granted-more']],
    [{ grantedQuantity: '92' }, []],
    [{ grantedQuantity: '93', grantedUnit: 'KG' }, []],
    [{ grantedTotal: usd(55_200_001) }, ['granted-more']],
  ])('of %j is asked about where it is more than was applied for', (amounts, says) => {
    const { grant } = approvedInPart();
    const tried = grant([{ granted: 'other-amounts', ...amounts }]);
    expect(tried.ok && tried.value.warnings.map(({ messageKey }) => messageKey)).toEqual(says);
  });
});
