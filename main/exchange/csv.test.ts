import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { unguarded } from '../../shared/exchange/formula-guard';
import { csvTable } from '../../shared/import/csv-table';
import { csvText } from './csv';

const rowsOf = (text: string) => Papa.parse<readonly string[]>(text.slice(1), { skipEmptyLines: true }).data;

test.each(['-5', '+86 10 5555', '+1 (202) 555-0100', '-1,234.56', '-1.5e3', '5', 'plain', 'a=b', '—', ''])(
  '%j comes back as it was',
  (cell) => {
    expect(rowsOf(csvText(['A', 'B'], [[cell, 'x']]))[1]).toEqual([cell, 'x']);
  },
);

test.each([
  '=HYPERLINK("http://example.com")',
  '=1+1',
  '+cmd|calc',
  '-2+3',
  '-1-1',
  '+1+1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '+',
  '-',
  '-5;=1',
  '＝1+1',
  '＋1',
  '－2',
  '＠SUM(A1)',
  '\n=1',
  '\t＝1',
  "'=1",
  "''@x",
])('%j can start no formula, and comes back the same', (cell) => {
  const text = csvText(['A', 'B'], [[cell, 'x']]);
  expect(rowsOf(text)[1]).toEqual([`'${cell}`, 'x']);
  expect(unguarded(`'${cell}`)).toBe(cell);
  const table = csvTable(text, 'utf-8', ',');
  expect(table.ok && table.value.rows[0]?.cells[0]).toBe(cell);
});

test('quotes, commas and line breaks are kept, lines end as RFC 4180 says, and the file is known as UTF-8', () => {
  const cells = ['a "b", c', 'two\nlines', '华为 شركة'];
  const text = csvText(['A', 'B', 'C'], [cells]);
  expect(text.startsWith('\uFEFFA,B,C\r\n')).toBe(true);
  expect(text.endsWith('\r\n')).toBe(true);
  expect(rowsOf(text)[1]).toEqual(cells);
  expect(csvText(['A'], [])).toBe('\uFEFFA\r\n');
});
