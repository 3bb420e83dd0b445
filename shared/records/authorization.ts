import { compareDays, type IsoDate } from '../base/dates';
import type { Authorization, LicenseFields, Publication } from './license';

const published: readonly Authorization[] = ['general-license', 'general-authorization'];
const numbered: readonly Authorization[] = ['license', 'classification'];

/** Whether nobody applies for it: it is published for everybody, and in force between days that its publications state. */
export function isPublished({ authorization }: Pick<LicenseFields, 'authorization'>): boolean {
  return published.includes(authorization);
}

/** Whether it may be used between two days without a decision on an application: published, or a license exception. */
export function isUsedWithoutDecision(license: Pick<LicenseFields, 'authorization'>): boolean {
  return isPublished(license) || license.authorization === 'license-exception';
}

/** Whether the agency gives it an application control number. */
export function hasControlNumber({ authorization }: Pick<LicenseFields, 'authorization'>): boolean {
  return numbered.includes(authorization);
}

/** The day a publication takes effect. */
export function effectiveDay({ effectiveOn, publishedOn }: Publication): IsoDate {
  return effectiveOn ?? publishedOn;
}

/** Publications in the order in which they take effect. */
export function inOrder(publications: readonly Publication[]): readonly Publication[] {
  return [...publications].sort((a, b) => compareDays(effectiveDay(a), effectiveDay(b)));
}
