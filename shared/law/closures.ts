import type { Closure } from '../calendar';
import { day } from '../dates';

/** A day on which the President closed executive departments, with the order that did. */
export interface ExecutiveClosure extends Closure {
  readonly order: string;
}

/**
 * Closures by order since 2019. They are no holidays under 5 U.S.C. 6103(a): the orders count them as such only for
 * pay and leave. None is used in a count unless it is switched on; until then the working only mentions it.
 */
export const executiveClosures: readonly ExecutiveClosure[] = [
  { on: day('2019-12-24'), name: 'Christmas Eve closure', order: 'Executive Order 13900' },
  { on: day('2020-12-24'), name: 'Christmas Eve closure', order: 'Executive Order 13965' },
  { on: day('2024-12-24'), name: 'Christmas Eve closure', order: 'Executive Order 14129' },
  { on: day('2025-01-09'), name: 'Day of mourning for President Carter', order: 'Executive Order 14133' },
  { on: day('2025-12-24'), name: 'Christmas Eve closure', order: 'Executive Order 14371' },
  { on: day('2025-12-26'), name: 'Closure on the day after Christmas', order: 'Executive Order 14371' },
];
