import type { ListPreview } from './screener';

/** A list file with what became of it, as `list-add --json` answers it. */
export interface ListAnswer {
  readonly names: readonly string[];
  readonly sha256: string;
  readonly preview: ListPreview;
  readonly doubts: readonly string[];
  readonly added: boolean;
  /** The very same file is used already. */
  readonly isHere: boolean;
  /** How many parties each source had before; null where there was none. */
  readonly before: readonly (number | null)[];
}
