import type { Typed } from './story';

// Three registers to put on paper: one with next to nothing in it, one as an office keeps it, and one with more of
// everything than anybody has. Exhibits are files; `files` are attached by the test beforehand.

/** A file as `attachDropped` answers it. */
export interface Attached {
  readonly sha256: string;
  readonly name: string;
  readonly size: number;
}

export const dataNames = ['poor', 'usual', 'extreme'] as const;
export type DataName = (typeof dataNames)[number];

/** The commands that make a register; the first record is the one most sheets are about. */
export function commandsOf(data: DataName, files: readonly Attached[]): readonly Typed[] {
  return { poor, usual, extreme }[data](files);
}

function poor(): readonly Typed[] {
  return [
    { do: 'add-counterparty', name: 'Acme' },
    {
      do: 'open-license',
      applicationNumber: 'Z812345',
      licenseNumber: 'D1234567',
      conditions: [{ text: 'No reexport.' }],
    },
    { do: 'open-shipment', reference: 'S-1' },
    { do: 'log-letter', license: 'Z812345', kind: 'intent-to-deny', datedOn: '2019-11-21', reference: 'I' },
    { do: 'open-response', letter: 'I' },
  ];
}

const company: Typed = {
  do: 'change-settings',
  company: 'Sample Exports Inc.',
  companyAddress: ['12 Harbor Road', 'Baltimore, MD 21201'],
  companyCountry: 'US',
  companyIdentifiers: [{ type: 'CAGE', value: '1AB23' }],
  companyContact: 'Dana Reed',
  companyPhone: '+1 410 555 0100',
  companyEmail: 'compliance@example.com',
};

const consignee = 'Example Trading Ltd.';
const user = 'Lakeside Telecom Co., Ltd.';

function exhibits(files: readonly Attached[], titles: readonly string[]) {
  return titles.map((title, n) => ({ title, file: files[n % files.length] }));
}

