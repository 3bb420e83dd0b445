import type { About, Piece } from '../labels/sentence-pieces';
import type { Event, EventType } from '../register/events';
import type { Register } from '../register/register';
import type { ValueChange } from './field-changes';
import type { FieldSource } from './letter-sources';

/** One event of the journal as an English sentence, with the values it changed. */
export interface EventDescription {
  readonly sentence: readonly Piece[];
  readonly about: About | null;
  readonly changes: readonly ValueChange[];
  /** Of a letter that was read from its file: where each field came from. */
  readonly sources?: readonly FieldSource[];
}

type EventOf<T extends EventType> = Extract<Event, { readonly type: T }>;

/** `by`: who made the entry. */
export type Describe<T extends EventType> = (
  event: EventOf<T>,
  register: Register,
  by: string | null,
) => EventDescription;

/** How each of these types of event is told. */
export type DescribersOf<T extends EventType> = { readonly [Each in T]: Describe<Each> };

/** The first of the licenses that a record is about. */
export function aboutFirst(licenseIds: readonly string[]): About | null {
  const [id] = licenseIds;
  return id === undefined ? null : { kind: 'license', id };
}
