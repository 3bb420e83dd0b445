import { describe, expect, test } from 'vitest';
import { day } from '../base/dates';
import { whatIf } from '../decide/what-if';
import { findShipment } from '../register/find-record';
import { baseLicense, createLedgerScene, type LedgerScene } from '../testing/ledger-scene';
import { balanceJson } from './balance-json';
import { type CheckId, checkList } from './check-list';
import { checkShipment, failingChecks } from './check-shipment';
import { fittingLicenses } from './fitting-licenses';
import { viewShipment } from './shipment-state';

const parties = [
  { role: 'ultimate-consignee', counterparty: 'Example Optics GmbH' },
  { role: 'end-user', name: 'First University', country: 'DE' },
] as const;

function scene(more: object = {}): LedgerScene {
  const made = createLedgerScene();
  made.perform({
    do: 'add-counterparty',
    name: 'Example Optics GmbH',
    otherNames: ['Example Optik'],
    country: 'DE',
    listsCheckedOn: day('2026-11-20'),
  });
  made.license({
    ...baseLicense,
    destination: 'DE',
    validatedOn: day('2026-01-05'),
    parties: [...parties],
    ...more,
  });
  return made;
}

const draws = [{ license: 'L1', quantity: '10', unitPrice: '1000' }];

/** Opens S-1 as given; what each check says of it on the day. */
function checked(made: LedgerScene, more: object = {}, today = '2026-11-27') {
  made.perform({
    do: 'open-shipment',
    reference: 'S-1',
    plannedOn: day('2026-12-01'),
    destination: 'DE',
    parties: [...parties],
    draws,
    ...more,
  } as never);
  return results(made, today);
}

function results(made: LedgerScene, today = '2026-11-27') {
  const found = findShipment(made.register, 'S-1');
  if (!found.ok) throw new Error('S-1');
  const view = viewShipment(made.register, found.value, day(today));
  const { checks, findings } = checkShipment(made.register, view, day(today));
  // What is held against it when it is entered is what the page shows as failing.
  expect(failingChecks(made.register, view, day(today))).toEqual({
    failing: checks.filter(({ result }) => result === 'fail'),
    findings,
  });
  return Object.fromEntries(checks.map(({ id, result, looked }) => [id, { result, looked }])) as Record<
    CheckId,
    { readonly result: string; readonly looked: string }
  >;
}

test('a shipment as licensed passes what the register knows, and asks what only a person knows', () => {
  const found = checked(scene());
  expect(checkList.map(({ id }) => [id, found[id].result])).toEqual([
    ['license-status', 'pass'],
    ['expiry', 'pass'],
    ['quantity', 'pass'],
    ['value', 'pass'],
    ['line-value', 'pass'],
    ['item', 'pass'],
    ['country', 'pass'],
    ['parties', 'pass'],
    ['end-use', 'cannot-tell'],
    ['conditions', 'not-applicable'],
    ['lists', 'cannot-tell'],
    ['statement', 'cannot-tell'],
    ['eei-in-time', 'cannot-tell'],
    ['eei-lines', 'cannot-tell'],
    ['support-documents', 'not-applicable'],
    ['exception-instead', 'cannot-tell'],
    ['listed-parties', 'not-applicable'],
    ['afterwards', 'not-applicable'],
  ]);
});

