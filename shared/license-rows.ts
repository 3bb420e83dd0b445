import { compareDays, type IsoDate } from './dates';
import { type DocketRow, docketRow, mainParty } from './docket-rows';
import type { License } from './records/license';
import type { Register } from './register';
import { type LicenseStatus, statusOf } from './status';
import { licenseName } from './where-used';

/** A license record as a list shows it. */
export interface LicenseRow {
  readonly license: License;
  readonly name: string;
  readonly partyName: string;
  readonly status: LicenseStatus;
  /** The open line with the earliest work-by; null when nothing is open. */
  readonly next: DocketRow | null;
}

/** Every record as a list shows it, in the order they were entered; `today` is the agency's date. */
export function licenseRows(register: Register, today: IsoDate): readonly LicenseRow[] {
  return [...register.licenses.values()].map((license) => {
    const next = register.deadlines
      .by('license', license.id)
      .filter((line) => line.void === null && line.met === null && line.closed === null)
      .sort((a, b) => compareDays(a.workBy, b.workBy) || compareDays(a.due, b.due))[0];
    return {
      license,
      name: licenseName(license),
      partyName: mainParty(license),
      status: statusOf(register, license, today),
      next: next === undefined ? null : docketRow(register, next, today),
    };
  });
}
