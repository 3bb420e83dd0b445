import { AwayPage } from '../pages/away/away-page';
import { CounterpartiesPage } from '../pages/counterparties/counterparties-page';
import { DocketPage } from '../pages/docket/docket-page';
import { HistoryPage } from '../pages/history/history-page';
import { ImportPage } from '../pages/import/import-page';
import { LawPage } from '../pages/law/law-page';
import { LicensesPage } from '../pages/licenses/licenses-page';
import { ResponsePage } from '../pages/response/response-page';
import { SettingsPage } from '../pages/settings/settings-page';
import { YearlyPage } from '../pages/yearly/yearly-page';
import type { Place } from '../state/navigation';

export function Page({ place }: { readonly place: Place }) {
  switch (place.page) {
    case 'docket':
      return <DocketPage deadlineId={place.deadlineId} />;
    case 'away':
      return <AwayPage />;
    case 'import':
      return <ImportPage />;
    case 'licenses':
      return <LicensesPage licenseId={place.licenseId} />;
    case 'counterparties':
      return <CounterpartiesPage counterpartyId={place.counterpartyId} />;
    case 'response':
      return <ResponsePage letterId={place.letterId} />;
    case 'history':
      return <HistoryPage />;
    case 'law':
      return <LawPage ruleId={place.ruleId} />;
    case 'yearly':
      return <YearlyPage />;
    case 'settings':
      return <SettingsPage />;
  }
}