describe('each check', () => {
  test.each<[string, CheckId, string, object, object]>([
    ['a week before the expiry', 'expiry', 'warn', {}, { plannedOn: '2026-12-24' }],
    ['eight days before it', 'expiry', 'pass', {}, { plannedOn: '2026-12-23' }],
    ['after it', 'expiry', 'fail', {}, { plannedOn: '2027-01-01' }],
    ['no day', 'expiry', 'cannot-tell', {}, { plannedOn: null }],
    ['no expiry', 'expiry', 'cannot-tell', { expiresOn: null }, {}],
    ['no approval recorded', 'license-status', 'cannot-tell', { validatedOn: null }, {}],
    ['another ECCN', 'item', 'fail', {}, { draws: [{ ...draws[0], eccn: '3A002' }] }],
    ['another description', 'item', 'fail', {}, { draws: [{ ...draws[0], description: 'Amplifier' }] }],
    ['another country', 'country', 'fail', {}, { destination: 'FR' }],
    ['no country', 'country', 'cannot-tell', {}, { destination: '' }],
    [
      'a party that is not named',
      'parties',
      'fail',
      {},
      { parties: [{ role: 'end-user', name: 'Somebody' }] },
    ],
    [
      'a party in another country',
      'parties',
      'fail',
      {},
      { parties: [{ role: 'end-user', name: 'First University', country: 'AT' }] },
    ],
    [
      'a party in another role',
      'parties',
      'warn',
      {},
      { parties: [{ role: 'purchaser', name: 'First University', country: 'DE' }] },
    ],
    [
      'another intermediate consignee in the country',
      'parties',
      'warn',
      {},
      { parties: [{ role: 'intermediate-consignee', name: 'Hafen AG', country: 'DE' }] },
    ],
    [
      'another intermediate consignee elsewhere',
      'parties',
      'fail',
      {},
      { parties: [{ role: 'intermediate-consignee', name: 'Hafen AG', country: 'NL' }] },
    ],
    ['a forwarder', 'parties', 'warn', {}, { parties: [{ role: 'other', name: 'Example Forwarding' }] }],
    ['no party', 'parties', 'cannot-tell', {}, { parties: [] }],
    [
      'an acknowledgment that is missing',
      'conditions',
      'fail',
      { conditions: [{ number: '1', text: 'x', partyBound: 'First University', acknowledgment: true }] },
      {},
    ],
    [
      'a bound party that was not told',
      'conditions',
      'warn',
      { conditions: [{ number: '1', text: 'x', partyBound: 'First University' }] },
      {},
    ],
    ['a condition', 'conditions', 'cannot-tell', { conditions: [{ number: '1', text: 'x' }] }, {}],
    ['an electronic release', 'statement', 'not-applicable', {}, { mode: 'electronic' }],
    ['an electronic release', 'eei-in-time', 'not-applicable', {}, { mode: 'electronic' }],
    [
      'the license value of the license',
      'eei-lines',
      'pass',
      {},
      { draws: [{ ...draws[0], unitPrice: '1200', eeiLicenseValue: '10000' }] },
    ],
    [
      'another license value',
      'eei-lines',
      'warn',
      {},
      { draws: [{ ...draws[0], eeiLicenseValue: '12000' }] },
    ],
    [
      'a paper that is not in hand',
      'support-documents',
      'fail',
      { supportDocuments: [{ kind: 'End-user statement' }] },
      {},
    ],
    [
      'a paper that is over by then',
      'support-documents',
      'fail',
      { supportDocuments: [{ kind: 'Import permit', isInHand: true, validUntilOn: '2026-11-30' }] },
      {},
    ],
    [
      'a report after each shipment',
      'afterwards',
      'pass',
      { conditions: [{ text: 'x', report: { how: { every: 'shipment', days: 30 }, firstOn: null } }] },
      {},
    ],
    ['temporary goods without a day', 'afterwards', 'warn', {}, { temporary: true }],
    ['an exception alone', 'quantity', 'not-applicable', {}, { draws: [{ ...draws[0], authority: 'RPL' }] }],
  ])('%s: %s is %s', (_, id, result, license, shipment) => {
    expect(checked(scene(license), shipment)[id].result).toBe(result);
  });

  test('a former name of a party is a warning with the law on it', () => {
    const made = scene({ parties: [{ role: 'ultimate-consignee', name: 'Example Optik', country: 'DE' }] });
    const found = checked(made, {
      parties: [{ role: 'ultimate-consignee', counterparty: 'Example Optics GmbH' }],
    });
    expect(found.parties).toMatchObject({ result: 'warn', looked: expect.stringContaining('750.7(c)(2)') });
  });

  test('a look into the lists grows old, and a listed party has to be on the license', () => {
    const made = scene();
    const one = { parties: [{ role: 'ultimate-consignee', counterparty: 'Example Optics GmbH' }] };
    expect(checked(made, one).lists.result).toBe('pass');
    made.perform({ do: 'change-shipment', shipment: 'S-1', plannedOn: day('2026-12-21') });
    expect(results(made).lists).toMatchObject({ result: 'warn', looked: expect.stringContaining('31 days') });
    made.perform({
      do: 'add-counterparty',
      name: 'Listed Ltd.',
      country: 'DE',
      lists: [{ list: 'Entity List' }],
    });
    made.perform({
      do: 'change-shipment',
      shipment: 'S-1',
      parties: [{ role: 'ultimate-consignee', counterparty: 'Listed Ltd.' }],
    });
    expect(results(made)['listed-parties'].result).toBe('fail');
  });

  test('an EEI filed on the day asks for the hour, after it is a fail, and none after departure is one', () => {
    const made = scene();
    checked(made, { mode: 'air' });
    made.perform({ do: 'file-eei', shipment: 'S-1', filedOn: day('2026-11-26'), itn: 'X1' });
    expect(results(made)['eei-in-time'].result).toBe('pass');
    made.perform({ do: 'change-shipment', shipment: 'S-1', mode: 'vessel', plannedOn: day('2026-11-27') });
    expect(results(made)['eei-in-time'].result).toBe('cannot-tell');
    made.perform({ do: 'depart', shipment: 'S-1', departedOn: day('2026-11-25') });
    expect(results(made)['eei-in-time'].result).toBe('fail');
    const other = scene();
    checked(other);
    other.perform({ do: 'depart', shipment: 'S-1', departedOn: day('2026-11-25') });
    expect(results(other)['eei-in-time'].result).toBe('fail');
  });
});

