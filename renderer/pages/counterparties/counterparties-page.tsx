import { useMemo, useState } from 'react';
import { type CounterpartyRow, counterpartyRows } from '../../../shared/docket/counterparty-rows';
import { filterFields } from '../../../shared/docket/list-filters';
import { counterpartyWords } from '../../../shared/words/counterparties-words';
import { DamagedList, useDamage } from '../../forms/backup/damage';
import { Button } from '../../parts/button';
import { EmptyState } from '../../parts/empty-state';
import { RecordList } from '../../parts/list';
import { columnsOf } from '../../parts/list-column';
import { useNarrowWindow } from '../../parts/use-narrow-window';
import { useKeptState } from '../../state/kept-state';
import { useNavigation } from '../../state/navigation';
import type { OpenRegister } from '../../state/register-store';
import { useCanWrite, useDerived } from '../../state/use-open-register';
import { ColumnPicker } from '../../views/filter/column-picker';
import { useFilteredRows, useViewedList } from '../../views/filter/use-viewed-list';
import { ViewFilterBar } from '../../views/filter/view-filter-bar';
import { emptyWords, ListHead } from '../../views/record/list-head';
import {
  counterpartyColumns,
  narrowCounterpartyColumns,
  searchCounterparties,
  usualCounterpartyColumns,
} from './counterparty-columns';
import { CounterpartyForm } from './counterparty-form';
import { CounterpartyRecord } from './counterparty-record';
import { CounterpartySelection } from './counterparty-selection';
import '../../parts/page.css';

const rowsOf = ({ register, moment }: OpenRegister): readonly CounterpartyRow[] =>
  counterpartyRows(register, moment.today);
const none: ReadonlySet<string> = new Set();
const byName = { column: 'name', isDescending: false } as const;

/** All counterparties, or the one that was opened. */
export function CounterpartiesPage({ counterpartyId }: { readonly counterpartyId: string | null }) {
  return counterpartyId === null ? (
    <CounterpartyList />
  ) : (
    <CounterpartyRecord key={counterpartyId} counterpartyId={counterpartyId} />
  );
}

function CounterpartyList() {
  const { go, exportData } = useNavigation();
  const canWrite = useCanWrite();
  const damage = useDamage();
  const rows = useDerived(rowsOf);
  const [query, setQuery] = useKeptState('counterparties-query', '');
  const [showsAll, setShowsAll] = useKeptState('counterparties-all', false);
  const view = useViewedList('counterparties');
  const [isAdding, setIsAdding] = useState(false);
  const kept = useMemo(
    () => (showsAll ? rows : rows.filter(({ record }) => record.void === null && !record.archived)),
    [rows, showsAll],
  );
  const { found: fitting, words, offered } = useFilteredRows(filterFields.counterparties, kept, view.filter);
  const found = useMemo(() => searchCounterparties(fitting, query), [fitting, query]);
  const usual = useNarrowWindow() ? narrowCounterpartyColumns : usualCounterpartyColumns;
  const ids = view.columns ?? usual;
  const columns = useMemo(() => columnsOf(counterpartyColumns, ids), [ids]);
  const [selected, setSelected] = useState<ReadonlySet<string>>(none);
  // What is not listed is not acted on.
  const chosen = useMemo(() => found.filter(({ record }) => selected.has(record.id)), [found, selected]);
  const open = (counterpartyId: string) => go({ page: 'counterparties', counterpartyId });
  return (
    <main className="page list-page">
      <ListHead
        title={counterpartyWords.title}
        searchLabel={counterpartyWords.search}
        query={query}
        onQuery={setQuery}
        showsAll={showsAll}
        onShowsAll={setShowsAll}
        hidden={rows.length - kept.length}
        filters={
          rows.length > 0 && (
            <ViewFilterBar
              label={counterpartyWords.filters}
              view={view}
              offered={offered}
              words={words}
              isSearched={query !== ''}
              found={found.length}
              all={counterpartyWords.count({ count: kept.length })}
            />
          )
        }
        columns={<ColumnPicker columns={counterpartyColumns} usual={usual} view={view} />}
      >
        <Button icon="file" isDisabled={!canWrite} onPress={() => go({ page: 'import' })}>
          {counterpartyWords.importList}
        </Button>
        <Button icon="save" onPress={() => exportData('counterparties')}>
          {counterpartyWords.exportList}
        </Button>
        <Button kind="primary" icon="plus" isDisabled={!canWrite} onPress={() => setIsAdding(true)}>
          {counterpartyWords.add}
        </Button>
      </ListHead>
      <CounterpartySelection chosen={chosen} onClear={() => setSelected(none)} />
      {rows.length === 0 && damage !== null ? (
        <DamagedList why={damage} />
      ) : rows.length === 0 ? (
        <EmptyState icon="counterparty" title={counterpartyWords.noneTitle}>
          {counterpartyWords.noneSays}
        </EmptyState>
      ) : (
        <RecordList
          label={counterpartyWords.title}
          columns={columns}
          rows={found}
          rowId={({ record }) => record.id}
          onOpen={open}
          sort={view.sort ?? byName}
          onSort={view.setSort}
          selection={{ ids: selected, onChange: setSelected }}
          empty={emptyWords(query, kept.length)}
        />
      )}
      {isAdding && (
        <CounterpartyForm goal={{ kind: 'add' }} onClose={() => setIsAdding(false)} onSaved={open} />
      )}
    </main>
  );
}
