import type { EditionFile } from '../counting/edition-file';
import { builtInRules, deadlineRulesOf, type RuleEntry } from '../counting/rule-pack';
import { rules } from '../law/law';
import { createRuleSet } from '../law/rule-set';
import type { Register } from '../register/register';
import { packsOf } from '../register/rules-in-force';
import { type RecountedDeadline, recountDeadlines } from './recount';

/** A rule that an edition has otherwise than this program, and the fields in which it differs. */
export interface ChangedRule {
  readonly rule: RuleEntry;
  readonly fields: readonly string[];
}

/** What an edition has otherwise than this program, and the open deadlines to which it would give another date. */
export interface EditionComparison {
  readonly added: readonly RuleEntry[];
  readonly changed: readonly ChangedRule[];
  readonly gone: readonly RuleEntry[];
  /** None of them moves by itself. */
  readonly deadlines: readonly RecountedDeadline[];
}

function differing(now: RuleEntry, then: RuleEntry): readonly string[] {
  const [before, after] = [now, then] as readonly [object, object] as readonly [
    Readonly<Record<string, unknown>>,
    Readonly<Record<string, unknown>>,
  ];
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names.filter((name) => inOrder(before[name]) !== inOrder(after[name]));
}

/** A value as text, whatever the order in which its fields were written. */
function inOrder(value: unknown): string | undefined {
  return JSON.stringify(value, (_, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );
}

/** Holds an edition against the rules of this program, and counts the open deadlines of a register by it. Changes nothing. */
export function compareEdition(register: Register, edition: EditionFile): EditionComparison {
  const known = new Map(builtInRules.map((rule) => [rule.id, rule]));
  const added = edition.rules.filter(({ id }) => !known.has(id));
  const changed = edition.rules.flatMap((rule) => {
    const before = known.get(rule.id);
    const fields = before === undefined ? [] : differing(before, rule);
    return fields.length === 0 ? [] : [{ rule, fields }];
  });
  const gone = edition.gone.flatMap((id) => known.get(id) ?? []);
  const theirs = new Map(deadlineRulesOf(edition).map((rule) => [rule.id, rule]));
  const goneIds = new Set(edition.gone);
  const kept = rules.filter(({ id }) => !goneIds.has(id)).map((rule) => theirs.get(rule.id) ?? rule);
  const more = [...theirs.values()].filter(({ id }) => !known.has(id));
  const own = packsOf(register.settings).flatMap(deadlineRulesOf);
  const ruleSet = createRuleSet([...kept, ...more, ...own]);
  return { added, changed, gone, deadlines: recountDeadlines(register, ruleSet, { id: edition.id }) };
}
