import { countryName } from '../../../shared/base/countries';
import { roleWords } from '../../../shared/labels/closed-sets';
import type { Counterparty } from '../../../shared/records/counterparty';
import { Badge } from '../../parts/badge';
import type { ListColumn } from '../../parts/list-column';
import { Name } from '../../parts/verbatim';
import { createSearch } from '../../state/record-search';
import { dayOrNone } from '../../views/record/record-parts';

/** A counterparty as a list shows it. */
export interface CounterpartyRow {
  readonly record: Counterparty;
  /** In how many license records it stands. */
  readonly uses: number;
}

/** Finds counterparties by any name, country, address, number, contact or list. */
export const searchCounterparties = createSearch<CounterpartyRow>({
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

/** What the list shows of each counterparty. */
export const counterpartyColumns: readonly ListColumn<CounterpartyRow>[] = [
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
    title: 'Restricted-party lists (as recorded)',
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
