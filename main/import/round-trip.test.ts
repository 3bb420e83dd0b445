import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CommandInput } from '../../shared/commands/commands';
import { type TableName, tableNames, tableOf } from '../../shared/exchange/tables';
import { csvTable } from '../../shared/import/csv-table';
import { mapHeaders } from '../../shared/import/import-fields';
import { planImport } from '../../shared/import/plan-rows';
import type { SourceTable } from '../../shared/import/source-table';
import { createScene, type Scene } from '../../shared/testing/scene';
import { csvText } from '../exchange/csv';
import { workbook } from '../exchange/workbook';
import { cases } from '../test-support/cases';
import { workbookTable } from './workbook-table';

type Way = (scene: Scene, name: TableName) => Promise<SourceTable | null>;

const byCsv: Way = async ({ register }, name) => {
  const { columns, rows } = tableOf(register, name, true);
  const text = csvText(
    columns.map(({ header }) => header),
    rows,
  );
  const table = csvTable(text, 'utf-8', null);
  return table.ok ? table.value : null;
};

const byWorkbook: Way = async ({ register }, name) => {
  const written = await workbook([tableOf(register, name, true)]);
  if (!written.ok) throw new Error(written.messageKey);
  const table = await workbookTable(written.value, 'x.xlsx', null);
  return table.ok ? table.value : null;
};

/** Takes every table of a register into an empty one, as a person would. */
async function broughtOver(scene: Scene, way: Way): Promise<Scene> {
  const other = createScene();
  for (const name of tableNames) {
    const source = await way(scene, name);
    if (source === null) continue;
    const columns = mapHeaders(name, source.headers).map((field, column) => ({
      column,
      field,
      dates: 'ymd' as const,
      decimal: '.' as const,
    }));
    let made = 0;
    const newId = () => {
      made += 1;
      return `${name}-${made}`;
    };
    const context = { newId, today: '2019-11-25' as never };
    const plan = planImport(
      other.register,
      { source, mapping: { table: name, columns }, choices: new Map() },
      context,
    );
    expect(plan.questions).toEqual([]);
    expect(plan.rows.filter(({ verdict }) => verdict !== 'new')).toEqual([]);
    const sha256 = 'a'.repeat(64);
    other.perform({
      do: 'import-batch',
      file: `${name}.csv`,
      sha256,
      table: name,
      rows: plan.commands,
    } as CommandInput);
    // The same again finds nothing to do.
    const again = planImport(
      other.register,
      { source, mapping: { table: name, columns }, choices: new Map() },
      context,
    );
    expect(again.rows.map(({ verdict }) => verdict)).toEqual(plan.rows.map(() => 'same'));
  }
  return other;
}

const odd = [
  'Acme "Int\'l", Ltd',
  '=HYPERLINK("x")',
  '-5',
  '+86 10 5555',
  '00202938',
  '713752e1',
  'a | b \\ c',
  '北方工业',
  'الفجر',
  "'quoted'",
  '@home',
  'x;y,z\tw'.replace('\t', ' '),
  '2019-11-21',
  'no',
];
const label = fc.constantFrom(...odd);
const some = fc.oneof(fc.constant(''), label);
const prose = fc.oneof(some, fc.constantFrom('two\nlines', 'a\\nb', ' | ', '=1+1\n-2', 'ends with space '));
const date = fc.oneof(fc.constant(null), fc.constantFrom('2019-11-21', '2024-02-29', '1999-12-31'));
const amount = fc.oneof(
  fc.constant(null),
  fc.record({
    minor: fc.integer({ min: -9_999_999, max: 9_999_999 }),
    currency: fc.constantFrom('USD', 'JPY', 'KWD'),
  }),
);
const decimal = fc.oneof(fc.constant(null), fc.constantFrom('1', '10.50', '0.001', '12345678901234567890'));

