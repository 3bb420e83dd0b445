import { useMemo, useState } from 'react';
import { countryName } from '../../shared/countries';
import type { Counterparty } from '../../shared/records/counterparty';
import { roleWords } from '../../shared/words/kinds';
import type { Docket } from '../docket-store';
import { useKeptState } from '../kept-state';
import { useNavigation } from '../navigation';
import { Badge } from '../parts/badge';
import { Button } from '../parts/button';
import { EmptyState } from '../parts/empty-state';
import { type ListColumn, type ListSort, RecordList } from '../parts/list';
import { Name } from '../parts/verbatim';
import { createSearch } from '../record-search';
import { useCanWrite, useWorked } from '../use-docket';
import { CounterpartyForm } from './counterparty-form';
import { CounterpartyRecord } from './counterparty-record';
import { ListHead } from './list-head';
import { dayOrNone } from './record-parts';

interface Row {
  readonly record: Counterparty;
  /** In how many license records it stands. */
  readonly uses: number;
}

function rowsOf({ register }: Docket): readonly Row[] {
  const uses = new Map<string, number>();
  for (const license of register.licenses.values()) {
    if (license.void !== null) continue;
    const ids = new Set(license.parties.map(({ counterpartyId }) => counterpartyId ?? ''));
    for (const id of ids) uses.set(id, (uses.get(id) ?? 0) + 1);
  }
  return [...register.counterparties.values()].map((record) => ({ record, uses: uses.get(record.id) ?? 0 }));
}

const search = createSearch<Row>({
  recordOf: ({ record }) => record,
  words: ({ record }) => [
    record.name,
    ...record.otherNames,
    record.country === '' ? '' : countryName(record.country),
    record.country,
    ...record.roles.map((role) => roleWords[role]),
    ...record.address,
    ...record.identifiers.map(({ value }) => value),
    ...record.contacts.flatMap(({ name, email }) => [name, email]),
    ...record.lists.map(({ list }) => list),
    record.website,
  ],
  derived: () => [],
});

const listsOf = ({ lists }: Counterparty) => lists.map(({ list }) => list).join(', ');

const columns: readonly ListColumn<Row>[] = [
  {
    id: 'name',
    title: 'Name',
    width: '3fr',
    minWidth: 160,
    isRowHeader: true,
    sortBy: ({ record }) => record.name,
    render: ({ record }) => (
      <>
        <Name text={record.name} isCut />
        {record.void !== null && <span className="muted"> (void)</span>}
        {record.archived && <span className="muted"> (archived)</span>}
      </>
    ),
  },
  {
    id: 'country',
    title: 'Country',
    width: '1fr',
    minWidth: 100,
    sortBy: ({ record }) => (record.country === '' ? '' : countryName(record.country)),
    render: ({ record }) => (record.country === '' ? '' : countryName(record.country)),
  },
  {
    id: 'roles',
    title: 'Roles',
    width: '1.5fr',
    minWidth: 120,
    sortBy: ({ record }) => record.roles.map((role) => roleWords[role]).join(', '),
    render: ({ record }) => record.roles.map((role) => roleWords[role]).join(', '),
  },
  {
    id: 'lists',
    title: 'List status, as recorded',
    width: '2fr',
    minWidth: 150,
    sortBy: ({ record }) => listsOf(record),
    render: ({ record }) => (
      <>
        {record.lists.some(({ mustCheck }) => mustCheck) && <Badge tone="amber">must be checked</Badge>}{' '}
        <Name text={listsOf(record)} />
      </>
    ),
  },
  {
    id: 'checked',
    title: 'Checked on',
    width: 140,
    sortBy: ({ record }) => record.listsCheckedOn ?? '',
    render: ({ record }) => dayOrNone(record.listsCheckedOn),
  },
  {
    id: 'uses',
    title: 'Licenses',
    width: 90,
    sortBy: ({ uses }) => uses,
    render: ({ uses }) => (uses === 0 ? '' : uses),
  },
];

/** All counterparties, or the one that was opened. */
export function CounterpartiesPage({ counterpartyId }: { readonly counterpartyId: string | null }) {
  return counterpartyId === null ? (
    <CounterpartyList />
  ) : (
    <CounterpartyRecord key={counterpartyId} counterpartyId={counterpartyId} />
  );
}

function CounterpartyList() {
  const { go } = useNavigation();
  const canWrite = useCanWrite();
  const rows = useWorked(rowsOf);
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
  const found = useMemo(() => search(kept, query), [kept, query]);
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
        <Button kind="primary" icon="plus" isDisabled={!canWrite} onPress={() => setIsAdding(true)}>
          Add a counterparty
        </Button>
      </ListHead>
      {rows.length === 0 ? (
        <EmptyState icon="counterparty" title="No counterparties yet">
          Add the companies and people your transactions are with. A license record keeps their names as
          printed on it, whatever changes here later.
        </EmptyState>
      ) : (
        <RecordList
          label="Counterparties"
          columns={columns}
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
