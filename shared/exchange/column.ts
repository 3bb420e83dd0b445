import type { Register } from '../register/register';
import { reportText } from './report-cell';

/**
 * What a cell of a column holds. `identifier`, `text` and `prose` are text character for character; `date` is a day; `decimal` a number as typed, `whole` one of days; `amount`
 * and `currency` stand side by side; `choice` is one of a closed set by its words, `flag` yes or no, `lines` a list of texts, a line each, `entries` a
 * list of parts (`cell-entries.ts`).
 */
export type CellKind =
  | 'identifier'
  | 'text'
  | 'prose'
  | 'date'
  | 'decimal'
  | 'whole'
  | 'amount'
  | 'currency'
  | 'choice'
  | 'country'
  | 'flag'
  | 'lines'
  | 'entries';

/** The codes of a closed set with the words a cell holds for each. */
export type Choices = Readonly<Record<string, string>>;

/** One part of an entry. */
export interface Part {
  readonly key: string;
  readonly kind: Exclude<CellKind, 'entries' | 'amount' | 'currency'> | 'report';
  readonly choices?: Choices;
}

/** A column of a table that goes out and comes in: the field it holds, its heading, and its cell for a record. */
export interface Column<T> {
  /** The field of the record; `total.amount` and `total.currency` are halves of one. */
  readonly key: string;
  readonly header: string;
  readonly kind: CellKind;
  readonly choices?: Choices;
  readonly parts?: readonly Part[];
  /** Other headings by which lists of other programs call it. */
  readonly alsoCalled?: readonly string[];
  /** Goes out and is not read in again. */
  readonly isOutOnly?: true;
  /** The cell: days as `yyyy-mm-dd`, choices as their words, empty for nothing. */
  readonly of: (record: T, register: Register) => string;
}

/** "yes" or "no", as a flag stands in a cell. */
export const flagWords: Choices = { true: 'yes', false: 'no' };

const words = (choices: Choices | undefined, value: unknown): string =>
  choices?.[String(value)] ?? String(value);

/** One value of a record as a part or a cell. */
export function cellOf(kind: Part['kind'] | CellKind, value: unknown, choices?: Choices): string {
  if (value === null || value === undefined) return '';
  if (kind === 'report') return reportText(value as Parameters<typeof reportText>[0]);
  if (kind === 'flag') return words(flagWords, value);
  if (kind === 'choice') return value === '' ? '' : words(choices, value);
  if (kind === 'lines' && Array.isArray(value)) return value.join('\n');
  return String(value);
}
