import { describe, expect, test } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { unpackedSize, workbookTable } from './workbook-table';

const text = (value: string) => ({ value, type: String });
const made = () =>
  writeXlsxFile([
    { sheet: 'Empty', data: [] },
    {
      sheet: 'List',
      data: [
        [text('Number'), text('Expires'), text('Quantity'), text('ZIP')],
        [
          text('00202938'),
          { value: new Date(Date.UTC(2020, 10, 13)), type: Date, format: 'yyyy-mm-dd' },
          { value: 10.5, type: Number },
          text('02110'),
        ],
        [],
        [text('713752e1'), null, { value: -5, type: Number }, text('=1+1')],
      ],
    },
  ]).toBuffer();

describe('a workbook', () => {
  test('gives text as text, numbers as typed and days as days, and passes over what is blank', async () => {
    const table = await workbookTable(await made(), 'list.xlsx', null);
    expect(table).toMatchObject({
      ok: true,
      value: {
        form: { kind: 'xlsx', sheet: 'List', sheets: ['Empty', 'List'] },
        headers: ['Number', 'Expires', 'Quantity', 'ZIP'],
        rows: [
          { line: 2, cells: ['00202938', { day: '2020-11-13' }, 10.5, '02110'] },
          { line: 4, cells: ['713752e1', '', -5, '=1+1'] },
        ],
      },
    });
  });

  test('is refused in words when it is none, has no such sheet, or would fill the memory', async () => {
    const junk = Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(400)]);
    expect(await workbookTable(junk, 'x.xlsx', null)).toMatchObject({
      ok: false,
      say: 'import-workbook-unreadable',
    });
    const bytes = await made();
    expect(await workbookTable(bytes, 'x.xlsx', 'None')).toMatchObject({ ok: false, say: 'import-no-sheet' });
    const cut = bytes.subarray(0, bytes.length - 30);
    expect(await workbookTable(cut, 'x.xlsx', null)).toMatchObject({
      ok: false,
      say: 'import-workbook-unreadable',
    });
    // The directory says what a part unpacks to; a bomb says so too.
    const bomb = Buffer.from(bytes);
    const entry = bomb.indexOf(Buffer.from('504b0102', 'hex'));
    bomb.writeUInt32LE(0xf000_0000, entry + 24);
    expect(unpackedSize(bomb)).toBeGreaterThan(0xf000_0000);
    expect(await workbookTable(bomb, 'x.xlsx', null)).toMatchObject({ ok: false, say: 'import-too-large' });
  });
});
