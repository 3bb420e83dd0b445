import { describe, expect, test } from 'vitest';
import { day, formatDay } from '../base/dates';
import { inWords } from '../base/message-text';
import { findLicense, findShipment } from '../register/find-record';
import { baseLicense, createLedgerScene, type LedgerScene, reserve } from '../testing/ledger-scene';
import { aesColumns, aesLines } from './aes-report';
import { balanceOf } from './balance';
import { balanceJson } from './balance-json';
import { lastDayOf } from './license-stopped';
import { reconcile } from './reconcile-aes';
import { viewShipment } from './shipment-state';

// Further worked examples, each computed by hand, through the commands that people give.

const today = '2026-11-27';
const balance = (scene: LedgerScene, number = 'L1', on = today) => {
  const found = findLicense(scene.register, number);
  if (!found.ok) throw new Error(number);
  return balanceJson(balanceOf(scene.register, found.value, day(on)));
};
const usd = (minor: number) => ({ currency: 'USD', minor });
function base(more: object = {}, on = today): LedgerScene {
  const scene = createLedgerScene(day(on));
  scene.license({ ...baseLicense, ...more });
  return scene;
}
const shipment = (scene: LedgerScene, reference: string) => {
  const found = findShipment(scene.register, reference);
  if (!found.ok) throw new Error(reference);
  return found.value;
};
const does = (scene: LedgerScene, command: object) => scene.perform(command as never);

describe('what is filed beside what is drawn', () => {
  const report = (cells: readonly string[]) =>
    aesLines(
      [{ line: 2, cells }],
      aesColumns(['ITN', 'Date of Export', 'License Number', 'ECCN', 'Value', 'Quantity 1', 'UOM']),
    );

  test('a license in kilograms and a packing list in pounds: refused, typed, filed in whole units, explained', () => {
    const scene = base({ items: [{ line: '1', eccn: '1C350', quantity: '1000', unit: 'KG' }] });
    const pounds = { license: 'L1', quantity: '1000', unit: 'LB', value: '9000' };
    expect(
      scene.refused({ do: 'ship', reference: 'S-1', departedOn: '2026-11-05', draws: [pounds] }),
    ).toMatchObject({ messageKey: 'draw-other-unit', params: { unit: 'KG', given: 'LB' } });
    const itn = 'X20261105000001';
    const kilograms = { license: 'L1', quantity: '453.592', unit: 'KG', value: '9000' };
    does(scene, { do: 'ship', reference: 'S-1', departedOn: '2026-11-05', itn, draws: [kilograms] });
    expect(balance(scene).lines).toMatchObject([{ departed: '453.592', left: '546.408' }]);
    const lines = report([itn, '11/05/2026', 'L1', '1C350', '9000', '454', 'KG']);
    expect(reconcile(scene.register, lines, day(today))).toMatchObject([
      {
        class: 'explained',
        differences: [
          {
            what: 'quantity',
            aes: '454 KG',
            ledger: '453.592 KG',
            why: 'AES takes whole units (15 CFR 30.6(a)(15)).',
          },
        ],
      },
    ]);
  });

  test.each([
    ['ex works 20,000 with 450 of freight to the port', '20000', '20450'],
    ['CIF 21,300 of which 1,300 is ocean freight and insurance', '21300', '20000'],
  ])('%s: the ledger keeps the price, AES the value at the port', (_, value, eeiValue) => {
    const scene = base();
    const itn = 'X20261105000001';
    const draws = [{ license: 'L1', quantity: '20', unitPrice: null, value, eeiValue }];
    does(scene, { do: 'ship', reference: 'S-1', departedOn: '2026-11-05', itn, draws });
    expect(balance(scene)).toMatchObject({ departedValue: `${value}.00` });
    const lines = report([itn, '11/05/2026', 'L1', '3A001.b.4', eeiValue, '20', 'NO']);
    const [row] = reconcile(scene.register, lines, day(today));
    expect(row).toMatchObject({
      class: 'explained',
      differences: [{ what: 'value', aes: `${eeiValue}.00`, ledger: `${value}.00` }],
      proposal: null,
    });
    expect(row?.differences[0]?.why).toContain('freight and insurance to the port');
  });

  test('twelve over two licenses: two lines, each with the words of its license, in the order they were split', () => {
    const scene = createLedgerScene();
    scene.license({
      ...baseLicense,
      licenseNumber: 'L2',
      items: [{ line: '1', description: 'Amplifier, old words', quantity: '5', unit: 'EA' }],
    });
    scene.license({
      ...baseLicense,
      licenseNumber: 'L3',
      items: [{ line: '7', description: 'Amplifier, new words', quantity: '100', unit: 'EA' }],
    });
    // Twelve do not fit on the first, and nothing is split by the program.
    const all = { license: 'L2', quantity: '12', unitPrice: '1000' };
    expect(
      scene.refused({ do: 'reserve', reference: 'S-1', plannedOn: today, draws: [all] }).params.what,
    ).toContain('7 EA more than the 5 EA approved');
    scene.ship('S-1', '2026-11-05', { license: 'L2', quantity: '5' }, { license: 'L3', quantity: '7' });
    expect(shipment(scene, 'S-1').draws.map(({ description, quantity }) => [description, quantity])).toEqual([
      ['Amplifier, old words', '5'],
      ['Amplifier, new words', '7'],
    ]);
    expect([balance(scene, 'L2').lines[0]?.left, balance(scene, 'L3').lines[0]?.left]).toEqual(['0', '93']);
    does(scene, { do: 'undo' });
    expect([balance(scene, 'L2').lines[0]?.left, balance(scene, 'L3').lines[0]?.left]).toEqual(['5', '100']);
  });
});

