import { describe, expect, test } from 'vitest';
import { day } from '../base/dates';
import { inWords } from '../base/message-text';
import { findLicense } from '../register/find-record';
import { baseLicense, createLedgerScene, type LedgerScene, reserve } from '../testing/ledger-scene';
import { balanceOf } from './balance';
import { balanceJson } from './balance-json';
import { unshippedFindings } from './unshipped-balance';

// The worked examples of 15 CFR 750.11 and its neighbors, through the commands that people give.

const balance = (scene: LedgerScene, number = 'L1', on = '2026-11-27') => {
  const found = findLicense(scene.register, number);
  if (!found.ok) throw new Error(number);
  return balanceJson(balanceOf(scene.register, found.value, day(on)));
};

const usd = (whole: number) => ({ currency: 'USD', minor: whole * 100 });

function base(more: object = {}): LedgerScene {
  const scene = createLedgerScene();
  scene.license({ ...baseLicense, ...more });
  return scene;
}

/** 40 for 40,000, then 35 for 36,750. */
function afterTwo(more: object = {}): LedgerScene {
  const scene = base(more);
  expect(scene.ship('S-1', '2026-11-05', { quantity: '40' })).toEqual([]);
  expect(scene.ship('S-2', '2026-11-10', { quantity: '35', unitPrice: '1050' })).toEqual([]);
  return scene;
}

