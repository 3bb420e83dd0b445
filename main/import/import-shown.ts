import { inWords } from '../../shared/base/message-text';
import type { ImportFile, ImportRowShown } from '../../shared/calls/import-calls';
import { placeholdersIn } from '../../shared/import/placeholders';
import { type PreviewRow, type RowChoices, type Verdict, verdicts } from '../../shared/import/preview-row';
import {
  cellText,
  type SourceRow,
  type SourceTable,
  type RowChoices as TableChoices,
} from '../../shared/import/source-table';
import type { Mapping } from '../../shared/records/import-mapping';
import { csvText } from '../exchange/csv';
import { lookedUp, trimmed } from './looked-up';
import type { TableFile } from './read-table';

const firstShown = 8;
const topColumns = 40;

/** What the window shows of a file before it is mapped. */
export function shownFile({ name, table }: TableFile, { headings, totals }: TableChoices): ImportFile {
  return {
    name,
    form:
      table.form.kind === 'xlsx'
        ? { ...table.form, sheets: [...table.form.sheets] }
        : { ...table.form, candidates: table.form.candidates.map((each) => ({ ...each })) },
    headers: [...table.headers],
    headingsLine: table.headingsLine,
    top: table.top.map(({ line, cells }) => ({
      line,
      cells: cells.slice(0, topColumns).map((cell) => cellText(cell).slice(0, 200)),
    })),
    totals: table.totals.slice(0, 100),
    chosen: { headings, totals },
    told: [...table.told],
    first: table.rows.slice(0, firstShown).map(({ cells }) => cells.map(cellText)),
    rows: table.rows.length,
    doubts: [...table.doubts],
    placeholders: table.headers.map((_, column) => [
      ...placeholdersIn(table.rows.map(({ cells }) => cells[column] ?? '')),
    ]),
  };
}

/** How many rows there are of each verdict. */
export function countsOf(rows: readonly PreviewRow[]): Record<Verdict, number> {
  const counts = Object.fromEntries(verdicts.map((verdict) => [verdict, 0])) as Record<Verdict, number>;
  for (const { verdict } of rows) counts[verdict] += 1;
  return counts;
}

/** The first few cells of a row, by which a person knows it again. */
function wordsOf(cells: SourceRow['cells']): string {
  return cells
    .map((cell) => cellText(cell).split('\n')[0]?.trim() ?? '')
    .filter((text) => text !== '')
    .slice(0, 4)
    .join(' · ')
    .slice(0, 200);
}

/** The cell that a row is refused for: of several columns of the field the one whose text the reason names. */
function faultOf(
  { line, fault, why }: PreviewRow,
  table: SourceTable,
  { columns }: Mapping,
): ImportRowShown['fault'] {
  const { cellsOf, occurrencesOf } = lookedUp(table);
  const textOf = (column: number) => trimmed(cellsOf(line), column);
  const named = why.flatMap(({ params }) => [params.text, params.name]).map(String);
  const own = columns.filter(({ field }) => fault !== null && field === fault);
  const column = (own.find((each) => named.includes(textOf(each.column))) ?? own[0])?.column;
  if (column === undefined) return null;
  const text = textOf(column);
  const heading = table.headers[column] || `Column ${column + 1}`;
  return { column, heading, text, same: occurrencesOf(column, text) };
}

/** What the window shows of a row of the preview; `choices`: what a person decided about it. */
export function shownRow(
  row: PreviewRow,
  table: SourceTable,
  mapping: Mapping,
  choices: RowChoices | undefined,
): ImportRowShown {
  const { line, verdict, conflict } = row;
  return {
    line,
    verdict,
    words: wordsOf(lookedUp(table).cellsOf(line)),
    why: [...row.why],
    read: row.read.map((cell) => ({ ...cell })),
    changes: row.changes.map((change) => ({ ...change })),
    deadlines: row.deadlines.map((each) => ({ ...each })),
    conflict: conflict === null ? null : { ...conflict, offers: [...conflict.offers] },
    fault: faultOf(row, table, mapping),
    isDecided: Object.keys(choices?.about ?? {}).length > 0,
  };
}

/** The rows that do not come in, as CSV: each with its line, why, and its cells as they stand in the file. */
export function leftOutText({ headers, rows }: SourceTable, preview: readonly PreviewRow[]): string {
  const why = new Map(
    preview
      .filter(({ verdict }) => verdict === 'refused' || verdict === 'conflict' || verdict === 'left-out')
      .map((row) => [row.line, row.why.map(inWords).join(' ')]),
  );
  return csvText(
    ['Line', 'Why', ...headers],
    rows
      .filter(({ line }) => why.has(line))
      .map(({ line, cells }) => [line, why.get(line) ?? '', ...cells.map(cellText)]),
  );
}