function usual(files: readonly Attached[]): readonly Typed[] {
  return [
    company,
    {
      do: 'add-counterparty',
      name: consignee,
      country: 'HK',
      address: ['8 Queen’s Road Central', 'Hong Kong'],
      otherNames: ['範例貿易有限公司'],
      roles: ['ultimate-consignee'],
      lists: [
        {
          list: 'Unverified List',
          since: '2019-04-11',
          citation: '15 CFR part 744, supplement no. 6',
          mustCheck: true,
        },
      ],
      listsCheckedOn: '2019-11-18',
      contacts: [{ name: 'Ms. Lind', title: 'Export manager', email: 'lind@example.com' }],
    },
    {
      do: 'open-license',
      agency: 'BIS',
      applicationType: 'Export',
      applicationNumber: 'Z812345',
      licenseNumber: 'D1234567',
      reference: 'SNAP-R 2019-0815',
      applicant: 'Sample Exports Inc.',
      owner: 'Dana Reed',
      orderNumber: 'PO-4711',
      submittedOn: '2019-08-15',
      registeredOn: '2019-08-19',
      validatedOn: '2019-10-01',
      expiresOn: '2023-10-31',
      destination: 'HK',
      endUse: 'Base stations of a civil telephone network in Hong Kong.',
      total: { minor: 12_500_000, currency: 'USD' },
      grantedTotal: { minor: 10_000_000, currency: 'USD' },
      parties: [
        { role: 'ultimate-consignee', counterparty: consignee },
        { role: 'end-user', name: user, country: 'CN', address: ['3 Lakeside Road', 'Shenzhen 518000'] },
        { role: 'intermediate-consignee', name: 'Harbor Freight (HK) Ltd.', country: 'HK' },
      ],
      items: [
        {
          line: '1',
          eccn: '5A002.a.1',
          model: 'LT-9',
          description: 'Encryption module for base stations',
          quantity: '50',
          unit: 'pcs',
          unitPrice: '2000',
          total: { minor: 10_000_000, currency: 'USD' },
          granted: 'as-applied-for',
        },
        {
          line: '2',
          eccn: '3A001.b.2',
          model: 'AMP-22',
          description: 'Microwave amplifier',
          quantity: '10',
          unit: 'pcs',
          unitPrice: '2500',
          total: { minor: 2_500_000, currency: 'USD' },
          granted: 'not-approved',
        },
      ],
      conditions: [
        {
          number: '1',
          text: 'No resale, transfer or reexport of the items listed on this license is authorized without prior authorization by the U.S. Government.',
          partyBound: consignee,
          acknowledgment: true,
        },
        {
          number: '2',
          text: 'A delivery verification report must be filed every quarter.',
          partyBound: 'Sample Exports Inc.',
          report: { how: { every: 'quarter' }, firstOn: '2020-01-15' },
        },
        {
          number: '3',
          text: 'The end user keeps a log of the place of each item.',
          partyBound: user,
          acknowledgment: true,
        },
      ],
      riders: [{ number: '1', text: 'The license does not relieve the licensee of other requirements.' }],
      supportDocuments: [
        { kind: 'Import certificate', number: 'HK-77', datedOn: '2019-07-30', isInHand: true },
      ],
      notes: [{ kind: 'privileged', text: 'Counsel doubts item 2.' }],
    },
    {
      do: 'log-step',
      license: 'Z812345',
      kind: 'conditions-told',
      happenedOn: '2019-10-04',
      channel: 'email',
      withWhom: `Ms. Lind, ${consignee}`,
      reference: 'Mail 4711',
    },
    {
      do: 'log-step',
      license: 'Z812345',
      kind: 'conditions-acknowledged',
      happenedOn: '2019-10-11',
      channel: 'email',
      withWhom: `Ms. Lind, ${consignee}`,
    },
    {
      do: 'open-license',
      agency: 'DDTC',
      applicationNumber: '050123456',
      owner: 'Sam Ortiz',
      parties: [{ role: 'end-user', counterparty: consignee }],
    },
    {
      do: 'log-letter',
      license: 'Z812345',
      kind: 'intent-to-deny',
      datedOn: '2019-11-21',
      arrivedOn: '2019-11-25',
      channel: 'portal',
      reference: 'ITD-1',
      officerName: 'J. Officer',
      officerPhone: '202-555-0147',
      basis: 'The items would strengthen a military.\n\nThe end user has not shown where the items stay.',
      modifications: 'Item 2 would have to go.',
    },
    { do: 'open-response', letter: 'ITD-1' },
    {
      do: 'change-response',
      letter: 'ITD-1',
      strategy: 'narrow',
      exhibits: exhibits(files, ['Test report of model LT-9', 'Declaration of the end user', 'Site plan']),
      points: [
        {
          kind: 'basis',
          text: 'The items would strengthen a military.',
          how: 'rebut',
          answer:
            'The module works only with the base stations of this network. Its keys are drawn at the factory.',
          exhibits: ['1'],
          isDone: true,
        },
        {
          kind: 'basis',
          text: 'The end user has not shown where the items stay.',
          how: 'new-evidence',
          answer:
            'The site plan shows each of the 50 places; the declaration binds the end user to keep them there.',
          exhibits: ['2', '3'],
          isDone: true,
        },
        {
          kind: 'modification',
          text: 'Item 2 would have to go.',
          how: 'accept',
          answer: 'Item 2 is withdrawn.',
        },
      ],
      secondCount: { by: 'Sam Ortiz', on: '2019-11-25', got: '2019-12-11' },
      notes: [
        { kind: 'file', text: 'Call the engineer.' },
        { kind: 'privileged', text: 'Counsel thinks point two is weak.' },
      ],
    },
    {
      do: 'note-contact',
      counterparty: consignee,
      on: '2019-11-20',
      text: 'They confirm the place of delivery.',
    },
    ...usualShipments(),
    ...Array.from({ length: 4 }, (_, n) => ({
      do: 'add-deadline',
      title: `Report ${n + 1} to the insurer`,
      dueOn: `2019-12-${10 + n * 5}`,
      license: '050123456',
    })),
  ];
}