describe('quantity and value of one license', () => {
  test('two shipments leave 25 pieces, and 23,250 to the total', () => {
    expect(balance(afterTwo())).toMatchObject({
      departedValue: '76750.00',
      percent: '76.75',
      leftToPrinted: '23250.00',
      toleranceUsed: '0.00',
      leftToCeiling: '33250.00',
      state: 'within',
      lines: [{ departed: '75', left: '25', percent: '75' }],
    });
  });

  test('the last 25 at 1,300 use 9,250 of the tolerance and close the license by quantity', () => {
    const scene = afterTwo();
    expect(scene.ship('S-3', '2026-11-20', { quantity: '25', unitPrice: '1300' })).toEqual(['in-tolerance']);
    expect(balance(scene)).toMatchObject({
      departedValue: '109250.00',
      leftToPrinted: '-9250.00',
      toleranceUsed: '9250.00',
      leftToCeiling: '750.00',
      state: 'full',
      lines: [{ left: '0', state: 'full' }],
    });
  });

  test('the ceiling itself is within, to the cent; a cent more is over', () => {
    const scene = afterTwo();
    scene.ship('S-3', '2026-11-20', { quantity: '25', unitPrice: '1330' });
    expect(balance(scene)).toMatchObject({
      departedValue: '110000.00',
      leftToCeiling: '0.00',
      state: 'full',
    });
    const other = afterTwo();
    const said = other.ship('S-3', '2026-11-20', { quantity: '24', value: '33250.01' });
    expect(said).toEqual(['over-ceiling']);
    expect(balance(other)).toMatchObject({ leftToCeiling: '-0.01', state: 'over' });
  });

  test('a piece too many is refused at any price, and recorded where it has left', () => {
    const scene = afterTwo();
    const { messageKey, params } = scene.refused(reserve('S-3', { quantity: '26', unitPrice: '0.04' }));
    expect([messageKey, params.what]).toEqual([
      'check-refused',
      'L1, item 1: 1 EA more than the 100 EA approved. Quantity has no tolerance (15 CFR 750.11(a)).',
    ]);
    expect(scene.ship('S-3', '2026-11-20', { quantity: '26', unitPrice: '1' })).toEqual(['over-quantity']);
    expect(balance(scene)).toMatchObject({
      state: 'over',
      lines: [{ left: '-1', state: 'over', percent: '101' }],
    });
  });

  test('with a reason and initials it goes on, and says so', () => {
    const scene = afterTwo();
    expect(
      scene.refused(reserve('S-3', { quantity: '26', unitPrice: '1' }, { reason: 'x' })).messageKey,
    ).toBe('reason-without-initials');
    const given = { reason: 'BIS agreed by phone', initials: 'R.M.' };
    const went = scene.attempt(reserve('S-3', { quantity: '26', unitPrice: '1' }, given) as never);
    expect(went.ok && went.value.warnings.map(({ messageKey }) => messageKey)).toEqual(['over-quantity']);
    const [act] = [...scene.register.acts.values()].slice(-1);
    expect(act).toMatchObject({ kind: 'reserved', failed: ['quantity'], initials: 'R.M.' });
  });

  test('the full quantity for less closes the license: the rest of the value cannot be used', () => {
    const scene = base();
    scene.ship('S-1', '2026-11-05', { quantity: '100', unitPrice: '900' });
    expect(balance(scene)).toMatchObject({ leftToPrinted: '10000.00', state: 'full' });
    expect(scene.refused(reserve('S-2', { quantity: '1', unitPrice: '1' })).params.what).toContain(
      '1 EA more',
    );
  });

  test('80 for 104,000 leaves 20 pieces and 6,000: four at 1,300, or all at 300', () => {
    const scene = base();
    scene.ship('S-1', '2026-11-05', { quantity: '80', value: '104000' });
    expect(balance(scene)).toMatchObject({
      toleranceUsed: '4000.00',
      leftToCeiling: '6000.00',
      state: 'in-tolerance',
      lines: [{ left: '20' }],
    });
    expect(scene.refused(reserve('S-2', { quantity: '5', unitPrice: '1300' })).params.what).toContain(
      '500.00 USD above the ceiling of 110,000.00 USD',
    );
    expect(scene.attempt(reserve('S-2', { quantity: '20', unitPrice: '300' }) as never).ok).toBe(true);
  });

  test('no tolerance by weight: 220 kg of 200 kg left is 20 kg too many', () => {
    const scene = base({
      total: usd(50_000),
      items: [{ line: '1', eccn: '1C350', quantity: '1000', unit: 'KG' }],
    });
    scene.ship('S-1', '2026-11-05', { quantity: '800', unitPrice: '50' });
    const { what } = scene.refused(reserve('S-2', { quantity: '220', unitPrice: '40' })).params;
    expect(what).toContain(
      '20 KG more than the 1,000 KG approved. Quantity has no tolerance (15 CFR 750.11(a))',
    );
  });

  test('a tolerance that the license prints goes first', () => {
    const scene = base({ tolerance: { percent: '5', source: 'condition 3' } });
    expect(balance(scene)).toMatchObject({
      ceiling: '105000.00',
      tolerance: { percent: '5', citation: 'condition 3' },
    });
  });

  test('an item over its own value while the license is not is a warning', () => {
    const scene = base({
      items: [
        { line: 'A', quantity: '10', unit: 'EA', unitPrice: '5000', total: usd(50_000) },
        { line: 'B', quantity: '200', unit: 'EA', unitPrice: '250', total: usd(50_000) },
      ],
    });
    expect(scene.ship('S-1', '2026-11-05', { item: 'A', quantity: '10', value: '58000' })).toEqual([
      'over-line-value',
    ]);
    expect(balance(scene)).toMatchObject({
      departedValue: '58000.00',
      state: 'within',
      lines: [{ state: 'full' }, { state: 'within' }],
    });
    // One full item does not close the license.
    expect(scene.ship('S-2', '2026-11-06', { item: 'B', quantity: '100', unitPrice: '250' })).toEqual([]);
  });

  test('software with a total only has no tolerance that is shown to apply', () => {
    const scene = base({ total: usd(250_000), items: [{ line: '1', eccn: '5D002' }] });
    scene.ship('S-1', '2026-11-05', { value: '100000', unitPrice: null });
    scene.ship('S-2', '2026-11-06', { value: '140000', unitPrice: null });
    expect(balance(scene)).toMatchObject({
      leftToPrinted: '10000.00',
      ceiling: '250000.00',
      state: 'within',
    });
    const { params } = scene.refused(reserve('S-3', { value: '12000' }));
    expect(params.what).toContain('2,000.00 USD above the ceiling of 250,000.00 USD');
  });

  test('a license open in value accrues and says that no limit is stated', () => {
    const scene = base({ total: null, items: [{ line: '1', eccn: '5E002' }] });
    scene.ship('S-1', '2026-11-05', { value: '1000000', unitPrice: null });
    scene.ship('S-2', '2026-11-06', { value: '240000', unitPrice: null });
    expect(balance(scene)).toMatchObject({
      departedValue: '1240000.00',
      printedValue: null,
      ceiling: null,
      percent: null,
      state: 'not-stated',
      lines: [{ licensed: null, left: null, percent: null, state: 'not-stated' }],
    });
  });

  test.each(['0', '0.000', null])(
    'a quantity printed as %s is no limit, neither zero nor unlimited',
    (quantity) => {
      const scene = base({ items: [{ line: '1', quantity, unit: 'EA' }] });
      expect(scene.ship('S-1', '2026-11-05', { quantity: '5' })).toEqual(['limit-not-stated']);
      expect(balance(scene).lines).toMatchObject([
        { licensed: null, departed: '5', left: null, state: 'not-stated' },
      ]);
    },
  );

  test('goods that are not charged for draw their quantity and their value', () => {
    const scene = base();
    const draws = [{ license: 'L1', quantity: '2' }];
    expect(scene.refused({ do: 'ship', reference: 'S-1', departedOn: '2026-11-05', draws }).messageKey).toBe(
      'draw-without-value',
    );
    scene.ship('S-1', '2026-11-05', { quantity: '2', unitPrice: '0', value: '2400' });
    expect(balance(scene)).toMatchObject({ departedValue: '2400.00', lines: [{ departed: '2' }] });
  });

  test('quantities are never converted', () => {
    const scene = base({ items: [{ line: '1', quantity: '1000', unit: 'kg' }] });
    const inPounds = [{ license: 'L1', quantity: '1000', unit: 'LB', unitPrice: '1' }];
    expect(
      scene.refused({ do: 'ship', reference: 'S-1', departedOn: '2026-11-05', draws: inPounds }).messageKey,
    ).toBe('draw-other-unit');
    scene.ship('S-1', '2026-11-05', { quantity: '453.592', unit: 'KG', unitPrice: '1' });
    expect(balance(scene).lines).toMatchObject([{ left: '546.408' }]);
  });

  test('the value filed and the license value stand beside the actual value, which governs', () => {
    const scene = base();
    const line = { quantity: '10', unitPrice: '2300', eeiValue: '23450', eeiLicenseValue: '20000' };
    scene.ship('S-1', '2026-11-05', line);
    expect(balance(scene)).toMatchObject({ departedValue: '23000.00' });
    const [shipment] = scene.register.shipments.values();
    expect(shipment?.draws).toMatchObject([{ eeiValue: '23450', eeiLicenseValue: '20000' }]);
  });
});

