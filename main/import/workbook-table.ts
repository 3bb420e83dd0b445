import readXlsxFile from 'read-excel-file/node';
import { isIsoDate } from '../../shared/dates';
import { joined } from '../../shared/exchange/continued-cells';
import { headerDoubts, rowLimit } from '../../shared/import/csv-table';
import type { SourceCell, SourceTable } from '../../shared/import/source-table';
import { done, type Refusal, type Result, refuse } from '../../shared/result';

/** What a workbook may unpack to, bytes: a few megabytes can be made to fill a memory. */
const unpackedLimit = 400_000_000;

const endMark = 0x06054b50;
const entryMark = 0x02014b50;

/** What the parts of a zip say they unpack to, by its directory; null when it has none. */
export function unpackedSize(bytes: Uint8Array): number | null {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = view.length - 22;
  // A comment may follow the end of the directory.
  while (end >= 0 && view.length - end < 66_000 && view.readUInt32LE(end) !== endMark) end -= 1;
  if (end < 0 || view.length - end >= 66_000) return null;
  let at = view.readUInt32LE(end + 16);
  let sum = 0;
  for (let left = view.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (at + 46 > view.length || view.readUInt32LE(at) !== entryMark) return null;
    sum += view.readUInt32LE(at + 24);
    at += 46 + view.readUInt16LE(at + 28) + view.readUInt16LE(at + 30) + view.readUInt16LE(at + 32);
  }
  return sum;
}

// The digits of a number as they stand in the file: `read-excel-file` is asked not to round them.
interface Digits {
  readonly digits: string;
}

function cellOf(value: unknown): SourceCell {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) {
    const text = value.toISOString().slice(0, 10);
    return isIsoDate(text) ? { day: text } : '';
  }
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'object' && 'digits' in value) {
    const { digits } = value as Digits;
    // What a double cannot hold stays the text that it is.
    return String(Number(digits)) === digits ? Number(digits) : digits;
  }
  return String(value);
}

const isBlank = (cells: readonly SourceCell[]): boolean =>
  cells.every((cell) => typeof cell === 'string' && cell.trim() === '');

function notRead(error: unknown, name: string): Refusal {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const detail = code === 'XLS_FILE_NOT_SUPPORTED' ? 'import-old-workbook' : 'import-workbook-unreadable';
  return refuse('invalid', detail, { name });
}

/**
 * One sheet of an Excel workbook as rows: text as text, numbers with the digits they were typed with, days as days in every
 * zone. `wanted` null: the first sheet that has rows.
 */
export async function workbookTable(
  bytes: Uint8Array,
  name: string,
  wanted: string | null,
): Promise<Result<SourceTable>> {
  const size = unpackedSize(bytes);
  if (size === null) return refuse('invalid', 'import-workbook-unreadable', { name });
  if (size > unpackedLimit)
    return refuse('invalid', 'import-too-large', { name, limit: `${unpackedLimit / 1_000_000} MB unpacked` });
  let sheets: readonly { readonly sheet: string; readonly data: readonly (readonly unknown[])[] }[];
  try {
    sheets = await readXlsxFile(Buffer.from(bytes), {
      trim: false,
      parseNumber: (digits: string): Digits => ({ digits }),
    });
  } catch (error) {
    return notRead(error, name);
  }
  const names = sheets.map(({ sheet }) => sheet);
  const chosen =
    wanted === null
      ? (sheets.find(({ data }) => data.length > 0) ?? sheets[0])
      : sheets.find(({ sheet }) => sheet === wanted);
  if (chosen === undefined) return refuse('not-found', 'import-no-sheet', { sheet: wanted ?? '' }, 'sheet');
  const all = chosen.data.map((row, index) => ({ line: index + 1, cells: row.map(cellOf) }));
  const filled = all.filter(({ cells }) => !isBlank(cells));
  if (filled.length > rowLimit + 1) return refuse('invalid', 'import-too-many-rows', { limit: rowLimit });
  const [first, ...rows] = filled;
  if (first === undefined) return refuse('invalid', 'import-empty');
  if (rows.length === 0) return refuse('invalid', 'import-only-headings');
  const headings = first.cells.map((cell) => (typeof cell === 'object' ? cell.day : String(cell)).trim());
  const { headers, rows: whole } = joined(
    headings,
    rows.map(({ cells }) => cells),
  );
  return done({
    form: { kind: 'xlsx', sheet: chosen.sheet, sheets: names },
    headers,
    rows: rows.map((row, at) => ({ ...row, cells: whole[at] ?? row.cells })),
    doubts: headerDoubts(headers),
  });
}
