import type { IsoDate } from '../dates';
import { endingOf } from '../working-count';
import type { Rule } from './rule';

/**
 * The day on which the period closes that a report of fixed dates is about; null for any other rule. Nothing filed before
 * that day can be the report of that period.
 */
export function periodClosesOn(rule: Rule, triggerOn: IsoDate): IsoDate | null {
  if (rule.count.unit !== 'fixed-dates') return null;
  return endingOf(rule, triggerOn).periodEndsOn ?? null;
}
