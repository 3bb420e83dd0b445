import * as z from 'zod';
import type { Message } from '../base/result';

export const verdicts = ['new', 'changed', 'same', 'conflict', 'refused', 'left-out'] as const;
export type Verdict = (typeof verdicts)[number];

/** One cell as it was read: the file's own text beside what it is taken for. */
export interface ReadCell {
  readonly field: string;
  readonly text: string;
  /** An ISO day, a decimal, a country's name; empty when it is left empty by choice; null when it could not be read. */
  readonly taken: string | null;
}

/**
 * What a row in conflict is asked about: it stands in the file already; several records fit; the company stands with another
 * country; the record has another number; a year has two digits.
 */
export const conflictKinds = ['twice', 'several', 'country', 'number', 'year'] as const;
export type ConflictKind = (typeof conflictKinds)[number];

/**
 * What is done with a conflict: `keep-ours` and `take-file` are offered for all of them (of several records only one can be
 * taken: `record:ID`), `as-new` makes another company.
 */
export const conflictChoice = z.union([
  z.enum(['keep-ours', 'take-file', 'as-new']),
  z.templateLiteral(['record:', z.string()]),
]);
export type ConflictChoice = z.infer<typeof conflictChoice>;

/** What was said about a row: whether it stays out, and what is done with each of its conflicts. */
export interface RowChoices {
  readonly isLeftOut?: boolean;
  readonly about: Partial<Readonly<Record<ConflictKind, ConflictChoice>>>;
}

/** One answer to a conflict, in words. */
export interface RowOffer {
  readonly choice: ConflictChoice;
  readonly message: Message;
}

/** One field that a row changes, in words. */
export interface RowChange {
  readonly label: string;
  readonly was: string;
  readonly now: string;
}

/** The dates of a deadline, as days. */
export interface DueDays {
  readonly due: string;
  readonly workBy: string;
}

/** A deadline that a row sets (`was` null), moves, or takes off the docket (`now` null). */
export interface DeadlineShift {
  readonly title: string;
  readonly was: DueDays | null;
  readonly now: DueDays | null;
}

/** What one row of the file would do to the register. */
export interface PreviewRow {
  readonly line: number;
  readonly verdict: Verdict;
  readonly why: readonly Message[];
  /** The record it was matched to. */
  readonly recordId: string | null;
  /** Dates, numbers and countries, which can be read in more than one way. */
  readonly read: readonly ReadCell[];
  readonly changes: readonly RowChange[];
  readonly deadlines: readonly DeadlineShift[];
  /** Only of a refused row: the field that is wrong, where one cell is. */
  readonly fault: string | null;
  /** Only of a conflict: what it is about and the answers to it. */
  readonly conflict: { readonly kind: ConflictKind; readonly offers: readonly RowOffer[] } | null;
}