describe('the last day, to its end at the port', () => {
  test.each(['Pacific/Honolulu', 'Asia/Tokyo', 'Pacific/Kiritimati', 'America/Chicago', ''])(
    'a departure at 23:59 of the last day in "%s" is within, one on the next day is not',
    (zone) => {
      const scene = base({}, '2027-01-25');
      const line = { license: 'L1', quantity: '1', unitPrice: '1000' };
      const said = (reference: string, departedOn: string, time: string) => {
        const went = scene.attempt({ do: 'ship', reference, departedOn, time, zone, draws: [line] });
        return went.ok ? went.value.warnings.map(({ messageKey }) => messageKey) : went.messageKey;
      };
      expect(said('S-1', '2026-12-31', '23:59')).toEqual([]);
      expect(said('S-2', '2026-12-31', '00:00')).toEqual([]);
      expect(said('S-3', '2027-01-01', '00:00')).toEqual(['departs-after-expiry']);
    },
  );

  test.each([
    ['2027-03-14', 'Sun Mar 14, 2027', '2027-03-15'],
    ['2026-11-01', 'Sun Nov 1, 2026', '2026-11-02'],
  ])('%s, a day on which clocks change, is one day and shows as a date only', (on, words, next) => {
    const scene = base({ expiresOn: day(on) }, '2027-04-01');
    const found = findLicense(scene.register, 'L1');
    const last = found.ok ? lastDayOf(found.value) : null;
    expect(last).toEqual({ printed: on, last: on, note: '' });
    expect(formatDay(last?.last ?? day(today))).toBe(words);
    expect(scene.ship('S-1', on, { quantity: '1' })).toEqual([]);
    expect(scene.ship('S-2', next, { quantity: '1' })).toEqual(['departs-after-expiry']);
    expect(balance(scene, 'L1', on).state).toBe('within');
    expect(balance(scene, 'L1', next).state).toBe('expired');
  });
});

