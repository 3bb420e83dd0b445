import { describe, expect, test } from 'vitest';
import { day } from '../base/dates';
import { inWords } from '../base/message-text';
import { findLicense } from '../register/find-record';
import { baseLicense, createLedgerScene, type LedgerScene } from '../testing/ledger-scene';
import { balanceOf } from './balance';
import { balanceJson } from './balance-json';
import { stateInWords } from './balance-text';

// What other programs got wrong, tried here through the commands that people give.

function base(more: object = {}): LedgerScene {
  const scene = createLedgerScene();
  scene.license({ ...baseLicense, ...more });
  return scene;
}

const of = (scene: LedgerScene, on = '2026-11-27', number = 'L1') => {
  const found = findLicense(scene.register, number);
  if (!found.ok) throw new Error(number);
  return balanceOf(scene.register, found.value, day(on));
};
const balance = (scene: LedgerScene, on?: string) => balanceJson(of(scene, on));
const left = (scene: LedgerScene) => balance(scene).lines.map((line) => line.left);
const usd = (minor: number) => ({ currency: 'USD', minor });

const plan = (reference: string, ...lines: readonly object[]) => ({
  do: 'reserve',
  reference,
  draws: lines.map((line) => ({ license: 'L1', unitPrice: '1', ...line })),
});

describe('figures follow from the acts', () => {
  test('reserved, canceled, and taken back: each time what the acts say', () => {
    const scene = base();
    scene.perform(plan('S-1', { quantity: '10' }) as never);
    expect(balance(scene).lines).toMatchObject([{ reserved: '10', available: '90' }]);
    scene.perform({ do: 'cancel-shipment', shipment: 'S-1', canceledOn: day('2026-11-27') });
    expect(balance(scene).lines).toMatchObject([{ reserved: '0', available: '100' }]);
    scene.perform({ do: 'undo' });
    expect(balance(scene).lines).toMatchObject([{ reserved: '10', available: '90' }]);
  });

  test('a draft counts nowhere; reserved, filed and departed count the same five once', () => {
    const scene = base();
    const draws = [{ license: 'L1', quantity: '5', unitPrice: '1' }];
    scene.perform({ do: 'open-shipment', reference: 'S-1', draws });
    expect(balance(scene).lines).toMatchObject([{ reserved: '0', departed: '0' }]);
    scene.perform({ do: 'reserve', shipment: 'S-1' });
    scene.perform({ do: 'file-eei', shipment: 'S-1', filedOn: day('2026-11-26'), itn: 'X1' });
    expect(balance(scene).lines).toMatchObject([{ reserved: '5', departed: '0', left: '100' }]);
    scene.perform({ do: 'depart', shipment: 'S-1', departedOn: day('2026-11-27') });
    expect(balance(scene).lines).toMatchObject([{ reserved: '0', departed: '5', left: '95' }]);
    expect(scene.refused({ do: 'depart', shipment: 'S-1', departedOn: '2026-11-27' }).messageKey).toBe(
      'shipment-departed',
    );
  });

  test('an item that is full does not close the others', () => {
    const scene = base({
      items: [
        { line: 'A', quantity: '30', unit: 'EA' },
        { line: 'B', quantity: '20', unit: 'EA' },
      ],
    });
    scene.ship('S-1', '2026-11-05', { item: 'A', quantity: '30' }, { item: 'B', quantity: '10' });
    expect(balance(scene)).toMatchObject({
      state: 'within',
      lines: [{ state: 'full' }, { state: 'within' }],
    });
    expect(scene.attempt(plan('S-2', { item: 'B', quantity: '10' }) as never).ok).toBe(true);
  });
});

