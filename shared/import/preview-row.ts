import type { Say } from '../result';

export const verdicts = ['new', 'changed', 'same', 'conflict', 'refused'] as const;
export type Verdict = (typeof verdicts)[number];

/** One cell as it was read: the file's own text beside what it is taken for. */
export interface ReadCell {
  readonly field: string;
  readonly text: string;
  /** An ISO day, a decimal, a code; null when it could not be read. */
  readonly taken: string | null;
}

/** What one row of the file would do to the register. */
export interface PreviewRow {
  readonly line: number;
  readonly verdict: Verdict;
  readonly why: readonly Say[];
  /** The record it was matched to. */
  readonly recordId: string | null;
  /** Dates and numbers, which can be read in more than one way. */
  readonly read: readonly ReadCell[];
  readonly changes: readonly { readonly field: string; readonly was: string; readonly now: string }[];
}

/** What is done with a conflict; every conflict needs one before the import runs. */
export type RowChoice = 'keep-ours' | 'take-file';
