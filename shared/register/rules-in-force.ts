import { deadlineRulesOf, parseRulePack, type RulePack } from '../counting/rule-pack';
import { builtInRuleSet, rules } from '../law/law';
import type { Rule } from '../law/rule';
import { createRuleSet, type RuleSet } from '../law/rule-set';
import type { RegisterSettings } from '../records/settings';

type Packs = RegisterSettings['rulePacks'];

/** Each list of packs is read once: settings are replaced, never edited, so the list itself tells whether it changed. */
const read = new WeakMap<Packs, { readonly packs: readonly RulePack[]; readonly ruleSet: RuleSet }>();

function readPacks(kept: Packs) {
  const known = read.get(kept);
  if (known !== undefined) return known;
  // A pack was read before it was kept; one that an older or newer program refuses sets no dates and says so on its page.
  const packs = kept.flatMap(({ text }) => {
    const pack = parseRulePack(text);
    return pack.ok ? [pack.value] : [];
  });
  const own: readonly Rule[] = packs.flatMap(deadlineRulesOf);
  const made = { packs, ruleSet: own.length === 0 ? builtInRuleSet : createRuleSet([...rules, ...own]) };
  read.set(kept, made);
  return made;
}

/** The rules this register counts by: the built-in ones and those of its packs. */
export function ruleSetOf({ rulePacks }: RegisterSettings): RuleSet {
  return readPacks(rulePacks).ruleSet;
}

/** The packs of this register, read. */
export function packsOf({ rulePacks }: RegisterSettings): readonly RulePack[] {
  return readPacks(rulePacks).packs;
}
