import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { day } from '../base/dates';
import { inWords } from '../base/message-text';
import { allAtOnce } from '../base/steps';
import { importInSteps } from '../decide/import-batch';
import type { ColumnMapping, ImportTable } from '../records/import-mapping';
import { createScene, type Scene } from '../testing/scene';
import { csvTable } from './csv-table';
import { mapHeaders } from './import-fields';
import { planImport } from './plan-rows';
import type { ConflictChoice, ConflictKind } from './preview-row';

/** A line, what it is asked about, and the answer. */
type Choice = readonly [number, ConflictKind, ConflictChoice];

const today = day('2026-07-01');

function plan(scene: Scene, table: ImportTable, text: string, choices: readonly Choice[] = []) {
  const source = csvTable(text, 'utf-8', null);
  if (!source.ok) throw new Error(source.messageKey);
  const columns = mapHeaders(table, source.value.headers).map((field, column) => ({
    column,
    field,
    dates: null,
    decimal: null,
  }));
  let minted = 0;
  const newId = () => {
    minted += 1;
    return `trial-${minted}`;
  };
  return planImport(
    scene.register,
    {
      source: source.value,
      mapping: { table, columns },
      choices: new Map(choices.map(([line, kind, choice]) => [line, { about: { [kind]: choice } }])),
    },
    { newId, today },
  );
}

/** The same with each id that was made for it written as which of them it is. */
function withIdsInOrder(value: unknown): unknown {
  const made = new Map<string, string>();
  const order = (id: string): string => {
    const known = made.get(id) ?? `made ${made.size}`;
    made.set(id, known);
    return known;
  };
  const ids = /\btrial-\d+\b|\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/g;
  return JSON.parse(JSON.stringify(value).replace(ids, order));
}

function imports(scene: Scene, table: ImportTable, text: string, choices: readonly Choice[] = []) {
  const { rows, commands, decisions, workBys } = plan(scene, table, text, choices);
  if (commands.length > 0) {
    const batch = { file: 'file.csv', sha256: 'ab'.repeat(32), table, rows: [...commands] };
    const command = { ...batch, do: 'import-batch' as const };
    const decided = allAtOnce(importInSteps(scene.register, command, { newId: () => randomUUID(), today }));
    if (!decided.ok) throw new Error(JSON.stringify(decided));
    // What the rows came to when they were tried is what they come to when they are entered.
    const context = { newId: () => randomUUID(), today, tried: decisions };
    const taken = allAtOnce(importInSteps(scene.register, command, context));
    expect(withIdsInOrder(taken)).toEqual(withIdsInOrder(decided));
    // What the preview says of the deadlines is what the batch sets.
    expect(workBys).toEqual(
      decided.value.events.flatMap((event) => (event.type === 'deadline-set' ? [event.fields.workBy] : [])),
    );
    scene.perform(command);
  }
  return rows.map(({ verdict }) => verdict);
}

const companies = 'Name;Country;Roles\nAcme "Int\'l", Ltd;Germany;End-user\nBeta;FR;\nBeta;IT;\n';

test('a file read twice brings nothing new, and a changed row changes only what it says', () => {
  const scene = createScene(today);
  expect(imports(scene, 'counterparties', 'Name;Country\nAcme;Germany\nBeta;FR\nBeta;IT\n')).toEqual([
    'new',
    'new',
    'new',
  ]);
  expect(imports(scene, 'counterparties', 'Name;Country\nAcme;DE\nBeta;FR\nBeta;IT\n')).toEqual([
    'same',
    'same',
    'same',
  ]);
  expect(imports(scene, 'counterparties', 'Name;Country;Website\nAcme;DE;acme.example\n')).toEqual([
    'changed',
  ]);
  // An empty cell empties nothing.
  expect(imports(scene, 'counterparties', 'Name;Country;Website\nAcme;DE;\n')).toEqual(['same']);
  expect(scene.register.counterparties.by('name', 'Acme')[0]?.website).toBe('acme.example');
});

