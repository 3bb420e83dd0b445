import { isOutOfYears, OutOfYears } from '../base/dates';
import { type Result, refuse } from '../base/result';
import type { Steps } from '../base/steps';
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
  if (event.type !== 'deadline-set' && event.type !== 'deadline-changed') return false;
  const dayAt = (name: (typeof countedDays)[number]): unknown => {
    return event.type === 'deadline-set' ? event.fields[name] : event.changes[name]?.now;
  };
  return countedDays.map(dayAt).some((value) => typeof value === 'string' && isOutOfYears(value));
}

const refused = () => refuse('invalid', 'follows-out-of-years');

const checked = (decision: Result<Decision>): Result<Decision> =>
  decision.ok && decision.value.events.some(isBeyond) ? refused() : decision;

function refusedFor(error: unknown): Result<Decision> {
  if (error instanceof OutOfYears) return refused();
  throw error;
}

/** What is decided; refused where a date that follows would lie before 1900 or after 2199, as after a mistyped year. */
export function withinYears(decide: () => Result<Decision>): Result<Decision> {
  try {
    return checked(decide());
  } catch (error) {
    return refusedFor(error);
  }
}

/** The same of what is decided in steps. */
export function* withinYearsInSteps(steps: Steps<Result<Decision>>): Steps<Result<Decision>> {
  try {
    return checked(yield* steps);
  } catch (error) {
    return refusedFor(error);
  }
}
