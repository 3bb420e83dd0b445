import type { Entry, Event } from '../register/events';
import { copyOfRegister, fold, type Register } from '../register/register';

/** A copy of the register on which events can be tried; the register itself does not change. */
export function trialRegister(register: Register): {
  readonly register: Register;
  readonly take: (events: readonly Event[]) => void;
} {
  const copy = copyOfRegister(register);
  // As the program's own note, so that the stack of undoing does not grow with what is only tried.
  const entry = {
    v: 1,
    seq: register.seq + 1,
    at: register.lastAt,
    zone: 'UTC',
    by: null,
    via: 'program',
  } as const satisfies Omit<Entry, 'events'>;
  return { register: copy, take: (events) => fold(copy, { ...entry, events }) };
}
