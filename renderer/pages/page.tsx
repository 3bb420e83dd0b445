import type { Place } from '../navigation';
import { CounterpartiesPage } from './counterparties-page';
import { DocketPage } from './docket-page';
import { HistoryPage } from './history-page';
import { LawPage } from './law-page';
import { LicensesPage } from './licenses-page';
import { SettingsPage } from './settings-page';

export function Page({ place }: { readonly place: Place }) {
  switch (place.page) {
    case 'docket':
      return <DocketPage deadlineId={place.deadlineId} />;
    case 'licenses':
      return <LicensesPage licenseId={place.licenseId} />;
    case 'counterparties':
      return <CounterpartiesPage counterpartyId={place.counterpartyId} />;
    case 'history':
      return <HistoryPage />;
    case 'law':
      return <LawPage ruleId={place.ruleId} />;
    case 'settings':
      return <SettingsPage />;
  }
}