describe('ten examples more', () => {
  test('1. a ceiling of 366.663: 366.65 goes, two cents more do not', () => {
    const scene = base({ total: usd(33_333), items: [{ line: '1', quantity: '9', unit: 'EA' }] });
    expect(scene.ship('S-1', '2026-11-05', { quantity: '5', unitPrice: '73.33' })).toEqual(['in-tolerance']);
    expect(balance(scene)).toMatchObject({
      departedValue: '366.65',
      toleranceUsed: '33.32',
      ceiling: '366.663',
      leftToCeiling: '0.013',
    });
    expect(scene.refused(reserve('S-2', { quantity: '1', unitPrice: '0.02' })).params.what).toContain(
      'above the ceiling',
    );
    expect(scene.attempt(reserve('S-2', { quantity: '1', unitPrice: '0.01' }) as never).ok).toBe(true);
  });

  test('2. euros and yen at typed rates are exact, and added without a cent lost', () => {
    const scene = base();
    const rate = { rateOn: '2026-11-04', rateSource: 'Federal Reserve H.10' };
    scene.ship(
      'S-1',
      '2026-11-05',
      { quantity: '12', unitPrice: '1050.55', currency: 'EUR', rate: '1.0837', ...rate },
      { quantity: '3', unitPrice: '150000', currency: 'JPY', rate: '0.0066123', ...rate },
    );
    // 12,606.60 × 1.0837 = 13,661.77242; 450,000 × 0.0066123 = 2,975.535.
    expect(balance(scene)).toMatchObject({
      departedValue: '16637.30742',
      leftToPrinted: '83362.69258',
      lines: [{ departed: '15' }],
    });
  });

  test('3. two licenses in one shipment: a correction and a failed delivery touch only their own', () => {
    const scene = base({ licenseNumber: 'L2', items: [{ line: '1', quantity: '5', unit: 'EA' }] });
    scene.license({ ...baseLicense, licenseNumber: 'L3' });
    scene.ship(
      'S-1',
      '2026-11-05',
      { license: 'L2', quantity: '5' },
      { license: 'L3', quantity: '7', unitPrice: '900' },
    );
    const [first, second] = shipment(scene, 'S-1').draws;
    does(scene, {
      ...{ do: 'correct-draw', shipment: 'S-1', draw: second?.id, now: { quantity: '6' } },
      ...{ correctedOn: '2026-11-06', reason: 'Counted again' },
    });
    does(scene, {
      ...{ do: 'fail-delivery', shipment: 'S-1', draw: first?.id, failedOn: '2026-11-08' },
      ...{ letterOn: '2026-11-09', letterReference: 'To BIS, 1' },
    });
    expect(balance(scene, 'L2')).toMatchObject({ departedValue: '0.00', lines: [{ left: '5' }] });
    expect(balance(scene, 'L3')).toMatchObject({ departedValue: '5400.00', lines: [{ left: '94' }] });
  });

  test('4. a late entry in the middle: the last shipment is the first that goes beyond the ceiling, by 500', () => {
    const scene = base();
    scene.ship('S-1', '2026-11-10', { quantity: '50' });
    scene.ship('S-2', '2026-11-20', { quantity: '45', unitPrice: '1200' });
    expect(balance(scene)).toMatchObject({ toleranceUsed: '4000.00', state: 'in-tolerance' });
    const late = scene.attempt({
      ...{ do: 'ship', reference: 'S-3', departedOn: '2026-11-12' },
      draws: [{ license: 'L1', quantity: '5', unitPrice: '1300' }],
    });
    const said = late.ok ? late.value.warnings.map(inWords) : [];
    expect(said[0]).toContain('the shipment S-2 of Fri Nov 20, 2026 is the first that goes beyond a limit');
    expect(said[0]).toContain('500.00 USD above the ceiling of 110,000.00 USD');
    expect(balance(scene)).toMatchObject({ departedValue: '110500.00', leftToCeiling: '-500.00' });
  });

  test('5. a credit by ruling for 12 of 40, of which 10 had come back: 72 left, and no more than 28 can follow', () => {
    const scene = base();
    scene.ship('S-1', '2026-11-05', { quantity: '40' });
    does(scene, { do: 'note-return', shipment: 'S-1', quantity: '10', cameBackOn: '2026-11-12' });
    const credit = {
      ...{ do: 'credit-draw', shipment: 'S-1', creditedOn: '2026-11-20', answerReference: 'BIS 2' },
      files: [{ sha256: 'ab'.repeat(32), name: 'answer.pdf', size: 1 }],
    };
    does(scene, { ...credit, quantity: '12' });
    expect(balance(scene)).toMatchObject({ departedValue: '28000.00', lines: [{ left: '72' }] });
    expect(scene.refused({ ...credit, quantity: '29' })).toMatchObject({
      messageKey: 'more-than-departed',
      params: { left: '28' },
    });
  });

  test('6. under TMP nothing is drawn; six are abroad, four of ten came back', () => {
    const scene = base();
    const draws = [{ license: 'L1', quantity: '10', unitPrice: '1000', authority: 'TMP' }];
    does(scene, {
      ...{ do: 'ship', reference: 'S-1', departedOn: '2026-03-01', temporary: true },
      ...{ dueBackOn: '2027-03-01', draws },
    });
    does(scene, { do: 'return-temporary', shipment: 'S-1', quantity: '4', backOn: '2026-06-10' });
    expect(balance(scene)).toMatchObject({ departedValue: '0.00', lines: [{ left: '100', abroad: '6' }] });
    does(scene, { do: 'note-return', shipment: 'S-1', quantity: '5', cameBackOn: '2026-07-01' });
    expect(balance(scene).lines).toMatchObject([{ left: '100', abroad: '1' }]);
    expect(
      scene.refused({ do: 'return-temporary', shipment: 'S-1', quantity: '2', backOn: '2026-07-02' }),
    ).toMatchObject({ messageKey: 'more-than-abroad', params: { left: '1' } });
  });

  test('7. a replacement takes off what is entered late under the license before it', () => {
    const scene = base();
    scene.ship('S-1', '2026-11-10', { quantity: '30' });
    scene.license({
      ...{ ...baseLicense, licenseNumber: 'L2', total: usd(12_000_000) },
      links: [{ kind: 'replaces', number: 'L1' }],
    });
    const draws = [{ license: 'L1', quantity: '10', unitPrice: '1200' }];
    expect(scene.attempt({ do: 'ship', reference: 'S-2', departedOn: '2026-11-05', draws }).ok).toBe(true);
    expect(balance(scene, 'L2')).toMatchObject({
      ...{ carriedValue: '42000.00', leftToPrinted: '78000.00' },
      ...{ ceiling: '132000.00', leftToCeiling: '90000.00' },
      lines: [{ carried: '40', left: '60' }],
    });
  });

  test('8. revoked with ten reserved: nothing is available, the ten are named, and the letter undone gives them back', () => {
    const scene = base();
    scene.ship('S-1', '2026-11-05', { quantity: '40' });
    does(scene, reserve('S-2', { quantity: '10', unitPrice: '1000' }));
    does(scene, { do: 'log-letter', license: 'L1', kind: 'revoked', datedOn: '2026-11-26' });
    expect(balance(scene)).toMatchObject({
      stopped: { why: 'revoked' },
      underWay: ['S-2', 'S-1'],
      lines: [{ left: '60', reserved: '10', available: '0' }],
    });
    expect(scene.refused({ do: 'depart', shipment: 'S-2', departedOn: '2026-11-28' }).messageKey).toBe(
      'check-refused',
    );
    does(scene, { do: 'undo' });
    expect(balance(scene)).toMatchObject({ stopped: null, lines: [{ available: '50' }] });
  });

  test('9. OFAC: a dollar beyond the total is a dollar over, and a piece too many cites part 501, not the EAR', () => {
    const scene = base({ agency: 'OFAC' });
    expect(scene.refused(reserve('S-1', { quantity: '100', unitPrice: '1000.01' })).params.what).toContain(
      '1.00 USD above the ceiling of 100,000.00 USD, which is the 100,000.00 USD of the license with no tolerance (31 CFR part 501)',
    );
    expect(scene.refused(reserve('S-1', { quantity: '101', unitPrice: '1' })).params.what).toContain(
      'Quantity has no tolerance (31 CFR part 501)',
    );
    expect(scene.ship('S-1', '2026-11-05', { quantity: '100', unitPrice: '1000.01' })).toEqual([
      'over-ceiling',
    ]);
    expect(balance(scene)).toMatchObject({ leftToCeiling: '-1.00', state: 'over' });
  });

  test('10. DDTC: 10 percent of 46 million, but a cap of 50 million is told the moment it is reached', () => {
    const scene = base({ agency: 'DDTC', total: usd(4_600_000_000) });
    expect(scene.ship('S-1', '2026-11-05', { quantity: '50', value: '47000000' })).toEqual([
      'in-tolerance',
      'itar-cap-reached',
    ]);
    expect(balance(scene)).toMatchObject({ toleranceUsed: '1000000.00', ceiling: '50600000.00' });
    expect(scene.ship('S-2', '2026-11-06', { quantity: '1', value: '2999999.99' })).toEqual([
      'in-tolerance',
      'itar-cap-reached',
    ]);
    // To the cent: 50,000,000.00.
    expect(scene.ship('S-3', '2026-11-07', { quantity: '1', value: '0.01' })).toEqual([
      'in-tolerance',
      'itar-cap-reached',
      'itar-cap-reached',
    ]);
    expect(scene.refused(reserve('S-4', { quantity: '49', unitPrice: '1' })).params.what).toContain(
      'Quantity has no tolerance (22 CFR 123.23)',
    );
  });
});

