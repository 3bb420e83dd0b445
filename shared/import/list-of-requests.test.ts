import { expect, test } from 'vitest';
import { day } from '../base/dates';
import { inWords } from '../base/message-text';
import type { CommandInput } from '../commands/commands';
import type { ImportDefaults } from '../records/import-mapping';
import { createScene, type Scene } from '../testing/scene';
import { type Correction, corrected } from './correct-cells';
import { csvTable } from './csv-table';
import { mappedByHeadings } from './map-columns';
import { currencyInHeading, withoutCurrency } from './number-reading';
import { planImport } from './plan-rows';

const today = day('2026-11-28');

interface More {
  readonly defaults?: ImportDefaults;
  readonly mends?: readonly Correction[];
  readonly leavesEmpty?: number;
}

function plan(
  scene: Scene,
  text: string,
  { defaults = { parties: 'add' }, mends = [], leavesEmpty }: More = {},
) {
  const source = csvTable(text, 'utf-8', null);
  if (!source.ok) throw new Error(source.messageKey);
  const columns = mappedByHeadings('licenses', source.value.headers).map((each) => ({
    ...each,
    empty: [],
    ...(each.column === leavesEmpty ? { unreadable: 'leave-empty' as const } : {}),
  }));
  let minted = 0;
  const newId = () => {
    minted += 1;
    return `trial-${minted}`;
  };
  return planImport(
    scene.register,
    {
      source: corrected(source.value, mends),
      mapping: { table: 'licenses', columns, defaults },
      choices: new Map(),
    },
    { newId, today },
  );
}

function imported(scene: Scene, text: string, more: More = {}) {
  const { rows, commands } = plan(scene, text, more);
  const batch = {
    do: 'import-batch',
    file: 'f.csv',
    sha256: 'ab'.repeat(32),
    table: 'licenses',
    rows: commands,
  };
  if (commands.length > 0) scene.perform(batch as CommandInput);
  return rows.map(({ verdict }) => verdict);
}

const verdicts = (scene: Scene, text: string, more: More = {}) =>
  plan(scene, text, more).rows.map(({ verdict }) => verdict);

/** The list of the buyer whose 290 requests were pending: a column for the customer, amounts in dollars, usual country names. */
const requests = (count: number): string =>
  [
    'Application No.,Ultimate consignee,Consignee street,Consignee city,Destination,Total USD,Submitted',
    ...Array.from({ length: count }, (_, nth) =>
      [
        `Z${100000 + nth}`,
        `Customer ${nth + 1} Ltd.`,
        `${nth + 1} Lakeside Road`,
        'Dubai',
        nth % 2 === 0 ? 'UAE' : 'South Korea',
        `"${nth + 1},250.00"`,
        '2019-07-16',
      ].join(','),
    ),
  ].join('\n');

test('a list of 290 requests comes in with every customer’s name', () => {
  const scene = createScene(today);
  expect(new Set(imported(scene, requests(290)))).toEqual(new Set(['new']));
  const licenses = [...scene.register.licenses.values()];
  expect(licenses).toHaveLength(290);
  expect(licenses.map(({ parties }) => parties.map(({ role, name }) => `${role}: ${name}`))).toEqual(
    Array.from({ length: 290 }, (_, nth) => [`ultimate-consignee: Customer ${nth + 1} Ltd.`]),
  );
  expect(licenses[21]).toMatchObject({
    agency: 'BIS',
    destination: 'KR',
    total: { minor: 2225000, currency: 'USD' },
    submittedOn: '2019-07-16',
  });
  expect(licenses[20]?.destination).toBe('AE');
  const customer = [...scene.register.counterparties.values()][21];
  expect(customer).toMatchObject({
    name: 'Customer 22 Ltd.',
    address: ['22 Lakeside Road', 'Dubai'],
    country: '',
    roles: ['ultimate-consignee'],
  });
  // A second time nothing is new.
  expect(new Set(verdicts(scene, requests(290)))).toEqual(new Set(['same']));
});

test('the preview says which counterparties a row adds, and refuses the row where none may be added', () => {
  const scene = createScene(today);
  const [row] = plan(scene, requests(1)).rows;
  expect(row?.why.map(inWords)).toContain('Adds the counterparty "Customer 1 Ltd.".');
  const [refused] = plan(scene, requests(1), { defaults: {} }).rows;
  expect(refused).toMatchObject({ verdict: 'refused', fault: 'party.ultimate-consignee' });
});

test('the currency of a heading, and the one that was said for all, count where no amount has its own', () => {
  expect(['Total USD', 'Value (EUR)', 'Amount in US$', 'TOTAL ALL', 'Value'].map(currencyInHeading)).toEqual([
    'USD',
    'EUR',
    'USD',
    undefined,
    undefined,
  ]);
  expect(['Total USD', 'Value (EUR)', 'Amount in US$', 'Try'].map(withoutCurrency)).toEqual([
    'Total',
    'Value ()',
    'Amount',
    'Try',
  ]);
  const scene = createScene(today);
  const text = 'License #,Total\nD1,100\nD2,€ 5.00\n';
  expect(verdicts(scene, text)).toEqual(['refused', 'new']);
  expect(imported(scene, text, { defaults: { currency: 'USD', agency: 'DDTC' } })).toEqual(['new', 'new']);
  expect([...scene.register.licenses.values()].map(({ agency, total }) => [agency, total?.currency])).toEqual(
    [
      ['DDTC', 'USD'],
      ['DDTC', 'EUR'],
    ],
  );
});

test('a cell is corrected in its row or wherever it stands, and the file stays as it is', () => {
  const scene = createScene(today);
  const text =
    'License #,Destination,Exp. date\nD1,Atlantis,2027-05-31\nD2,Atlantis,2027-05-31\nD3,Japan,soon\n';
  const refused = plan(scene, text).rows;
  expect(refused.map(({ verdict, fault }) => [verdict, fault])).toEqual([
    ['refused', 'destination'],
    ['refused', 'destination'],
    ['refused', 'expiresOn'],
  ]);
  const everywhere: Correction = { column: 1, line: null, was: 'Atlantis', now: 'Greece' };
  const here: Correction = { column: 1, line: 3, was: 'Atlantis', now: 'Cyprus' };
  const empty: Correction = { column: 2, line: 4, was: 'soon', now: '' };
  expect(imported(scene, text, { mends: [everywhere, here, empty] })).toEqual(['new', 'new', 'new']);
  expect(
    [...scene.register.licenses.values()].map(({ destination, expiresOn }) => [destination, expiresOn]),
  ).toEqual([
    ['GR', '2027-05-31'],
    ['CY', '2027-05-31'],
    ['JP', null],
  ]);
});

test('what cannot be read in a column is left empty by choice, and told', () => {
  const scene = createScene(today);
  const text = 'License #,Exp. date\nD1,soon\nD2,2027-05-31\n';
  const { rows } = plan(scene, text, { leavesEmpty: 1 });
  expect(rows.map(({ verdict }) => verdict)).toEqual(['new', 'new']);
  expect(rows[0]?.read).toEqual([{ field: 'expiresOn', text: 'soon', taken: '' }]);
});
