import type { LicenseDraft } from './license-draft';

/** What every section of the form is given. */
export interface LicenseSectionProps {
  readonly draft: LicenseDraft;
  readonly put: (change: Partial<LicenseDraft>) => void;
}
