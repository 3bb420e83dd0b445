import { countries } from '../countries';
import type { Choices, Column, Part } from '../exchange/column';
import { columnsOf } from '../exchange/tables';
import { folded } from '../folded';
import { agencyWords } from '../words/kinds';
import { type ImportTable, importTables } from './mapping';

export type FieldKind =
  | 'text'
  | 'prose'
  | 'lines'
  | 'date'
  | 'number'
  | 'whole'
  | 'choice'
  | 'choices'
  | 'flag'
  | 'entries';

/** A field that a column of a file can fill. */
export interface ImportField {
  readonly key: string;
  readonly header: string;
  /** Other headings it is known under. */
  readonly also: readonly string[];
  readonly kind: FieldKind;
  /** For a choice: the code behind each word, folded. */
  readonly codes?: ReadonlyMap<string, string>;
  readonly parts?: readonly Part[];
}

/** The code behind each word of a closed set, folded; a code stands for itself. */
export function codesOf(...words: readonly Choices[]): ReadonlyMap<string, string> {
  const pairs = words.flatMap((each) => Object.entries(each)).filter(([code]) => code !== '');
  return new Map(pairs.flatMap(([code, word]) => [code, word].map((name) => [folded(name), code])));
}

export const countryCodes = codesOf(Object.fromEntries(countries.map(({ code, name }) => [code, name])));

/** Headings that lists of other programs and languages use, beside those the columns know. */
const others: Readonly<Record<string, readonly string[]>> = {
  'counterparties name': ['Counterparty', 'Firma'],
  'counterparties country': ['Land'],
  'counterparties address': ['Street', 'Adresse'],
  'counterparties listsCheckedOn': ['Screened on'],
  'licenses submittedOn': ['Submitted on'],
  'licenses registeredOn': ['Registered on'],
  'licenses validatedOn': ['Validated on', 'Issued on'],
  'licenses expiresOn': ['Expires on'],
  'licenses reference': ['Reference number', 'Ref'],
  'licenses destination': ['Country of destination'],
  'licenses total': ['Total', 'Value', 'Total value'],
  'licenses currency': ['Currency'],
  'items license': ['Record'],
  'items line': ['Item number', 'Line number'],
  'items total': ['Value'],
  'items currency': ['Currency'],
  'letters licenses': ['Record'],
  'letters kind': ['Kind of letter'],
  'letters datedOn': ['Dated on'],
  'letters arrivedOn': ['Arrived on', 'Received on'],
  'letters channel': ['Came by'],
  'letters reference': ['Ref'],
  'letters officerName': ['Licensing officer'],
  'letters officerPhone': ['Officer phone'],
  'letters officerEmail': ['Officer e-mail', 'Officer email'],
  'letters note': ['Notes'],
  'letters noDeadlineBecause': ['No deadline because'],
};

const kinds = {
  identifier: 'text',
  text: 'text',
  prose: 'prose',
  date: 'date',
  decimal: 'number',
  whole: 'whole',
  amount: 'number',
  currency: 'text',
  choice: 'choice',
  country: 'choice',
  flag: 'flag',
  lines: 'lines',
  entries: 'entries',
} as const satisfies Readonly<Record<Column<never>['kind'], FieldKind>>;

// The halves of an amount of money go by these names.
const halves: Readonly<Record<string, string>> = { 'total.amount': 'total', 'total.currency': 'currency' };

function fieldFor(table: ImportTable, column: Omit<Column<never>, 'of'>): ImportField {
  const { header, kind, choices, parts, alsoCalled = [] } = column;
  const key = halves[column.key] ?? column.key;
  const words = column.key === 'agency' && choices !== undefined ? [choices, agencyWords] : [choices ?? {}];
  return {
    key,
    header,
    also: [...alsoCalled, ...(others[`${table} ${key}`] ?? [])],
    kind: kind === 'lines' && choices !== undefined ? 'choices' : kinds[kind],
    ...(kind === 'country'
      ? { codes: countryCodes }
      : choices === undefined
        ? {}
        : { codes: codesOf(...words) }),
    ...(parts === undefined ? {} : { parts }),
  };
}

/** What each table can take from a file, in the order it is offered: the columns in which the table goes out. */
export const importFields = Object.fromEntries(
  importTables.map((table) => [table, columnsOf[table].map((column) => fieldFor(table, column))]),
) as unknown as Readonly<Record<ImportTable, readonly ImportField[]>>;

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
  claim(({ header, key }) => [header, key]);
  claim(({ also }) => also);
  return mapped;
}
