import { describe, expect, test } from 'vitest';
import { day } from '../base/dates';
import { baseLicense, createLedgerScene, type LedgerScene } from '../testing/ledger-scene';
import { aesColumns, aesDay, aesLines, namedHeadings, standingLines } from './aes-report';
import { reconcile } from './reconcile-aes';

const headings = [
  'ITN',
  'SRN',
  'Line Number',
  'Action',
  'Date of Export',
  'License Number',
  'ECCN',
  'Value',
  'License Value',
  'Quantity 1',
  'UOM',
  'Country',
  'Ultimate Consignee',
];

function scene(): LedgerScene {
  const made = createLedgerScene();
  made.license({
    ...baseLicense,
    items: [
      ...baseLicense.items,
      { line: '2', eccn: '3A002', description: 'Analyzer', quantity: '50', unit: 'KG', unitPrice: '200' },
    ],
  });
  return made;
}

function left(made: LedgerScene, reference: string, itn: string, ...lines: readonly object[]): void {
  made.perform({
    do: 'ship',
    reference,
    departedOn: day('2026-11-05'),
    itn,
    destination: 'DE',
    parties: [{ role: 'ultimate-consignee', name: 'Example Optics GmbH', country: 'DE' }],
    draws: lines.map((line) => ({ license: 'L1', item: '1', unitPrice: '1000', ...line })),
  } as never);
}

/** One row of a report: what is not given is as in the shipment of 10 for 10,000. */
const filed = (given: Readonly<Record<string, string>> = {}) =>
  headings.map(
    (heading) =>
      ({
        ITN: 'X20261105000001',
        'Line Number': '1',
        Action: 'Add',
        'Date of Export': '11/05/2026',
        'License Number': 'L1',
        ECCN: '3A001.b.4',
        Value: '$10,000',
        'Quantity 1': '10',
        UOM: 'NO',
        Country: 'Germany',
        'Ultimate Consignee': 'EXAMPLE OPTICS GMBH',
        ...given,
      })[heading] ?? '',
  );

function result(made: LedgerScene, ...rows: readonly (readonly string[])[]) {
  const lines = aesLines(
    rows.map((cells, at) => ({ line: at + 2, cells })),
    aesColumns(headings),
  );
  return reconcile(made.register, lines, day('2026-11-27'));
}

const classes = (made: LedgerScene, ...rows: readonly (readonly string[])[]) =>
  result(made, ...rows).map((row) => row.class);

describe('one line beside one shipment', () => {
  test.each<[string, object, Readonly<Record<string, string>>, string]>([
    ['as shipped', { quantity: '10' }, {}, 'equal'],
    ['dollars rounded', { quantity: '10', value: '10000.49' }, {}, 'explained'],
    ['half a dollar up', { quantity: '10', value: '9999.50' }, {}, 'explained'],
    ['more than rounding', { quantity: '10', value: '10000.51' }, {}, 'differs'],
    ['freight in the value filed', { quantity: '10', value: '9550', eeiValue: '10000' }, {}, 'explained'],
    [
      'the license value filed',
      { quantity: '10', value: '11500', eeiLicenseValue: '10000' },
      {},
      'explained',
    ],
    ['whole units', { quantity: '9.6', value: '10000' }, {}, 'explained'],
    ['less than one unit is one', { quantity: '0.2', value: '10000' }, { 'Quantity 1': '1' }, 'explained'],
    ['another quantity', { quantity: '8', value: '10000' }, {}, 'differs'],
    ['another unit', { quantity: '8', value: '10000' }, { UOM: 'DOZ' }, 'explained'],
    ['scheduled two days before', { quantity: '10' }, { 'Date of Export': '2026-11-03' }, 'explained'],
    ['another week', { quantity: '10' }, { 'Date of Export': '20261112' }, 'wrong-date'],
    ['after the expiry', { quantity: '10' }, { 'Date of Export': '01/15/2027' }, 'after-expiry'],
    ['another license', { quantity: '10' }, { 'License Number': 'L9' }, 'wrong-license'],
    ['another ECCN', { quantity: '10' }, { ECCN: '3A002' }, 'wrong-eccn'],
    ['another consignee', { quantity: '10' }, { 'Ultimate Consignee': 'Somebody Ltd.' }, 'wrong-consignee'],
    ['another country', { quantity: '10' }, { Country: 'FR' }, 'wrong-country'],
    ['another license value', { quantity: '10' }, { 'License Value': '9000' }, 'differs'],
  ])('%s: %#', (_, line, row, found) => {
    const made = scene();
    left(made, 'S-1', 'X20261105000001', line);
    expect(classes(made, filed(row))).toEqual([found]);
  });
});