describe('the last day of a license', () => {
  const departing = (departedOn: string, more: object = {}) => {
    const scene = createLedgerScene(day('2027-01-25'));
    scene.license(baseLicense);
    const draws = [{ license: 'L1', quantity: '1', unitPrice: '1000' }];
    const went = scene.attempt({ do: 'ship', reference: 'S-1', departedOn, draws, ...more } as never);
    return went.ok ? went.value.warnings.map(({ messageKey }) => messageKey) : went.messageKey;
  };

  test.each([
    ['an aircraft at 23:40', '2026-12-31', { mode: 'air', time: '23:40', zone: 'America/Chicago' }, []],
    [
      'at the port, whatever the time elsewhere',
      '2026-12-31',
      { time: '23:59', zone: 'Pacific/Honolulu' },
      [],
    ],
    [
      'an aircraft ten minutes after midnight',
      '2027-01-01',
      { mode: 'air', time: '00:10' },
      ['departs-after-expiry'],
    ],
    [
      'a truck ten minutes after midnight',
      '2027-01-01',
      { mode: 'truck', time: '00:10' },
      ['departs-after-expiry'],
    ],
    [
      'a vessel laden before midnight',
      '2027-01-01',
      { mode: 'vessel', proof: 'laden-aboard', proofOn: '2026-12-31' },
      [],
    ],
    [
      'a vessel laden after midnight',
      '2027-01-01',
      { mode: 'vessel', proof: 'laden-aboard', proofOn: '2027-01-01' },
      ['departs-after-expiry'],
    ],
    [
      'an aircraft laden before midnight',
      '2027-01-01',
      { mode: 'air', proof: 'laden-aboard', proofOn: '2026-12-31' },
      ['departs-after-expiry'],
    ],
  ])('%s', (_, on, more, said) => {
    expect(departing(on, more)).toEqual(said);
  });

  test('that is a holiday lasts to the next working day, with a note', () => {
    const scene = createLedgerScene(day('2026-11-30'));
    scene.license({ ...baseLicense, expiresOn: day('2026-11-26') });
    expect(scene.ship('S-1', '2026-11-27', { quantity: '1' })).toEqual(['holiday-extension']);
    expect(scene.ship('S-2', '2026-11-30', { quantity: '1' })).toEqual(['departs-after-expiry']);
  });

  test('is tested on the day of departure, not of booking', () => {
    const scene = createLedgerScene(day('2026-12-30'));
    scene.license(baseLicense);
    scene.perform(reserve('S-1', { quantity: '1', unitPrice: '1000' }, { plannedOn: '2026-12-30' }) as never);
    scene.perform({ do: 'change-shipment', shipment: 'S-1', plannedOn: day('2027-01-02') });
    const file = { do: 'file-eei', shipment: 'S-1', filedOn: '2026-12-30', itn: 'X20261230123456' };
    expect(scene.refused(file).params.what).toContain('the shipment leaves on Sat Jan 2, 2027');
    scene.turnTo(day('2027-01-02'));
    const left = scene.attempt({ do: 'depart', shipment: 'S-1', departedOn: '2027-01-02' });
    expect(left.ok && left.value.warnings.map(inWords)).toEqual([
      'L1 ended on Thu Dec 31, 2026 (printed Thu Dec 31, 2026), and the shipment leaves on Sat Jan 2, 2027. Goods must have left the final US port by midnight of that day (15 CFR 758.4(b)).',
    ]);
  });

  test('an extension that is entered holds for what leaves from then on', () => {
    const scene = createLedgerScene(day('2027-02-01'));
    scene.license(baseLicense);
    expect(scene.ship('S-1', '2027-01-15', { quantity: '1' })).toEqual(['departs-after-expiry']);
    scene.perform({ do: 'change-license', license: 'L1', expiresOn: day('2027-06-30') });
    expect(scene.ship('S-2', '2027-01-16', { quantity: '1' })).toEqual([]);
  });
});

