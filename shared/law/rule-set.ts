import { addYears, compareDays, type IsoDate } from '../base/dates';
import type { Agency } from './agency';
import type { LetterKind } from './letter-kinds';
import { datesRecordsOf, startsFor } from './life-of';
import type { Rule, Trigger } from './rule';
import type { StepKind } from './step-kinds';

/** Rules together: the built-in ones, or these and those of rule packs. A chained rule stands after the one before it. */
export interface RuleSet {
  readonly rules: readonly Rule[];
  readonly byId: (id: string) => Rule | undefined;
  /** What such a letter starts by itself on records of those agencies (none named: of any), each rule followed by those chained to it. */
  readonly forLetter: (kind: LetterKind, agencies?: readonly Agency[]) => readonly Rule[];
  /** What such a step starts by itself on records of those agencies; on no record (none named) whatever the agency. */
  readonly forStep: (kind: StepKind, agencies?: readonly Agency[]) => readonly Rule[];
  /** The rules for a reply date that the letter itself states. */
  readonly forStatedDate: (agencies: readonly Agency[]) => readonly Rule[];
  /** What a date on a record of that agency starts by itself. */
  readonly forLicense: (field: LicenseDate, agency: Agency) => readonly Rule[];
  /** What a person may choose beside it, for a form to offer. */
  readonly offered: (from: Offering) => readonly Rule[];
}

/** A date of the license record from which a rule can run. */
export type LicenseDate = Extract<Trigger, { on: 'license' }>['field'];

/** From where a form asks what it may offer. */
export type Offering =
  | { readonly letter: LetterKind; readonly agencies?: readonly Agency[] }
  | { readonly step: StepKind; readonly agencies?: readonly Agency[] }
  | { readonly license: LicenseDate; readonly agency: Agency }
  | { readonly chainedTo: string }
  | 'by-hand';

/** Whether a rule starts as soon as its trigger is known; the others are offered. */
export function startsByItself({ starts }: Rule): boolean {
  return starts !== 'when-chosen';
}

/** Whether a deadline of this rule is the end of a license or another authorization itself: its printed last day, by itself. */
export function endsLicense(rule: Rule): boolean {
  const { trigger, count } = rule;
  return (
    trigger.on === 'license' &&
    trigger.field === 'expiresOn' &&
    count.unit === 'printed' &&
    startsByItself(rule)
  );
}

// Few days of reading stand behind all rules, and every row of a docket asks.
const yearAfter = new Map<IsoDate, IsoDate>();

function aYearAfter(on: IsoDate): IsoDate {
  const known = yearAfter.get(on);
  if (known !== undefined) return known;
  const after = addYears(on, 1);
  yearAfter.set(on, after);
  return after;
}

/** True when the source of a rule was last read more than a year before; every date it made should say so. */
export function wasReadLongAgo({ checkedOn }: Pick<Rule, 'checkedOn'>, today: IsoDate): boolean {
  return compareDays(today, aYearAfter(checkedOn)) > 0;
}

/** Looks rules up by what starts them. */
export function createRuleSet(rules: readonly Rule[]): RuleSet {
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  const withChains = (starts: (rule: Rule) => boolean): readonly Rule[] => {
    const started = new Set<string>();
    return rules.filter((rule) => {
      const { id, trigger } = rule;
      const isStarted =
        startsByItself(rule) && (starts(rule) || (trigger.on === 'rule' && started.has(trigger.ruleId)));
      if (isStarted) started.add(id);
      return isStarted;
    });
  };
  return {
    rules,
    byId: (id) => byId.get(id),
    forLetter: (kind, agencies) =>
      withChains(
        (rule) =>
          rule.trigger.on === 'letter' && rule.trigger.kinds.includes(kind) && isForSome(rule, agencies),
      ),
    forStep: (kind, agencies) =>
      withChains(
        (rule) =>
          rule.trigger.on === 'step' && rule.trigger.kinds.includes(kind) && isForSome(rule, agencies),
      ),
    forStatedDate: (agencies) =>
      rules.filter((rule) => rule.trigger.on === 'letter-own-date' && isForSome(rule, agencies)),
    forLicense: (field, agency) =>
      withChains(
        (rule) =>
          rule.trigger.on === 'license' && rule.trigger.field === field && datesRecordsOf(rule, agency),
      ),
    offered: (from) => rules.filter((rule) => isOffered(rule, from)),
  };
}

function isOffered(rule: Rule, from: Offering): boolean {
  const { trigger } = rule;
  if (from === 'by-hand') return trigger.on === 'hand';
  if (startsByItself(rule)) return false;
  if ('letter' in from)
    return trigger.on === 'letter' && trigger.kinds.includes(from.letter) && isForSome(rule, from.agencies);
  if ('step' in from)
    return trigger.on === 'step' && trigger.kinds.includes(from.step) && isForSome(rule, from.agencies);
  if ('chainedTo' in from) return trigger.on === 'rule' && trigger.ruleId === from.chainedTo;
  return trigger.on === 'license' && trigger.field === from.license && datesRecordsOf(rule, from.agency);
}

// What is about no record, or not yet about one, may be of any agency.
function isForSome(rule: Rule, agencies: readonly Agency[] = []): boolean {
  return agencies.length === 0 || agencies.some((agency) => startsFor(rule, agency));
}