test('a row whose identifier is that of another company says so', () => {
  const scene = createScene(today);
  imports(scene, 'counterparties', 'Name;Country;VAT\nAcme;Germany;DE 811220\n');
  const { rows } = plan(scene, 'counterparties', 'Name;Country;VAT\nAcme Europe;France;DE811220\n');
  expect(rows.map(({ verdict, why }) => [verdict, why.map(({ messageKey }) => messageKey)])).toEqual([
    ['new', ['same-identifier']],
  ]);
});

test('what was granted of an item is read from its columns, its value with the currency', () => {
  const scene = createScene(today);
  scene.perform({ do: 'open-license', applicationNumber: 'Z150001', items: [{ line: '1', quantity: '92' }] });
  const head = 'License record;Line;As granted;Quantity granted;Unit granted;Value granted\n';
  const other = 'Z150001;1;Approved with other amounts';
  expect(imports(scene, 'items', `${head}${other};80;EA;EUR 552,000.00\n`)).toEqual(['changed']);
  expect(scene.register.licenses.by('number', 'Z150001')[0]?.items).toMatchObject([
    {
      quantity: '92',
      granted: 'other-amounts',
      grantedQuantity: '80',
      grantedUnit: 'EA',
      grantedTotal: { currency: 'EUR' },
      total: null,
    },
  ]);
  expect(imports(scene, 'items', `${head}${other};80;EA;EUR 552,000.00\n`)).toEqual(['same']);
  expect(imports(scene, 'items', `${head}${other};80;EA;552000\n`)).toEqual(['refused']);
  expect(imports(scene, 'items', `${head}Z150001;1;Not approved;80;;\n`)).toEqual(['refused']);
});

test.each([
  [
    'a column for each',
    'Total;Total: currency;Total granted;Total granted: currency',
    '9;USD;8;EUR',
    'USD',
    'EUR',
  ],
  ['one column for the row', 'Total;Currency;Total granted', '9;JPY;8', 'JPY', 'JPY'],
  ['beside the amount', 'Total;Approved value', 'CAD 9;8 USD', 'CAD', 'USD'],
  ['the headings', 'Total (EUR);Approved value (USD)', '9;8', 'EUR', 'USD'],
])('a total applied for and a total granted, with the currency from %s', (_, head, row, applied, granted) => {
  const scene = createScene(today);
  expect(imports(scene, 'licenses', `Application number;${head}\nZ150001;${row}\n`)).toEqual(['new']);
  const [license] = scene.register.licenses.by('number', 'Z150001');
  expect([license?.total?.currency, license?.grantedTotal?.currency]).toEqual([applied, granted]);
});

test('quotes in a name, and words for a country and a role, are read', () => {
  const scene = createScene(today);
  imports(scene, 'counterparties', companies);
  expect(scene.register.counterparties.by('name', 'Acme "Int\'l", Ltd')[0]).toMatchObject({
    country: 'DE',
    roles: ['end-user'],
  });
});

test('a row taken again changes the record the file itself made', () => {
  const scene = createScene(today);
  const text = 'Application number,Owner\nZ000001,A. Clerk\nZ000001,B. Clerk\n';
  expect(imports(scene, 'licenses', text, [[3, 'twice', 'take-file']])).toEqual(['new', 'changed']);
  expect(scene.register.licenses.by('number', 'Z000001')[0]?.owner).toBe('B. Clerk');
});

test('names that look alike are different companies', () => {
  const scene = createScene(today);
  scene.perform({ do: 'add-counterparty', name: 'Stripe', country: 'US' });
  expect(imports(scene, 'counterparties', 'Name;Country\nStrix;US\nSTRIPE;US\n')).toEqual(['new', 'new']);
});

test('the same row twice in one file is told, not dropped', () => {
  const scene = createScene(today);
  const { rows } = plan(scene, 'counterparties', 'Name;Country\nAcme;DE\nAcme;DE\n');
  expect(rows.map(({ verdict }) => verdict)).toEqual(['new', 'conflict']);
  expect(rows[1]?.why[0]?.messageKey).toBe('import-twice-in-file');
});

