import type { LicenseFields } from '../../../shared/records/license';
import type { OpenRegister } from '../../state/register-store';

/** What a new license record begins with, unless another is typed. */
export type UsualOfRecord = Partial<Pick<LicenseFields, 'applicant' | 'owner'>>;

/** The company of the register as the applicant, and whoever enters the record as its owner. */
export function usualOfRecord({ register, preferences }: OpenRegister): UsualOfRecord {
  return { applicant: register.settings.company, owner: preferences.person };
}
