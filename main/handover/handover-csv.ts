import type { Entry } from '../../shared/events';
import { plainAmount } from '../../shared/money';
import type { Kept } from '../../shared/records/kept';
import type { License } from '../../shared/records/license';
import type { Register } from '../../shared/register';
import { licenseName } from '../../shared/where-used';
import {
  counterpartyLabels,
  deadlineLabels,
  letterLabels,
  licenseLabels,
  responseLabels,
  stepLabels,
} from '../../shared/words/field-labels';
import { tellEntry } from '../../shared/words/history';
import { textOf } from '../../shared/words/pieces';
import { valueInWords } from '../../shared/words/values';
import { type Cell, csvText } from '../exchange/csv';

function isMoney(value: unknown): value is { readonly minor: number; readonly currency: string } {
  return typeof value === 'object' && value !== null && 'minor' in value && 'currency' in value;
}

// Plain values as they are, dates as yyyy-mm-dd: a spreadsheet sorts and counts with them. Only lists become words.
function cell(field: string, value: unknown, register: Register): Cell {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string' || typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (isMoney(value)) return `${plainAmount(value)} ${value.currency}`;
  if (Array.isArray(value) && value.length === 0) return '';
  if (field === 'void') return (value as { readonly reason: string }).reason;
  return valueInWords(field, value, register);
}

type Labels = Readonly<Record<string, string>>;

function records(of: Iterable<Kept>, labels: Labels, register: Register): string {
  const fields = Object.entries({
    id: 'Id',
    ...labels,
    archived: 'Archived',
    void: 'Entered wrongly because',
  });
  const rows = [...of].map((record) =>
    fields.map(([field]) =>
      cell(field, (record as unknown as Readonly<Record<string, unknown>>)[field], register),
    ),
  );
  return csvText(
    fields.map(([, label]) => label),
    rows,
  );
}

/** The parts of license records in a file of their own, each with the record it belongs to. */
function parts(register: Register, partsOf: (license: License) => readonly object[], labels: Labels): string {
  const rows = [...register.licenses.values()].flatMap((license) =>
    partsOf(license).map((part) => [
      license.id,
      licenseName(license),
      ...Object.keys(labels).map((field) =>
        cell(field, (part as Readonly<Record<string, unknown>>)[field], register),
      ),
    ]),
  );
  return csvText(['License record id', 'License record', ...Object.values(labels)], rows);
}

function history(register: Register, entries: readonly Entry[]): string {
  const rows = entries.flatMap((entry) =>
    tellEntry(entry, register).map(({ sentence, changes }) => [
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
};
const conditionLabels = {
  id: 'Id',
  number: 'Number',
  text: 'Text',
  partyBound: 'Party bound',
  acknowledgment: 'Acknowledgment needed',
};

/** The register as CSV files by name. The texts of privileged notes are left out before, by whoever passes it. */
export function csvFiles(register: Register, entries: readonly Entry[]): Readonly<Record<string, string>> {
  const { counterparties, licenses, letters, steps, deadlines, responses } = register;
  const { id, number, text } = conditionLabels;
  return {
    'counterparties.csv': records(counterparties.values(), counterpartyLabels, register),
    'licenses.csv': records(licenses.values(), licenseLabels('BIS'), register),
    'license-parties.csv': parts(register, (license) => license.parties, partyLabels),
    'license-items.csv': parts(register, (license) => license.items, itemLabels),
    'license-conditions.csv': parts(register, (license) => license.conditions, conditionLabels),
    'license-riders.csv': parts(register, (license) => license.riders, { id, number, text }),
    'letters.csv': records(letters.values(), letterLabels, register),
    'steps.csv': records(steps.values(), stepLabels, register),
    'replies.csv': records(responses.values(), responseLabels, register),
    'deadlines.csv': records(deadlines.values(), deadlineLabels, register),
    'history.csv': history(register, entries),
  };
}
