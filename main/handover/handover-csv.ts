import type { IsoDate } from '../../shared/base/dates';
import { docketRow } from '../../shared/docket/rows';
import { stateSentence } from '../../shared/docket/state-text';
import { describeEntry } from '../../shared/history/describe-entry';
import {
  counterpartyLabels,
  deadlineLabels,
  letterLabels,
  licenseLabels,
  responseLabels,
  stepLabels,
} from '../../shared/labels/field-labels';
import { textOf } from '../../shared/labels/sentence-pieces';
import { actLabels, shipmentLabels } from '../../shared/labels/shipment-labels';
import type { License } from '../../shared/records/license';
import type { RecordMeta } from '../../shared/records/record-meta';
import type { Entry } from '../../shared/register/events';
import type { Register } from '../../shared/register/register';
import { licenseName } from '../../shared/register/where-used';
import { type Cell, csvText } from '../exchange/csv';
import { handoverCell, titleOfDeadline } from './handover-cells';
import { fileHeadings, fileRows } from './handover-file-names';

type Labels = Readonly<Record<string, string>>;

/** A column behind those of the fields: headings are a contract, so what comes later stands at the end. */
interface ExtraColumn<T> {
  readonly header: string;
  readonly of: (record: T) => Cell;
}

function records<T extends RecordMeta>(
  of: Iterable<T>,
  labels: Labels,
  register: Register,
  extraColumns: readonly ExtraColumn<T>[] = [],
): string {
  const fields = Object.entries({
    id: 'Id',
    ...labels,
    archived: 'Archived',
    void: 'Entered wrongly because',
  });
  const rows = [...of].map((record) => [
    ...fields.map(([field]) =>
      handoverCell(field, (record as unknown as Readonly<Record<string, unknown>>)[field], register),
    ),
    ...extraColumns.map((column) => column.of(record)),
  ]);
  return csvText([...fields.map(([, label]) => label), ...extraColumns.map(({ header }) => header)], rows);
}

const ids = (list: readonly string[]): string => list.join('; ');
const yes = (is: boolean): string => (is ? 'yes' : 'no');

function deadlineTable(register: Register, today: IsoDate): string {
  const lines = [...register.deadlines.values()].map((deadline) => ({
    ...deadline,
    // One that its rule titles has no title of its own.
    title: titleOfDeadline(register, deadline),
    row: docketRow(register, deadline, today),
  }));
  return records(lines, { ...deadlineLabels, ...courier }, register, [
    {
      header: 'State',
      of: ({ row, ...line }) => (line.void === null ? stateSentence(row) : 'Entered in error'),
    },
    { header: 'Still open', of: ({ row }) => yes(row.isOpen) },
    { header: 'Days left', of: ({ row }) => (row.isOpen ? row.daysLeft : '') },
    { header: 'Days late', of: ({ row }) => row.late ?? '' },
    { header: 'Extended in writing', of: ({ moved }) => yes(moved === 'in-writing') },
    { header: 'Internal', of: ({ row }) => yes(row.isInternal) },
    { header: 'Citation', of: ({ row }) => row.citation },
    { header: 'License record id', of: ({ licenseId }) => licenseId ?? '' },
    { header: 'Rule id', of: ({ ruleId }) => ruleId },
    { header: 'Source id', of: ({ source }) => source.id },
    { header: 'Condition id', of: ({ conditionId }) => conditionId ?? '' },
    { header: 'Item ids', of: ({ itemIds }) => ids(itemIds ?? []) },
  ]);
}

/** The parts of license records in a file of their own, each with the record it belongs to. */
function parts(register: Register, partsOf: (license: License) => readonly object[], labels: Labels): string {
  const rows = [...register.licenses.values()].flatMap((license) =>
    partsOf(license).map((part) => [
      license.id,
      licenseName(license),
      ...Object.keys(labels).map((field) =>
        handoverCell(field, (part as Readonly<Record<string, unknown>>)[field], register),
      ),
    ]),
  );
  return csvText(['License record id', 'License record', ...Object.values(labels)], rows);
}

const lineLabels = {
  id: 'Id',
  licenseId: 'License record',
  itemId: 'Item',
  authority: 'Authority',
  eccn: 'ECCN or category',
  description: 'Description',
  quantity: 'Quantity',
  unit: 'Unit',
  unitPrice: 'Unit price',
  currency: 'Currency',
  rate: 'Rate',
  rateOn: 'Date of the rate',
  rateSource: 'Source of the rate',
  value: 'Value',
  priceBasis: 'Basis of the price',
  priceNote: 'Note on the price',
  eeiValue: 'EEI value',
  eeiLicenseValue: 'EEI license value',
};

/** The lines of shipments as they were entered; what took their place since stands with the acts. */
function shipmentLines(register: Register): string {
  const rows = [...register.shipments.values()].flatMap(({ id, reference, draws }) =>
    draws.map((draw) => [
      id,
      reference,
      ...Object.keys(lineLabels).map((field) =>
        handoverCell(field, (draw as Readonly<Record<string, unknown>>)[field], register),
      ),
    ]),
  );
  return csvText(['Shipment id', 'Shipment', ...Object.values(lineLabels)], rows);
}