test('a letter from a file starts its dates, and two equal letters stay two when read again', () => {
  const scene = createScene(today);
  scene.perform({ do: 'open-license', applicationNumber: 'Z000001' });
  const text =
    'Application number,Kind,Dated,Reference\nZ000001,Intent to deny,2026-06-26,R\nZ000001,Intent to deny,2026-06-26,R\n';
  expect(imports(scene, 'letters', text)).toEqual(['new', 'conflict']);
  expect(scene.register.deadlines.size).toBeGreaterThan(0);
  expect(imports(scene, 'letters', text, [[3, 'twice', 'take-file']])).toEqual(['same', 'new']);
  expect(scene.register.letters.size).toBe(2);
  expect(imports(scene, 'letters', text)).toEqual(['same', 'same']);
});

test('a year of two digits is asked about, row by row', () => {
  const scene = createScene(today);
  const text = 'Application number,Expires\n00202938,4/15/91\n713752e1,6/26/2026\n';
  const { rows } = plan(scene, 'licenses', text);
  expect(rows.map(({ verdict }) => verdict)).toEqual(['conflict', 'new']);
  expect(rows[0]?.why[0]).toMatchObject({ messageKey: 'import-year-asked', params: { date: '2091-04-15' } });
  imports(scene, 'licenses', text);
  expect(scene.register.licenses.by('number', '713752e1')[0]?.expiresOn).toBe('2026-06-26');
});

test('a column of dates in two possible orders is asked about before anything else', () => {
  const { questions, rows, commands } = plan(
    createScene(today),
    'licenses',
    'Application number,Expires\nZ000001,03/04/2027\n',
  );
  expect(questions).toEqual([
    { messageKey: 'import-date-order-asked', params: { heading: 'Printed expiry' } },
  ]);
  expect([...rows, ...commands]).toEqual([]);
});

test('a record found by one number that has another as its second is a conflict', () => {
  const scene = createScene(today);
  scene.perform({ do: 'open-license', applicationNumber: 'Z000001', licenseNumber: 'D1' });
  const text = 'Application number,License number\nZ000001,D2\n';
  expect(imports(scene, 'licenses', text)).toEqual(['conflict']);
  expect(imports(scene, 'licenses', text, [[2, 'number', 'keep-ours']])).toEqual(['left-out']);
  expect(imports(scene, 'licenses', text, [[2, 'number', 'take-file']])).toEqual(['changed']);
  expect(scene.register.licenses.by('number', 'D2').length).toBe(1);
});

test('items are found again by their line, with amounts in minor units and digits kept', () => {
  const scene = createScene(today);
  scene.perform({ do: 'open-license', applicationNumber: 'Z000001', items: [{ line: '1', eccn: '3A001' }] });
  const text =
    'Record;Line;ECCN;Quantity;Total;Currency\nZ000001;1;3A001;1,50;1.234,56;EUR\nZ000001;2;EAR99;2;7;EUR\nZ000009;1;;;;\n';
  const verdicts = ['changed', 'new', 'refused'];
  expect(imports(scene, 'items', text)).toEqual(verdicts);
  const items = scene.register.licenses.by('number', 'Z000001')[0]?.items;
  expect(items?.map(({ quantity, total }) => [quantity, total?.minor])).toEqual([
    ['1.50', 123456],
    ['2', 700],
  ]);
  expect(imports(scene, 'items', text)).toEqual(['same', 'same', 'refused']);
});

test('what cannot be kept is refused in words with the heading', () => {
  const scene = createScene(today);
  const say = (table: ImportTable, text: string) =>
    plan(scene, table, text).rows.map(({ why }) => why[0]?.messageKey);
  expect(say('counterparties', 'Name,Country\nAcme,Narnia\n,DE\n')).toEqual([
    'import-not-a-choice',
    'import-name-missing',
  ]);
  expect(
    say('licenses', 'Application number,Expires,Total,Currency\nZ1,soon,,\nZ2,,5,\n,2026-01-01,,\n'),
  ).toEqual(['import-not-a-date', 'import-currency-missing', 'import-number-missing']);
  expect(say('letters', 'License,Kind,Dated\nZ9,Denied,2026-01-01\n')).toEqual(['no-such-license']);
});

