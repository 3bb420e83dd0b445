import { useId, useMemo, useState } from 'react';
import type { LicenseRow } from '../../../shared/docket/license-rows';
import { filterFields } from '../../../shared/docket/list-filters';
import { pendingSummary } from '../../../shared/docket/pending';
import { licenseListWords } from '../../../shared/words/license-list-words';
import { DamagedList, useDamage } from '../../forms/backup/damage';
import { Button, ToggleButton } from '../../parts/button';
import { EmptyState } from '../../parts/empty-state';
import { RecordList } from '../../parts/list';
import { useKeptState } from '../../state/kept-state';
import { useNavigation } from '../../state/navigation';
import { useCanWrite, useDerived } from '../../state/use-open-register';
import { usePrintRequest } from '../../state/use-print-request';
import { type RecordListParts, useRecordList } from '../../views/filter/use-record-list';
import { useFittingRows } from '../../views/filter/use-viewed-list';
import { emptyWords, ListHead } from '../../views/record/list-head';
import { licenseColumns, narrowLicenseColumns, searchLicenses, usualLicenseColumns } from './license-columns';
import { LicenseForm } from './license-form';
import { LicenseRecord } from './license-record';
import { licenseRowsAhead } from './license-rows-ahead';
import { LicenseSelection } from './license-selection';
import { PendingOverview } from './pending-overview';
import { SummariesDialog } from './summaries-dialog';
import '../../parts/page.css';

const parts: RecordListParts<LicenseRow> = {
  fields: filterFields.licenses,
  search: searchLicenses,
  columns: licenseColumns,
  usual: usualLicenseColumns,
  narrow: narrowLicenseColumns,
  isOut: ({ license }) => license.void !== null || license.archived,
};
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
  const list = useRecordList('licenses', rows, parts);
  const { view, found, kept } = list;
  const pendingId = useId();
  const [isOpening, setIsOpening] = useState(false);
  const [isPrinting, setIsPrinting] = useState(false);
  usePrintRequest(() => setIsPrinting(list.found.length > 0));
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
        list={list}
        searchLabel={licenseListWords.search}
        filtersLabel={licenseListWords.filters}
        all={licenseListWords.count({ count: kept.length })}
        tools={
          <ToggleButton icon="clock" isOn={showsPending} onChange={setShowsPending} controls={pendingId}>
            {licenseListWords.pending({ count: pending.count })}
          </ToggleButton>
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
          columns={list.shownColumns}
          rows={found}
          rowId={({ license }) => license.id}
          onOpen={open}
          sort={view.sort}
          onSort={view.setSort}
          selection={{ ids: selected, onChange: setSelected }}
          rowHeight={48}
          empty={emptyWords(list)}
        />
      )}
      {isPrinting && <SummariesDialog rows={found} which="listed" onClose={() => setIsPrinting(false)} />}
      {isOpening && (
        <LicenseForm goal={{ kind: 'open' }} onClose={() => setIsOpening(false)} onSaved={open} />
      )}
    </main>
  );
}
