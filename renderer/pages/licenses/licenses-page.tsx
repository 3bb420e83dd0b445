import { useId, useMemo, useState } from 'react';
import { filterFields } from '../../../shared/docket/list-filters';
import { pendingSummary } from '../../../shared/docket/pending';
import { licenseListWords } from '../../../shared/words/license-list-words';
import { DamagedList, useDamage } from '../../forms/backup/damage';
import { Button, ToggleButton } from '../../parts/button';
import { EmptyState } from '../../parts/empty-state';
import { RecordList } from '../../parts/list';
import { columnsOf } from '../../parts/list-column';
import { useNarrowWindow } from '../../parts/use-narrow-window';
import { useKeptState } from '../../state/kept-state';
import { useNavigation } from '../../state/navigation';
import { useCanWrite, useDerived } from '../../state/use-open-register';
import { ColumnPicker } from '../../views/filter/column-picker';
import { useFilteredRows, useFittingRows, useViewedList } from '../../views/filter/use-viewed-list';
import { ViewFilterBar } from '../../views/filter/view-filter-bar';
import { emptyWords, ListHead } from '../../views/record/list-head';
import { licenseColumns, narrowLicenseColumns, searchLicenses, usualLicenseColumns } from './license-columns';
import { LicenseForm } from './license-form';
import { LicenseRecord } from './license-record';
import { licenseRowsAhead } from './license-rows-ahead';
import { LicenseSelection } from './license-selection';
import { PendingOverview } from './pending-overview';
import { SummariesDialog } from './summaries-dialog';
import '../../parts/page.css';

const none: ReadonlySet<string> = new Set();

/** All license records, or the one that was opened. */
export function LicensesPage(props: {
  readonly licenseId: string | null;
  /** The letter of the record to begin at. */
  readonly letterId: string | null;
}) {
  const { licenseId, letterId } = props;
  if (licenseId === null) return <LicenseList />;
  return <LicenseRecord key={`${licenseId} ${letterId ?? ''}`} licenseId={licenseId} letterId={letterId} />;
}

function LicenseList() {
  const { go, exportData } = useNavigation();
  const canWrite = useCanWrite();
  const damage = useDamage();
  const rows = useDerived(licenseRowsAhead.of);
  const [query, setQuery] = useKeptState('licenses-query', '');
  const [showsAll, setShowsAll] = useKeptState('licenses-all', false);
  const view = useViewedList('licenses');
  const pendingId = useId();
  const [isOpening, setIsOpening] = useState(false);
  const [isPrinting, setIsPrinting] = useState(false);
  const kept = useMemo(
    () => (showsAll ? rows : rows.filter(({ license }) => license.void === null && !license.archived)),
    [rows, showsAll],
  );
  const { found: fitting, words, offered } = useFilteredRows(filterFields.licenses, kept, view.filter);
  const found = useMemo(() => searchLicenses(fitting, query), [fitting, query]);
  const usual = useNarrowWindow() ? narrowLicenseColumns : usualLicenseColumns;
  const ids = view.columns ?? usual;
  const columns = useMemo(() => columnsOf(licenseColumns, ids), [ids]);
  const [showsPending, setShowsPending] = useKeptState('licenses-pending', false);
  // Its own bars do not narrow the picture, so that others can be added to them.
  const rest = useMemo(() => ({ ...view.filter, pending: undefined, status: undefined }), [view.filter]);
  const pictured = useFittingRows(filterFields.licenses, kept, rest);
  const pending = useMemo(() => pendingSummary(pictured), [pictured]);
  const [selected, setSelected] = useState<ReadonlySet<string>>(none);
  // What is not listed is not acted on.
  const chosen = useMemo(() => found.filter(({ license }) => selected.has(license.id)), [found, selected]);
  const open = (licenseId: string) => go({ page: 'licenses', licenseId });
  return (
    <main className="page list-page">
      <ListHead
        title={licenseListWords.title}
        searchLabel={licenseListWords.search}
        query={query}
        onQuery={setQuery}
        showsAll={showsAll}
        onShowsAll={setShowsAll}
        hidden={rows.length - kept.length}
        filters={
          rows.length > 0 && (
            <ViewFilterBar
              label={licenseListWords.filters}
              view={view}
              offered={offered}
              words={words}
              isSearched={query !== ''}
              found={found.length}
              all={licenseListWords.count({ count: kept.length })}
            />
          )
        }
        columns={
          <>
            <ToggleButton icon="clock" isOn={showsPending} onChange={setShowsPending} controls={pendingId}>
              {licenseListWords.pending({ count: pending.count })}
            </ToggleButton>
            <ColumnPicker columns={licenseColumns} usual={usual} view={view} />
          </>
        }
      >
        <Button icon="file" isDisabled={!canWrite} onPress={() => go({ page: 'import' })}>
          {licenseListWords.importList}
        </Button>
        <Button icon="save" onPress={() => exportData('licenses')}>
          {licenseListWords.exportList}
        </Button>
        <Button icon="print" isDisabled={found.length === 0} onPress={() => setIsPrinting(true)}>
          {licenseListWords.print}
        </Button>
        <Button kind="primary" icon="plus" isDisabled={!canWrite} onPress={() => setIsOpening(true)}>
          {licenseListWords.newLicense}
        </Button>
      </ListHead>
      <div id={pendingId} hidden={!showsPending || rows.length === 0}>
        <PendingOverview summary={pending} filter={view.filter} onFilter={view.setFilter} />
      </div>
      <LicenseSelection chosen={chosen} onClear={() => setSelected(none)} />
      {rows.length === 0 && damage !== null ? (
        <DamagedList why={damage} />
      ) : rows.length === 0 ? (
        <EmptyState icon="license" title={licenseListWords.noneTitle}>
          {licenseListWords.noneSays}
        </EmptyState>
      ) : (
        <RecordList
          label={licenseListWords.records}
          columns={columns}
          rows={found}
          rowId={({ license }) => license.id}
          onOpen={open}
          sort={view.sort}
          onSort={view.setSort}
          selection={{ ids: selected, onChange: setSelected }}
          rowHeight={48}
          empty={emptyWords(query, kept.length)}
        />
      )}
      {isPrinting && <SummariesDialog rows={found} which="listed" onClose={() => setIsPrinting(false)} />}
      {isOpening && (
        <LicenseForm goal={{ kind: 'open' }} onClose={() => setIsOpening(false)} onSaved={open} />
      )}
    </main>
  );
}
