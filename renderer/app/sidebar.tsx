import { appWords } from '../../shared/words/app-words';
import { Icon, type IconName } from '../parts/icon';
import { type Route, useNavigation } from '../state/navigation';
import { useDerived, useOpenRegister } from '../state/use-open-register';
import { workedOutBefore } from '../state/worked-out-before';
import { docketEntriesOf } from '../views/deadline/docket-view';
import { SidebarBackup } from './sidebar-backup';
import { SidebarOffice } from './sidebar-office';
import './sidebar.css';

interface Entry {
  readonly place: Route;
  readonly words: string;
  readonly icon: IconName;
  readonly count?: number;
}

const countsOf = workedOutBefore('sidebar', (opened) => {
  const { register } = opened;
  const rows = docketEntriesOf(opened);
  const isKept = (record: { readonly void: unknown; readonly archived: boolean }) =>
    record.void === null && !record.archived;
  return {
    docket: rows.length,
    missed: rows.filter(({ group }) => group === 'missed').length,
    licenses: [...register.licenses.values()].filter(isKept).length,
    shipments: register.shipments.standing,
    counterparties: [...register.counterparties.values()].filter(isKept).length,
  };
});

/** The way between the pages, with what each holds. */
export function Sidebar() {
  const { isSample, register } = useOpenRegister();
  const counts = useDerived(countsOf);
  const above: readonly Entry[] = [
    {
      place: { page: 'docket', deadlineId: null },
      words: appWords.docket,
      icon: 'docket',
      count: counts.docket,
    },
    {
      place: { page: 'licenses', licenseId: null },
      words: appWords.licenses,
      icon: 'license',
      count: counts.licenses,
    },
    {
      place: { page: 'shipments', shipmentId: null },
      words: appWords.shipments,
      icon: 'shipment',
      count: counts.shipments,
    },
    {
      place: { page: 'counterparties', counterpartyId: null },
      words: appWords.counterparties,
      icon: 'counterparty',
      count: counts.counterparties,
    },
    { place: { page: 'history' }, words: appWords.history, icon: 'history' },
  ];
  return (
    <nav className="sidebar" aria-label={appWords.pages}>
      <div className="sidebar-name">{appWords.exportDocket}</div>
      {(isSample || register.settings.isSample) && (
        <div className="sidebar-sample">{appWords.sampleRegister}</div>
      )}
      <ul className="sidebar-list">
        {above.map((entry) => (
          <SidebarEntry
            key={entry.words}
            entry={entry}
            missed={entry.place.page === 'docket' ? counts.missed : 0}
          />
        ))}
      </ul>
      <SidebarOffice />
      <SidebarBackup />
      <ul className="sidebar-list sidebar-below">
        <SidebarEntry
          entry={{ place: { page: 'screening' }, words: appWords.screening, icon: 'search' }}
          missed={0}
        />
        <SidebarEntry
          entry={{ place: { page: 'yearly' }, words: appWords.yearlyDuties, icon: 'calendar' }}
          missed={0}
        />
        <SidebarEntry
          entry={{ place: { page: 'reasons', openId: null }, words: appWords.reasons, icon: 'letter' }}
          missed={0}
        />
        <SidebarEntry
          entry={{ place: { page: 'law', ruleId: null }, words: appWords.law, icon: 'law' }}
          missed={0}
        />
        <SidebarEntry
          entry={{ place: { page: 'settings' }, words: appWords.settings, icon: 'settings' }}
          missed={0}
        />
        <SidebarEntry
          entry={{ place: { page: 'manual', topic: null }, words: appWords.manual, icon: 'help' }}
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
          <span className="badge badge-red">{appWords.missed({ count: missed })}</span>
        ) : (
          entry.count !== undefined && entry.count > 0 && <span className="sidebar-count">{entry.count}</span>
        )}
      </button>
    </li>
  );
}