test('a later row of one ITN and line replaces the earlier, and a cancellation takes all of it', () => {
  const made = scene();
  left(made, 'S-1', 'X20261105000001', { quantity: '10' });
  expect(classes(made, filed({ Value: '9000' }), filed({ Action: 'Change' }))).toEqual(['equal']);
  const canceled = [filed(), filed({ 'Line Number': '2' }), filed({ Action: 'Cancel', 'Line Number': '' })];
  expect(classes(made, ...canceled)).toEqual(['ledger-only']);
});

test('without an ITN the shipment reference number is used, and then a likely one is suggested', () => {
  const made = scene();
  left(made, 'S-1', '', { quantity: '10' });
  expect(result(made, filed({ SRN: 'S-1' }))).toMatchObject([{ class: 'equal', matchedBy: 'srn' }]);
  expect(result(made, filed())).toMatchObject([
    { class: 'suggested', matchedBy: 'suggestion', shipment: 'S-1' },
  ]);
  const [suggested] = result(made, filed());
  const noted = suggested?.proposal;
  expect(noted).toMatchObject({ do: 'file-eei', shipment: 'S-1', itn: 'X20261105000001' });
  left(made, 'S-2', '', { quantity: '10' });
  // Two that are alike are not told apart.
  expect(classes(made, filed())).toEqual(['aes-only', 'ledger-only', 'ledger-only']);
  // The suggestion that is accepted notes the filing, by which the line is found from then on.
  made.perform(noted as never);
  expect(result(made, filed())[0]).toMatchObject({ class: 'equal', matchedBy: 'itn', shipment: 'S-1' });
});

test('headings that were named by hand are taken before those that are known', () => {
  const named = namedHeadings(['Sold For=value', 'no such field=price', 'Sold At=value', '=itn']);
  expect(named).toEqual({ value: 'Sold At' });
  expect(aesColumns(['Value', 'Sold At'], named).get('value')).toBe(1);
});

test('a forwarder that used our license is found; licenses of others are not our matter', () => {
  const made = scene();
  expect(
    classes(made, filed({ ITN: 'X20261106000009' }), filed({ ITN: 'X2', 'License Number': 'OTHER' })),
  ).toEqual(['aes-only']);
});

test('two lines of one filing are told apart by their ECCN whatever their numbers', () => {
  const made = scene();
  left(made, 'S-1', 'X20261105000001', { quantity: '10' }, { item: '2', quantity: '5', unitPrice: '200' });
  const second = filed({ 'Line Number': '1', ECCN: '3A002', Value: '1000', 'Quantity 1': '5', UOM: 'KGS' });
  expect(classes(made, second, filed({ 'Line Number': '2' }))).toEqual(['equal', 'equal']);
});

test('what AES never heard of is told for the days of the report only, and not of an electronic release', () => {
  const made = scene();
  left(made, 'S-1', 'X20261105000001', { quantity: '10' });
  const draws = [{ license: 'L1', item: '1', quantity: '1', unitPrice: '1' }];
  made.perform({ do: 'ship', reference: 'S-2', departedOn: day('2026-11-05'), draws });
  made.perform({ do: 'ship', reference: 'S-3', departedOn: day('2026-10-01'), draws });
  made.perform({ do: 'ship', reference: 'S-4', departedOn: day('2026-11-05'), mode: 'electronic', draws });
  expect(result(made, filed()).map((row) => [row.class, row.shipment])).toEqual([
    ['equal', 'S-1'],
    ['ledger-only', 'S-2'],
  ]);
});

test('a proposed correction is a command that sets the ledger right, once somebody gives it', () => {
  const made = scene();
  left(made, 'S-1', 'X20261105000001', { quantity: '8' });
  const before = made.register.seq;
  const [row] = result(made, filed());
  expect(made.register.seq).toBe(before);
  made.perform({ ...row?.proposal, correctedOn: day('2026-11-27') } as never);
  expect(classes(made, filed())).toEqual(['equal']);
});

test('columns are found by any of their headings, or named by hand', () => {
  const columns = aesColumns(['Internal Transaction Number', 'License No', 'Betrag'], { value: 'Betrag' });
  expect([...columns]).toEqual([
    ['itn', 0],
    ['license', 1],
    ['value', 2],
  ]);
  expect(aesDay('11/31/2026')).toBe(null);
  expect(aesDay('2026-11-05 10:30')).toBe('2026-11-05');
  expect(standingLines([])).toEqual([]);
});