describe('a cell that cannot be read is never taken for an empty one', () => {
  const why = (cell: string, answers: Partial<ColumnMapping> = {}) => {
    const source = csvTable(`Application number,Printed expiry\nZ100000,${cell}\n`, 'utf-8', ',');
    if (!source.ok) throw new Error(source.messageKey);
    const columns = mapHeaders('licenses', source.value.headers).map((field, column) => ({
      column,
      field,
      dates: null,
      decimal: null,
      ...answers,
    }));
    const mapping = { table: 'licenses' as const, columns };
    const context = { newId: () => 'id', today };
    const planned = planImport(
      createScene(today).register,
      { source: source.value, mapping, choices: new Map() },
      context,
    );
    return [...planned.questions, ...planned.notes, ...planned.rows.flatMap((row) => row.why)].map(inWords);
  };

  test.each([
    ['#N/A', ['Printed expiry: cell B2 holds the error #N/A, not a value. Correct it in the file.']],
    ['17:05', ['Printed expiry: "17:05" is a time without a day.']],
    ['9999-12-31', ['Printed expiry: "9999-12-31" is not a day between 1940 and 2199.']],
    ['2206-11-21T00:00:00Z', ['Printed expiry: "2206-11-21T00:00:00Z" is not a day between 1940 and 2199.']],
    ['soon', ['Printed expiry: "soon" is not a date in the order of this column.']],
  ])('%s', (cell, sentences) => {
    expect(why(cell)).toEqual(sentences);
  });

  test('numbers that count days are asked about with the day they would be', () => {
    expect(why('47000')[0]).toContain(
      '47000 is 2028-09-04 (or 2032-09-05 in a workbook that counts from 1904)',
    );
    expect(why('47000', { serials: '1900' })).toEqual([]);
  });

  test('a time beside the day is dropped, and told once', () => {
    expect(why('2028-09-04 17:30')).toEqual([
      'Printed expiry: times beside the day are left out. Cells with a time: 1.',
    ]);
    expect(why('2028-09-04 00:00:00')).toEqual([]);
  });
});

test('the currency beside an amount counts, and one that differs from its column is refused', () => {
  const scene = createScene(today);
  const say = (text: string) => plan(scene, 'licenses', text).rows.map(({ why }) => why[0]?.messageKey);
  expect(say('Application number,Total\nZ100001,"€1,200.50"\n')).toEqual([undefined]);
  expect(say('Application number,Total,Currency\nZ100001,"$1,200.50",CAD\n')).toEqual([undefined]);
  expect(say('Application number,Total,Currency\nZ100001,"€1,200.50",USD\n')).toEqual([
    'import-currency-differs',
  ]);
  // A dollar sign alone is the US dollar where no column says otherwise, and that is told.
  const dollars = 'Application number,Total\nZ100001,"$1,200.50"\n';
  expect(say(dollars)).toEqual([undefined]);
  expect(plan(scene, 'licenses', dollars).notes.map((note) => note.messageKey)).toEqual([
    'import-dollars-read',
  ]);
});

test('of two companies that look the same, a row means the one that is written as it is', () => {
  const scene = createScene(today);
  // Wide letters are the same letters to the eye; a person may have entered both all the same.
  for (const name of ['ABC Trading', 'ＡＢＣ Trading'])
    scene.perform({ do: 'add-counterparty', name, country: 'JP' });
  expect(imports(scene, 'counterparties', 'Name;Country\nABC Trading;JP\nＡＢＣ Trading;JP\n')).toEqual([
    'same',
    'same',
  ]);
  expect(imports(scene, 'counterparties', 'Name;Country\nＡBC Trading;JP\n')).toEqual(['conflict']);
});
