import { inWords } from '../../shared/base/message-text';
import type { Message } from '../../shared/base/result';
import { type ConflictKind, type PreviewRow, type Verdict, verdicts } from '../../shared/import/preview-row';
import { shiftInWords } from '../../shared/import/shift-text';
import type { ImportTable } from '../../shared/records/import-mapping';
import { table } from './cli-table';
import { messageJson } from './message-json';

const verdictWords: Readonly<Record<Verdict, string>> = {
  new: 'New',
  changed: 'Changed',
  same: 'Same',
  conflict: 'CONFLICT',
  refused: 'ERROR',
  'left-out': 'Skipped',
};

/** How an import ended. */
export interface ImportEnd {
  readonly file: string;
  readonly table: ImportTable;
  readonly isDryRun: boolean;
  /** The entry it became; null when nothing was imported. */
  readonly seq: number | null;
}

/** The option that answers a question about a column. */
const answeredBy: Readonly<Record<string, string>> = {
  'import-date-order-asked': '--dates ymd, --dates dmy or --dates mdy',
  'import-decimal-asked': '--decimal . or --decimal ,',
  'import-serials-asked': '--serials 1900 or --serials 1904',
};

/** The option that decides conflicts of a kind, for those that may be decided alike. */
const decidedBy: Readonly<Record<ConflictKind, string>> = {
  twice: '--on-twice first or --on-twice last',
  several: '--on-several skip',
  country: '--on-country keep, --on-country change or --on-country new',
  number: '--on-conflict ours or --on-conflict file',
  year: '--century 19 or --century 20',
};

/** A question about a column, with the option that answers it. */
export function questionText(question: Message): string {
  const option = answeredBy[question.messageKey];
  return `${inWords(question)}${option === undefined ? '' : ` Answer with ${option}.`}\n`;
}

/** How the conflicts among the rows can be decided, a sentence for each kind. */
export function decisionsText(rows: readonly PreviewRow[]): string {
  const kinds = new Set(
    rows.flatMap(({ verdict, conflict }) => (verdict === 'conflict' && conflict ? [conflict.kind] : [])),
  );
  return [...kinds].map((kind) => `${kindWords[kind]}: decide with ${decidedBy[kind]}.\n`).join('');
}

const kindWords: Readonly<Record<ConflictKind, string>> = {
  twice: 'Rows that appear twice',
  several: 'Rows that fit several records',
  country: 'Companies with another country',
  number: 'Records with another number',
  year: 'Years of two digits',
};

export const countOf = (rows: readonly PreviewRow[], verdict: Verdict): number =>
  rows.filter((row) => row.verdict === verdict).length;

/** What a row changes and what that does to the docket, a sentence each. */
function tellsOf({ line, why, changes, deadlines }: PreviewRow): readonly string[] {
  return [
    ...why.map(inWords),
    ...changes.map(({ label, was, now }) => `${label}: ${was} → ${now}`),
    ...deadlines.map(shiftInWords),
  ].map((text) => `Line ${line}: ${text}\n`);
}

/** The rows as a person reads them; the last line says what was done. */
export function importText(rows: readonly PreviewRow[], end: string): string {
  const head = verdicts
    .filter((verdict) => verdict !== 'left-out' || countOf(rows, verdict) > 0)
    .map((verdict) => `${verdictWords[verdict]} ${countOf(rows, verdict)}`)
    .join(', ');
  const body = rows.map(({ line, verdict, read }) => [
    String(line),
    verdictWords[verdict],
    read.map(({ text, taken }) => (text === taken ? text : `${text} → ${taken}`)).join('; '),
  ]);
  const tells = rows.flatMap(tellsOf).join('');
  return `${head}\n\n${table(['LINE', 'VERDICT', 'DATES, NUMBERS AND COUNTRIES AS READ'], body)}${tells === '' ? '' : '\n'}${tells}\n${end}\n`;
}

/** The rows as `import --json` gives them: one object, in the shape the documentation promises. */
export function importJson(
  rows: readonly PreviewRow[],
  { file, table: name, isDryRun, seq }: ImportEnd,
): string {
  const answer = {
    file,
    table: name,
    dryRun: isDryRun,
    imported: seq !== null,
    entry: seq,
    counts: Object.fromEntries(verdicts.map((verdict) => [verdict, countOf(rows, verdict)])),
    rows: rows.map(({ line, verdict, recordId, why, read, changes, deadlines, conflict }) => ({
      line,
      verdict,
      record: recordId,
      why: why.map(messageJson).map(({ say, message }) => ({ say, message })),
      conflict: conflict?.kind ?? null,
      read,
      changes,
      deadlines,
    })),
  };
  return `${JSON.stringify(answer, null, 2)}\n`;
}