describe('exact to the last digit', () => {
  test.each([
    ['1.000', ['0.633'], '0.367', 'within'],
    ['1.000', ['0.633', '0.367'], '0', 'full'],
    ['5.95', ['5.5'], '0.45', 'within'],
    ['0.3', ['0.1', '0.1', '0.1'], '0', 'full'],
    ['100', ['100.002'], '-0.002', 'over'],
    ['0.0000000001', ['0.0000000001'], '0', 'full'],
    ['99999999999999999999', ['99999999999999999998.9999999999'], '0.0000000001', 'within'],
  ])('of %s, %j leaves %s: %s', (quantity, drawn, rest, state) => {
    const scene = base({ total: null, items: [{ line: '1', quantity, unit: 'KG' }] });
    for (const [at, each] of drawn.entries())
      scene.ship(`S-${at}`, '2026-11-05', { quantity: each, unitPrice: '0.01' });
    expect(balance(scene).lines).toMatchObject([{ left: rest, state }]);
  });

  test('100.002 of 100 is refused, 0.002 too many', () => {
    const { what } = base().refused(plan('S-1', { quantity: '100.002' })).params;
    expect(what).toContain('0.002 EA more than the 100 EA approved');
  });

  test('a ceiling is not rounded up: 10 percent of 100.01 is 10.001', () => {
    const scene = base({ total: usd(10_001) });
    expect(balance(scene)).toMatchObject({ printedValue: '100.01', ceiling: '110.011' });
    expect(scene.ship('S-1', '2026-11-05', { quantity: '1', value: '110.01' })).toEqual(['in-tolerance']);
    expect(balance(scene)).toMatchObject({ leftToCeiling: '0.001', state: 'in-tolerance' });
    scene.perform({ do: 'undo' });
    expect(scene.ship('S-1', '2026-11-05', { quantity: '1', value: '110.02' })).toEqual(['over-ceiling']);
  });
});