/** What left under the license of a usual register: corrected, come back, temporary, reserved. */
function usualShipments(): readonly Typed[] {
  const parties = [
    { role: 'ultimate-consignee', counterparty: consignee },
    { role: 'end-user', name: user, country: 'CN', address: ['3 Lakeside Road', 'Shenzhen 518000'] },
  ];
  const line = (quantity: string, more: object = {}) => ({
    ...{ license: 'D1234567', item: '1', quantity, unitPrice: '2000', ...more },
  });
  const ship = (reference: string, departedOn: string, quantity: string, more: object = {}) => ({
    ...{ do: 'ship', reference, departedOn, destination: 'HK', mode: 'air', carrier: 'Example Air' },
    ...{ invoice: `INV-${reference}`, itn: 'X20191015123456', parties, draws: [line(quantity)], ...more },
  });
  return [
    {
      ...{ do: 'open-balance', license: 'D1234567', item: '1', quantity: '5', value: '10000' },
      ...{ on: '2019-10-05', source: 'The list in Excel' },
    },
    ship('S-1', '2019-10-15', '12', {
      ...{ time: '23:40', zone: 'America/New_York', place: 'JFK', evidence: 'Air waybill 020-1234 5675' },
      endUse: 'Base stations of a civil telephone network in Hong Kong.',
      draws: [line('12', { eeiValue: '24450', eeiLicenseValue: '24000' })],
    }),
    {
      ...{ do: 'correct-draw', shipment: 'S-1', now: { quantity: '10', unitPrice: '2100' } },
      ...{ correctedOn: '2019-10-20', reason: 'Two pieces stayed in the warehouse.' },
    },
    {
      do: 'note-return',
      shipment: 'S-1',
      quantity: '1',
      cameBackOn: '2019-11-10',
      reason: 'Broken on the way',
    },
    ship('S-2', '2019-11-01', '4', { temporary: true, dueBackOn: '2019-11-20' }),
    { do: 'return-temporary', shipment: 'S-2', quantity: '3', backOn: '2019-11-15' },
    ship('S-3', '2019-11-04', '2', { temporary: true, dueBackOn: '2020-03-01' }),
    {
      ...{ do: 'reserve', reference: 'S-4', plannedOn: '2019-12-20', destination: 'HK', parties },
      ...{ draws: [line('6')], reason: 'Told in writing since', initials: 'DR' },
    },
  ];
}

const long = 'The items may not be reexported, resold or moved from the site that is named on the license. ';
const scripts = [
  '北方工业有限公司',
  'الفجر للتجارة',
  'שלום בע"מ',
  'ООО «Пример»',
  'サンプル株式会社',
  '한국전자',
];
const bound = Array.from({ length: 12 }, (_, n) => `Bound Party ${n + 1} ${scripts[n % scripts.length]}`);

/** The longest name the program takes. */
const longName = `Consignee ${'von und zu Beispiel '.repeat(12)}`.slice(0, 236).trim();

/** More shipments than anybody sends, over the limits, with the longest of everything. */
function manyShipments(): readonly Typed[] {
  const line = (n: number, quantity: string) => ({
    ...{ license: 'D1234567', item: String(1 + (n % 25)), quantity, unitPrice: '123456789.12' },
    ...(n % 7 === 0 ? { priceBasis: 'delivery-or-currency', priceNote: long } : {}),
  });
  const parties = scripts.map((name, n) => ({
    ...{ role: (['ultimate-consignee', 'end-user', 'purchaser'] as const)[n % 3], name: `${name} ${n}` },
    ...{ country: 'CN', address: ['1 Road', long] },
  }));
  return [
    {
      ...{
        do: 'ship',
        reference: 'S-1',
        departedOn: '2019-10-01',
        destination: 'CN',
        endUse: long.repeat(10),
      },
      ...{ carrier: longName, invoice: 'I'.repeat(120), parties, note: long.repeat(30) },
      draws: Array.from({ length: 40 }, (_, n) => line(n, '0.0000000001')),
    },
    ...Array.from({ length: 12 }, (_, n) => ({
      ...{ do: 'correct-draw', shipment: 'S-1', draw: '1', now: { quantity: String(n + 1) } },
      ...{ correctedOn: '2019-10-20', reason: long.repeat(1 + (n % 4)) },
    })),
    ...Array.from({ length: 90 }, (_, n) => ({
      ...{ do: 'ship', reference: `S-${n + 2} ${scripts[n % scripts.length]}`, parties: parties.slice(0, 2) },
      ...{ departedOn: `2019-11-${String(1 + (n % 24)).padStart(2, '0')}`, itn: 'X20191015123456' },
      ...(n % 2 === 0 ? { temporary: true, dueBackOn: n % 4 === 0 ? '2019-11-20' : null } : {}),
      draws: [line(n, '3')],
    })),
  ];
}

