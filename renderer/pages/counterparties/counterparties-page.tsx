import { useMemo, useState } from 'react';
import { whereUsed } from '../../../shared/register/where-used';
import { DamagedList, useDamage } from '../../forms/backup/damage';
import { Button } from '../../parts/button';
import { EmptyState } from '../../parts/empty-state';
import { RecordList } from '../../parts/list';
import type { ListSort } from '../../parts/list-column';
import type { Docket } from '../../state/docket-store';
import { useKeptState } from '../../state/kept-state';
import { useNavigation } from '../../state/navigation';
import { useCanWrite, useDerived } from '../../state/use-docket';
import { ListHead } from '../../views/record/list-head';
import { type CounterpartyRow, counterpartyColumns, searchCounterparties } from './counterparty-columns';
import { CounterpartyForm } from './counterparty-form';
import { CounterpartyRecord } from './counterparty-record';
import '../../parts/page.css';

function rowsOf({ register }: Docket): readonly CounterpartyRow[] {
  return [...register.counterparties.values()].map((record) => ({
    record,
    uses: whereUsed(register, record.id).length,
  }));
}

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
  const [query, setQuery] = useKeptState('counterparties query', '');
  const [showsAll, setShowsAll] = useKeptState('counterparties all', false);
  const [sort, setSort] = useKeptState<ListSort | null>('counterparties sort', {
    column: 'name',
    isDescending: false,
  });
  const [isAdding, setIsAdding] = useState(false);
  const kept = useMemo(
    () => (showsAll ? rows : rows.filter(({ record }) => record.void === null && !record.archived)),
    [rows, showsAll],
  );
  const found = useMemo(() => searchCounterparties(kept, query), [kept, query]);
  const open = (counterpartyId: string) => go({ page: 'counterparties', counterpartyId });
  return (
    <main className="page list-page">
      <ListHead
        title="Counterparties"
        searchLabel="Search names, other names, countries, identifiers"
        query={query}
        onQuery={setQuery}
        showsAll={showsAll}
        onShowsAll={setShowsAll}
        hidden={rows.length - kept.length}
        found={found.length}
        all={kept.length}
      >
        <Button icon="file" isDisabled={!canWrite} onPress={() => go({ page: 'import' })}>
          Import…
        </Button>
        <Button icon="save" onPress={() => exportData('counterparties')}>
          Export…
        </Button>
        <Button kind="primary" icon="plus" isDisabled={!canWrite} onPress={() => setIsAdding(true)}>
          Add a counterparty
        </Button>
      </ListHead>
      {rows.length === 0 && damage !== null ? (
        <DamagedList why={damage} />
      ) : rows.length === 0 ? (
        <EmptyState icon="counterparty" title="No counterparties yet">
          Add the companies and people your transactions are with. A license record keeps their names as
          printed on it, whatever changes here later.
        </EmptyState>
      ) : (
        <RecordList
          label="Counterparties"
          columns={counterpartyColumns}
          rows={found}
          rowId={({ record }) => record.id}
          onOpen={open}
          sort={sort}
          onSort={setSort}
          empty={query === '' ? 'All counterparties are archived or void.' : `Nothing found for “${query}”.`}
        />
      )}
      {isAdding && (
        <CounterpartyForm goal={{ kind: 'add' }} onClose={() => setIsAdding(false)} onSaved={open} />
      )}
    </main>
  );
}
