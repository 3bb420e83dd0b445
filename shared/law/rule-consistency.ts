import type { FieldReason } from '../base/reason';
import type { RetentionRule } from './retention-rule';
import type { Estimate, Rule } from './rule';

/** Two fields of a rule that do not go together: the field to look at and why, as a key of the reasons. */
export interface Inconsistency {
  readonly field: string;
  readonly reason: FieldReason;
}

type Check = readonly [isWrong: boolean, field: string, reason: FieldReason];

/** What is wrong with a rule whose every field is right by itself. */
export function inconsistencies(rule: Rule | Estimate | RetentionRule): readonly Inconsistency[] {
  if (rule.kind === 'retention') {
    return rule.steps.length === 0 && !rule.fromExpiry
      ? [{ field: 'steps', reason: 'keeps-from-nothing' }]
      : [];
  }
  const checks = rule.kind === 'estimate' ? checksOfEstimate(rule) : checksOfRule(rule);
  return checks.filter(([isWrong]) => isWrong).map(([, field, reason]) => ({ field, reason }));
}

function checksOfEstimate({ count, tolled }: Estimate): readonly Check[] {
  return [[tolled && count.unit !== 'days', 'tolled', 'only-with-days']];
}

function checksOfRule(rule: Rule): readonly Check[] {
  const { kind, satisfiedBy, ladder, count, direction, opensDays, shortPeriod, cautious, trigger } = rule;
  const isWatch = kind === 'takes-effect';
  const length = count.unit === 'days' ? count.length : 0;
  return [
    [isWatch !== (satisfiedBy === 'automatic'), 'satisfiedBy', 'automatic-with-takes-effect'],
    [isWatch !== (ladder === 'watch'), 'ladder', 'watch-with-takes-effect'],
    [
      direction === 'backward' && !['days', 'business-days', 'months', 'years'].includes(count.unit),
      'direction',
      'not-backward',
    ],
    [
      opensDays !== undefined && (direction !== 'backward' || count.unit !== 'days'),
      'opensDays',
      'only-backward-days',
    ],
    [opensDays !== undefined && opensDays <= length, 'opensDays', 'opens-after-it-closes'],
    [
      shortPeriod !== 'none' && count.unit !== 'days' && count.unit !== 'years',
      'shortPeriod',
      'only-with-days',
    ],
    [rule.adjustable === true && count.unit !== 'days', 'adjustable', 'only-with-days'],
    [cautious !== undefined && trigger.on !== 'rule', 'cautious', 'only-in-a-chain'],
    [
      count.unit === 'printed' && (trigger.on === 'rule' || trigger.on === 'letter'),
      'count',
      'nothing-printed',
    ],
    [
      rule.repeats === true && count.unit !== 'fixed-dates' && trigger.on !== 'step',
      'repeats',
      'nothing-repeats',
    ],
  ];
}
