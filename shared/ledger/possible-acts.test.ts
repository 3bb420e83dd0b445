import { expect, test } from 'vitest';
import { day } from '../base/dates';
import { baseLicense, createLedgerScene, type LedgerScene } from '../testing/ledger-scene';
import { possibleActs, shipmentActs } from './possible-acts';
import { viewShipment } from './shipment-state';

const draws = [{ license: 'L1', quantity: '10', unitPrice: '1000' }];
const file = { sha256: 'a'.repeat(64), name: 'ruling.pdf', size: 1 };

function scene(): LedgerScene {
  const made = createLedgerScene();
  made.license(baseLicense);
  return made;
}

const possible = ({ register }: LedgerScene, at = 0) => {
  const shipment = [...register.shipments.values()][at];
  if (shipment === undefined) throw new Error('no shipment');
  return possibleActs(viewShipment(register, shipment, day('2026-11-27')));
};

/** The least that each act has to say, so that nothing but where the shipment stands can refuse it. */
const least: Readonly<Record<(typeof shipmentActs)[number], object>> = {
  'change-shipment': { note: 'x' },
  reserve: {},
  'file-eei': { filedOn: '2026-11-04', itn: 'X20261104000001' },
  depart: { departedOn: '2026-11-05' },
  'cancel-shipment': { canceledOn: '2026-11-06' },
  'cancel-eei': { canceledOn: '2026-11-06' },
  'correct-draw': { now: { quantity: '9' }, correctedOn: '2026-11-06', reason: 'x' },
  'return-temporary': { backOn: '2026-11-06', quantity: '1' },
  'note-return': { cameBackOn: '2026-11-06', quantity: '1' },
  'fail-delivery': { failedOn: '2026-11-06', letterOn: '2026-11-06', letterReference: 'B', quantity: '1' },
  'credit-draw': { creditedOn: '2026-11-06', answerReference: 'A', files: [file], quantity: '1' },
  'answer-check': { check: 'end-use', answer: 'pass', by: 'Kim Case' },
};

const plan = { do: 'open-shipment', reference: 'S-1', draws };
const ship = { do: 'ship', reference: 'S-1', departedOn: '2026-11-05', draws };
const of = (act: keyof typeof least, more: object = {}) => ({
  do: act,
  shipment: 'S-1',
  ...least[act],
  ...more,
});

test.each([
  ['a draft', [plan]],
  ['a draft without a line', [{ ...plan, draws: [] }]],
  ['reserved', [plan, of('reserve')]],
  ['filed', [plan, of('file-eei')]],
  ['filed, and the EEI canceled', [plan, of('file-eei'), of('cancel-eei')]],
  ['canceled', [plan, of('cancel-shipment')]],
  ['left', [ship]],
  ['left, and credited in full', [ship, of('credit-draw', { quantity: '10' })]],
  ['left, and all came back', [ship, of('note-return', { quantity: '10' })]],
  ['temporary goods that left', [{ ...ship, temporary: true }]],
  [
    'to leave on a day ahead',
    [plan, of('depart', { departedOn: '2026-12-05', reason: 'x', initials: 'KC' })],
  ],
])('what is offered is taken, and what is not offered is refused: %s', (_, commands) => {
  const made = scene();
  for (const command of commands) made.perform(command as never);
  const offered = possible(made);
  for (const act of shipmentActs) {
    // Each is tried on its own.
    const trial = scene();
    for (const command of commands) trial.perform(command as never);
    const goesOn =
      act === 'reserve' || act === 'file-eei' || act === 'depart' ? { reason: 'x', initials: 'KC' } : {};
    const tried = trial.attempt(of(act, goesOn));
    expect([act, tried.ok], tried.ok ? '' : tried.messageKey).toEqual([act, offered.includes(act)]);
  }
});

test('a shipment that was taken back offers nothing', () => {
  const made = scene();
  made.perform(plan as never);
  const [shipment] = [...made.register.shipments.values()];
  if (shipment === undefined) throw new Error('no shipment');
  const view = viewShipment(made.register, shipment, day('2026-11-27'));
  const isVoid = { ...view, shipment: { ...shipment, void: { reason: 'x' } as never } };
  expect(possibleActs(isVoid)).toEqual([]);
});

test('a correction that changes nothing is refused', () => {
  const made = scene();
  made.perform(ship as never);
  expect(made.refused(of('correct-draw', { now: { quantity: '10' } })).messageKey).toBe(
    'correction-changes-nothing',
  );
});

test('a time zone that is none is refused at its field', () => {
  const made = scene();
  expect(made.refused({ ...ship, zone: 'Mars/Olympus' })).toMatchObject({
    messageKey: 'invalid-field',
    params: { field: 'zone' },
  });
  made.perform({ ...ship, time: '23:40', zone: 'Pacific/Honolulu' } as never);
});

test('a release of technology needs no value where the license states no limit', () => {
  const made = createLedgerScene();
  made.license({ licenseNumber: 'T1', items: [{ line: '1', eccn: '3E001', description: 'Technology' }] });
  made.perform({
    ...{ do: 'ship', reference: 'R-1', mode: 'electronic', departedOn: '2026-11-05' },
    draws: [{ license: 'T1', item: '1' }],
  } as never);
  expect(possible(made)).toContain('correct-draw');
  made.license({ ...baseLicense, licenseNumber: 'L9' });
  expect(
    made.refused({ ...ship, reference: 'S-9', draws: [{ license: 'L9', quantity: '1' }] }).messageKey,
  ).toBe('draw-without-value');
});
