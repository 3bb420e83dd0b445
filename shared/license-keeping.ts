import type { IsoDate } from './dates';
import { type KeepUntil, keepByRule, keepUntil } from './keeping-time';
import type { KeptFrom, RetentionRule } from './law/retention-rule';
import { retentionRules } from './law/retention-rules';
import { stepKindLabels } from './law/step-kind-words';
import { type StepKind, stepKinds } from './law/step-kinds';
import type { Agency } from './records/agency';
import type { License } from './records/license';
import type { Register } from './register';
import { packsOf } from './register-book';

// A record of an agency without rules of its own is treated as one of BIS, as for deadlines. What is exported is filed
// with Census whoever licensed it, and a rule of the company's own is for every record.
function isFor({ agency }: RetentionRule, license: Agency): boolean {
  const own = license === 'other' || license === 'Census' ? 'BIS' : license;
  return agency === own || agency === 'Census' || agency === 'other';
}

/** The rules on keeping records that apply to one record: the agency's, Census's, those of rule files. */
export function retentionRulesFor(register: Register, agency: Agency): readonly RetentionRule[] {
  const own = packsOf(register.settings).flatMap(({ rules }) =>
    rules.flatMap((rule) => (rule.kind === 'retention' ? [rule] : [])),
  );
  return [...retentionRules, ...own].filter((rule) => isFor(rule, agency));
}

/** What happened on a record that may start the time to keep it. */
function eventsOf(register: Register, license: License): readonly KeptFrom[] {
  const steps = register.steps.by('license', license.id).filter((step) => step.void === null);
  return [
    ...steps.map(({ kind, happenedOn }) => ({ what: kind, on: happenedOn })),
    ...(license.expiresOn === null ? [] : [{ what: 'expiresOn', on: license.expiresOn }]),
  ];
}

const isStepKind = (what: string): what is StepKind => stepKinds.some((kind) => kind === what);

function nameOf(what: string): string {
  if (what === 'expiresOn') return 'the printed expiry';
  return isStepKind(what) ? `the step "${stepKindLabels[what].label}"` : what;
}

/** How long the papers of one record are kept. */
export interface LicenseKeeping extends KeepUntil {
  readonly rule: RetentionRule | null;
  /** The day the longest time runs from. */
  readonly fromOn: IsoDate | null;
}

/** Until when the papers of one record are kept, with the working. */
export function keepingOf(register: Register, license: License): LicenseKeeping {
  const rules = retentionRulesFor(register, license.agency);
  const events = eventsOf(register, license);
  const found = keepUntil(rules, events, license.holds, nameOf);
  const rule = rules.find(({ id }) => id === found.ruleId) ?? null;
  return { ...found, rule, fromOn: rule === null ? null : (keepByRule(rule, events)?.from.on ?? null) };
}
