import type { IsoDate } from '../dates';
import type { Event } from '../events';
import type { Register } from '../register';
import type { Result, Say } from '../result';

/** What a decision may know besides the register and the command. */
export interface Context {
  /** A fresh, unique id. */
  readonly newId: () => string;
  /** Today in the agency's zone. */
  readonly today: IsoDate;
}

/** What will be written, what deserves a second look, and the id of the record that was made. */
export interface Decision {
  readonly events: readonly Event[];
  readonly warnings: readonly Say[];
  readonly id: string | null;
}

export type Decide<C> = (register: Register, command: C, context: Context) => Result<Decision>;

export function decided(
  events: readonly Event[],
  id: string | null = null,
  warnings: readonly Say[] = [],
): { readonly ok: true; readonly value: Decision } {
  return { ok: true, value: { events, warnings, id } };
}