describe('what is held against a limit', () => {
  test('two lines of one item are tested by their sum', () => {
    const scene = base({ items: [{ line: '1', quantity: '10', unit: 'EA' }] });
    const { what } = scene.refused(plan('S-1', { quantity: '6' }, { quantity: '6' })).params;
    expect(what).toContain('2 EA more than the 10 EA approved');
    expect(scene.ship('S-1', '2026-11-05', { quantity: '6' }, { quantity: '6' })).toEqual(['over-quantity']);
  });

  test.each(['DOZ', 'bag', 'lb', ''])(
    'a line in "%s" on a license in EA is refused or taken as EA',
    (unit) => {
      const scene = base();
      const line = { quantity: '1', ...(unit === '' ? {} : { unit }) };
      if (unit === '') scene.perform(plan('S-1', line) as never);
      else
        expect(scene.refused(plan('S-1', line))).toMatchObject({
          messageKey: 'draw-other-unit',
          params: { unit: 'EA' },
        });
    },
  );

  test('a quantity of zero draws nothing, and none where one is stated is asked for', () => {
    const scene = base();
    expect(scene.refused(plan('S-1', { quantity: '0' })).messageKey).toBe('draw-quantity-zero');
    expect(scene.refused(plan('S-1', { value: '5' })).messageKey).toBe('draw-without-quantity');
    expect(scene.refused(plan('S-1', { quantity: '-1' })).messageKey).toBe('invalid-field');
    expect(scene.refused(plan('S-1')).messageKey).toBe('shipment-without-draws');
  });

  test.each(['reserve', 'depart from a draft', 'file-eei', 'ship ahead', 'correct'])(
    'the limit is the same by every way: %s',
    (way) => {
      const scene = base();
      const draws = [{ license: 'L1', quantity: '101', unitPrice: '1' }];
      if (way === 'reserve')
        return expect(scene.refused(plan('S-1', { quantity: '101' })).messageKey).toBe('check-refused');
      if (way === 'ship ahead') {
        const ahead = { do: 'ship', reference: 'S-1', departedOn: '2026-12-05', draws };
        return expect(scene.refused(ahead).messageKey).toBe('check-refused');
      }
      if (way === 'correct') {
        scene.ship('S-1', '2026-11-05', { quantity: '99' });
        const now = { quantity: '101' };
        const correct = {
          do: 'correct-draw',
          shipment: 'S-1',
          now,
          correctedOn: '2026-11-06',
          reason: 'Counted',
        };
        const went = scene.attempt(correct);
        return expect(went.ok && went.value.warnings.map(({ messageKey }) => messageKey)).toContain(
          'over-quantity',
        );
      }
      scene.perform({ do: 'open-shipment', reference: 'S-1', draws });
      if (way === 'file-eei') {
        const file = { do: 'file-eei', shipment: 'S-1', filedOn: '2026-11-27', itn: 'X1' };
        return expect(scene.refused(file).messageKey).toBe('check-refused');
      }
      expect(scene.refused({ do: 'depart', shipment: 'S-1', departedOn: '2026-11-28' }).messageKey).toBe(
        'check-refused',
      );
      const left = scene.attempt({ do: 'depart', shipment: 'S-1', departedOn: '2026-11-27' });
      return expect(left.ok && left.value.warnings.map(({ messageKey }) => messageKey)).toEqual([
        'over-quantity',
      ]);
    },
  );

  test('two at once with the same 25 left: the second is told, and the same number twice is refused', () => {
    const scene = base();
    scene.ship('S-1', '2026-11-05', { quantity: '75' });
    scene.perform(plan('S-2', { quantity: '15' }) as never);
    expect(scene.refused(plan('S-3', { quantity: '15' })).params.what).toContain(
      '5 EA more than the 25 EA left, of which 15 EA are reserved',
    );
    expect(scene.refused(plan('S-2', { quantity: '1' })).messageKey).toBe('shipment-number-taken');
  });

  test('a foreign currency has no value until the rate is typed with date and source', () => {
    const scene = base({ total: usd(4_800_000) });
    const line = { quantity: '1', unitPrice: null, value: '45000', currency: 'EUR' };
    for (const rate of [{}, { rate: '1.08' }, { rate: '1.08', rateOn: '2026-11-05' }, { rate: '0' }])
      expect(scene.refused(plan('S-1', { ...line, ...rate })).messageKey).toBe('draw-without-rate');
    const whole = { ...line, rate: '1.08', rateOn: '2026-11-05', rateSource: 'Federal Reserve H.10' };
    expect(scene.ship('S-1', '2026-11-05', whole)).toEqual(['in-tolerance']);
    expect(balance(scene)).toMatchObject({ departedValue: '48600.00', toleranceUsed: '600.00' });
  });

  test('in the currency of the license a rate has nothing to say', () => {
    const scene = base();
    scene.ship('S-1', '2026-11-05', { quantity: '1', rate: '1.2', rateOn: '2026-01-01', rateSource: 'old' });
    expect(balance(scene)).toMatchObject({ departedValue: '1000.00' });
    const euros = base({ total: { currency: 'EUR', minor: 100_000 } });
    euros.ship('S-1', '2026-11-05', { quantity: '1', currency: 'EUR', unitPrice: '500' });
    expect(balance(euros)).toMatchObject({
      currency: 'EUR',
      departedValue: '500.00',
      leftToPrinted: '500.00',
    });
  });

  test.each([
    ['2027-03-14', 'Asia/Tokyo'],
    ['2026-11-01', 'Pacific/Honolulu'],
  ])('the day of the expiry is valid to its end at the port: %s in %s', (on, zone) => {
    const scene = createLedgerScene(day('2027-04-01'));
    scene.license({ ...baseLicense, expiresOn: day(on) });
    const draws = [{ license: 'L1', quantity: '1', unitPrice: '1' }];
    const went = scene.attempt({ do: 'ship', reference: 'S-1', departedOn: on, time: '23:59', zone, draws });
    expect(went.ok && went.value.warnings).toEqual([]);
  });
});

