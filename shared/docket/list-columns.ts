import { countryName } from '../base/countries';
import { plainAmount } from '../base/money';
import { agencyShort, roleWords } from '../labels/closed-sets';
import { partyScreeningWords } from '../labels/filter-labels';
import type { CounterpartyRow } from './counterparty-rows';
import type { LicenseRow } from './license-rows';
import { statusWords } from './license-status';

/** A column of a list: what it is called, and what its rows sort by; an empty text sorts last. */
export interface ColumnKey<Row> {
  readonly title: string;
  readonly sortBy: (row: Row) => string | number;
}

/** The columns that the list of licenses has, by the ids that saved views name them with. */
export const licenseColumnKeys = {
  number: { title: 'Number', sortBy: ({ name }) => name },
  party: { title: 'Party', sortBy: ({ partyName }) => partyName },
  destination: { title: 'Destination', sortBy: ({ license }) => countryName(license.destination) },
  agency: { title: 'Agency', sortBy: ({ license }) => agencyShort[license.agency] },
  owner: { title: 'Owner', sortBy: ({ license }) => license.owner },
  status: { title: 'Status', sortBy: ({ status }) => statusWords[status] },
  submitted: { title: 'Submitted', sortBy: ({ submittedOn }) => submittedOn ?? '' },
  pending: { title: 'Days pending', sortBy: ({ daysPending }) => daysPending ?? '' },
  next: { title: 'Next date, work by', sortBy: ({ next }) => next?.deadline.workBy ?? '' },
  total: {
    title: 'Total value',
    sortBy: ({ license: { total } }) => (total === null ? '' : Number(plainAmount(total))),
  },
  expires: { title: 'Printed expiry', sortBy: ({ license }) => license.expiresOn ?? '' },
  type: { title: 'Application type', sortBy: ({ license }) => license.applicationType },
  registered: { title: 'Registered', sortBy: ({ license }) => license.registeredOn ?? '' },
  validated: { title: 'Validated', sortBy: ({ license }) => license.validatedOn ?? '' },
  licenseNumber: { title: 'License number', sortBy: ({ license }) => license.licenseNumber },
  reference: { title: 'Reference', sortBy: ({ license }) => license.reference },
  order: { title: 'Our order', sortBy: ({ license }) => license.orderNumber },
  used: { title: 'Used', sortBy: ({ used }) => (used === null ? '' : Number(used.percent)) },
  left: { title: 'Left', sortBy: ({ used }) => (used === null ? '' : 100 - Number(used.percent)) },
  applicant: { title: 'Applicant', sortBy: ({ license }) => license.applicant },
} as const satisfies Readonly<Record<string, ColumnKey<LicenseRow>>>;
export type LicenseColumn = keyof typeof licenseColumnKeys;

const rolesOf = ({ record }: CounterpartyRow): string =>
  record.roles.map((role) => roleWords[role]).join(', ');
const listsOf = ({ record }: CounterpartyRow): string => record.lists.map(({ list }) => list).join(', ');

/** The columns that the list of counterparties has, by the ids that saved views name them with. */
export const counterpartyColumnKeys = {
  name: { title: 'Name', sortBy: ({ record }) => record.name },
  country: { title: 'Country', sortBy: ({ record }) => countryName(record.country) },
  roles: { title: 'Roles', sortBy: rolesOf },
  lists: { title: 'Restricted-party lists (as recorded)', sortBy: listsOf },
  checked: { title: 'Screened on', sortBy: ({ record }) => record.listsCheckedOn ?? '' },
  uses: { title: 'Licenses', sortBy: ({ uses }) => uses },
  otherNames: { title: 'Other names', sortBy: ({ record }) => record.otherNames.join(', ') },
  address: { title: 'Address', sortBy: ({ record }) => record.address.join(', ') },
  contact: { title: 'Contact', sortBy: ({ record }) => record.contacts[0]?.name ?? '' },
  website: { title: 'Website', sortBy: ({ record }) => record.website },
  screening: {
    title: 'Screening',
    sortBy: ({ screening }) => (screening === null ? '' : partyScreeningWords[screening]),
  },
} as const satisfies Readonly<Record<string, ColumnKey<CounterpartyRow>>>;
export type CounterpartyColumn = keyof typeof counterpartyColumnKeys;

/** The columns by their ids, of the lists whose columns can be chosen. */
export const columnKeys: {
  readonly docket: Readonly<Record<string, never>>;
  readonly licenses: Readonly<Record<string, ColumnKey<LicenseRow>>>;
  readonly counterparties: Readonly<Record<string, ColumnKey<CounterpartyRow>>>;
} = { docket: {}, licenses: licenseColumnKeys, counterparties: counterpartyColumnKeys };
