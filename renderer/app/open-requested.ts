import type { Navigation, Route } from '../state/navigation';
import type { NavigationRequest } from '../state/register-store';

/** The pages the menu names. */
const pages: Readonly<Record<string, Route>> = {
  docket: { page: 'docket', deadlineId: null },
  licenses: { page: 'licenses', licenseId: null },
  counterparties: { page: 'counterparties', counterpartyId: null },
  import: { page: 'import' },
  history: { page: 'history' },
  law: { page: 'law', ruleId: null },
  yearly: { page: 'yearly' },
  settings: { page: 'settings' },
  screening: { page: 'screening' },
  'check-update': { page: 'settings', section: 'updates' },
};

/** Whether a clicked notice or the desktop asks for it: it waits until no form is open, where a menu is not heard at all. */
export const isOfNotice = ({ showDeadlineId, showLicenseId, menu }: NavigationRequest): boolean =>
  showDeadlineId !== null || showLicenseId !== undefined || menu === 'screening' || menu === 'opened';

/** Opens what a clicked notice or the menu asks for. Printing is left to the page that shows the record. */
export function openRequested(
  { showDeadlineId, showLicenseId, menu }: NavigationRequest,
  navigation: Navigation,
): void {
  const { go, logLetter, logStep, addDeadline, exportData, find, showKeys, help, lookAtOpened } = navigation;
  if (showDeadlineId !== null) go({ page: 'docket', deadlineId: showDeadlineId });
  if (showLicenseId !== undefined) go({ page: 'licenses', licenseId: showLicenseId });
  const page = pages[menu ?? ''];
  if (page !== undefined) go(page);
  if (menu === 'log-letter') logLetter();
  if (menu === 'log-step') logStep();
  if (menu === 'add-deadline') addDeadline(null);
  if (menu === 'export') exportData('licenses');
  if (menu === 'opened') lookAtOpened();
  if (menu === 'find') find();
  if (menu === 'keys') showKeys();
  if (menu === 'manual') help(null);
}
