import * as fc from 'fast-check';
import readXlsxFile from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { longestCell } from '../../shared/exchange/continued-cells';
import type { ExchangeTable } from '../../shared/exchange/tables';
import { workbookTable } from '../import/workbook-table';
import { partsOf } from '../test-support/read-zip';
import { workbook } from './workbook';

const tableOf = (rows: ExchangeTable['rows'], kind: 'prose' | 'whole' | 'date' = 'prose'): ExchangeTable => ({
  name: 'License records',
  columns: [
    { header: 'Reference', kind: 'text' },
    { header: 'End use', kind },
  ],
  rows,
});

async function bytesOf(table: ExchangeTable): Promise<Uint8Array> {
  const written = await workbook([table]);
  if (!written.ok) throw new Error(written.messageKey);
  return written.value;
}

/** What a cell holds by ECMA-376 alone: entities of XML, line ends of XML, then the escapes of the format. */
async function rawStrings(table: ExchangeTable): Promise<readonly string[]> {
  const xml = (await partsOf(await bytesOf(table)))['xl/sharedStrings.xml'] ?? '';
  return [...xml.matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(([, text = '']) =>
    text
      .replaceAll(/\r\n?/g, '\n')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&')
      .replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      ),
  );
}

async function comesBack(text: string): Promise<void> {
  const table = tableOf([['R1', text]]);
  // Of a text that goes on in further columns, the pieces stand one after another.
  expect(
    (await rawStrings(table)).filter((each) => each !== 'R1' && !/^(Reference|End use)/.test(each)).join(''),
  ).toBe(text);
  const read = await workbookTable(await bytesOf(table), 'x.xlsx', null);
  if (!read.ok) throw new Error(read.messageKey);
  expect(read.value.headers).toEqual(['Reference', 'End use']);
  expect(read.value.rows.map(({ cells }) => cells)).toEqual([['R1', text]]);
}

describe('a cell comes back the same, by the rules of the format and by the reader of imports', () => {
  test.each([
    'PN_x0041_7',
    '_x0041_x0042_',
    '_x005F_x0041_',
    '_x005f_',
    '_X0041_',
    '_x0041\r',
    '_x004_',
    'a\r\nb\rc\nd',
    '\ufffe and \uffff',
    '\ufffd',
    '\u0001\u0008\u001f',
    '\ud800',
    '\udc00\ud800',
    '\u{1fffe}\u{10ffff}',
    ' begins and ends with space ',
    '<&>"\'',
    '👩‍🔧 ‮ ​',
  ])('%j', comesBack);

  test('whatever is in it', async () => {
    const parts = fc.constantFrom(
      '_',
      'x',
      '0041',
      '005F',
      '_x0041_',
      '\r',
      '\n',
      '\ufffe',
      '\ud800',
      'é',
      '𝒳',
      ' ',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(parts, { minLength: 1, maxLength: 12 }), async (some) =>
        comesBack(`a${some.join('')}b`),
      ),
      { numRuns: 60 },
    );
  });

  test.each([longestCell, longestCell + 1, 3 * longestCell + 5])('of %i characters', async (length) => {
    await comesBack(
      Array.from({ length }, (_, n) => n)
        .join(' ')
        .slice(0, length),
    );
  });

  test('where a character of two halves stands at the end of a cell, and a space at the beginning of the next', async () => {
    const text = `${'x'.repeat(longestCell - 1)}𝒳 ${' y'.repeat(20_000)}`;
    await comesBack(text);
    const strings = await rawStrings(tableOf([['R1', text]]));
    expect(strings.every((each) => each.length <= longestCell && each.isWellFormed())).toBe(true);
    expect(strings).toContain('End use (continued 2)');
  });
});

test('days are numbers that sort, below zero once past', async () => {
  const [sheet] = await readXlsxFile(
    Buffer.from(
      await bytesOf(
        tableOf(
          [
            ['a', '-3'],
            ['b', '16'],
            ['c', '0'],
          ],
          'whole',
        ),
      ),
    ),
  );
  expect(sheet?.data.slice(1).map((row) => row[1])).toEqual([-3, 16, 0]);
});

test('a sheet has a filter, a head that stays, and pages across with the headings on each', async () => {
  const parts = await partsOf(await bytesOf(tableOf([['R1', 'x']])));
  const sheet = parts['xl/worksheets/sheet1.xml'] ?? '';
  const names = [...sheet.matchAll(/<(\w+)[ />]/g)].map(([, name = '']) => name);
  const wanted = [
    'sheetPr',
    'sheetViews',
    'cols',
    'sheetData',
    'autoFilter',
    'pageMargins',
    'pageSetup',
    'headerFooter',
  ];
  expect(names.filter((name) => wanted.includes(name))).toEqual(wanted);
  expect(sheet).toContain('<autoFilter ref="A1:B2"/>');
  expect(sheet).toContain('ySplit="1"');
  expect(sheet).toContain('orientation="landscape" fitToWidth="1" fitToHeight="0"');
  expect(parts['xl/workbook.xml']).toContain(
    `<definedName name="_xlnm.Print_Titles" localSheetId="0">'License records'!$1:$1</definedName>`,
  );
});

test('a table larger than a sheet is refused in words, and none of it is written', async () => {
  const row = ['R1', 'x'];
  const rows = Array.from({ length: 1_048_576 }, () => row);
  expect(await workbook([tableOf([row]), tableOf(rows)])).toMatchObject({
    ok: false,
    messageKey: 'workbook-too-large',
  });
});
