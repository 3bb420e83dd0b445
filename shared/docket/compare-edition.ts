import type { EditionFile } from '../counting/edition-file';
import { deadlineRulesOf, type RuleEntry } from '../counting/rule-pack';
import type { LawRules } from '../law/law-table';
import { createRuleSet } from '../law/rule-set';
import type { Register } from '../register/register';
import { lawOf, lawWith, packsOf } from '../register/rules-in-force';
import { type RecountedDeadline, recountDeadlines } from './recount';

/** A rule that an edition has otherwise than the register's own, and the fields in which it differs. */
export interface ChangedRule {
  readonly rule: RuleEntry;
  readonly fields: readonly string[];
}

/** What an edition has otherwise than the law that the register counts by, and the open deadlines to which it would give another date. */
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

const allOf = ({ rules, estimates, retention }: LawRules): ReadonlyMap<string, RuleEntry> =>
  new Map([...rules, ...estimates, ...retention].map((rule) => [rule.id, rule as RuleEntry]));

/** Holds an edition against the law that the register counts by, and counts its open deadlines by it. Changes nothing. */
export function compareEdition(register: Register, edition: EditionFile): EditionComparison {
  const law = lawWith(edition);
  const [before, after] = [allOf(lawOf(register.settings)), allOf(law)];
  const changed = [...after.values()].flatMap((rule) => {
    const was = before.get(rule.id);
    const fields = was === undefined || was === rule ? [] : differing(was, rule);
    return fields.length === 0 ? [] : [{ rule, fields }];
  });
  const own = packsOf(register.settings).flatMap(deadlineRulesOf);
  const ruleSet = createRuleSet([...law.rules, ...own]);
  return {
    added: [...after.values()].filter(({ id }) => !before.has(id)),
    changed,
    gone: [...before.values()].filter(({ id }) => !after.has(id)),
    deadlines: recountDeadlines(register, ruleSet, { id: edition.id }),
  };
}
