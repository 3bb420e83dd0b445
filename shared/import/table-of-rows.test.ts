import { expect, test } from 'vitest';
import { csvTable } from './csv-table';
import { noRowChoices, type RowChoices } from './source-table';
import { columnLetters } from './table-of-rows';

const read = (text: string, choices: Partial<RowChoices> = {}) => {
  const table = csvTable(text, 'utf-8', ',', { ...noRowChoices, ...choices });
  if (!table.ok) throw new Error(table.messageKey);
  return table.value;
};
const keys = (says: readonly { readonly messageKey: string }[]) => says.map(({ messageKey }) => messageKey);

test('how a list was read is always told', () => {
  expect(read('Name,Country\nA,CN\n').told).toEqual([
    { messageKey: 'import-told-text', params: { encoding: 'UTF-8', delimiter: 'commas', line: 1 } },
  ]);
});

test('titles above the headings are passed over and told, blank lines between are nothing', () => {
  const table = read(
    'License list,,,\n,,,\nas of 2026,,,\nNumber,Order,Expires,Note\nZ1,a,b,c\n\nZ2,d,e,f\n',
  );
  expect(table.headers).toEqual(['Number', 'Order', 'Expires', 'Note']);
  expect(table.headingsLine).toBe(4);
  expect(table.rows.map(({ line }) => line)).toEqual([5, 7]);
  expect(table.told).toContainEqual({
    messageKey: 'import-lines-above',
    params: { lines: '1, 3', text: 'License list' },
  });
});

test('the line of the headings can be chosen, and so can that there are none', () => {
  const text = 'x,y\nName,Country\nA,CN\n';
  expect(read(text, { headings: 2 }).headers).toEqual(['Name', 'Country']);
  const bare = read('A,CN\nB,DE\n', { headings: 0 });
  expect(bare).toMatchObject({ headers: ['Column A', 'Column B'], headingsLine: 0 });
  expect(bare.rows.map(({ cells }) => cells)).toEqual([
    ['A', 'CN'],
    ['B', 'DE'],
  ]);
  expect(csvTable(text, 'utf-8', ',', { ...noRowChoices, headings: 9 })).toMatchObject({
    ok: false,
    messageKey: 'import-no-heading-line',
  });
});

test('a first line that looks like a row of the list is told', () => {
  expect(keys(read('Z100000,2026-11-21\nZ100001,2026-11-22\n').doubts)).toContain('import-headings-odd');
  expect(read('Number,Expires\nZ100001,2026-11-22\n').doubts).toEqual([]);
});

test.each([
  ['Total', 'Name,Value\nA,1\nB,2\nTotal,3\n', [4]],
  ['Grand total:', 'Name,Value\nA,1\nB,2\nGrand total:,9\n', [4]],
  ['Summe', 'Name,Value\nA,1\nB,2\nSumme,3\n', [4]],
  ['Subtotal between', 'Name,Value\nA,1\nSubtotal,1\nB,2\nTOTAL (USD),3\n', [3, 5]],
  ['in another column', 'Name,Country,Value\nA,CN,1\nB,DE,2\n,Total,3\n', [4]],
  ['only a sum', 'Name,Value\nA,"$1,200.00"\nB,$300.50\n,"$1,500.50"\n', [4]],
  ['no sum', 'Name,Value\nA,1\nB,2\n,5\n', []],
  ['a company', 'Name,Value\nTotal Wine,1\nTotalEnergies,2\nSummer,3\n', []],
])('rows of totals are noticed: %s', (_, text, lines) => {
  expect(read(text).totals).toEqual(lines);
  expect(read(text, { totals: 'keep' })).toMatchObject({ totals: [] });
  const left = read(text, { totals: 'leave-out' });
  expect(left.rows.map(({ line }) => line)).not.toEqual(expect.arrayContaining(lines.length ? lines : [0]));
  expect(left.totals).toEqual([]);
});

test.each(['#N/A', '#REF!', '#DIV/0!', '#NV', '########'])('the error %s is no text', (error) => {
  expect(read(`Name,Expires\nA,${error}\n`).rows[0]?.cells[1]).toEqual({
    unreadable: 'import-cell-error',
    text: error,
    at: 'B2',
  });
});

test('columns go by the letters of a spreadsheet', () => {
  expect([0, 25, 26, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
});

test.each([
  ['Customer list 2026\n\nName,Country\nAcme,DE\n', 3],
  ['Customer list\nas of 2026-11-01\n\nName,Country\nAcme,DE\n', 4],
  ['Customer list,printed 11/1\nName,Country\nAcme,DE\n', 2],
  ['Name,Country\nAcme,DE\nName,Country\n', 1],
  ['Acme,DE\nBeta,FR\n', 1],
  ['Customer,Where\nCountry Name,Land\nBeta,FR\n', 1],
])('headings that are known are found below titles of a narrow list', (text, line) => {
  expect(read(text).headingsLine).toBe(line);
});