test('an answer holds for the facts it was given for, and never makes a failed check pass', () => {
  const made = scene();
  checked(made);
  made.perform({ do: 'answer-check', shipment: 'S-1', check: 'end-use', answer: 'pass', by: 'R. Miller' });
  expect(results(made)['end-use']).toMatchObject({
    result: 'pass',
    looked: expect.stringContaining('Answered by R. Miller, Fri Nov 27, 2026'),
  });
  made.perform({ do: 'change-shipment', shipment: 'S-1', plannedOn: day('2026-12-02') });
  expect(results(made)['end-use'].result).toBe('cannot-tell');
  made.perform({ do: 'change-shipment', shipment: 'S-1', plannedOn: day('2026-12-01') });
  expect(results(made)['end-use'].result).toBe('pass');
  made.perform({ do: 'change-license', license: 'L1', endUse: 'Research' });
  expect(results(made)['end-use'].result).toBe('cannot-tell');
  made.perform({ do: 'change-shipment', shipment: 'S-1', destination: 'FR' });
  made.perform({ do: 'answer-check', shipment: 'S-1', check: 'country', answer: 'pass', by: 'R. Miller' });
  expect(results(made).country.result).toBe('fail');
  expect(
    made.refused({ do: 'answer-check', shipment: 'S-1', check: 'moon', answer: 'pass' }).messageKey,
  ).toBe('no-such-check');
});

test('what a person answers with fail stops a shipment that has not left', () => {
  const made = scene();
  checked(made);
  made.perform({ do: 'answer-check', shipment: 'S-1', check: 'end-use', answer: 'fail', by: 'R. Miller' });
  expect(made.refused({ do: 'reserve', shipment: 'S-1' })).toMatchObject({
    messageKey: 'check-refused',
    params: { check: 'End use as stated, no red flag' },
  });
});

describe('what if', () => {
  const given = { license: 'L1', item: null, value: null, on: null, party: null };
  const wouldBe = (made: LedgerScene, quantity: string, unitPrice: string) => {
    const before = made.register.seq;
    const answer = whatIf(made.register, { ...given, quantity, unitPrice }, day('2026-11-27'));
    if (!answer.ok) throw new Error(answer.messageKey);
    expect(made.register.seq).toBe(before);
    return answer.value;
  };

  test('20 at 1,200 after two shipments would be 750 in the tolerance, with 5 left; nothing is written', () => {
    const made = scene();
    made.ship('S-1', '2026-11-05', { quantity: '40' });
    made.ship('S-2', '2026-11-10', { quantity: '35', unitPrice: '1050' });
    const answer = wouldBe(made, '20', '1200');
    expect(balanceJson(answer.after)).toMatchObject({
      departedValue: '100750.00',
      toleranceUsed: '750.00',
      state: 'in-tolerance',
      lines: [{ left: '5' }],
    });
    expect(made.register.shipments.size).toBe(2);
  });

  test('says how many still go at a price', () => {
    const made = scene();
    made.ship('S-1', '2026-11-05', { quantity: '80', value: '104000' });
    expect(wouldBe(made, '1', '1300').mostAtPrice).toBe('4');
    expect(wouldBe(made, '1', '300').mostAtPrice).toBe('20');
    expect(wouldBe(made, '1', '300.01').mostAtPrice).toBe('19');
  });

  test('is the same answer that the act itself gets', () => {
    const made = scene();
    const { check } = wouldBe(made, '101', '1');
    expect(check.checks.find(({ id }) => id === 'quantity')?.looked).toBe(
      made.refused({
        do: 'reserve',
        reference: 'S-9',
        draws: [{ ...draws[0], quantity: '101', unitPrice: '1' }],
      }).params.what,
    );
  });
});

test('two licenses that fit are offered side by side, and why others do not is said', () => {
  const made = createLedgerScene();
  made.license({
    ...baseLicense,
    licenseNumber: 'L2',
    items: [{ line: '1', eccn: '3A001', quantity: '5', unit: 'EA' }],
  });
  made.license({ ...baseLicense, licenseNumber: 'L3' });
  made.license({ ...baseLicense, licenseNumber: 'L4' });
  made.license({ ...baseLicense, licenseNumber: 'L5', expiresOn: day('2026-01-31') });
  made.license({
    ...baseLicense,
    licenseNumber: 'L6',
    items: [{ line: '1', eccn: '5A002', quantity: '9', unit: 'EA' }],
  });
  const wanted = {
    eccn: '3A001',
    quantity: '12',
    unit: 'EA',
    destination: '',
    party: '',
    on: day('2026-12-01'),
  };
  const found = fittingLicenses(made.register, wanted, day('2026-11-27'));
  expect(
    found.map(({ license, fits, left, why }) => [license.licenseNumber, fits, left, why.join()]),
  ).toEqual([
    ['L3', true, '100 EA left', ''],
    ['L4', true, '100 EA left', ''],
    ['L2', false, '5 EA left', 'only 5 EA left'],
    ['L5', false, '0 EA left', 'it expired on 2026-01-31'],
  ]);
});
