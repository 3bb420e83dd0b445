import type { Press } from './shortcuts';

// What is done in the page of the window before anything in it can take that: its preload keeps it.

/** A file that was dropped, as far as it is used here. */
export type EarlyFile = Pick<File, 'name' | 'size' | 'arrayBuffer'>;

/** Files that were dropped. */
export interface EarlyDrop {
  /** The name of the first folder among them. */
  readonly folder: string | null;
  readonly files: readonly EarlyFile[];
}

/** Gives what was kept, once: whoever takes it hears for itself from then on. */
export interface Early {
  readonly takeDrops: () => readonly EarlyDrop[];
  /** Keys that the window hears itself, wherever it is. */
  readonly takeKeys: () => readonly Press[];
}
