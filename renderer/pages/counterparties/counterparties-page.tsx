import { useMemo, useState } from 'react';
import { type CounterpartyRow, counterpartyRows } from '../../../shared/docket/counterparty-rows';
import { filterFields } from '../../../shared/docket/list-filters';
import { counterpartyWords } from '../../../shared/words/counterparties-words';
import { DamagedList, useDamage } from '../../forms/backup/damage';
import { Button } from '../../parts/button';
import { EmptyState } from '../../parts/empty-state';
import { RecordList } from '../../parts/list';
import { useNavigation } from '../../state/navigation';
import type { OpenRegister } from '../../state/register-store';
import { useCanWrite, useDerived } from '../../state/use-open-register';
import { type RecordListParts, useRecordList } from '../../views/filter/use-record-list';
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
const parts: RecordListParts<CounterpartyRow> = {
  fields: filterFields.counterparties,
  search: searchCounterparties,
  columns: counterpartyColumns,
  usual: usualCounterpartyColumns,
  narrow: narrowCounterpartyColumns,
  isOut: ({ record }) => record.void !== null || record.archived,
};
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
  const list = useRecordList('counterparties', rows, parts);
  const { view, found, kept } = list;
  const [isAdding, setIsAdding] = useState(false);
  const [selected, setSelected] = useState<ReadonlySet<string>>(none);
  // What is not listed is not acted on.
  const chosen = useMemo(() => found.filter(({ record }) => selected.has(record.id)), [found, selected]);
  const open = (counterpartyId: string) => go({ page: 'counterparties', counterpartyId });
  return (
    <main className="page list-page">
      <ListHead
        title={counterpartyWords.title}
        list={list}
        searchLabel={counterpartyWords.search}
        filtersLabel={counterpartyWords.filters}
        all={counterpartyWords.count({ count: kept.length })}
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
          columns={list.shownColumns}
          rows={found}
          rowId={({ record }) => record.id}
          onOpen={open}
          sort={view.sort ?? byName}
          onSort={view.setSort}
          selection={{ ids: selected, onChange: setSelected }}
          empty={emptyWords(list)}
        />
      )}
      {isAdding && (
        <CounterpartyForm goal={{ kind: 'add' }} onClose={() => setIsAdding(false)} onSaved={open} />
      )}
    </main>
  );
}
