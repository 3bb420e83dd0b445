import { expect, test } from 'vitest';
import { day } from '../base/dates';
import { retentionOf } from '../docket/license-retention';
import { baseLicense, createLedgerScene, type LedgerScene } from '../testing/ledger-scene';

const report = { how: { every: 'shipment', days: 30 }, firstOn: null };

function scene(): LedgerScene {
  const made = createLedgerScene();
  made.license({
    ...baseLicense,
    conditions: [{ number: '3', text: 'Report each shipment.', report }],
  } as never);
  return made;
}

const open = ({ register }: LedgerScene) =>
  [...register.deadlines.values()]
    .filter(
      ({ source, closed, void: isVoid }) => source.kind === 'shipment' && closed === null && isVoid === null,
    )
    .map(({ title, due, because }) => [title, due, because]);

const draws = [{ license: 'L1', quantity: '6', unitPrice: '1000' }];

test('a shipment that left sets the report its license asks for, and undoing takes it back', () => {
  const made = scene();
  made.ship('S-1', '2026-11-05', { quantity: '1' });
  expect(open(made)).toEqual([['Report under condition 3: shipment S-1', '2026-12-05', '15 CFR 750.7(d)']]);
  made.perform({ do: 'undo' });
  expect(open(made)).toEqual([]);
  made.perform({ do: 'redo' });
  expect(open(made)).toHaveLength(1);
});

test('what is only reserved sets none; a departure that is entered anew moves it', () => {
  const made = scene();
  made.perform({ do: 'reserve', reference: 'S-1', draws });
  expect(open(made)).toEqual([]);
  made.perform({ do: 'depart', shipment: 'S-1', departedOn: day('2026-12-01') });
  expect(open(made)).toMatchObject([[expect.any(String), '2026-12-31', expect.any(String)]]);
  made.perform({ do: 'depart', shipment: 'S-1', departedOn: day('2026-11-27') });
  expect(open(made)).toMatchObject([[expect.any(String), '2026-12-27', expect.any(String)]]);
});

test('temporary goods are due back until all came back, on the day as it stands', () => {
  const made = createLedgerScene();
  made.license(baseLicense);
  const dueBackOn = day('2027-03-01');
  made.perform({
    do: 'ship',
    reference: 'S-1',
    departedOn: day('2026-11-05'),
    temporary: true,
    dueBackOn,
    draws,
  });
  const title = 'Temporary goods due back: shipment S-1';
  expect(open(made)).toEqual([[title, '2027-03-01', '15 CFR 740.9, 22 CFR 123.5']]);
  made.perform({ do: 'change-shipment', shipment: 'S-1', dueBackOn: day('2027-04-01') });
  expect(open(made)).toMatchObject([[title, '2027-04-01', expect.any(String)]]);
  made.perform({ do: 'return-temporary', shipment: 'S-1', quantity: '4', backOn: day('2026-11-20') });
  expect(open(made)).toHaveLength(1);
  made.perform({ do: 'return-temporary', shipment: 'S-1', quantity: '2', backOn: day('2026-11-21') });
  expect(open(made)).toEqual([]);
  made.perform({ do: 'undo' });
  expect(open(made)).toHaveLength(1);
});

test('an EEI that was filed has to be canceled with its shipment', () => {
  const made = scene();
  made.perform({ do: 'reserve', reference: 'S-1', draws });
  made.perform({ do: 'file-eei', shipment: 'S-1', filedOn: day('2026-11-26'), itn: 'X1' });
  made.perform({ do: 'cancel-shipment', shipment: 'S-1', canceledOn: day('2026-11-27') });
  expect(open(made)).toEqual([['Cancel the EEI: shipment S-1', '2026-11-27', '15 CFR 30.9']]);
  made.perform({ do: 'cancel-eei', shipment: 'S-1', canceledOn: day('2026-11-27') });
  expect(open(made)).toEqual([]);
});

test('a date that a person dropped is not set again by another act', () => {
  const made = scene();
  made.ship('S-1', '2026-11-05', { quantity: '2' });
  const [deadline] = [...made.register.deadlines.values()].filter(({ source }) => source.kind === 'shipment');
  made.perform({ do: 'drop-deadline', deadline: deadline?.id ?? '', reason: 'BIS waived it' });
  made.perform({ do: 'note-return', shipment: 'S-1', quantity: '1', cameBackOn: day('2026-11-20') });
  expect(open(made)).toEqual([]);
});

test('records are kept for five years from the last departure', () => {
  const made = createLedgerScene();
  const id = made.license({ ...baseLicense, expiresOn: null });
  const keep = () => {
    const license = made.register.licenses.get(id);
    if (license === undefined) throw new Error(id);
    return retentionOf(made.register, license, day('2026-11-27')).keepThrough;
  };
  expect(keep()).toBe(null);
  made.ship('S-1', '2026-11-05', { quantity: '1' });
  made.ship('S-2', '2026-11-20', { quantity: '1' });
  expect(keep()).toBe('2031-11-20');
});
