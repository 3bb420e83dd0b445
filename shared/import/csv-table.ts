import { unguarded } from '../exchange/formula-guard';
import { done, type Result, refuse, type Say, sentence } from '../result';
import { type CsvRecord, csvCells } from './csv-cells';
import { type Delimiter, delimiters, type SourceTable } from './source-table';

/** Rows of one file; more are told in words and nothing is read. */
export const rowLimit = 100_000;
/** Doubts told one by one before only their number is said. */
const doubtsTold = 20;

const isBlank = ({ cells }: CsvRecord) => cells.every((cell) => cell.trim() === '');

/** The delimiter that gives the first records most evenly the most columns; commas inside a semicolon file lose. */
export function guessDelimiter(text: string): Delimiter {
  let best: { readonly delimiter: Delimiter; readonly score: number } = { delimiter: ',', score: 0 };
  for (const delimiter of delimiters) {
    const records = csvCells(text, delimiter, 60).records.filter((record) => !isBlank(record));
    const columns = records[0]?.cells.length ?? 0;
    if (columns < 2) continue;
    const even = records.filter(({ cells }) => cells.length === columns).length / records.length;
    const score = even * 1_000 + Math.min(columns, 900);
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

/** Takes a decoded CSV text apart; refused whole, with the line, when a quote is at fault or there is too much of it. */
export function csvTable(whole: string, encoding: string, chosen: Delimiter | null): Result<SourceTable> {
  const text = whole.startsWith('\uFEFF') ? whole.slice(1) : whole;
  const delimiter = chosen ?? guessDelimiter(text);
  const { records, fault } = csvCells(text, delimiter, rowLimit + 2);
  if (fault?.what === 'quote-never-closes')
    return refuse('invalid', 'import-quote-open', { line: fault.line });
  if (fault?.what === 'text-after-quote')
    return refuse('invalid', 'import-quote-broken', { line: fault.line, at: fault.at });
  // Blank lines count here: reading stopped, and what lies beyond must not be passed over in silence.
  if (records.length > rowLimit + 1) return refuse('invalid', 'import-too-many-rows', { limit: rowLimit });
  const filled = records.filter((record) => !isBlank(record));
  const [first, ...rows] = filled;
  if (first === undefined) return refuse('invalid', 'import-empty');
  if (rows.length === 0) return refuse('invalid', 'import-only-headings');
  const headers = first.cells.map((cell) => unguarded(cell).trim());
  return done({
    form: { kind: 'csv', encoding, delimiter },
    headers,
    rows: rows.map(({ line, cells }) => ({ line, cells: cells.map(unguarded) })),
    doubts: [...headerDoubts(headers), ...lengthDoubts(headers.length, rows)],
  });
}

/** Headings that are empty or stand twice, which no mapping by name can tell apart. */
export function headerDoubts(headers: readonly string[]): readonly Say[] {
  const seen = new Set<string>();
  return headers.flatMap((header, index) => {
    if (header === '') return [sentence('import-heading-empty', { column: index + 1 })];
    if (seen.has(header)) return [sentence('import-heading-twice', { heading: header, column: index + 1 })];
    seen.add(header);
    return [];
  });
}

function lengthDoubts(columns: number, rows: readonly CsvRecord[]): readonly Say[] {
  const odd = rows.filter(({ cells }) => cells.length !== columns);
  const told = odd
    .slice(0, doubtsTold)
    .map(({ line, cells }) => sentence('import-row-length', { line, cells: cells.length, columns }));
  const more = odd.length - told.length;
  return more === 0 ? told : [...told, sentence('import-row-length-more', { count: more })];
}
