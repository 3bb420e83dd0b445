import type { Rule } from './rule';
import type { RuleSet } from './rule-set';

/** What may be chosen beside what starts by itself: rules of its own, and those chained to one that starts or is chosen. */
export function offeredBeside(
  ruleSet: RuleSet,
  starting: readonly Rule[],
  own: readonly Rule[],
  chosen: readonly { readonly ruleId: string }[],
): readonly Rule[] {
  const ticked = own.filter(({ id }) => chosen.some(({ ruleId }) => ruleId === id));
  const chained = [...starting, ...ticked].flatMap(({ id }) => ruleSet.offered({ chainedTo: id }));
  return ruleSet.rules.filter((rule) => own.includes(rule) || chained.includes(rule));
}
