import { Icon, type IconName } from '../parts/icon';
import type { Docket } from '../state/docket-store';
import { type Route, useNavigation } from '../state/navigation';
import { useDerived, useDocket } from '../state/use-docket';
import { docketRowsOf } from '../views/deadline/docket-view';
import { SidebarBackup } from './sidebar-backup';
import './sidebar.css';

interface Entry {
  readonly place: Route;
  readonly words: string;
  readonly icon: IconName;
  readonly count?: number;
}

function countsOf({ register }: Docket) {
  const isKept = (record: { readonly void: unknown; readonly archived: boolean }) =>
    record.void === null && !record.archived;
  return {
    licenses: [...register.licenses.values()].filter(isKept).length,
    shipments: [...register.shipments.values()].filter((shipment) => shipment.void === null).length,
    counterparties: [...register.counterparties.values()].filter(isKept).length,
  };
}

/** The way between the pages, with what each holds. */
export function Sidebar() {
  const { isSample, register } = useDocket();
  const counts = useDerived(countsOf);
  const rows = useDerived(docketRowsOf);
  const urgent = rows.filter(({ group }) => group === 'missed').length;
  const above: readonly Entry[] = [
    { place: { page: 'docket', deadlineId: null }, words: 'Docket', icon: 'docket', count: rows.length },
    {
      place: { page: 'licenses', licenseId: null },
      words: 'Licenses',
      icon: 'license',
      count: counts.licenses,
    },
    {
      place: { page: 'shipments', shipmentId: null },
      words: 'Shipments',
      icon: 'shipment',
      count: counts.shipments,
    },
    {
      place: { page: 'counterparties', counterpartyId: null },
      words: 'Counterparties',
      icon: 'counterparty',
      count: counts.counterparties,
    },
    { place: { page: 'history' }, words: 'History', icon: 'history' },
  ];
  return (
    <nav className="sidebar" aria-label="Pages">
      <div className="sidebar-name">Export Docket</div>
      {(isSample || register.settings.isSample) && <div className="sidebar-sample">Sample register</div>}
      <ul className="sidebar-list">
        {above.map((entry) => (
          <SidebarEntry key={entry.words} entry={entry} missed={entry.words === 'Docket' ? urgent : 0} />
        ))}
      </ul>
      <SidebarBackup />
      <ul className="sidebar-list sidebar-below">
        <SidebarEntry
          entry={{ place: { page: 'screening' }, words: 'Screening', icon: 'search' }}
          missed={0}
        />
        <SidebarEntry
          entry={{ place: { page: 'yearly' }, words: 'Yearly duties', icon: 'calendar' }}
          missed={0}
        />
        <SidebarEntry
          entry={{ place: { page: 'reasons', openId: null }, words: 'Reasons', icon: 'letter' }}
          missed={0}
        />
        <SidebarEntry
          entry={{ place: { page: 'law', ruleId: null }, words: 'Law', icon: 'law' }}
          missed={0}
        />
        <SidebarEntry
          entry={{ place: { page: 'settings' }, words: 'Settings', icon: 'settings' }}
          missed={0}
        />
        <SidebarEntry
          entry={{ place: { page: 'manual', topic: null }, words: 'Manual', icon: 'help' }}
          missed={0}
        />
      </ul>
    </nav>
  );
}

function SidebarEntry({ entry, missed }: { readonly entry: Entry; readonly missed: number }) {
  const { route, go } = useNavigation();
  // A reply belongs to its license record.
  const page = route.page === 'response' ? 'licenses' : route.page;
  const isHere = page === entry.place.page;
  return (
    <li>
      <button
        type="button"
        className="sidebar-entry"
        aria-current={isHere ? 'page' : undefined}
        onClick={() => go(entry.place)}
      >
        <Icon name={entry.icon} />
        <span className="sidebar-words">{entry.words}</span>
        {missed > 0 ? (
          <span className="badge badge-red">{missed} missed</span>
        ) : (
          entry.count !== undefined && entry.count > 0 && <span className="sidebar-count">{entry.count}</span>
        )}
      </button>
    </li>
  );
}