describe('what gives back, and what does not', () => {
  const shipped = () => {
    const scene = base();
    scene.ship('S-1', '2026-11-05', { quantity: '20' });
    return scene;
  };
  const answer = [{ sha256: 'ab'.repeat(32), name: 'answer.pdf', size: 1 }];
  const fail = {
    do: 'fail-delivery',
    shipment: 'S-1',
    failedOn: '2026-11-10',
    letterOn: '2026-11-12',
    letterReference: 'BIS-1',
  };
  const credit = {
    do: 'credit-draw',
    shipment: 'S-1',
    creditedOn: '2026-11-20',
    answerReference: 'BIS-2',
    files: answer,
  };

  test('a lost shipment stays visible and stops counting, once; what goes in its place counts', () => {
    const scene = shipped();
    for (const without of ['letterOn', 'letterReference'])
      expect(scene.refused({ ...fail, [without]: without === 'letterOn' ? null : '' }).messageKey).toBe(
        'letter-to-agency-missing',
      );
    scene.perform(fail as never);
    expect(left(scene)).toEqual(['100']);
    scene.ship('S-2', '2026-11-15', { quantity: '20' });
    expect(left(scene)).toEqual(['80']);
    expect(of(scene).ledger.rows.map(({ kind, shipment }) => [kind, shipment?.reference])).toEqual([
      ['draw', 'S-1'],
      ['delivery-failed', 'S-1'],
      ['draw', 'S-2'],
    ]);
    expect(scene.refused(fail).messageKey).toBe('more-than-departed');
    expect(balance(scene)).toMatchObject({ departedValue: '20000.00' });
  });

  test('credit by ruling only with the answer attached, and never twice for the same pieces', () => {
    const scene = shipped();
    expect(scene.refused({ ...credit, files: [] }).messageKey).toBe('answer-to-attach');
    expect(scene.refused({ ...credit, answerReference: '' }).messageKey).toBe('answer-to-attach');
    scene.perform({ ...credit, quantity: '15' } as never);
    expect(left(scene)).toEqual(['95']);
    expect(scene.refused({ ...credit, quantity: '6' })).toMatchObject({
      messageKey: 'more-than-departed',
      params: { left: '5' },
    });
    scene.perform({ ...credit, quantity: '5' } as never);
    expect(left(scene)).toEqual(['100']);
    expect(scene.refused(credit).messageKey).toBe('more-than-departed');
    expect(balance(scene)).toMatchObject({ departedValue: '0.00' });
  });

  test('no more comes back than went, and returns never subtract', () => {
    const scene = base();
    scene.ship('S-1', '2026-11-05', { quantity: '10' });
    const back = { do: 'note-return', shipment: 'S-1', cameBackOn: '2026-11-10' };
    expect(scene.refused({ ...back, quantity: '11' }).messageKey).toBe('more-than-departed');
    scene.perform({ ...back, quantity: '5' } as never);
    scene.perform({ ...back, quantity: '5' } as never);
    expect(left(scene)).toEqual(['90']);
  });

  test('what has not left cannot fail, come back or be credited', () => {
    const scene = base();
    scene.perform(plan('S-1', { quantity: '10' }) as never);
    for (const act of [fail, credit, { do: 'note-return', shipment: 'S-1', cameBackOn: '2026-11-10' }])
      expect(scene.refused(act).messageKey).toBe('shipment-not-departed');
  });
});