function history(register: Register, entries: readonly Entry[]): string {
  const rows = entries.flatMap((entry) =>
    describeEntry(entry, register).map(({ sentence, changes }) => [
      entry.seq,
      entry.at,
      entry.zone,
      entry.by ?? '',
      entry.via,
      textOf(sentence),
      changes.map(({ label, was, now }) => `${label}: ${was} → ${now}`).join('\n'),
    ]),
  );
  return csvText(['Entry', 'At (UTC)', 'Time zone', 'By', 'Via', 'What', 'Changes'], rows);
}

const partyLabels = {
  id: 'Id',
  role: 'Role',
  name: 'Name',
  address: 'Address',
  country: 'Country',
  counterpartyId: 'Counterparty',
};
const itemLabels = {
  id: 'Id',
  line: 'Line',
  eccn: 'ECCN or category',
  model: 'Model',
  description: 'Description',
  quantity: 'Quantity',
  unit: 'Unit',
  unitPrice: 'Unit price',
  total: 'Total',
  granted: 'As granted',
  grantedQuantity: 'Quantity granted',
  grantedUnit: 'Unit granted',
  grantedTotal: 'Value granted',
};
// Headings are a contract with whoever reads the file, whatever a field is called on screen since.
const {
  authorization: _kind,
  publications: _publications,
  grantedTotal: _total,
  grantedScope: _scope,
  tolerance: _tolerance,
  replacementFigures: _figures,
  ...firstLicenseHeadings
} = licenseLabels('BIS');
const courier = { leadDays: 'Working days for the courier' };
const licenseHeadings = {
  ...firstLicenseHeadings,
  endUse: 'End use, word for word',
  total: 'Stated total',
  owner: 'Owner here',
  links: 'Earlier and later records',
  tolling: 'Waits that are not counted',
};
const { contactLog: _contactLog, ...firstCounterpartyHeadings } = counterpartyLabels;
const counterpartyHeadings = { ...firstCounterpartyHeadings, listsCheckedOn: 'Lists checked on' };
const letterHeadings = { ...letterLabels, replyByOn: 'Reply-by date it prints', ...courier };
const stepHeadings = { ...stepLabels, ...courier };

/** A field that came later than the headings before it. */
function later<T extends object>(
  field: keyof T & string,
  header: string,
  register: Register,
): ExtraColumn<T> {
  return { header, of: (record) => handoverCell(field, record[field], register) };
}
const conditionLabels = {
  id: 'Id',
  number: 'Number',
  text: 'Text',
  partyBound: 'Party bound',
  acknowledgment: 'Acknowledgment needed',
};

/**
 * The register as CSV files by name, its deadlines as they stand on `today` (the agency's date). The texts of privileged notes are
 * left out before, by whoever passes it. `missing` are the fingerprints of attached files that are not there.
 */
export function csvFiles(
  register: Register,
  entries: readonly Entry[],
  { today, missing }: { readonly today: IsoDate; readonly missing: readonly string[] },
): Readonly<Record<string, string>> {
  const { counterparties, licenses, letters, steps, responses } = register;
  const { id, number, text } = conditionLabels;
  return {
    'counterparties.csv': records(counterparties.values(), counterpartyHeadings, register, [
      later('contactLog', 'Contact log', register),
    ]),
    'licenses.csv': records(licenses.values(), licenseHeadings, register, [
      later('authorization', 'Kind of authorization', register),
      later('publications', 'Publications', register),
      later('grantedTotal', 'Total granted', register),
      later('grantedScope', 'Scope as granted', register),
      later('tolerance', 'Tolerance it prints', register),
      later('replacementFigures', 'Figures of a replacement', register),
    ]),
    'license-parties.csv': parts(
      register,
      (license) => license.parties.map((party) => ({ ...party, linkedTo: party.counterpartyId })),
      { ...partyLabels, linkedTo: 'Counterparty id' },
    ),
    'license-items.csv': parts(register, (license) => license.items, itemLabels),
    'license-conditions.csv': parts(register, (license) => license.conditions, conditionLabels),
    'license-riders.csv': parts(register, (license) => license.riders, { id, number, text }),
    'letters.csv': records(letters.values(), letterHeadings, register, [
      { header: 'License record ids', of: ({ licenseIds }) => ids(licenseIds) },
      { header: 'Ids of deadlines it extends', of: (letter) => ids(letter.extends ?? []) },
    ]),
    'steps.csv': records(steps.values(), stepHeadings, register, [
      { header: 'License record ids', of: ({ licenseIds }) => ids(licenseIds) },
      { header: 'Ids of deadlines it moves', of: ({ deadlineIds }) => ids(deadlineIds) },
    ]),
    'replies.csv': records(responses.values(), responseLabels, register, [
      { header: 'Letter id', of: ({ letterId }) => letterId },
    ]),
    'shipments.csv': records(register.shipments.values(), shipmentLabels, register),
    'shipment-lines.csv': shipmentLines(register),
    'ledger-acts.csv': records(register.acts.values(), actLabels, register),
    'deadlines.csv': deadlineTable(register, today),
    'files.csv': csvText(fileHeadings, fileRows(register, entries, missing)),
    'history.csv': history(register, entries),
  };
}