describe('readings that were settled', () => {
  test('a departure dated ahead is reserved until its day, and then counts without another entry', () => {
    const scene = base();
    const draws = [{ license: 'L1', quantity: '40', unitPrice: '1000' }];
    const went = scene.attempt({ do: 'ship', reference: 'S-1', departedOn: '2026-12-05', draws });
    expect(went.ok && went.value.warnings.map(({ messageKey }) => messageKey)).toEqual(['departure-ahead']);
    expect(balance(scene)).toMatchObject({
      departedValue: '0.00',
      lines: [{ reserved: '40', departed: '0', left: '100', available: '60' }],
    });
    expect(balance(scene, 'L1', '2026-12-05')).toMatchObject({
      departedValue: '40000.00',
      lines: [{ reserved: '0', departed: '40', left: '60' }],
    });
  });

  test('one item of BIS without a quantity: no tolerance is counted until BIS says so or the license prints one', () => {
    const items = [
      { line: '1', eccn: '3A001', quantity: '10', unit: 'EA' },
      { line: '2', eccn: '3E001' },
    ];
    const scene = base({ items });
    expect(balance(scene)).toMatchObject({ ceiling: '100000.00', tolerance: { percent: '0' } });
    const printed = base({ items, tolerance: { percent: '10', source: 'BIS advisory opinion' } });
    expect(balance(printed)).toMatchObject({ ceiling: '110000.00' });
  });
});

