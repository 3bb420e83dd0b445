import type { IsoDate } from '../base/dates';
import type { Message, Result } from '../base/result';
import type { RecordMeta } from '../records/record-meta';
import type { Entry, Event } from '../register/events';
import type { Register } from '../register/register';

/** What a decision may know besides the register and the command. */
export interface Context {
  /** A fresh, unique id. */
  readonly newId: () => string;
  /** Today in the agency's zone. */
  readonly today: IsoDate;
  /** Who makes the entry, where it is known; null in a preview. */
  readonly by?: string | null;
  /** What the rows of a file come to, where they were tried on this very register as it is now; else each is decided. */
  readonly tried?: readonly Decision[];
  /** An entry of the journal by its number; only undoing needs it. */
  readonly entryAt?: (seq: number) => Entry | undefined;
}

/** What will be written, what deserves a second look, and the id of the record that was made. */
export interface Decision {
  readonly events: readonly Event[];
  readonly warnings: readonly Message[];
  readonly id: string | null;
  /** The entry this decision takes back. */
  readonly undoes?: number;
}

/** Whether another record of the kind counts, where a number or a place may be taken only once. */
export type IsRival = (other: RecordMeta) => boolean;

export type Decide<C> = (register: Register, command: C, context: Context) => Result<Decision>;

export function decided(
  events: readonly Event[],
  id: string | null = null,
  warnings: readonly Message[] = [],
): { readonly ok: true; readonly value: Decision } {
  return { ok: true, value: { events, warnings, id } };
}