describe('licenses that cannot be used', () => {
  test('revoked: nothing is available, and what is under way is listed', () => {
    const scene = afterTwo();
    scene.perform({ do: 'log-letter', license: 'L1', kind: 'revoked', datedOn: day('2026-11-20') });
    expect(balance(scene)).toMatchObject({
      stopped: { why: 'revoked', citation: '15 CFR 750.8' },
      underWay: ['S-1', 'S-2'],
      lines: [{ left: '25', available: '0' }],
    });
    expect(scene.refused(reserve('S-3', { quantity: '1', unitPrice: '1' })).params.what).toContain(
      'L1 is revoked',
    );
    // What left before is not touched by it.
    expect(scene.ship('S-4', '2026-11-19', { quantity: '1' })).toEqual([]);
    expect(scene.ship('S-5', '2026-11-21', { quantity: '1' })).toEqual(['license-stopped']);
  });

  test('a new DDTC license reads what was not shipped under the one before, else it is warned of', () => {
    const scene = createLedgerScene();
    scene.license({ ...baseLicense, agency: 'DDTC' });
    scene.ship('S-1', '2026-11-05', { quantity: '60' });
    const replacement = (licenseNumber: string, quantity: string, minor: number) =>
      scene.license({
        ...baseLicense,
        agency: 'DDTC',
        licenseNumber,
        total: { currency: 'USD', minor },
        items: [{ ...baseLicense.items[0], quantity }],
        links: [{ kind: 'replaces', number: 'L1' }],
      });
    const seen = (licenseNumber: string) => {
      const found = findLicense(scene.register, licenseNumber);
      if (!found.ok) throw new Error(licenseNumber);
      const today = day('2026-11-27');
      const { asksAboutReplacement } = balanceOf(scene.register, found.value, today);
      const { leftToPrinted } = balance(scene, licenseNumber);
      const warned = unshippedFindings(scene.register, found.value, today).map(inWords);
      return { asksAboutReplacement, leftToPrinted, warned };
    };
    replacement('L2', '40', 4_000_000);
    // The law says what its figures are: nothing is asked and nothing is taken off.
    expect(seen('L2')).toEqual({ asksAboutReplacement: false, leftToPrinted: '40000.00', warned: [] });
    replacement('L3', '100', 10_000_000);
    expect(seen('L3')).toEqual({
      asksAboutReplacement: true,
      leftToPrinted: '40000.00',
      warned: [
        'L3 replaces L1: a new DDTC license shows only the unshipped balance (22 CFR 123.25(c)), which is 40 EA and 40,000.00 USD; it reads 100 EA and 100,000.00 USD. Check the license.',
      ],
    });
  });

  test('replaced: what was shipped is taken off until somebody says that the figures are new', () => {
    const scene = base({ items: [{ ...baseLicense.items[0], quantity: '100' }] });
    scene.ship('S-1', '2026-11-05', { quantity: '60' });
    scene.license({
      ...baseLicense,
      licenseNumber: 'L2',
      total: usd(120_000),
      links: [{ kind: 'replaces', number: 'L1' }],
    });
    expect(balance(scene, 'L2')).toMatchObject({
      asksAboutReplacement: true,
      carriedValue: '60000.00',
      leftToPrinted: '60000.00',
      lines: [{ licensed: '100', departed: '0', carried: '60', left: '40' }],
    });
    expect(balance(scene, 'L1')).toMatchObject({ stopped: { why: 'replaced' } });
    expect(scene.refused(reserve('S-2', { quantity: '1', unitPrice: '1' })).params.what).toContain(
      'replaced by L2',
    );
    expect(scene.refused(reserve('S-2', { license: 'L2', quantity: '41', unitPrice: '1' })).messageKey).toBe(
      'check-refused',
    );
    scene.perform({ do: 'change-license', license: 'L2', replacementFigures: 'new' });
    expect(balance(scene, 'L2')).toMatchObject({
      asksAboutReplacement: false,
      lines: [{ carried: '0', left: '100' }],
    });
    scene.perform({ do: 'change-license', license: 'L2', replacementFigures: 'includes-shipped' });
    expect(balance(scene, 'L2')).toMatchObject({ asksAboutReplacement: false, lines: [{ left: '40' }] });
  });
});

