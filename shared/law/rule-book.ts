import { addYears, compareDays, type IsoDate } from '../dates';
import type { Agency } from '../records/agency';
import type { LetterKind } from './letter-kinds';
import type { Rule, Trigger } from './rule';
import type { StepKind } from './step-kinds';

/** Rules together: the built-in ones, or these and those of rule packs. A chained rule stands after the one before it. */
export interface RuleBook {
  readonly rules: readonly Rule[];
  readonly byId: (id: string) => Rule | undefined;
  /** What such a letter starts by itself on a record of that agency; of any, where none is given. Chained rules follow. */
  readonly forLetter: (kind: LetterKind, agency?: Agency) => readonly Rule[];
  /** What such a step starts by itself. */
  readonly forStep: (kind: StepKind) => readonly Rule[];
  /** What a date on a record of that agency starts by itself. */
  readonly forLicense: (field: LicenseDate, agency: Agency) => readonly Rule[];
  /** What a person may choose beside it, for a form to offer. */
  readonly offered: (from: Offering) => readonly Rule[];
}

/** A date of the license record from which a rule can run. */
export type LicenseDate = Extract<Trigger, { on: 'license' }>['field'];

/** From where a form asks what it may offer. */
export type Offering =
  | { readonly letter: LetterKind }
  | { readonly step: StepKind }
  | { readonly license: LicenseDate; readonly agency: Agency }
  | { readonly chainedTo: string }
  | 'by-hand';

/** Whether a rule starts as soon as its trigger is known; the others are offered. */
export function startsByItself({ starts }: Rule): boolean {
  return starts !== 'when-chosen';
}

/** True when the source of a rule was last read more than a year before; every date it made should say so. */
export function wasReadLongAgo({ checkedOn }: Pick<Rule, 'checkedOn'>, today: IsoDate): boolean {
  return compareDays(today, addYears(checkedOn, 1)) > 0;
}

// A record of an agency without rules of its own has always been treated as one of BIS.
function isOfAgency(rule: Rule, agency: Agency): boolean {
  return rule.agency === agency || (rule.agency === 'BIS' && (agency === 'other' || agency === 'Census'));
}

// A rule without a life, as those of rule files are, starts on any record.
function startsFor({ life }: Rule, agency: Agency | undefined): boolean {
  return agency === undefined || life === undefined || life.startsFor.includes(agency);
}

/** Looks rules up by what starts them. */
export function ruleBook(rules: readonly Rule[]): RuleBook {
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
    forLetter: (kind, agency) =>
      withChains(
        (rule) =>
          rule.trigger.on === 'letter' && rule.trigger.kinds.includes(kind) && startsFor(rule, agency),
      ),
    forStep: (kind) => withChains(({ trigger }) => trigger.on === 'step' && trigger.kinds.includes(kind)),
    forLicense: (field, agency) =>
      withChains(
        (rule) => rule.trigger.on === 'license' && rule.trigger.field === field && isOfAgency(rule, agency),
      ),
    offered: (from) => rules.filter((rule) => isOffered(rule, from)),
  };
}

function isOffered(rule: Rule, from: Offering): boolean {
  const { trigger } = rule;
  if (from === 'by-hand') return trigger.on === 'hand';
  if (startsByItself(rule)) return false;
  if ('letter' in from) return trigger.on === 'letter' && trigger.kinds.includes(from.letter);
  if ('step' in from) return trigger.on === 'step' && trigger.kinds.includes(from.step);
  if ('chainedTo' in from) return trigger.on === 'rule' && trigger.ruleId === from.chainedTo;
  return trigger.on === 'license' && trigger.field === from.license && isOfAgency(rule, from.agency);
}
