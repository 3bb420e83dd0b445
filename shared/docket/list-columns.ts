import { countryName } from '../base/countries';
import { plainAmount } from '../base/money';
import { agencyShort, roleWords } from '../labels/closed-sets';
import { partyScreeningWords } from '../labels/filter-labels';
import { defineWords } from '../words/define-words';
import type { CounterpartyRow } from './counterparty-rows';
import type { LicenseRow } from './license-rows';
import { statusWords } from './license-status';

const texts = defineWords('docket/list-columns', {
  number: 'Number',
  party: 'Party',
  destination: 'Destination',
  agency: 'Agency',
  owner: 'Owner',
  status: 'Status',
  submitted: 'Submitted',
  daysPending: 'Days pending',
  nextDateWorkBy: 'Next date, work by',
  totalValue: 'Total value',
  printedExpiry: 'Printed expiry',
  applicationType: 'Application type',
  registered: 'Registered',
  validated: 'Validated',
  licenseNumber: 'License number',
  reference: 'Reference',
  ourOrder: 'Our order',
  used: 'Used',
  left: 'Left',
  applicant: 'Applicant',
  name: 'Name',
  country: 'Country',
  roles: 'Roles',
  restrictedPartyListsAs: 'Restricted-party lists (as recorded)',
  screenedOn: 'Screened on',
  licenses: 'Licenses',
  otherNames: 'Other names',
  address: 'Address',
  contact: 'Contact',
  website: 'Website',
  screening: 'Screening',
});

/** A column of a list: what it is called, and what its rows sort by; an empty text sorts last. */
export interface ColumnKey<Row> {
  readonly title: string;
  readonly sortBy: (row: Row) => string | number;
}

/** The columns that the list of licenses has, by the ids that saved views name them with. */
export const licenseColumnKeys = {
  number: { title: texts.number, sortBy: ({ name }) => name },
  party: { title: texts.party, sortBy: ({ partyName }) => partyName },
  destination: { title: texts.destination, sortBy: ({ license }) => countryName(license.destination) },
  agency: { title: texts.agency, sortBy: ({ license }) => agencyShort[license.agency] },
  owner: { title: texts.owner, sortBy: ({ license }) => license.owner },
  status: { title: texts.status, sortBy: ({ status }) => statusWords[status] },
  submitted: { title: texts.submitted, sortBy: ({ submittedOn }) => submittedOn ?? '' },
  pending: { title: texts.daysPending, sortBy: ({ daysPending }) => daysPending ?? '' },
  next: { title: texts.nextDateWorkBy, sortBy: ({ next }) => next?.deadline.workBy ?? '' },
  total: {
    title: texts.totalValue,
    sortBy: ({ license: { total } }) => (total === null ? '' : Number(plainAmount(total))),
  },
  expires: { title: texts.printedExpiry, sortBy: ({ license }) => license.expiresOn ?? '' },
  type: { title: texts.applicationType, sortBy: ({ license }) => license.applicationType },
  registered: { title: texts.registered, sortBy: ({ license }) => license.registeredOn ?? '' },
  validated: { title: texts.validated, sortBy: ({ license }) => license.validatedOn ?? '' },
  licenseNumber: { title: texts.licenseNumber, sortBy: ({ license }) => license.licenseNumber },
  reference: { title: texts.reference, sortBy: ({ license }) => license.reference },
  order: { title: texts.ourOrder, sortBy: ({ license }) => license.orderNumber },
  used: { title: texts.used, sortBy: ({ used }) => (used === null ? '' : Number(used.percent)) },
  left: { title: texts.left, sortBy: ({ used }) => (used === null ? '' : 100 - Number(used.percent)) },
  applicant: { title: texts.applicant, sortBy: ({ license }) => license.applicant },
} as const satisfies Readonly<Record<string, ColumnKey<LicenseRow>>>;
export type LicenseColumn = keyof typeof licenseColumnKeys;

const rolesOf = ({ record }: CounterpartyRow): string =>
  record.roles.map((role) => roleWords[role]).join(', ');
const listsOf = ({ record }: CounterpartyRow): string => record.lists.map(({ list }) => list).join(', ');

/** The columns that the list of counterparties has, by the ids that saved views name them with. */
export const counterpartyColumnKeys = {
  name: { title: texts.name, sortBy: ({ record }) => record.name },
  country: { title: texts.country, sortBy: ({ record }) => countryName(record.country) },
  roles: { title: texts.roles, sortBy: rolesOf },
  lists: { title: texts.restrictedPartyListsAs, sortBy: listsOf },
  checked: { title: texts.screenedOn, sortBy: ({ record }) => record.listsCheckedOn ?? '' },
  uses: { title: texts.licenses, sortBy: ({ uses }) => uses },
  otherNames: { title: texts.otherNames, sortBy: ({ record }) => record.otherNames.join(', ') },
  address: { title: texts.address, sortBy: ({ record }) => record.address.join(', ') },
  contact: { title: texts.contact, sortBy: ({ record }) => record.contacts[0]?.name ?? '' },
  website: { title: texts.website, sortBy: ({ record }) => record.website },
  screening: {
    title: texts.screening,
    sortBy: ({ screening }) => (screening === null ? '' : partyScreeningWords[screening]),
  },
} as const satisfies Readonly<Record<string, ColumnKey<CounterpartyRow>>>;
export type CounterpartyColumn = keyof typeof counterpartyColumnKeys;

/** The columns of these lists by their ids; those of the docket are not chosen. */
export const columnKeys = {
  docket: {},
  licenses: licenseColumnKeys,
  counterparties: counterpartyColumnKeys,
} as const;
