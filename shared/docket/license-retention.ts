import { formatDay, type IsoDate } from '../base/dates';
import { type KeepUntil, keepByRule, keepUntil } from '../counting/count-retention';
import { stepHolds } from '../counting/retention-holds';
import type { KeptFrom, RetentionRule } from '../law/retention-rule';
import { stepKindLabels } from '../law/step-kind-words';
import { type StepKind, stepKinds } from '../law/step-kinds';
import type { LegalHold } from '../law/stretches';
import type { License } from '../records/license';
import type { Register } from '../register/register';
import { retentionRulesOf } from '../register/rules-in-force';
import { defineWords } from '../words/define-words';

const texts = defineWords('docket/license-retention', {
  thePrintedExpiry: 'the printed expiry',
  theStep: 'the step "{label}"',
  appliesBecauseOfWhatever: '{citation} applies because of {nameOf}, {on}, whatever agency the record is of.',
  heldDisposeOfNothing: 'Held: dispose of nothing.',
  retentionPeriodHasNot: 'Retention period has not started: nothing that starts it has been logged yet.',
  through: 'Through {keepThrough}{more}.',
});

// A record of an agency without rules of its own is treated as one of BIS, as for deadlines. What is exported is filed
// with Census whoever licensed it, and a rule of the company's own is for every record.
function isOfAgency({ agency }: RetentionRule, license: License): boolean {
  const own = license.agency === 'other' || license.agency === 'Census' ? 'BIS' : license.agency;
  return agency === own || agency === 'Census' || agency === 'other';
}

/** The event that brings a record of any agency under the rule; undefined while none has happened. */
function bringsUnder({ alsoFor = [] }: RetentionRule, events: readonly KeptFrom[]): KeptFrom | undefined {
  return events.find(({ what }) => alsoFor.some((kind) => kind === what));
}

/** The rules on keeping records that apply to one record: its agency's, Census's, its steps', those of rule files. */
function retentionRulesFor(
  register: Register,
  license: License,
  events: readonly KeptFrom[],
): readonly RetentionRule[] {
  return retentionRulesOf(register.settings).filter(
    (rule) => isOfAgency(rule, license) || bringsUnder(rule, events) !== undefined,
  );
}

/** What left under a license up to that day, by its shipments. */
function departuresOf(register: Register, { id }: License, today: IsoDate): readonly KeptFrom[] {
  return register.shipments
    .by('license', id)
    .filter((shipment) => shipment.void === null)
    .flatMap((shipment) => register.acts.by('shipment', shipment.id))
    .filter((act) => act.kind === 'departed' && act.void === null && act.on <= today)
    .map(({ on }) => ({ what: 'export', on }));
}

/** What happened on a record up to that day and may start the time to keep it, or hold it. */
function eventsOf(register: Register, license: License, today: IsoDate): readonly KeptFrom[] {
  const steps = register.steps
    .by('license', license.id)
    .filter((step) => step.void === null && step.happenedOn <= today);
  return [
    ...departuresOf(register, license, today),
    ...steps.map(({ kind, happenedOn }) => ({ what: kind, on: happenedOn })),
    ...(license.expiresOn === null ? [] : [{ what: 'expiresOn', on: license.expiresOn }]),
  ];
}

const isStepKind = (what: string): what is StepKind => stepKinds.some((kind) => kind === what);

function nameOf(what: string): string {
  if (what === 'expiresOn') return texts.thePrintedExpiry;
  return isStepKind(what) ? texts.theStep({ label: stepKindLabels[what].label }) : what;
}

// A hold that is to be lifted on a later day stands until then.
const liftedBy = (hold: LegalHold, today: IsoDate): LegalHold =>
  hold.liftedOn !== null && hold.liftedOn > today ? { ...hold, liftedOn: null } : hold;

/** How long the papers of one record are kept. */
export interface LicenseRetention extends KeepUntil {
  /** The rule that asks for the longest; that of a hold where no time runs yet. */
  readonly rule: RetentionRule | null;
  /** The day the longest time runs from. */
  readonly fromOn: IsoDate | null;
}

/** Until when the papers of one record are kept, with the working; `today` is the agency's date. */
export function retentionOf(register: Register, license: License, today: IsoDate): LicenseRetention {
  const events = eventsOf(register, license, today);
  const rules = retentionRulesFor(register, license, events);
  const holds = license.holds.map((hold) => liftedBy(hold, today));
  const found = keepUntil(rules, events, holds, nameOf);
  const longest = rules.find(({ id }) => id === found.ruleId) ?? null;
  const holding = rules.find((rule) =>
    stepHolds(rule, events, holds).some(({ standing }) => standing.length > 0),
  );
  const brought = rules.flatMap((rule) => {
    const by = isOfAgency(rule, license) ? undefined : bringsUnder(rule, events);
    return by === undefined
      ? []
      : [
          texts.appliesBecauseOfWhatever({
            citation: rule.citation,
            nameOf: nameOf(by.what),
            on: formatDay(by.on),
          }),
        ];
  });
  return {
    ...found,
    steps: [...brought, ...found.steps],
    rule: longest ?? holding ?? null,
    fromOn: longest === null ? null : (keepByRule(longest, events)?.from.on ?? null),
  };
}

/** How long the papers are kept in a line or two: the last day, or what holds them. */
export function retentionInWords({ keepThrough, heldBecause, rule }: LicenseRetention): readonly string[] {
  if (heldBecause.length > 0) return [texts.heldDisposeOfNothing, ...heldBecause];
  if (keepThrough === null) return [texts.retentionPeriodHasNot];
  return [
    texts.through({ keepThrough: formatDay(keepThrough), more: rule === null ? '' : ` (${rule.citation})` }),
  ];
}
