import { isOutOfYears, OutOfYears } from '../base/dates';
import { type Result, refuse } from '../base/result';
import type { DeadlineFields } from '../records/deadline';
import type { Event } from '../register/events';
import type { Decision } from './decision';

const countedDays = [
  'triggerOn',
  'due',
  'workBy',
  'opensOn',
  'extendedTo',
  'arguableLater',
  'cautiousDue',
  'wouldBeDue',
  'ruleDue',
] as const satisfies readonly (keyof DeadlineFields)[];

/** True if an event would keep a counted day before 1900 or after 2199, which no register holds. */
function isBeyond(event: Event): boolean {
  const dayAt = (name: (typeof countedDays)[number]): unknown => {
    if (event.type === 'deadline-set') return event.fields[name];
    return event.type === 'deadline-changed' ? event.changes[name]?.now : null;
  };
  return countedDays.map(dayAt).some((value) => typeof value === 'string' && isOutOfYears(value));
}

/** What is decided; refused where a date that follows would lie before 1900 or after 2199, as after a mistyped year. */
export function withinYears(decide: () => Result<Decision>): Result<Decision> {
  const refused = () => refuse('invalid', 'follows-out-of-years');
  try {
    const decision = decide();
    return decision.ok && decision.value.events.some(isBeyond) ? refused() : decision;
  } catch (error) {
    if (error instanceof OutOfYears) return refused();
    throw error;
  }
}
