import * as fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { csvCells } from './csv-cells';
import { columnLimit, csvTable, guessDelimiter, rowLimit } from './csv-table';

const read = (text: string) => {
  const table = csvTable(text, 'utf-8', null);
  if (!table.ok) throw new Error(table.messageKey);
  return table.value;
};
const cellsOf = (text: string) => read(text).rows.map(({ cells }) => cells);

test('a byte order mark hides no heading', () => {
  expect(read('\uFEFFName;Country\nAcme;DE\n').headers).toEqual(['Name', 'Country']);
});

test('commas inside a semicolon file do not win', () => {
  const text =
    'Name;Place, country;Notes, long, ones\nAcme, Ltd;Paris, FR;a, b, c\nBeta, Inc;Rome, IT;d, e\n';
  expect(guessDelimiter(text)).toBe(';');
  expect(cellsOf(text)[0]).toEqual(['Acme, Ltd', 'Paris, FR', 'a, b, c']);
});

test.each([',', ';', '\t', '|'])('the delimiter %j is found', (delimiter) => {
  expect(guessDelimiter(['a,b', 'c', 'd;e'].map((cell) => `"${cell}"`).join(delimiter))).toBe(delimiter);
});

test('line breaks in a quoted cell stay in it, and the rows after it keep their lines', () => {
  const notes = Array.from({ length: 12 }, (_, index) => `note ${index}, and more`).join('\n');
  const { rows } = read(`Name,Notes\nAcme,"${notes}"\nBeta,x\n`);
  expect(rows).toEqual([
    { line: 2, cells: ['Acme', notes] },
    { line: 14, cells: ['Beta', 'x'] },
  ]);
});

test('a quote that never closes stops the import and names the line', () => {
  expect(csvTable('Name,City\nAlpha,Rome\n"Acme Ltd,Paris\nBeta,Oslo\n', 'utf-8', null)).toMatchObject({
    ok: false,
    messageKey: 'import-quote-open',
    params: { line: 3 },
  });
  expect(csvTable('Name,City\n"Acme Ltd,Paris\n"Beta",Oslo\n', 'utf-8', null)).toMatchObject({
    ok: false,
    messageKey: 'import-quote-broken',
    params: { line: 2, at: 3 },
  });
});

test('identifiers stay text, character for character', () => {
  expect(cellsOf('A,B,C,D,E\n00202938,713752e1,123456789012345678, 02110,"Acme ""Int\'l"", Ltd"\n')).toEqual([
    ['00202938', '713752e1', '123456789012345678', ' 02110', 'Acme "Int\'l", Ltd'],
  ]);
});

test('rows of another length, headings twice and headings missing are told', () => {
  expect(read('A,B,A,\n1,2,3,4\n1,2\n1,2,3,4,5\n').doubts).toEqual([
    { messageKey: 'import-heading-twice', params: { heading: 'A', column: 3 } },
    { messageKey: 'import-heading-empty', params: { column: 4 } },
    { messageKey: 'import-row-length', params: { line: 3, cells: 2, columns: 4 } },
    { messageKey: 'import-row-length', params: { line: 4, cells: 5, columns: 4 } },
  ]);
});

test('nothing, only headings, or too much is refused in words', () => {
  const say = (text: string) => {
    const table = csvTable(text, 'utf-8', null);
    return table.ok ? '' : table.messageKey;
  };
  expect(say('')).toBe('import-empty');
  expect(say('\n,,\n')).toBe('import-empty');
  expect(say('A,B\n')).toBe('import-only-headings');
  expect(say(`A,B\n${'1,2\n'.repeat(rowLimit + 1)}`)).toBe('import-too-many-rows');
});

const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '\n', '\r\n', ' ', 'é', '中', '=') });

test('whatever a second program writes comes back cell by cell', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 8 }),
      fc.constantFrom(',', ';', '\t', '|'),
      (rows, delimiter) => {
        const { records, fault } = csvCells(Papa.unparse(rows, { delimiter }), delimiter);
        expect(fault).toBeNull();
        expect(records.map(({ cells }) => cells)).toEqual(rows);
      },
    ),
  );
});

test('no text makes it throw', () => {
  fc.assert(
    fc.property(fc.array(cell), (parts) => {
      expect(typeof csvTable(parts.join(''), 'utf-8', null).ok).toBe('boolean');
    }),
  );
});

test('the line by which a spreadsheet says its delimiter is no row', () => {
  const table = read('sep=;\nName;Country\nA;CN\n');
  expect(table).toMatchObject({ headers: ['Name', 'Country'], headingsLine: 2 });
  expect(table.rows).toEqual([{ line: 3, cells: ['A', 'CN'] }]);
  expect(read('"sep=\t"\r\nName\tCountry\r\nA, B\tCN\r\n').rows[0]?.cells).toEqual(['A, B', 'CN']);
});

test('more columns than a list can have are told before they are made', () => {
  const wide = `Name,Country\n${','.repeat(3_000_000)}\n`;
  expect(csvTable(wide, 'utf-8', null)).toMatchObject({
    ok: false,
    messageKey: 'import-too-many-columns',
    params: { limit: columnLimit, line: 2 },
  });
});
