import type { Say } from '../result';

/** A cell as it stands in the file: text character for character; from a workbook also a number or a day. */
export type SourceCell = string | number | { readonly day: string };

/** One row of the file below its headings, with the line (or the row of the sheet) a person finds it at. */
export interface SourceRow {
  readonly line: number;
  readonly cells: readonly SourceCell[];
}

export const delimiters = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof delimiters)[number];

/** How the file was taken apart; each of these can be changed by hand. */
export type SourceForm =
  | { readonly kind: 'csv'; readonly encoding: string; readonly delimiter: Delimiter }
  | { readonly kind: 'xlsx'; readonly sheet: string; readonly sheets: readonly string[] };

/** A file taken apart into headings and rows; nothing is interpreted yet. */
export interface SourceTable {
  readonly form: SourceForm;
  readonly headers: readonly string[];
  readonly rows: readonly SourceRow[];
  /** What a person should know before going on: rows of another length, headings that are empty or stand twice. */
  readonly doubts: readonly Say[];
}
