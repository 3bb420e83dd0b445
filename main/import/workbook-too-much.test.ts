import { describe, expect, test } from 'vitest';
import { madeRow, madeWorkbook } from '../../shared/import/made-workbook';
import { workbookTable } from './workbook-table';

// Apart from workbook-table.test.ts, whose dates make it run in four zones: here is nothing of a date, and much to read.

const read = (book: Uint8Array, wanted: string | null = null) => workbookTable(book, 'list.xlsx', wanted);

describe('a sheet that is too much', () => {
  test('has one cell far away', async () => {
    const far = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>';
    expect(await read(madeWorkbook([{ name: 'List', rows: madeRow(1, 'A') + far }]))).toMatchObject({
      ok: false,
      messageKey: 'import-cell-far-away',
      params: { sheet: 'List', cell: 'XFD1048576' },
    });
    const beyond = '<row r="999999999"><c r="A999999999"><v>1</v></c></row>';
    expect(await read(madeWorkbook([{ name: 'List', rows: madeRow(1, 'A') + beyond }]))).toMatchObject({
      messageKey: 'import-cell-far-away',
    });
  });

  test('has too many rows, and says so', async () => {
    const rows = Array.from(
      { length: 100_010 },
      (_, n) => `<row r="${n + 1}"><c r="A${n + 1}"><v>${n}</v></c></row>`,
    );
    const many = rows.map((row) => row.replace('</row>', '<c r="B1"><v>1</v></c></row>')).join('');
    expect(await read(madeWorkbook([{ name: 'List', rows: many }]))).toMatchObject({
      ok: false,
      messageKey: 'import-too-many-rows',
    });
  });
});
