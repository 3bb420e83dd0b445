import { type Result, refuse } from '../base/result';
import { unguarded } from '../exchange/formula-guard';
import { type CsvRecord, csvCells } from './csv-cells';
import type { EncodingCandidate } from './encodings';
import { type Delimiter, delimiters, noRowChoices, type RowChoices, type SourceTable } from './source-table';
import { tableOfRows } from './table-of-rows';

/** Rows of one file; more are told in words and nothing is read. */
export const rowLimit = 100_000;
/** Columns of one file, and cells of it in all. */
export const columnLimit = 1_000;
export const cellLimit = 5_000_000;
/** What a delimiter is found by, in characters. */
const guessedFrom = 500_000;

const isBlank = ({ cells }: CsvRecord) => cells.every((cell) => cell.trim() === '');

/** The delimiter that gives the first records most evenly the most columns; commas inside a semicolon file lose. */
export function guessDelimiter(text: string): Delimiter {
  const start = text.slice(0, guessedFrom);
  let best: { readonly delimiter: Delimiter; readonly score: number } = { delimiter: ',', score: 0 };
  for (const delimiter of delimiters) {
    const limits = { records: 60, columns: columnLimit, cells: cellLimit };
    const records = csvCells(start, delimiter, limits).records.filter((record) => !isBlank(record));
    // Titles above the headings have fewer cells: the width that most records share is what counts.
    const widths = records.map(({ cells }) => cells.length).sort((one, other) => one - other);
    const columns = widths[Math.floor(widths.length / 2)] ?? 0;
    if (columns < 2) continue;
    const even = widths.filter((width) => width === columns).length / widths.length;
    const score = even * 1_000 + Math.min(columns, 900);
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

/** How a spreadsheet says above the first line what stands between the cells. */
const preamble = /^"?sep=(.)"?(?:\r\n|\r|\n)/i;

/** Takes a decoded CSV text apart; refused whole, with the line, when a quote is at fault or there is too much of it. */
export function csvTable(
  whole: string,
  encoding: string,
  chosen: Delimiter | null,
  choices: RowChoices = noRowChoices,
  candidates: readonly EncodingCandidate[] = [],
): Result<SourceTable> {
  const marked = whole.startsWith('\uFEFF') ? whole.slice(1) : whole;
  const said = preamble.exec(marked.slice(0, 20));
  const text = said === null ? marked : marked.slice(said[0].length);
  const lines = said === null ? 0 : 1;
  const delimiter = chosen ?? delimiters.find((each) => each === said?.[1]) ?? guessDelimiter(text);
  const limits = { records: rowLimit + 50, columns: columnLimit, cells: cellLimit };
  const { records, fault } = csvCells(text, delimiter, limits);
  const line = (fault?.line ?? 0) + lines;
  switch (fault?.what) {
    case 'quote-never-closes':
      return refuse('invalid', 'import-quote-open', { line });
    case 'text-after-quote':
      return refuse('invalid', 'import-quote-broken', { line, at: fault.at + lines });
    case 'too-many-columns':
      return refuse('invalid', 'import-too-many-columns', { limit: columnLimit, line });
    case 'too-many-cells':
      return refuse('invalid', 'import-too-many-cells', { limit: cellLimit });
  }
  // Blank lines count here: reading stopped, and what lies beyond must not be passed over in silence.
  if (records.length > rowLimit + 1) return refuse('invalid', 'import-too-many-rows', { limit: rowLimit });
  const filled = records
    .filter((record) => !isBlank(record))
    .map((record) => ({ line: record.line + lines, cells: record.cells.map(unguarded) }));
  return tableOfRows({ kind: 'csv', encoding, delimiter, candidates }, filled, choices);
}
