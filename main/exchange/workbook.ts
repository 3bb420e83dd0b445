import writeXlsxFile, { type Cell, type Sheet } from 'write-excel-file/node';
import { done, type Result, refuse } from '../../shared/base/result';
import { withinCells } from '../../shared/exchange/continued-cells';
import type { ExchangeTable } from '../../shared/exchange/tables';
import { asOnPaper } from './workbook-sheet';
import { workbookText } from './workbook-text';

/** What a sheet of a workbook holds, headings included. */
const mostRows = 1_048_576;
const mostColumns = 16_384;

type Kind = ExchangeTable['columns'][number]['kind'];

/** As wide as its heading and its longest cell, within reason. */
function widthOf(header: string, cells: readonly string[]): number {
  const longest = Math.max(header.length, ...cells.map((cell) => cell.split('\n')[0]?.length ?? 0));
  return Math.min(60, Math.max(10, longest + 2));
}

// A number that a cell would show in other digits (02.50, twenty digits) stays text: what went out must come back.
const isPlainNumber = (text: string): boolean =>
  String(Number(text)) === text && Number.isFinite(Number(text));

/** Text is text: a name that begins with = calculates nothing. Days are real days. */
function cellFor(kind: Kind, text: string): Cell {
  if (text === '') return null;
  if (kind === 'date') return { value: new Date(`${text}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd' };
  if (kind === 'decimal' && isPlainNumber(text))
    return { value: Number(text), type: Number, format: 'General' };
  // An amount has the digits of its currency, whatever a cell shows of them; a double holds fifteen.
  if (kind === 'amount' && text.replace(/\D/g, '').length <= 15) {
    return { value: Number(text), type: Number, format: text.includes('.') ? '#,##0.00' : '#,##0' };
  }
  if (kind === 'whole') return { value: Number(text), type: Number, format: '0' };
  return { value: workbookText(text), type: String, wrap: text.includes('\n'), alignVertical: 'top' };
}

function sheetFor({ name, columns, rows }: ExchangeTable): Sheet<never> {
  return {
    sheet: name,
    data: [
      columns.map(({ header }): Cell => ({ value: workbookText(header), type: String, fontWeight: 'bold' })),
      ...rows.map((row) => row.map((text, at) => cellFor(columns[at]?.kind ?? 'text', text))),
    ],
    columns: columns.map(({ header }, at) => ({
      width: widthOf(
        header,
        rows.map((row) => row[at] ?? ''),
      ),
    })),
    stickyRowsCount: 1,
  };
}

/**
 * An Excel workbook with a sheet for each table; refused, before anything is written, where a table is larger than a sheet. `tell` hears which
 * share of it is made.
 */
export async function workbook(
  tables: readonly ExchangeTable[],
  tell: (share: number) => void = () => undefined,
): Promise<Result<Uint8Array>> {
  const fitting = tables.map(withinCells);
  const large = fitting.find(({ columns, rows }) => rows.length >= mostRows || columns.length > mostColumns);
  if (large !== undefined) {
    const limits = { rows: mostRows - 1, columns: mostColumns };
    return refuse('invalid', 'workbook-too-large', { name: large.name, ...limits });
  }
  const features = [
    asOnPaper(
      fitting.map(({ name, columns, rows }) => ({ name, columns: columns.length, rows: rows.length + 1 })),
    ),
  ];
  tell(0.1);
  const sheets = fitting.map(sheetFor);
  tell(0.3);
  return done(await writeXlsxFile(sheets, { features }).toBuffer());
}