describe('corrections and late entries', () => {
  test('a price that changed after departure moves the value, and the old line stays visible', () => {
    const scene = base();
    scene.ship('S-1', '2026-11-05', { quantity: '40' });
    scene.perform({
      do: 'correct-draw',
      shipment: 'S-1',
      now: { unitPrice: '1100' },
      correctedOn: day('2026-11-20'),
      reason: 'Freight included',
    });
    expect(balance(scene)).toMatchObject({ departedValue: '44000.00', lines: [{ departed: '40' }] });
    expect(of(scene).ledger.rows.map(({ kind }) => kind)).toEqual(['draw', 'reversal', 'draw']);
  });

  test('a line can move to another license, where it has to fit', () => {
    const scene = base();
    scene.license({ ...baseLicense, licenseNumber: 'L2' });
    scene.ship('S-1', '2026-11-05', { quantity: '40' });
    const move = { do: 'correct-draw', shipment: 'S-1', correctedOn: '2026-11-20', reason: 'Wrong license' };
    scene.perform({ ...move, now: { license: 'L2' } } as never);
    expect([left(scene), balanceJson(of(scene, '2026-11-27', 'L2')).lines[0]?.left]).toEqual([['100'], '60']);
    scene.perform({ ...move, now: null } as never);
    expect(balanceJson(of(scene, '2026-11-27', 'L2')).lines[0]?.left).toBe('100');
  });

  test('an entry that comes late takes its place by date, and the first figure that breaks is named', () => {
    const scene = base();
    scene.ship('S-1', '2026-11-10', { quantity: '60' });
    scene.ship('S-2', '2026-11-20', { quantity: '40' });
    const draws = [{ license: 'L1', quantity: '10', unitPrice: '1' }];
    const late = scene.attempt({ do: 'ship', reference: 'S-3', departedOn: '2026-11-05', draws });
    expect(late.ok && late.value.warnings.map(inWords)).toEqual([
      'With this entry the shipment S-2 of Fri Nov 20, 2026 is the first that goes beyond a limit. L1, item 1: 10 EA more than the 100 EA approved. Quantity has no tolerance (15 CFR 750.11(a)).',
      'L1: 10.00 USD of the tolerance of 10,000.00 USD is used (15 CFR 750.11).',
      'The departure Thu Nov 5, 2026 is earlier than others that are recorded already: later figures have moved.',
    ]);
    expect(of(scene).ledger.rows.map(({ shipment }) => shipment?.reference)).toEqual(['S-3', 'S-1', 'S-2']);
  });

  test('an entry from before the opening balance is asked about, in either order', () => {
    const opening = {
      do: 'open-balance',
      license: 'L1',
      quantity: '30',
      value: '30000',
      on: '2026-11-01',
      source: 'Old spreadsheet',
    };
    const scene = base();
    scene.perform(opening as never);
    expect(balance(scene)).toMatchObject({ departedValue: '30000.00', lines: [{ left: '70' }] });
    expect(scene.ship('S-1', '2026-10-05', { quantity: '1' })).toEqual(['departure-before-opening']);
    const other = base();
    other.ship('S-1', '2026-10-05', { quantity: '1' });
    const went = other.attempt(opening);
    expect(went.ok && went.value.warnings.map(({ messageKey }) => messageKey)).toEqual([
      'departure-before-opening',
    ]);
    expect(other.refused(opening).messageKey).toBe('opening-twice');
  });

  test('two corrections taken back in either order leave the same balance', () => {
    const corrected = () => {
      const scene = base();
      scene.ship('S-1', '2026-11-05', { quantity: '10' }, { quantity: '20' });
      const correct = { do: 'correct-draw', shipment: 'S-1', correctedOn: '2026-11-20', reason: 'x' };
      const [first, second] = [...scene.register.shipments.values()][0]?.draws ?? [];
      scene.perform({ ...correct, draw: first?.id, now: { quantity: '11' } } as never);
      scene.perform({ ...correct, draw: second?.id, now: { quantity: '22' } } as never);
      expect(left(scene)).toEqual(['67']);
      return scene;
    };
    for (const order of [
      [4, 3],
      [3, 4],
    ]) {
      const scene = corrected();
      for (const entry of order) scene.perform({ do: 'undo', entry } as never);
      expect(left(scene)).toEqual(['70']);
    }
  });

  test('an adjustment needs a reason and something to adjust', () => {
    const scene = base();
    const adjust = { do: 'adjust-balance', license: 'L1', on: '2026-11-05', reason: 'Counted twice' };
    expect(scene.refused(adjust).messageKey).toBe('nothing-to-adjust');
    expect(scene.refused({ ...adjust, quantity: '1', reason: ' ' }).messageKey).toBe('invalid-field');
    scene.perform({ ...adjust, quantity: '-3', value: '-3000' } as never);
    expect(balance(scene)).toMatchObject({ departedValue: '-3000.00', lines: [{ left: '103' }] });
  });
});

