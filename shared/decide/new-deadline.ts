import type { IsoDate } from '../base/dates';
import { builtInRuleSet } from '../law/law';
import type { Rule } from '../law/rule';
import type { RuleSet } from '../law/rule-set';
import { addedSince, type DeadlineFields } from '../records/deadline';
import type { RuleChoice } from '../records/rule-choice';
import { datesFor } from '../register/count-for';
import type { Register } from '../register/register';
import { editionOf, ruleSetOf } from '../register/rules-in-force';

/** What a deadline is made from besides its rule. */
export interface DeadlineOrigin {
  readonly source: DeadlineFields['source'];
  readonly licenseId: string | null;
  readonly triggerOn: IsoDate;
  /** The letter at the head of the chain, for a rule with a cautious reading. */
  readonly letterOn?: IsoDate;
  readonly itemIds?: readonly string[] | null;
  readonly length?: number | null;
  readonly leadDays?: number;
}

/** A deadline as the rule counts it, open and untouched. */
export function newDeadline(register: Register, rule: Rule, from: DeadlineOrigin): DeadlineFields {
  const { source, licenseId, triggerOn, letterOn, itemIds = null, length = null } = from;
  // No courier brings what happens by itself.
  const leadDays = rule.kind === 'takes-effect' ? 0 : (from.leadDays ?? 0);
  const ruleSet = ruleSetOf(register.settings);
  return {
    licenseId,
    ruleId: rule.id,
    lawEdition: editionOf(register.settings).id,
    kind: rule.kind,
    // A pack can be taken out again; its deadlines keep the words they were set with.
    title: builtInRuleSet.byId(rule.id) === undefined ? rule.title : '',
    source,
    ...datesFor(register, rule, { triggerOn, leadDays, length, letterOn }, ruleSet),
    length,
    leadDays,
    repeat: null,
    conditionId: null,
    itemIds,
    answered: [],
    sent: null,
    met: null,
    closed: null,
    wouldBeDue: null,
    because: '',
    moved: null,
    ...addedSince,
    reopenedBecause: '',
  };
}

/** The parts of a deadline that a count gives: what moves when its trigger or its rule does. */
export function countedDatesOf(deadline: DeadlineFields): Partial<DeadlineFields> {
  const { triggerOn, due, workBy, opensOn, extendedTo, arguableLater, cautiousDue, inDoubt, because, moved } =
    deadline;
  const { length, leadDays, statedOn, ruleDue, otherReading, setAside } = deadline;
  return {
    triggerOn,
    due,
    workBy,
    opensOn,
    extendedTo,
    arguableLater,
    cautiousDue,
    inDoubt,
    because,
    moved,
    length,
    leadDays,
    statedOn,
    ruleDue,
    otherReading,
    setAside,
  };
}

/** The rules that start by themselves and those chosen in addition, in the order of the rule set. */
export function withChosen(
  ruleSet: RuleSet,
  byThemselves: readonly Rule[],
  chosen: readonly RuleChoice[],
): readonly Rule[] {
  const ids = new Set(
    [...byThemselves, ...chosen.map(({ ruleId }) => ruleSet.byId(ruleId))].map((rule) => rule?.id),
  );
  return ruleSet.rules.filter(({ id }) => ids.has(id));
}