const counterparty = fc.record({
  otherNames: fc.array(label, { maxLength: 2 }),
  roles: fc.subarray(['purchaser', 'end-user', 'other']),
  country: fc.constantFrom('', 'CN', 'US'),
  address: fc.array(label, { maxLength: 3 }),
  identifiers: fc.array(fc.record({ type: some, value: label }), { maxLength: 2 }),
  contacts: fc.array(fc.record({ name: label, title: some, phone: some, email: some }), { maxLength: 2 }),
  website: some,
  lists: fc.array(
    fc.record({
      list: label,
      since: date,
      citation: some,
      licenseRequirement: prose,
      reviewPolicy: prose,
      note: prose,
      mustCheck: fc.boolean(),
    }),
    { maxLength: 2 },
  ),
  listsCheckedOn: date,
  notes: fc.array(
    fc.record({
      kind: fc.constantFrom('file', 'privileged'),
      text: prose.filter((text) => text.trim() !== ''),
    }),
    {
      maxLength: 2,
    },
  ),
});

const report = fc.constantFrom(
  null,
  { how: { every: 'quarter' }, firstOn: '2020-01-31' },
  { how: { every: 'once' }, firstOn: '2020-02-29' },
  { how: { every: 'shipment', days: 30 }, firstOn: null },
  { how: { every: 'shipment', days: 1 }, firstOn: null },
);

const license = fc.record({
  agency: fc.constantFrom('BIS', 'DDTC', 'OFAC'),
  licenseNumber: fc.constant(''),
  applicationType: some,
  reference: some,
  applicant: some,
  submittedOn: date,
  validatedOn: date,
  expiresOn: date,
  destination: fc.constantFrom('', 'CN'),
  endUse: prose,
  total: amount,
  orderNumber: some,
  owner: some,
  parties: fc.array(
    fc.record({
      role: fc.constantFrom('end-user', 'purchaser'),
      name: label,
      address: fc.array(label, { maxLength: 2 }),
      country: fc.constantFrom('', 'CN'),
    }),
    { maxLength: 2 },
  ),
  conditions: fc.array(
    fc.record({ number: some, text: label, partyBound: some, acknowledgment: fc.boolean(), report }),
    { maxLength: 2 },
  ),
  riders: fc.array(fc.record({ number: some, text: label }), { maxLength: 1 }),
  items: fc.array(
    fc.record({
      eccn: some,
      model: some,
      description: prose,
      quantity: decimal,
      unit: some,
      unitPrice: decimal,
      total: amount,
    }),
    { maxLength: 2 },
  ),
});

function built(
  parties: readonly object[],
  licenses: readonly { readonly items: readonly object[] }[],
): Scene {
  const scene = createScene();
  for (const [n, party] of parties.entries()) {
    scene.perform({ do: 'add-counterparty', name: `${odd[n % odd.length]} ${n}`, ...party } as CommandInput);
  }
  for (const [n, fields] of licenses.entries()) {
    const items = fields.items.map((item, at) => ({ ...item, line: `0${at + 1}` }));
    const applicationNumber = `Z${100_000 + n}`;
    scene.perform({ do: 'open-license', ...fields, items, applicationNumber } as CommandInput);
    const [item] = items;
    const { parties: printed = [] } = fields as { parties?: readonly { name: string }[] };
    const [party] = printed;
    // A hold without action is known to the EAR alone.
    const isHold = n === 1 && (fields as { agency?: string }).agency === 'BIS';
    scene.perform({
      do: 'log-letter',
      license: applicationNumber,
      covers: [
        {
          license: applicationNumber,
          items: item === undefined ? [] : [item.line],
          parties: party === undefined ? [] : [party.name],
        },
      ],
      leadDays: n,
      chosen: isHold ? [{ ruleId: 'hold-answer', length: 14 }] : [],
      kind: isHold ? 'hold-without-action' : 'request-for-information',
      datedOn: '2019-11-21',
      reference: odd[n % odd.length],
      note: 'two\nlines',
      noDeadlineBecause: 'nothing asked',
    } as CommandInput);
  }
  return scene;
}

test.each([
  ['CSV', byCsv],
  ['Excel', byWorkbook],
] as const)('what goes out as %s comes back the same, into an empty register', async (_name, way) => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(counterparty, { maxLength: 3 }),
      fc.array(license, { maxLength: 3 }),
      async (parties, licenses) => {
        const scene = built(parties, licenses);
        const other = await broughtOver(scene, way);
        for (const name of tableNames) {
          expect(tableOf(other.register, name, true)).toEqual(tableOf(scene.register, name, true));
        }
      },
    ),
    { numRuns: cases(12, 150) },
  );
});
