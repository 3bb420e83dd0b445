import type { MessageKey } from '../base/messages';
import type { Message } from '../base/result';
import type { EncodingCandidate } from './encodings';

/** A day of a workbook, with its time where that is not midnight. */
export interface SourceDay {
  readonly day: string;
  readonly time?: string;
}

/** A cell of a workbook that says something which cannot be read; never the same as an empty one. */
export interface UnreadableCell {
  /** The sentence that says why, by its key. */
  readonly unreadable: MessageKey;
  /** As it stands in the file: `#N/A`, the formula, the number behind a date. */
  readonly text: string;
  /** Where it stands, such as B7. */
  readonly at: string;
}

/** A cell as it stands in the file: text character for character; from a workbook also a number, a day or what cannot be read. */
export type SourceCell = string | number | SourceDay | UnreadableCell;

export const isUnreadable = (cell: SourceCell): cell is UnreadableCell =>
  typeof cell === 'object' && 'unreadable' in cell;

/** The text of a cell, as a person would recognize it. */
export function cellText(cell: SourceCell): string {
  if (typeof cell !== 'object') return String(cell);
  if ('unreadable' in cell) return cell.text;
  return cell.time === undefined ? cell.day : `${cell.day} ${cell.time}`;
}

/** One row of the file below its headings, with the line (or the row of the sheet) a person finds it at. */
export interface SourceRow {
  readonly line: number;
  readonly cells: readonly SourceCell[];
}

export const delimiters = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof delimiters)[number];

/** How the file was taken apart; each of these can be changed by hand. */
export type SourceForm =
  | {
      readonly kind: 'csv';
      readonly encoding: string;
      readonly delimiter: Delimiter;
      /** The encodings to choose from before anything can be imported; empty when there is no doubt. */
      readonly candidates: readonly EncodingCandidate[];
    }
  | {
      readonly kind: 'xlsx';
      readonly sheet: string;
      /** All sheets, hidden ones included. */
      readonly sheets: readonly string[];
    };

/** What is chosen about the rows instead of being found out. */
export interface RowChoices {
  /** The line of the headings; 0: there are none; null: found out. */
  readonly headings: number | null;
  /** What is done with rows that look like totals; null: asked. */
  readonly totals: 'leave-out' | 'keep' | null;
}
export const noRowChoices: RowChoices = { headings: null, totals: null };

/** A file taken apart into headings and rows; nothing is interpreted yet. */
export interface SourceTable {
  readonly form: SourceForm;
  readonly headers: readonly string[];
  /** The line the headings stand on; 0 when the file has none. */
  readonly headingsLine: number;
  readonly rows: readonly SourceRow[];
  /** The first lines of the file that are not blank, those above the headings included. */
  readonly top: readonly SourceRow[];
  /** The lines of rows that look like totals, while nothing was chosen about them. */
  readonly totals: readonly number[];
  /** How the file was taken apart, in words; told always. */
  readonly told: readonly Message[];
  /** What a person should know before going on: rows of another length, headings that are empty or stand twice. */
  readonly doubts: readonly Message[];
}
