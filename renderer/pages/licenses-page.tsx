import { useMemo, useState } from 'react';
import { countryName } from '../../shared/countries';
import { formatDay } from '../../shared/dates';
import { type LicenseRow, licenseRows } from '../../shared/license-rows';
import { daysLeftWords } from '../../shared/print/line-facts';
import { statusWords } from '../../shared/status';
import { agencyShort, agencyWords } from '../../shared/words/kinds';
import type { Docket } from '../docket-store';
import { useKeptState } from '../kept-state';
import { useNavigation } from '../navigation';
import { Button } from '../parts/button';
import { EmptyState } from '../parts/empty-state';
import { type ListColumn, type ListSort, RecordList } from '../parts/list';
import { Name } from '../parts/verbatim';
import { createSearch } from '../record-search';
import { useCanWrite, useWorked } from '../use-docket';
import { LicenseForm } from './license-form';
import { LicenseRecord } from './license-record';
import { ListHead } from './list-head';
import { StatusBadge } from './status-badge';

const rowsOf = ({ register, moment }: Docket): readonly LicenseRow[] => licenseRows(register, moment.today);

const search = createSearch<LicenseRow>({
  recordOf: ({ license }) => license,
  words: ({ license }) => [
    license.applicationNumber,
    license.licenseNumber,
    license.reference,
    license.orderNumber,
    license.applicationType,
    license.applicant,
    license.owner,
    agencyShort[license.agency],
    agencyWords[license.agency],
    license.destination === '' ? '' : countryName(license.destination),
    ...license.links.map(({ number }) => number),
    ...license.parties.flatMap(({ name, country }) => [name, country === '' ? '' : countryName(country)]),
    ...license.items.flatMap(({ eccn, model, description }) => [eccn, model, description]),
  ],
  derived: ({ status, next }) => [statusWords[status], next?.title ?? ''],
});

const columns: readonly ListColumn<LicenseRow>[] = [
  {
    id: 'number',
    title: 'Number',
    width: 116,
    isRowHeader: true,
    sortBy: ({ name }) => name,
    render: ({ name }) => (
      <span className="number">
        <Name text={name} isCut />
      </span>
    ),
  },
  {
    id: 'party',
    title: 'Party',
    width: '1.7fr',
    minWidth: 130,
    sortBy: ({ partyName }) => partyName,
    render: ({ partyName }) => <Name text={partyName} isCut />,
  },
  {
    id: 'destination',
    title: 'Destination',
    width: '0.9fr',
    minWidth: 86,
    sortBy: ({ license }) => (license.destination === '' ? '' : countryName(license.destination)),
    render: ({ license }) => (license.destination === '' ? '' : countryName(license.destination)),
  },
  {
    id: 'agency',
    title: 'Agency',
    width: 84,
    sortBy: ({ license }) => agencyShort[license.agency],
    render: ({ license }) => agencyShort[license.agency],
  },
  {
    id: 'status',
    title: 'Status',
    width: '1.8fr',
    minWidth: 180,
    sortBy: ({ status }) => statusWords[status],
    render: ({ status, license }) => (
      <>
        <StatusBadge status={status} />
        {license.archived && ' Archived'}
      </>
    ),
  },
  {
    id: 'next',
    title: 'Next date, work by',
    width: '1.8fr',
    minWidth: 186,
    sortBy: ({ next }) => next?.line.workBy ?? '',
    render: ({ next }) =>
      next === null ? (
        ''
      ) : (
        <span className="two-lines">
          <span className="cut">
            {formatDay(next.line.workBy)}
            <span className={next.daysLeft <= 2 && next.line.kind === 'act-by' ? 'urgent' : 'muted'}>
              {` · ${daysLeftWords(next.daysLeft)}`}
            </span>
          </span>
          <span className="cut muted small">
            <bdi>{next.title}</bdi>
          </span>
        </span>
      ),
  },
];

/** All license records, or the one that was opened. */
export function LicensesPage({ licenseId }: { readonly licenseId: string | null }) {
  return licenseId === null ? <LicenseList /> : <LicenseRecord key={licenseId} licenseId={licenseId} />;
}

function LicenseList() {
  const { go } = useNavigation();
  const canWrite = useCanWrite();
  const rows = useWorked(rowsOf);
  const [query, setQuery] = useKeptState('licenses query', '');
  const [showsAll, setShowsAll] = useKeptState('licenses all', false);
  const [sort, setSort] = useKeptState<ListSort | null>('licenses sort', null);
  const [isOpening, setIsOpening] = useState(false);
  const kept = useMemo(
    () => (showsAll ? rows : rows.filter(({ license }) => license.void === null && !license.archived)),
    [rows, showsAll],
  );
  const found = useMemo(() => search(kept, query), [kept, query]);
  const open = (licenseId: string) => go({ page: 'licenses', licenseId });
  return (
    <main className="page list-page">
      <ListHead
        title="Licenses"
        searchLabel="Search numbers, parties, countries, status"
        query={query}
        onQuery={setQuery}
        showsAll={showsAll}
        onShowsAll={setShowsAll}
        hidden={rows.length - kept.length}
        found={found.length}
        all={kept.length}
      >
        <Button kind="primary" icon="plus" isDisabled={!canWrite} onPress={() => setIsOpening(true)}>
          Open a license record
        </Button>
      </ListHead>
      {rows.length === 0 ? (
        <EmptyState icon="license" title="No license records yet">
          Open one for each application, before or after it is submitted. Or log a letter: a number that is
          not known yet opens its record by itself.
        </EmptyState>
      ) : (
        <RecordList
          label="License records"
          columns={columns}
          rows={found}
          rowId={({ license }) => license.id}
          onOpen={open}
          sort={sort}
          onSort={setSort}
          rowHeight={48}
          empty={query === '' ? 'All records are archived or void.' : `Nothing found for “${query}”.`}
        />
      )}
      {isOpening && (
        <LicenseForm goal={{ kind: 'open' }} onClose={() => setIsOpening(false)} onSaved={open} />
      )}
    </main>
  );
}
