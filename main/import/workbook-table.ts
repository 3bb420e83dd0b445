import { readSheet } from 'read-excel-file/node';
import { addDays, isIsoDate } from '../../shared/base/dates';
import { done, type Message, messageOf, type Result, refuse } from '../../shared/base/result';
import { joined } from '../../shared/exchange/continued-cells';
import { cellLimit, columnLimit, rowLimit } from '../../shared/import/csv-table';
import {
  noRowChoices,
  type RowChoices,
  type SourceCell,
  type SourceTable,
} from '../../shared/import/source-table';
import { columnLetters, isBlankCell, tableOfRows } from '../../shared/import/table-of-rows';
import { type SheetPart, workbookParts } from './sheet-parts';
import { type SheetScan, scanSheet } from './sheet-scan';
import { unpacked, zipParts } from './zip-parts';

/** What a workbook may unpack to, bytes: a few megabytes can be made to fill a memory. */
const unpackedLimit = 300_000_000;
/** How many days later the days begin that are counted from 1904. */
const daysLater = 1_462;

// The digits of a number as they stand in the file: `read-excel-file` is asked not to round them.
interface Digits {
  readonly digits: string;
}

function dayOf(value: Date, at: string, shift: number): SourceCell {
  const iso = Number.isNaN(value.getTime()) ? '' : value.toISOString();
  const [date = '', clock = ''] = iso.split('T');
  const time = clock.slice(0, 8);
  // What is less than a day is a time of no day.
  if (date < '1900-01-01') return { unreadable: 'import-time-only', text: time, at };
  if (!isIsoDate(date))
    return { unreadable: 'import-date-out-of-range', text: date.replace(/^\+0+/, ''), at };
  const day = shift === 0 ? date : addDays(date, shift);
  if (time === '00:00:00') return { day };
  return { day, time: time.endsWith(':00') ? time.slice(0, 5) : time };
}

function cellOf(value: unknown, at: string, shift: number): SourceCell {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return dayOf(value, at, shift);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'object' && 'digits' in value) {
    const { digits } = value as Digits;
    // A spreadsheet shows 15 digits of a fraction and stores more; a whole number that a double cannot hold stays the text it is.
    const shown = /[.eE]/.test(digits) ? Number(Number(digits).toPrecision(15)) : Number(digits);
    return /[.eE]/.test(digits) || String(shown) === digits ? shown : digits;
  }
  return String(value);
}

/** Why a sheet is too much to be read at all, before a cell of it is made. */
function tooMuch(name: string, { filled, lastRow, lastColumn, lastCell }: SheetScan): Result<null> {
  if (filled > cellLimit) return refuse('invalid', 'import-too-many-cells', { limit: cellLimit });
  const isFull = filled > lastRow;
  if (lastRow > rowLimit + 1 && isFull) return refuse('invalid', 'import-too-many-rows', { limit: rowLimit });
  if (lastColumn > columnLimit || lastRow > 1_048_576 || lastRow * lastColumn > cellLimit * 4)
    return refuse('invalid', 'import-cell-far-away', { sheet: name, cell: lastCell });
  return done(null);
}

interface Chosen {
  readonly sheet: SheetPart;
  readonly scan: SheetScan;
}

/** The sheet that is wanted; else the first that can be seen and holds something. */
function sheetOf(
  sheets: readonly SheetPart[],
  wanted: string | null,
  scanOf: (sheet: SheetPart) => SheetScan | null,
): Result<Chosen | null> {
  const all = wanted === null ? sheets.filter(({ isHidden }) => !isHidden) : sheets;
  const fitting = wanted === null ? all : all.filter(({ name }) => name === wanted);
  if (fitting.length === 0 && wanted !== null) {
    const names = sheets.map(({ name }) => `"${name}"`).join(', ');
    return refuse('not-found', 'import-no-sheet', { sheet: wanted, sheets: names }, 'sheet');
  }
  for (const sheet of fitting) {
    const scan = scanOf(sheet);
    if (scan === null) return done(null);
    if (scan.filled > 0) return done({ sheet, scan });
  }
  const hidden = sheets.filter(({ isHidden }) => isHidden).map(({ name }) => `"${name}"`);
  return wanted === null && hidden.length > 0
    ? refuse('invalid', 'import-only-hidden', { sheets: hidden.join(', ') }, 'sheet')
    : refuse('invalid', 'import-empty');
}

