import { AwayPage } from '../pages/away/away-page';
import { CounterpartiesPage } from '../pages/counterparties/counterparties-page';
import { DocketPage } from '../pages/docket/docket-page';
import { HistoryPage } from '../pages/history/history-page';
import { ImportPage } from '../pages/import/import-page';
import { LawPage } from '../pages/law/law-page';
import { LicensesPage } from '../pages/licenses/licenses-page';
import { ManualPage } from '../pages/manual/manual-page';
import { OfficePage } from '../pages/office/office-page';
import { ReasonsPage } from '../pages/reasons/reasons-page';
import { ResponsePage } from '../pages/response/response-page';
import { ScreeningPage } from '../pages/screening/screening-page';
import { SettingsPage } from '../pages/settings/settings-page';
import { ShipmentsPage } from '../pages/shipments/shipments-page';
import { YearlyPage } from '../pages/yearly/yearly-page';
import type { Route } from '../state/navigation';

export function Page({ place: route }: { readonly place: Route }) {
  switch (route.page) {
    case 'docket':
      return <DocketPage deadlineId={route.deadlineId} />;
    case 'away':
      return <AwayPage />;
    case 'import':
      return <ImportPage />;
    case 'licenses':
      return <LicensesPage licenseId={route.licenseId} letterId={route.letterId ?? null} />;
    case 'counterparties':
      return <CounterpartiesPage counterpartyId={route.counterpartyId} />;
    case 'response':
      return <ResponsePage letterId={route.letterId} />;
    case 'history':
      return <HistoryPage />;
    case 'law':
      return <LawPage ruleId={route.ruleId} />;
    case 'office':
      return <OfficePage />;
    case 'manual':
      return <ManualPage topic={route.topic} anchor={route.anchor} />;
    case 'reasons':
      return <ReasonsPage openId={route.openId} />;
    case 'shipments':
      return <ShipmentsPage shipmentId={route.shipmentId} />;
    case 'screening':
      return <ScreeningPage />;
    case 'yearly':
      return <YearlyPage />;
    case 'settings':
      return <SettingsPage />;
  }
}
