import { countries } from '../countries';
import { columnsOf } from '../exchange/tables';
import { folded } from '../folded';
import { letterKindWords } from '../law/letter-kinds';
import { agencyShort, agencyWords, channelWords, roleWords } from '../words/kinds';
import type { ImportTable } from './mapping';

export type FieldKind = 'text' | 'lines' | 'date' | 'number' | 'choice' | 'choices';

/** A field that a column of a file can fill. */
export interface ImportField {
  readonly key: string;
  readonly header: string;
  /** Other headings it is known under. */
  readonly also: readonly string[];
  readonly kind: FieldKind;
  /** For a choice: the code behind each word, folded. */
  readonly codes?: ReadonlyMap<string, string>;
}

function codesOf(...words: readonly Readonly<Record<string, string>>[]): ReadonlyMap<string, string> {
  const pairs = words.flatMap((each) => Object.entries(each));
  return new Map(pairs.flatMap(([code, word]) => [code, word].map((name) => [folded(name), code])));
}

const countryCodes = codesOf(Object.fromEntries(countries.map(({ code, name }) => [code, name])));
const letterKindCodes = codesOf(
  Object.fromEntries(Object.entries(letterKindWords).map(([kind, { label }]) => [kind, label])),
);

const text = (key: string, header: string, ...also: readonly string[]): ImportField => ({
  key,
  header,
  also,
  kind: 'text',
});
const lines = (key: string, header: string, ...also: readonly string[]): ImportField => ({
  ...text(key, header, ...also),
  kind: 'lines',
});
const date = (key: string, header: string, ...also: readonly string[]): ImportField => ({
  ...text(key, header, ...also),
  kind: 'date',
});
const number = (key: string, header: string, ...also: readonly string[]): ImportField => ({
  ...text(key, header, ...also),
  kind: 'number',
});
const choice = (
  codes: ReadonlyMap<string, string>,
  key: string,
  header: string,
  ...also: readonly string[]
): ImportField => ({ ...text(key, header, ...also), kind: 'choice', codes });

/** What each table can take from a file, in the order it is offered. */
export const importFields: Readonly<Record<ImportTable, readonly ImportField[]>> = {
  counterparties: [
    text('name', 'Name', 'Company', 'Company name', 'Counterparty', 'Customer', 'Firma'),
    choice(countryCodes, 'country', 'Country', 'Country code', 'Land'),
    { ...choice(codesOf(roleWords), 'roles', 'Roles', 'Role'), kind: 'choices' },
    lines('address', 'Address', 'Street', 'Adresse'),
    text('website', 'Website', 'Web', 'URL'),
    date('listsCheckedOn', 'Lists checked on', 'Screened on'),
  ],
  licenses: [
    choice(codesOf(agencyShort, agencyWords), 'agency', 'Agency'),
    text('applicationNumber', 'Application number', 'Application', 'Application no.', 'ACN'),
    text('licenseNumber', 'License number', 'License', 'License no.', 'Licence number'),
    text('applicationType', 'Application type', 'Type'),
    text('reference', 'Reference', 'Reference number', 'Ref'),
    text('applicant', 'Applicant'),
    date('submittedOn', 'Submitted on', 'Submitted'),
    date('registeredOn', 'Registered on', 'Registered'),
    date('validatedOn', 'Validated on', 'Validated', 'Issued', 'Issued on'),
    date('expiresOn', 'Expires on', 'Expires', 'Expiry', 'Expiration date'),
    text('expiryTime', 'Expiry time'),
    choice(countryCodes, 'destination', 'Destination', 'Country of destination'),
    text('endUse', 'End use'),
    number('total', 'Total', 'Value', 'Total value'),
    text('currency', 'Currency'),
    text('orderNumber', 'Order number', 'Order'),
    text('owner', 'Owner', 'Responsible'),
  ],
  items: [
    text('license', 'License', 'Application number', 'License number', 'Record'),
    text('line', 'Line', 'Item', 'Item number', 'Line number'),
    text('eccn', 'ECCN', 'Classification'),
    text('model', 'Model', 'Part number'),
    text('description', 'Description'),
    number('quantity', 'Quantity', 'Qty'),
    text('unit', 'Unit'),
    number('unitPrice', 'Unit price', 'Price'),
    number('total', 'Total', 'Value'),
    text('currency', 'Currency'),
  ],
  letters: [
    text('license', 'License', 'Application number', 'License number', 'Record'),
    choice(letterKindCodes, 'kind', 'Kind', 'Kind of letter', 'Letter'),
    date('datedOn', 'Dated', 'Date', 'Dated on', 'Letter date'),
    date('arrivedOn', 'Arrived', 'Arrived on', 'Received', 'Received on'),
    choice(codesOf(channelWords), 'channel', 'Channel', 'Came by'),
    text('reference', 'Reference', 'Ref'),
    text('officerName', 'Officer', 'Licensing officer'),
    text('officerPhone', 'Officer phone'),
    text('officerEmail', 'Officer e-mail', 'Officer email'),
    text('basis', 'Basis'),
    text('modifications', 'Modifications'),
    date('replyByOn', 'Reply by'),
    text('note', 'Note', 'Notes'),
    text('noDeadlineBecause', 'No deadline because'),
  ],
};

/** Fields whose exported column has another key. */
const exportedAs: Readonly<Record<string, string>> = {
  'letters license': 'licenses',
  'licenses total': 'total.amount',
  'licenses currency': 'total.currency',
  'items total': 'total.amount',
  'items currency': 'total.currency',
};

const plain = (heading: string) => folded(heading).replace(/[^\p{L}\p{N}]/gu, '');

/** Which field each heading fills: by its own name, else by one it is known under; never one field twice. */
export function mapHeaders(table: ImportTable, headers: readonly string[]): readonly (string | null)[] {
  const fields = importFields[table];
  const mapped: (string | null)[] = headers.map(() => null);
  const taken = new Set<string>();
  const claim = (names: (field: ImportField) => readonly string[]) => {
    for (const [index, header] of headers.entries()) {
      if (mapped[index] !== null || plain(header) === '') continue;
      const found = fields.find(
        (field) => !taken.has(field.key) && names(field).some((name) => plain(name) === plain(header)),
      );
      if (found === undefined) continue;
      mapped[index] = found.key;
      taken.add(found.key);
    }
  };
  // Our own exports first, by the headings they were given.
  const exported = columnsOf[table];
  claim(({ key }) =>
    exported
      .filter((column) => column.key === (exportedAs[`${table} ${key}`] ?? key))
      .map(({ header }) => header),
  );
  claim(({ header, key }) => [header, key]);
  claim(({ also }) => also);
  return mapped;
}