function toldOf(sheets: readonly SheetPart[], { sheet, scan }: Chosen): readonly Message[] {
  const others = sheets.filter((each) => each !== sheet);
  const named = (these: readonly SheetPart[]) => these.map(({ name }) => `"${name}"`).join(', ');
  const seen = others.filter(({ isHidden }) => !isHidden);
  const hidden = others.filter(({ isHidden }) => isHidden);
  return [
    ...(seen.length > 0 ? [messageOf('import-other-sheets', { sheets: named(seen) })] : []),
    ...(hidden.length > 0 ? [messageOf('import-hidden-sheets', { sheets: named(hidden) })] : []),
    ...(scan.hiddenRows > 0 ? [messageOf('import-hidden-rows', { count: scan.hiddenRows })] : []),
  ];
}

/**
 * One sheet of an Excel workbook as rows: text as text, numbers with the digits they were typed with, days as days in every
 * zone, and what cannot be read as just that. `wanted` null: the first visible sheet that holds something.
 */
export async function workbookTable(
  bytes: Uint8Array,
  name: string,
  wanted: string | null,
  choices: RowChoices = noRowChoices,
): Promise<Result<SourceTable>> {
  const unreadable = refuse('invalid', 'import-workbook-unreadable', { name });
  const size = zipParts(bytes)?.reduce((sum, part) => sum + part.size, 0);
  if (size === undefined) return unreadable;
  if (size > unpackedLimit)
    return refuse('invalid', 'import-too-large', { name, limit: `${unpackedLimit / 1_000_000} MB unpacked` });
  const workbook = workbookParts(bytes);
  if (workbook === null) return unreadable;
  const found = sheetOf(workbook.sheets, wanted, ({ part }) => {
    const xml = unpacked(bytes, part);
    return xml === null ? null : scanSheet(xml.toString('utf8'));
  });
  if (!found.ok) return found;
  if (found.value === null) return unreadable;
  const { sheet, scan } = found.value;
  const much = tooMuch(sheet.name, scan);
  if (!much.ok) return much;
  let data: readonly (readonly unknown[])[];
  try {
    data = await readSheet(Buffer.from(bytes), sheet.name, {
      trim: false,
      parseNumber: (digits: string): Digits => ({ digits }),
    });
  } catch {
    return unreadable;
  }
  const shift = workbook.isSaidInWords ? daysLater : 0;
  const width = Math.max(scan.lastColumn, data[0]?.length ?? 0);
  const rows = Array.from({ length: Math.max(data.length, scan.lastRow) }, (_, index) => {
    const cells = data[index] ?? [];
    return {
      line: index + 1,
      cells: Array.from({ length: width }, (_cell, column) => {
        const at = `${columnLetters(column)}${index + 1}`;
        return scan.unreadable.get(at) ?? scan.written.get(at) ?? cellOf(cells[column], at, shift);
      }),
    };
  }).filter(({ cells }) => !cells.every(isBlankCell));
  if (rows.length > rowLimit + 1) return refuse('invalid', 'import-too-many-rows', { limit: rowLimit });
  const form = { kind: 'xlsx' as const, sheet: sheet.name, sheets: workbook.sheets.map((each) => each.name) };
  const table = tableOfRows(form, rows, choices);
  if (!table.ok) return table;
  // What was too long for one cell of a workbook of ours goes on in columns at the end.
  const whole = joined(
    table.value.headers,
    table.value.rows.map(({ cells }) => cells),
  );
  const joinedRows = table.value.rows.map((row, at) => ({ ...row, cells: whole.rows[at] ?? row.cells }));
  return done({
    ...table.value,
    headers: whole.headers,
    rows: joinedRows,
    told: [...table.value.told, ...toldOf(workbook.sheets, found.value)],
  });
}
