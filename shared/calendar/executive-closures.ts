import { day } from '../base/dates';
import type { Closure } from './working-days';

/** A day on which the President closed executive departments, with the order that did. */
export interface ExecutiveClosure extends Closure {
  readonly order: string;
}

/**
 * Closures by order for a whole day since 2015. They are no holidays under 5 U.S.C. 6103(a): the orders count them as
 * such only for pay and leave. So they never move a due date; they move work-by earlier in a register that counts them,
 * and in any other the working only mentions them. Nobody can count an order ahead: each is added once it is signed.
 */
export const executiveClosures: readonly ExecutiveClosure[] = [
  { on: day('2018-12-05'), name: 'Day of mourning for President Bush', order: 'Executive Order 13852' },
  { on: day('2018-12-24'), name: 'Christmas Eve closure', order: 'Executive Order 13854' },
  { on: day('2019-12-24'), name: 'Christmas Eve closure', order: 'Executive Order 13900' },
  { on: day('2020-12-24'), name: 'Christmas Eve closure', order: 'Executive Order 13965' },
  { on: day('2024-12-24'), name: 'Christmas Eve closure', order: 'Executive Order 14129' },
  { on: day('2025-01-09'), name: 'Day of mourning for President Carter', order: 'Executive Order 14133' },
  { on: day('2025-12-24'), name: 'Christmas Eve closure', order: 'Executive Order 14371' },
  { on: day('2025-12-26'), name: 'Closure on the day after Christmas', order: 'Executive Order 14371' },
];