function extreme(files: readonly Attached[]): readonly Typed[] {
  const parties = Array.from({ length: 30 }, (_, n) => ({
    role: (['ultimate-consignee', 'end-user', 'other'] as const)[n % 3],
    name: bound[n] ?? `Party ${n + 1} ${'x'.repeat(n === 20 ? 200 : 3)}`,
    country: 'CN',
    address:
      n === 2
        ? Array.from({ length: 60 }, (_, l) => `Line ${l + 1} of a long address, Shenzhen`)
        : ['1 Road'],
  }));
  return [
    { ...company, company: `Sample Exports ${'and Sons '.repeat(12)}Inc.` },
    {
      do: 'add-counterparty',
      name: longName,
      country: 'CN',
      otherNames: scripts,
      lists: Array.from({ length: 12 }, (_, n) => ({
        list: `List ${n + 1}`,
        reviewPolicy: long,
        note: long,
      })),
    },
    {
      do: 'open-license',
      applicationNumber: 'Z812345',
      licenseNumber: 'D1234567',
      applicant: `Sample Exports ${'and Sons '.repeat(12)}Inc.`,
      owner: 'Dana Reed',
      endUse: long.repeat(20),
      destination: 'CN',
      parties: [...parties, { role: 'purchaser', counterparty: longName }],
      items: Array.from({ length: 25 }, (_, n) => ({
        line: String(n + 1),
        eccn: '3A001.b.2',
        description: n % 5 === 0 ? long.repeat(4) : 'Amplifier',
        quantity: '10',
        unit: 'pcs',
        total: { minor: 250_000, currency: 'USD' },
      })),
      conditions: Array.from({ length: 40 }, (_, n) => ({
        number: String(n + 1),
        text: long.repeat(1 + (n % 6)).trim(),
        partyBound: bound[n % bound.length] ?? '',
        acknowledgment: n % 3 === 0,
        ...(n % 4 === 0 ? { report: { how: { every: 'quarter' }, firstOn: '2020-01-15' } } : {}),
      })),
      riders: Array.from({ length: 30 }, (_, n) => ({
        number: String(n + 1),
        text: `Rider. ${long.repeat(1 + (n % 5))}`.trim(),
      })),
    },
    ...bound.slice(0, 6).map((name, n) => ({
      do: 'log-step',
      license: 'Z812345',
      kind: n % 2 === 0 ? 'conditions-told' : 'conditions-acknowledged',
      happenedOn: '2019-10-04',
      channel: 'email',
      withWhom: name,
      note: long.repeat(n),
    })),
    ...Array.from({ length: 25 }, (_, n) => ({
      do: 'log-step',
      license: 'Z812345',
      kind: 'call',
      happenedOn: '2019-11-22',
      note: `Call ${n + 1}`,
    })),
    {
      do: 'log-letter',
      license: 'Z812345',
      kind: 'intent-to-deny',
      datedOn: '2019-11-21',
      reference: 'ITD-1',
      basis: long.repeat(30),
    },
    { do: 'open-response', letter: 'ITD-1' },
    {
      do: 'change-response',
      letter: 'ITD-1',
      exhibits: exhibits(
        files,
        Array.from({ length: 45 }, (_, n) => `Exhibit about ${scripts[n % scripts.length]} ${n + 1}`),
      ),
      points: Array.from({ length: 40 }, (_, n) => ({
        text: `Point ${n + 1}. ${long.repeat(1 + (n % 4))}`,
        how: (['rebut', 'accept', 'new-evidence'] as const)[n % 3],
        answer: n % 7 === 6 ? '' : `Answer ${n + 1}. ${long.repeat(n === 11 ? 60 : 1 + (n % 9))}`,
        exhibits: Array.from({ length: n % 5 }, (_, e) => String(1 + ((n + e) % 45))),
      })),
      notes: [{ kind: 'privileged', text: long.repeat(60) }],
    },
    ...manyShipments(),
    ...Array.from({ length: 120 }, (_, n) => ({
      do: 'add-deadline',
      title: `Report ${String(n + 1).padStart(3, '0')} ${n % 10 === 0 ? long : ''}`.trim(),
      dueOn: `2019-12-${String(2 + (n % 29)).padStart(2, '0')}`,
    })),
    ...Array.from({ length: 60 }, (_, n) => ({
      do: 'open-license',
      agency: 'BIS',
      applicationNumber: `Z${100_000 + n}`,
      owner: 'Sam Ortiz',
      parties: [{ role: 'end-user', name: `Consignee ${n + 1}` }],
      conditions:
        n % 9 === 0 ? Array.from({ length: 20 }, (_, c) => ({ number: String(c + 1), text: long })) : [],
    })),
  ];
}
