import {
  agencyShort,
  authorizationWords,
  linkWords,
  publicationWords,
  roleWords,
} from '../labels/closed-sets';
import type { License } from '../records/license';
import type { Register } from '../register/register';
import { encodeEntries } from './cell-entries';
import type { Column, Part } from './column';
import { noteWords } from './counterparty-columns';
import { entries, money, plain } from './plain-column';

const partyParts: readonly Part[] = [
  { key: 'role', kind: 'choice', choices: roleWords },
  { key: 'name', kind: 'text' },
  { key: 'country', kind: 'country' },
  { key: 'address', kind: 'lines' },
  /** The name of the counterparty it is linked to. */
  { key: 'counterparty', kind: 'text' },
];

function partiesOf(license: License, { counterparties }: Register): string {
  return encodeEntries(
    license.parties.map(({ role, name, country, address, counterpartyId }) => [
      roleWords[role],
      name,
      country,
      address.join('\n'),
      counterparties.get(counterpartyId ?? '')?.name ?? '',
    ]),
  );
}

/** The columns of a table of license records; their items are a table of their own. */
export const licenseColumns: readonly Column<License>[] = [
  plain('agency', 'Agency', 'choice', { choices: agencyShort }),
  plain('applicationNumber', 'Application number', 'identifier', {
    alsoCalled: ['Application control number', 'ACN', 'Application', 'Application no.', 'Case number'],
  }),
  plain('licenseNumber', 'License number', 'identifier', {
    alsoCalled: ['License', 'License no.', 'Licence number', 'Permit number'],
  }),
  plain('applicationType', 'Application type', 'text', { alsoCalled: ['Type'] }),
  plain('reference', 'Reference', 'identifier', { alsoCalled: ['SNAP-R reference', 'Our reference'] }),
  plain('applicant', 'Applicant', 'text'),
  plain('submittedOn', 'Submitted', 'date', { alsoCalled: ['Submission date', 'Date submitted', 'Filed'] }),
  plain('registeredOn', 'Registered', 'date', { alsoCalled: ['Registration date'] }),
  plain('validatedOn', 'Validated', 'date', { alsoCalled: ['Issued', 'Issue date', 'Approved'] }),
  plain('expiresOn', 'Printed expiry', 'date', {
    alsoCalled: ['Expires', 'Expiry', 'Expiration', 'Expiration date', 'Expiry date', 'Valid until'],
  }),
  plain('expiryTime', 'Time of day printed with it', 'text'),
  plain('destination', 'Destination', 'country', { alsoCalled: ['Country', 'Destination country'] }),
  plain('endUse', 'End use', 'prose', { alsoCalled: ['End use, word for word'] }),
  ...money<License>('total', 'Stated total'),
  plain('orderNumber', 'Our order number', 'identifier', {
    alsoCalled: ['Order', 'Order number', 'Sales order'],
  }),
  plain('owner', 'Owner', 'text', { alsoCalled: ['Responsible', 'Owner here'] }),
  { key: 'parties', header: 'Parties', kind: 'entries', parts: partyParts, of: partiesOf },
  entries('conditions', 'Conditions', [
    { key: 'number', kind: 'identifier' },
    { key: 'text', kind: 'prose' },
    { key: 'partyBound', kind: 'text' },
    { key: 'acknowledgment', kind: 'flag' },
    { key: 'report', kind: 'report' },
  ]),
  entries('riders', 'Riders', [
    { key: 'number', kind: 'identifier' },
    { key: 'text', kind: 'prose' },
  ]),
  entries('links', 'Earlier and later records', [
    { key: 'kind', kind: 'choice', choices: linkWords },
    { key: 'number', kind: 'identifier' },
  ]),
  entries('tolling', 'Waits that are not counted', [
    { key: 'fromOn', kind: 'date' },
    { key: 'toOn', kind: 'date' },
    { key: 'why', kind: 'prose' },
  ]),
  entries('holds', 'Legal holds', [
    { key: 'sinceOn', kind: 'date' },
    { key: 'liftedOn', kind: 'date' },
    { key: 'why', kind: 'prose' },
  ]),
  entries('supportDocuments', 'Support documents', [
    { key: 'kind', kind: 'text' },
    { key: 'number', kind: 'identifier' },
    { key: 'datedOn', kind: 'date' },
    { key: 'isInHand', kind: 'flag' },
    { key: 'validUntilOn', kind: 'date' },
    { key: 'note', kind: 'prose' },
  ]),
  entries('notes', 'Notes', [
    { key: 'kind', kind: 'choice', choices: noteWords },
    { key: 'text', kind: 'prose' },
  ]),
  plain('authorization', 'Kind of authorization', 'choice', { choices: authorizationWords }),
  entries('publications', 'Publications', [
    { key: 'act', kind: 'choice', choices: publicationWords },
    { key: 'publishedOn', kind: 'date' },
    { key: 'effectiveOn', kind: 'date' },
    { key: 'untilOn', kind: 'date' },
    { key: 'citation', kind: 'text' },
  ]),
  ...money<License>('grantedTotal', 'Total granted'),
  plain('grantedScope', 'Scope as granted', 'prose'),
];
