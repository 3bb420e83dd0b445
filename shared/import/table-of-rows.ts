import { done, type Message, messageOf, type Result, refuse } from '../base/result';
import { type Encoding, encodingNames, encodings } from './encodings';
import { isKnownHeading } from './import-fields';
import {
  cellText,
  isUnreadable,
  type RowChoices,
  type SourceCell,
  type SourceForm,
  type SourceRow,
  type SourceTable,
} from './source-table';
import { totalsLines } from './totals-rows';

/** Doubts told one by one before only their number is said. */
const doubtsTold = 20;
/** Lines at the top among which the headings are looked for and can be chosen. */
const topLines = 12;

export const isBlankCell = (cell: SourceCell): boolean => !isUnreadable(cell) && cellText(cell).trim() === '';
const filledCells = ({ cells }: SourceRow) => cells.filter((cell) => !isBlankCell(cell)).length;

/** The letters a spreadsheet calls a column by: A, B, … Z, AA. */
export function columnLetters(column: number): string {
  const above = Math.floor(column / 26);
  return `${above === 0 ? '' : columnLetters(above - 1)}${String.fromCharCode(65 + (column % 26))}`;
}

/** How many cells of a row are headings that some table knows. */
const knownIn = ({ cells }: SourceRow): number =>
  cells.slice(0, 200).filter((cell) => isKnownHeading(cellText(cell).slice(0, 100))).length;

/** Which of the first rows holds the headings: the first with words that are known as such, where the row that looks like it has none. */
function headingsAt(rows: readonly SourceRow[]): number {
  const first = headingsByShape(rows);
  const row = rows[first];
  if (row === undefined || knownIn(row) > 0) return first;
  const named = rows
    .slice(0, Math.min(rows.length - 1, topLines))
    .findIndex((each, at) => at > first && knownIn(each) >= 2);
  return named === -1 ? first : named;
}

/** Titles above the headings fill far fewer cells than what follows. */
function headingsByShape(rows: readonly SourceRow[]): number {
  for (let at = 0; at < Math.min(rows.length - 1, topLines); at += 1) {
    const filled = filledCells(rows[at] as SourceRow);
    const after = rows
      .slice(at + 1, at + 21)
      .map(filledCells)
      .sort((one, other) => one - other);
    const usual = after[Math.floor(after.length / 2)] ?? 0;
    const isTitle = (filled === 1 && usual >= 3) || (filled * 2 <= usual && usual >= 4);
    if (!isTitle) return at;
  }
  return 0;
}

const isDataLike = (cell: SourceCell): boolean =>
  typeof cell === 'number' ||
  (typeof cell === 'object' && 'day' in cell) ||
  (typeof cell === 'string' &&
    (/^[^\p{L}]*\d[^\p{L}]*$/u.test(cell) || /^[A-Z]\d{5,}$/.test(cell.trim()) || /@.+\./.test(cell)));

