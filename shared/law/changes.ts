import { day, type IsoDate } from '../base/dates';
import type { Rule } from './rule';

/** A change of the law since the text this table was read from, and what it means for dates. */
export interface LawChange {
  readonly id: string;
  readonly what: string;
  /** Where it was published. */
  readonly citation: string;
  /** In words, for a change may be in force for a stretch, or its day may not have been read. */
  readonly inForce: string;
  /** The sections it touches. */
  readonly touches: string;
  readonly means: string;
  /** Rules whose section was amended and has not been read again. */
  readonly ruleIds: readonly string[];
}

/** Carried by every rule that rests on an amended section of 15 CFR part 30. */
export const ftrChangedSince: NonNullable<Rule['changedSince']> = {
  on: day('2026-05-26'),
  by: 'FR Doc 2025-15493 and FR Doc 2026-10370',
  says: 'Text of January 2025, changed since: read the current section.',
};

/** The affiliates rule in its two sentences, each with its dates. */
export const affiliatesRule = {
  suspended: 'Suspended from November 10, 2025 to November 9, 2026.',
  applies: 'As written it applies again from November 10, 2026; no source on an extension was found.',
} as const;

/**
 * What the affiliates rule says and how it stood on a day, for whoever deals with a listed party; it never says that the rule
 * holds for anybody. `today` is the agency's date.
 */
export function affiliatesCaution(today: IsoDate): readonly string[] {
  const rule =
    'An interim final rule, in force from September 29, 2025 (FR Doc 2025-19001), put foreign affiliates that listed parties own by 50 percent or more, directly or indirectly, alone or together, under the restrictions of their owners: parties on the Entity List and the Military End User List, and certain SDNs.';
  const states =
    today < day('2025-11-10')
      ? []
      : today < day('2026-11-10')
        ? [affiliatesRule.suspended]
        : [affiliatesRule.suspended, affiliatesRule.applies];
  const check = 'Check who owns and is owned by the party, and how the rule stands, before relying on this.';
  return today < day('2025-09-29') ? [] : [rule, ...states, check];
}

const ftrSections = {
  touches: '15 CFR part 30',
  means:
    'The amended text was not read, so every date counted by 30.4, 30.10 or 30.71 says so: read the current section before relying on it.',
  ruleIds: ['eei-postdeparture', 'eei-not-filed', 'eei-pipeline', 'postdeparture-appeal', 'retention-census'],
} as const;

/** What was found to have changed since January 2025, newest first. */
export const lawChanges: readonly LawChange[] = [
  {
    id: 'affiliates',
    what: 'Affiliates of listed parties (50 percent rule).',
    citation: '90 FR of November 12, 2025',
    inForce: affiliatesRule.suspended,
    touches: '15 CFR 744.11',
    means: `${affiliatesRule.applies} It sets no date on the docket; list status is typed by hand and marked to be checked.`,
    ruleIds: [],
  },
  {
    id: 'ftr-2026',
    what: 'Foreign Trade Regulations amended again.',
    citation: 'FR Doc 2026-10370',
    inForce: 'Published May 26, 2026.',
    ...ftrSections,
  },
  {
    id: 'firearms',
    what: 'The firearms rule of April 2024 rescinded.',
    citation: '90 FR 47170 (FR Doc 2025-18992)',
    inForce: 'Since September 30, 2025.',
    touches: '15 CFR 750.4, 750.7(g)',
    means:
      'Licenses for firearms run four years again. No date moves: the printed expiry is used, never computed.',
    ruleIds: [],
  },
  {
    id: 'ftr-2025',
    what: 'Foreign Trade Regulations: definitions, filing, penalties, disclosures.',
    citation: 'FR Doc 2025-15493',
    inForce: 'Since September 15, 2025.',
    ...ftrSections,
  },
  {
    id: 'itar',
    what: 'ITAR: denial and reconsideration now stand in 22 CFR 120.18, the AUKUS exemption in 126.7.',
    citation: 'Final rule of July 7, 2025 (22 CFR parts 120 and 126)',
    inForce: 'Published July 7, 2025.',
    touches: '22 CFR 120.23, 120.54, 126.1; also 120.18, 126.7',
    means: 'No time limit is touched.',
    ruleIds: [],
  },
  {
    id: 'ofac-records',
    what: 'Records of sanctions are kept ten years instead of five.',
    citation: '89 FR 74832, 90 FR 13286',
    inForce: 'Since March 12, 2025.',
    touches: '31 CFR 501.601',
    means: 'The table counts ten years.',
    ruleIds: [],
  },
];

/** What a rule says of its own text where its section was amended after it was read, without a full stop; else ''. */
export function amendedInWords({ changedSince }: Pick<Rule, 'changedSince'>): string {
  return changedSince === undefined ? '' : `${changedSince.says.replace(/\.$/, '')} (${changedSince.by})`;
}

/** Whether the section of a rule was amended after its text was read, and not read again. */
export function isAmended(rule: Pick<Rule, 'changedSince'> | null | undefined): boolean {
  return rule?.changedSince !== undefined;
}
