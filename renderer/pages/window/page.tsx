import type { Place } from '../../navigation';
import { CounterpartiesPage } from '../counterparties/counterparties-page';
import { AwayPage } from '../docket/away-page';
import { DocketPage } from '../docket/docket-page';
import { ImportPage } from '../exchange/import-page';
import { HistoryPage } from '../history/history-page';
import { LawPage } from '../law/law-page';
import { LicensesPage } from '../licenses/licenses-page';
import { ResponsePage } from '../response/response-page';
import { SettingsPage } from '../settings/settings-page';
import { YearlyPage } from '../yearly/yearly-page';

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
