import type { IsoDate } from '../base/dates';
import type { License } from '../records/license';
import type { Register } from '../register/register';
import { licenseName } from '../register/where-used';
import { type LicenseStatus, statusOf } from './license-status';
import { type DocketRow, mainParty, nextRowOf } from './rows';

/** A license record as a list shows it. */
export interface LicenseRow {
  readonly license: License;
  readonly name: string;
  readonly partyName: string;
  readonly status: LicenseStatus;
  /** Its nearest legal date, or the nearest planned date where only those are open; null when none is. */
  readonly next: DocketRow | null;
}

/** Every record as a list shows it, in the order they were entered; `today` is the agency's date. */
export function licenseRows(register: Register, today: IsoDate): readonly LicenseRow[] {
  return [...register.licenses.values()].map((license) => {
    return {
      license,
      name: licenseName(license),
      partyName: mainParty(license),
      status: statusOf(register, license, today),
      next: nextRowOf(register, license.id, today),
    };
  });
}