describe('over is shown as over', () => {
  test('33,300 beyond the total of 100,000 is 133.3 percent, not 100', () => {
    const scene = base();
    scene.ship('S-1', '2026-11-05', { quantity: '99', value: '133300' });
    expect(balance(scene)).toMatchObject({
      percent: '133.3',
      leftToPrinted: '-33300.00',
      leftToCeiling: '-23300.00',
      toleranceUsed: '33300.00',
      state: 'over',
    });
    expect(stateInWords(of(scene))).toBe('23,300.00 USD over');
  });

  test('a price that delivery or currency raised is a warning above the ceiling, with its basis', () => {
    const scene = base();
    scene.ship('S-1', '2026-11-05', { quantity: '90', unitPrice: '1222' });
    const line = {
      quantity: '1',
      unitPrice: '1000',
      priceBasis: 'delivery-or-currency',
      priceNote: 'Air freight',
    };
    const went = scene.attempt(plan('S-2', line) as never);
    expect(went.ok && went.value.warnings.map(({ messageKey }) => messageKey)).toEqual([
      'over-ceiling-claimed',
    ]);
  });
});

test('records that shipments draw on cannot be taken from under them', () => {
  const scene = base({ parties: [{ role: 'end-user', name: 'E1' }] });
  scene.ship('S-1', '2026-11-05', { quantity: '1' });
  expect(scene.refused({ do: 'void', license: 'L1', reason: 'x' })).toMatchObject({
    messageKey: 'license-in-shipments',
  });
  expect(scene.refused({ do: 'change-license', license: 'L1', items: [] })).toMatchObject({
    messageKey: 'item-in-shipment',
  });
  expect(scene.refused({ do: 'undo', entry: 1 }).messageKey).toBe('undo-rests-on-it');
  const other = base();
  other.perform({ do: 'open-balance', license: 'L1', quantity: '1', on: day('2026-11-01'), source: 'AES' });
  expect(other.refused({ do: 'change-license', license: 'L1', items: [] })).toMatchObject({
    messageKey: 'item-in-ledger',
  });
});

test('nothing is counted twice by putting back what something else has taken the place of', () => {
  const answer = [{ sha256: 'ab'.repeat(32), name: 'answer.pdf', size: 1 }];
  const credit = {
    do: 'credit-draw',
    shipment: 'S-1',
    creditedOn: '2026-11-20',
    answerReference: 'B',
    files: answer,
  };
  const correct = {
    do: 'correct-draw',
    shipment: 'S-1',
    correctedOn: '2026-11-20',
    reason: 'x',
    now: { quantity: '9' },
  };
  const opening = {
    do: 'open-balance',
    license: 'L1',
    quantity: '1',
    value: '1',
    on: '2026-11-01',
    source: 'x',
  };
  for (const act of [credit, correct, opening]) {
    const scene = base();
    scene.ship('S-1', '2026-11-05', { quantity: '10' });
    scene.perform(act as never);
    scene.perform({ do: 'undo' });
    const undoing = scene.register.seq;
    scene.perform(act as never);
    const before = left(scene);
    expect(scene.attempt({ do: 'undo', entry: undoing }).ok).toBe(false);
    expect(left(scene)).toEqual(before);
  }
  const scene = base();
  scene.ship('S-1', '2026-11-05', { quantity: '10' });
  scene.perform({ do: 'undo' });
  scene.ship('S-1', '2026-11-06', { quantity: '20' });
  expect(scene.refused({ do: 'undo', entry: 3 }).messageKey).toBe('shipment-number-taken');
});
