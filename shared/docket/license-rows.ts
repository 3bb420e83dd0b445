import { daysBetween, type IsoDate } from '../base/dates';
import type { License } from '../records/license';
import type { LicenseStage } from '../records/saved-view';
import type { Register } from '../register/register';
import { licenseName } from '../register/where-used';
import { stageOf, withAgencySince } from './license-stage';
import { type LicenseStatus, statusOf } from './license-status';
import { type DocketRow, mainParty, nextRowOf } from './rows';

/** How far a license is used up: its limit nearest to the end, in percent, and what is left of that in words. */
export interface UsedUp {
  readonly percent: string;
  readonly left: string;
}

/** A license record as a list shows it. */
export interface LicenseRow {
  readonly license: License;
  readonly name: string;
  readonly partyName: string;
  readonly status: LicenseStatus;
  readonly stage: LicenseStage;
  /** Since when the agency has had it: the day of submission, else of registration; null where neither is recorded. */
  readonly submittedOn: IsoDate | null;
  /** Days since then while its application is pending; null where no day tells, or nothing is pending. */
  readonly daysPending: number | null;
  /** Its nearest legal date, or the nearest planned date where only those are open; null when none is. */
  readonly next: DocketRow | null;
  /** Null where no limit is stated, before a license is issued, and in a list that does not ask. */
  readonly used: UsedUp | null;
}

/** One record as a list shows it; `today` is the agency's date, `usedOf` reads the ledger. */
export function licenseRow(
  register: Register,
  license: License,
  today: IsoDate,
  usedOf: (license: License) => UsedUp | null,
): LicenseRow {
  const status = statusOf(register, license, today);
  const stage = stageOf[status];
  const submittedOn = withAgencySince(register, license);
  return {
    license,
    name: licenseName(license),
    partyName: mainParty(license),
    status,
    stage,
    submittedOn,
    daysPending: stage === 'pending' && submittedOn !== null ? daysBetween(submittedOn, today) : null,
    next: nextRowOf(register, license.id, today),
    used: usedOf(license),
  };
}

/** Every record as a list shows it, in the order they were entered. */
export function licenseRows(
  register: Register,
  today: IsoDate,
  usedOf: (license: License) => UsedUp | null = () => null,
): readonly LicenseRow[] {
  return [...register.licenses.values()].map((license) => licenseRow(register, license, today, usedOf));
}
