import { describe, expect, test } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { madeRow, madeWorkbook } from '../../shared/import/made-workbook';
import { workbookTable } from './workbook-table';

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
      messageKey: 'import-workbook-unreadable',
    });
    const bytes = await made();
    expect(await workbookTable(bytes, 'x.xlsx', 'None')).toMatchObject({
      ok: false,
      messageKey: 'import-no-sheet',
    });
    const cut = bytes.subarray(0, bytes.length - 30);
    expect(await workbookTable(cut, 'x.xlsx', null)).toMatchObject({
      ok: false,
      messageKey: 'import-workbook-unreadable',
    });
    // The directory says what a part unpacks to; a bomb says so too.
    const bomb = Buffer.from(bytes);
    const entry = bomb.indexOf(Buffer.from('504b0102', 'hex'));
    bomb.writeUInt32LE(0xf000_0000, entry + 24);
    expect(await workbookTable(bomb, 'x.xlsx', null)).toMatchObject({
      ok: false,
      messageKey: 'import-too-large',
    });
  });
});

const heads = madeRow(1, 'Number', 'Expires');
const read = (book: Uint8Array, wanted: string | null = null) => workbookTable(book, 'list.xlsx', wanted);

describe('what a cell of a workbook says', () => {
  test.each([
    ['an error', '<c t="e"><v>#N/A</v></c>', { unreadable: 'import-cell-error', text: '#N/A', at: 'B2' }],
    [
      'an error of a formula',
      '<c t="e"><f>1/0</f><v>#DIV/0!</v></c>',
      { unreadable: 'import-cell-error', text: '#DIV/0!', at: 'B2' },
    ],
    [
      'an error typed as text',
      '<c t="inlineStr"><is><t>#REF!</t></is></c>',
      { unreadable: 'import-cell-error', text: '#REF!', at: 'B2' },
    ],
    [
      'a formula without its result',
      '<c><f>A1+1</f></c>',
      { unreadable: 'import-cell-no-value', text: '=A1+1', at: 'B2' },
    ],
    [
      'the last day there is',
      '<c s="1"><v>2958465</v></c>',
      { unreadable: 'import-date-out-of-range', text: '9999-12-31', at: 'B2' },
    ],
    [
      'a year mistyped',
      '<c s="1"><v>112090</v></c>',
      { unreadable: 'import-date-out-of-range', text: '2206-11-21', at: 'B2' },
    ],
    [
      'a time without a day',
      '<c s="2"><v>0.75</v></c>',
      { unreadable: 'import-time-only', text: '18:00:00', at: 'B2' },
    ],
    ['a day', '<c s="1"><v>46347</v></c>', { day: '2026-11-21' }],
    ['a day with its time', '<c s="2"><v>46347.75</v></c>', { day: '2026-11-21', time: '18:00' }],
    ['a day as text', '<c t="d"><v>2026-11-21T23:30:00</v></c>', '2026-11-21T23:30:00'],
    ['a number', '<c><v>46347</v></c>', 46_347],
    ['a fraction with what is stored beyond 15 digits', '<c><v>0.30000000000000004</v></c>', 0.3],
    ['a small fraction', '<c><v>1E-3</v></c>', 0.001],
    ['more digits than a number keeps', '<c><v>12345678901234567</v></c>', '12345678901234567'],
    ['the text of a formula, empty', '<c t="str"><f>""</f><v></v></c>', ''],
    ['yes', '<c t="b"><v>1</v></c>', 'TRUE'],
  ])('%s', async (_, cell, expected) => {
    const table = await read(madeWorkbook([{ name: 'List', rows: heads + madeRow(2, 'Z100000', cell) }]));
    expect(table).toMatchObject({ ok: true, value: { rows: [{ line: 2, cells: ['Z100000', expected] }] } });
  });

  test.each(['date1904="1"', 'date1904="true"'])(
    'days are counted from 1904 where the workbook says so: %s',
    async (said) => {
      const rows = heads + madeRow(2, 'Z100000', '<c s="1"><v>44885</v></c>');
      expect(await read(madeWorkbook([{ name: 'List', rows }], said))).toMatchObject({
        value: { rows: [{ cells: ['Z100000', { day: '2026-11-21' }] }] },
      });
    },
  );
});

describe('the sheets of a workbook', () => {
  const hidden = { name: 'Old', state: 'hidden' as const, rows: heads + madeRow(2, 'Old Co', 'x') };
  const list = { name: 'Now &amp; then', rows: heads + madeRow(2, 'New Co', 'y') };

  test('a hidden one is passed over and named, and may be chosen', async () => {
    const book = madeWorkbook([
      hidden,
      { ...hidden, name: 'Deep', state: 'veryHidden' },
      { name: 'Empty', rows: '' },
      list,
    ]);
    const table = await read(book);
    expect(table).toMatchObject({
      ok: true,
      value: { form: { sheet: 'Now & then' }, rows: [{ cells: ['New Co', 'y'] }] },
    });
    expect(table.ok && table.value.told).toEqual([
      { messageKey: 'import-told-sheet', params: { sheet: 'Now & then', line: 1 } },
      { messageKey: 'import-other-sheets', params: { sheets: '"Empty"' } },
      { messageKey: 'import-hidden-sheets', params: { sheets: '"Old", "Deep"' } },
    ]);
    expect(await read(book, 'Old')).toMatchObject({ value: { rows: [{ cells: ['Old Co', 'x'] }] } });
    expect(await read(book, 'None')).toMatchObject({
      messageKey: 'import-no-sheet',
      params: { sheets: '"Old", "Deep", "Empty", "Now & then"' },
    });
    expect(await read(madeWorkbook([hidden]))).toMatchObject({ ok: false, messageKey: 'import-only-hidden' });
  });
});
