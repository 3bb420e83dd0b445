import { findLicense } from '../../../shared/register/find-record';
import type { Register } from '../../../shared/register/register';

/** The license records that a command names and that there are; one that was refused itself is left out. */
export function foundLicenses(register: Register, references: readonly string[]): readonly string[] {
  return references.flatMap((reference) => {
    const found = findLicense(register, reference);
    return found.ok ? [found.value.id] : [];
  });
}