// What a spreadsheet writes in place of a value, in CSV too; and what it shows where a cell is too narrow.
const errorText =
  /^(?:#(?:N\/A|REF!|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|BUSY!|UNKNOWN!|GETTING_DATA|NV|BEZUG!|WERT!|ZAHL!|ÜBERLAUF!|VALEUR!|NOMBRE!|NOM\?|¡REF!|¡VALOR!|¡DIV\/0!|¿NOMBRE\?)|#{3,}|Err:5\d\d)$/;

function withErrors({ line, cells }: SourceRow): SourceRow {
  if (!cells.some((cell) => typeof cell === 'string' && errorText.test(cell.trim()))) return { line, cells };
  return {
    line,
    cells: cells.map((cell, column) =>
      typeof cell === 'string' && errorText.test(cell.trim())
        ? { unreadable: 'import-cell-error', text: cell.trim(), at: `${columnLetters(column)}${line}` }
        : cell,
    ),
  };
}

/** Rows taken apart into headings and what stands below; `rows` holds none that is blank. Refused when nothing is left to read. */
export function tableOfRows(
  form: SourceForm,
  rows: readonly SourceRow[],
  { headings, totals }: RowChoices,
): Result<SourceTable> {
  const top = rows.slice(0, topLines);
  if (rows.length === 0) return refuse('invalid', 'import-empty');
  const at =
    headings === null
      ? headingsAt(rows)
      : headings === 0
        ? -1
        : rows.findIndex(({ line }) => line === headings);
  if (at === -1 && headings !== 0)
    return refuse('invalid', 'import-no-heading-line', { line: headings ?? 0 }, 'headings');
  const head = rows[at];
  const below = rows.slice(at + 1).map(withErrors);
  if (below.length === 0) return refuse('invalid', 'import-only-headings');
  const width = below.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const headers =
    head === undefined
      ? Array.from({ length: width }, (_, column) => `Column ${columnLetters(column)}`)
      : head.cells.map((cell) => cellText(cell).trim());
  const sums = totalsLines(below);
  const kept = totals === 'leave-out' ? below.filter(({ line }) => !sums.includes(line)) : below;
  if (kept.length === 0) return refuse('invalid', 'import-only-headings');
  const told: Message[] = [toldOf(form, head?.line ?? 0)];
  if (at > 0)
    told.push(
      messageOf('import-lines-above', {
        lines: rows
          .slice(0, at)
          .map(({ line }) => line)
          .join(', '),
        text: cellText(rows[0]?.cells.find((cell) => !isBlankCell(cell)) ?? '').slice(0, 60),
      }),
    );
  if (totals === 'leave-out' && sums.length > 0)
    told.push(messageOf('import-totals-left-out', { lines: linesInWords(sums) }));
  const odd = headings === null && head !== undefined ? head.cells.find(isDataLike) : undefined;
  return done({
    form,
    headers,
    headingsLine: head?.line ?? 0,
    rows: kept,
    top,
    totals: totals === null ? sums : [],
    told,
    doubts: [
      ...(odd === undefined ? [] : [messageOf('import-headings-odd', { text: cellText(odd).slice(0, 60) })]),
      ...headerDoubts(headers),
      ...(form.kind === 'csv' ? lengthDoubts(headers.length, kept) : []),
    ],
  });
}

/** A few lines by their numbers; of many only the first. */
export function linesInWords(lines: readonly number[]): string {
  const first = lines.slice(0, 8).join(', ');
  return lines.length > 8 ? `${first}, …` : first;
}

const delimiterWords = { ',': 'commas', ';': 'semicolons', '\t': 'tabs', '|': 'bars' } as const;

function toldOf(form: SourceForm, line: number): Message {
  const key = form.kind === 'csv' ? 'import-told-text' : 'import-told-sheet';
  const params: Message['params'] =
    form.kind === 'csv'
      ? {
          encoding: encodings.includes(form.encoding as Encoding)
            ? encodingNames[form.encoding as Encoding]
            : form.encoding,
          delimiter: delimiterWords[form.delimiter],
        }
      : { sheet: form.sheet };
  return line === 0 ? messageOf(`${key}-bare`, params) : messageOf(key, { ...params, line });
}

/** Headings that are empty or stand twice, which no mapping by name can tell apart. */
function headerDoubts(headers: readonly string[]): readonly Message[] {
  const seen = new Set<string>();
  return headers.flatMap((header, index) => {
    if (header === '') return [messageOf('import-heading-empty', { column: index + 1 })];
    if (seen.has(header)) return [messageOf('import-heading-twice', { heading: header, column: index + 1 })];
    seen.add(header);
    return [];
  });
}

function lengthDoubts(columns: number, rows: readonly SourceRow[]): readonly Message[] {
  const odd = rows.filter(({ cells }) => cells.length !== columns);
  const told = odd
    .slice(0, doubtsTold)
    .map(({ line, cells }) => messageOf('import-row-length', { line, cells: cells.length, columns }));
  const more = odd.length - told.length;
  return more === 0 ? told : [...told, messageOf('import-row-length-more', { count: more })];
}
