import { day, type IsoDate } from '../base/dates';
import { censusRules } from './census';
import { postdepartureRules } from './census-postdeparture';
import { type LawChange, lawChanges } from './changes';
import { earRules } from './ear';
import { appealChosenRules } from './ear-appeal-chosen';
import { applicationRules } from './ear-application';
import { armsReportRules } from './ear-arms-reports';
import { boycottRules } from './ear-boycott';
import { disclosureRules } from './ear-disclosure';
import { discoveryRules } from './ear-discovery';
import { encryptionRules } from './ear-encryption';
import { enforcementRules } from './ear-enforcement';
import { interlocutoryRules } from './ear-interlocutory';
import { licenseUseRules } from './ear-license-use';
import { minorViolationRules } from './ear-minor-violations';
import { reportRules } from './ear-reports';
import { reviewRules } from './ear-review';
import { statementRules } from './ear-statements';
import { itarRules } from './itar';
import { agreementRules } from './itar-agreements';
import { brokerRules } from './itar-brokers';
import { itarEnforcementRules } from './itar-enforcement';
import { itarExportRules } from './itar-exports';
import { feeRules } from './itar-fees';
import { reconsiderationRules } from './itar-reconsideration';
import { registrationRules } from './itar-registration';
import type { LetterKind } from './letter-kinds';
import { ofacRules } from './ofac';
import { ofacProceedingRules } from './ofac-proceedings';
import type { Rule } from './rule';
import { createRuleSet } from './rule-set';

/** A dated edition of the table of rules; a deadline remembers the edition that set it. */
export interface LawEdition {
  readonly id: string;
  readonly checkedOn: IsoDate;
  readonly says: string;
  /** What was found to have changed since the text was read, newest first. */
  readonly changes: readonly LawChange[];
}

/** The edition this program carries. */
export const lawEdition: LawEdition = {
  id: '2026-11-28',
  checkedOn: day('2026-11-28'),
  says: 'Text of January 2025. What was found by November 28, 2026 to have changed since is listed here; a rule whose section was amended and not read again says so on every date it makes.',
  changes: lawChanges,
};

/** Every rule of the edition; a chained rule stands after the one it runs from. */
export const rules: readonly Rule[] = [
  ...earRules,
  ...appealChosenRules,
  ...applicationRules,
  ...statementRules,
  ...licenseUseRules,
  ...disclosureRules,
  ...minorViolationRules,
  ...boycottRules,
  ...reportRules,
  ...encryptionRules,
  ...armsReportRules,
  ...enforcementRules,
  ...discoveryRules,
  ...reviewRules,
  ...interlocutoryRules,
  ...itarRules,
  ...reconsiderationRules,
  ...itarEnforcementRules,
  ...itarExportRules,
  ...registrationRules,
  ...agreementRules,
  ...brokerRules,
  ...feeRules,
  ...ofacRules,
  ...ofacProceedingRules,
  ...censusRules,
  ...postdepartureRules,
];

/** The built-in rules, looked up by what starts them. */
export const builtInRuleSet = createRuleSet(rules);

/** The rule of that id; undefined when this edition has none (a register may hold dates of another edition). */
export function ruleById(id: string): Rule | undefined {
  return builtInRuleSet.byId(id);
}

/**
 * The rules that a letter of this kind starts by itself: those counted from the date printed on it, each followed in
 * the list by those chained to it. A reply-by date that the letter prints is the rule `letter-reply-by`, whatever the kind.
 */
export function rulesForLetter(kind: LetterKind): readonly Rule[] {
  return builtInRuleSet.forLetter(kind);
}