describe('a shipment entered in error', () => {
  const wrong = () => {
    const scene = base({ conditions: [] });
    scene.ship('S-1', '2026-11-05', { quantity: '40' });
    scene.ship('S-2', '2026-11-06', { quantity: '60' });
    return scene;
  };
  const inError = { do: 'void', shipment: 'S-2', reason: 'It was shipped under another license' };

  test('counts nowhere from then on, stays readable with its acts, and frees its number', () => {
    const scene = wrong();
    expect(balance(scene)).toMatchObject({ state: 'full', lines: [{ left: '0' }] });
    const { id } = shipment(scene, 'S-2');
    expect(scene.refused({ ...inError, reason: ' ' }).messageKey).toBe('invalid-field');
    does(scene, inError);
    expect(balance(scene)).toMatchObject({ departedValue: '40000.00', lines: [{ left: '60' }] });
    const marked = scene.register.shipments.get(id);
    expect(marked?.void).toEqual({ reason: 'It was shipped under another license' });
    expect(
      marked === undefined
        ? []
        : viewShipment(scene.register, marked, day(today)).acts.map(({ kind }) => kind),
    ).toEqual(['departed']);
    expect(scene.refused({ do: 'void', shipment: id, reason: 'again' }).messageKey).toBe('already-void');
    expect(scene.refused({ do: 'note-return', shipment: id, cameBackOn: '2026-11-10' }).messageKey).toBe(
      'record-is-void',
    );
    expect(scene.ship('S-2', '2026-11-06', { quantity: '60' })).toEqual([]);
  });

  test('is put back by undo, unless its number is taken by then', () => {
    const scene = wrong();
    does(scene, inError);
    does(scene, { do: 'undo' });
    expect(balance(scene).lines).toMatchObject([{ left: '0' }]);
    does(scene, inError);
    const marking = scene.register.seq;
    scene.ship('S-2', '2026-11-07', { quantity: '1' });
    expect(scene.refused({ do: 'undo', entry: marking }).messageKey).toBe('shipment-number-taken');
    expect(balance(scene).lines).toMatchObject([{ left: '59' }]);
  });

  test('takes the dates that followed from it off the docket, and undo brings them back', () => {
    const scene = base();
    does(scene, {
      ...{ do: 'ship', reference: 'S-1', departedOn: '2026-11-05', temporary: true, dueBackOn: '2027-05-01' },
      draws: [{ license: 'L1', quantity: '5', unitPrice: '1000' }],
    });
    const closings = () =>
      [...scene.register.deadlines.values()]
        .filter(({ source }) => source.kind === 'shipment')
        .map(({ closed }) => closed?.how ?? null);
    expect(closings()).toEqual([null]);
    does(scene, { ...inError, shipment: 'S-1' });
    expect(closings()).toEqual(['source-void']);
    does(scene, { do: 'undo' });
    expect(closings()).toEqual([null]);
  });
});