describe('after the shipment', () => {
  test('canceled before leaving: available again, both acts stay', () => {
    const scene = base();
    scene.perform(reserve('S-1', { quantity: '30', unitPrice: '1000' }) as never);
    scene.perform({ do: 'file-eei', shipment: 'S-1', filedOn: day('2026-11-26'), itn: 'X20261126000001' });
    expect(balance(scene).lines).toMatchObject([{ reserved: '30', available: '70', left: '100' }]);
    scene.perform({ do: 'cancel-shipment', shipment: 'S-1', canceledOn: day('2026-11-27') });
    expect(balance(scene).lines).toMatchObject([{ reserved: '0', available: '100' }]);
    expect([...scene.register.acts.values()].map(({ kind }) => kind)).toEqual([
      'reserved',
      'filed',
      'canceled',
    ]);
    expect(
      scene.refused({ do: 'cancel-shipment', shipment: 'S-1', canceledOn: '2026-11-27' }).messageKey,
    ).toBe('shipment-canceled');
  });

  test('came back for a refund: no credit, and new ones draw again; under an exception they do not', () => {
    const scene = base();
    scene.ship('S-1', '2026-11-05', { quantity: '40' });
    scene.perform({ do: 'note-return', shipment: 'S-1', quantity: '10', cameBackOn: day('2026-11-10') });
    expect(balance(scene).lines).toMatchObject([{ left: '60' }]);
    scene.ship('S-2', '2026-11-12', { quantity: '10', authority: 'RPL' });
    expect(balance(scene).lines).toMatchObject([{ left: '60' }]);
    scene.ship('S-3', '2026-11-13', { quantity: '10' });
    expect(balance(scene).lines).toMatchObject([{ left: '50' }]);
    expect(
      scene.refused({ do: 'note-return', shipment: 'S-1', quantity: '31', cameBackOn: '2026-11-14' })
        .messageKey,
    ).toBe('more-than-departed');
  });

  test('one shipment draws on two licenses, and undo takes both', () => {
    const scene = base({ licenseNumber: 'L2', items: [{ line: '1', quantity: '5', unit: 'EA' }] });
    scene.license({ ...baseLicense, licenseNumber: 'L3' });
    scene.ship('S-1', '2026-11-05', { license: 'L2', quantity: '5' }, { license: 'L3', quantity: '7' });
    expect(balance(scene, 'L2').lines).toMatchObject([{ left: '0' }]);
    expect(balance(scene, 'L3').lines).toMatchObject([{ left: '93' }]);
    scene.perform({ do: 'undo' });
    expect(balance(scene, 'L2').lines).toMatchObject([{ left: '5' }]);
    expect(balance(scene, 'L3').lines).toMatchObject([{ left: '100' }]);
  });

  test('a DSP-5 has its tolerance on value and a note on the texts that disagree', () => {
    const scene = base({
      agency: 'DDTC',
      total: usd(500_000),
      items: [{ line: '1', quantity: '50', unit: 'EA' }],
    });
    scene.ship('S-1', '2026-11-05', { quantity: '45', unitPrice: '12000' });
    expect(balance(scene)).toMatchObject({
      leftToCeiling: '10000.00',
      tolerance: { citation: '22 CFR 123.23', note: expect.stringContaining('123.21(a)') },
      lines: [{ left: '5' }],
    });
  });

  test('OFAC has no tolerance', () => {
    const scene = base({ agency: 'OFAC' });
    expect(balance(scene)).toMatchObject({ ceiling: '100000.00', tolerance: { percent: '0' } });
  });

  test('temporary goods: out and back are kept apart, and nothing is credited for going again', () => {
    const scene = base({ items: [{ line: '1', quantity: '6', unit: 'EA' }] });
    const draws = [{ license: 'L1', quantity: '6', unitPrice: '1000' }];
    scene.perform({
      do: 'ship',
      reference: 'S-1',
      departedOn: day('2026-03-01'),
      temporary: true,
      dueBackOn: day('2027-03-01'),
      draws,
    });
    scene.perform({ do: 'return-temporary', shipment: 'S-1', quantity: '4', backOn: day('2026-06-10') });
    expect(balance(scene).lines).toMatchObject([{ licensed: '6', departed: '6', left: '0', abroad: '2' }]);
    const more = { do: 'return-temporary', shipment: 'S-1', quantity: '3', backOn: '2026-06-11' };
    expect(scene.refused(more)).toMatchObject({ messageKey: 'more-than-abroad', params: { left: '2' } });
  });

  test('a transfer among named parties is no second draw; to anybody else it is refused', () => {
    const scene = base({
      parties: [
        { role: 'end-user', name: 'E1' },
        { role: 'end-user', name: 'E2' },
      ],
    });
    scene.ship('S-1', '2026-11-05', { quantity: '50' });
    const transfer = { do: 'transfer-items', license: 'L1', quantity: '5', transferredOn: '2026-11-10' };
    scene.perform({ ...transfer, from: 'E1', to: 'E2' } as never);
    expect(balance(scene).lines).toMatchObject([{ left: '50' }]);
    expect(scene.refused({ ...transfer, from: 'E1', to: 'E3' }).messageKey).toBe('not-a-named-party');
  });

  test('a cedar license has 5 percent of the balance for its last of several shipments', () => {
    const scene = base({ items: [{ line: '1', eccn: '1C988', quantity: '1000', unit: 'MBF' }] });
    expect(scene.ship('S-1', '2026-11-05', { quantity: '900', unitPrice: '10' })).toEqual([]);
    expect(scene.refused(reserve('S-2', { quantity: '105.01', unitPrice: '10' })).messageKey).toBe(
      'check-refused',
    );
    expect(scene.ship('S-2', '2026-11-06', { quantity: '105', unitPrice: '10' })).toEqual([]);
    expect(balance(scene).lines).toMatchObject([{ left: '-5', state: 'in-tolerance' }]);
    const single = base({ items: [{ line: '1', eccn: '1C988', quantity: '1000', unit: 'MBF' }] });
    expect(single.ship('S-1', '2026-11-05', { quantity: '1050', unitPrice: '10' })).toEqual([
      'over-quantity',
    ]);
  });
});
