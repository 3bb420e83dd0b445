import { countryName } from '../../../shared/base/countries';
import type { CounterpartyRow } from '../../../shared/docket/counterparty-rows';
import { type CounterpartyColumn, counterpartyColumnKeys } from '../../../shared/docket/list-columns';
import { roleWords } from '../../../shared/labels/closed-sets';
import { partyScreeningWords } from '../../../shared/labels/filter-labels';
import type { Counterparty } from '../../../shared/records/counterparty';
import { counterpartyWords } from '../../../shared/words/counterparties-words';
import { type ChosenColumn, type ColumnDrawing, listColumns } from '../../parts/list-column';
import { Name } from '../../parts/verbatim';
import { createSearch } from '../../state/record-search';
import { dayOrNone } from '../../views/record/record-parts';

/** Finds counterparties by any name, country, address, number, contact or list. */
export const searchCounterparties = createSearch<CounterpartyRow>({
  recordOf: ({ record }) => record,
  words: ({ record }) => [
    record.name,
    ...record.otherNames,
    countryName(record.country),
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

const drawn: Readonly<Record<CounterpartyColumn, ColumnDrawing<CounterpartyRow>>> = {
  name: {
    width: '2.2fr',
    minWidth: 120,
    isRowHeader: true,
    render: ({ record }) => (
      <>
        <Name text={record.name} isCut />
        {record.void !== null && <span className="muted"> {counterpartyWords.inListVoid}</span>}
        {record.archived && <span className="muted"> {counterpartyWords.inListArchived}</span>}
      </>
    ),
  },
  country: {
    width: '1fr',
    minWidth: 84,
    render: ({ record }) => countryName(record.country),
  },
  roles: {
    width: '1.6fr',
    minWidth: 96,
    render: ({ record }) => (
      <span className="clamped">{record.roles.map((role) => roleWords[role]).join(', ')}</span>
    ),
  },
  lists: {
    title: counterpartyWords.partyLists,
    width: '1.8fr',
    minWidth: 150,
    render: ({ record }) => (
      <span className="two-lines">
        <Name text={listsOf(record)} isCut />
        {record.lists.some(({ mustCheck }) => mustCheck) && (
          <span className="cut small caution">{counterpartyWords.verify}</span>
        )}
      </span>
    ),
  },
  checked: { width: 142, render: ({ record }) => dayOrNone(record.listsCheckedOn) },
  uses: { width: 92, isNumber: true, render: ({ uses }) => (uses === 0 ? '' : uses) },
  otherNames: {
    width: '1.4fr',
    minWidth: 120,
    render: ({ record }) => <Name text={record.otherNames.join(', ')} isCut />,
  },
  address: {
    width: '1.8fr',
    minWidth: 140,
    render: ({ record }) => <Name text={record.address.join(', ')} isCut />,
  },
  contact: {
    width: '1fr',
    minWidth: 110,
    render: ({ record }) => <Name text={record.contacts[0]?.name ?? ''} isCut />,
  },
  website: { width: '1fr', minWidth: 110, render: ({ record }) => <Name text={record.website} isCut /> },
  screening: {
    width: '1fr',
    minWidth: 110,
    render: ({ screening }) => (screening === null ? '' : partyScreeningWords[screening]),
  },
};

/** Every column that the list can show of a counterparty. */
export const counterpartyColumns: readonly ChosenColumn<CounterpartyRow>[] = listColumns(
  counterpartyColumnKeys,
  drawn,
);

/** The columns that are shown until others are chosen. */
export const usualCounterpartyColumns: readonly CounterpartyColumn[] = [
  'name',
  'country',
  'roles',
  'lists',
  'checked',
  'uses',
];

/** Those of them that fit the smallest window without being cut. */
export const narrowCounterpartyColumns: readonly CounterpartyColumn[] = [
  'name',
  'country',
  'lists',
  'checked',
];
