import { searchText } from '../base/search-text';
import type { Choices, Column, Part } from '../exchange/column';
import { deadlineColumns } from '../exchange/deadline-columns';
import { decisionColumns } from '../exchange/screening-tables';
import { stepColumns } from '../exchange/step-columns';
import { columnsOf, tableWords } from '../exchange/tables';
import { agencyWords } from '../labels/closed-sets';
import { letterKindWords } from '../law/letter-kinds';
import { type ImportTable, importTables } from '../records/import-mapping';
import { type Codes, codesOf, otherWords } from './choice-words';
import { otherHeadings } from './headings';
import { withoutCurrency } from './number-reading';
import { type SeveralField, severalFields } from './several-fields';

export type FieldKind =
  | 'text'
  | 'prose'
  | 'lines'
  | 'date'
  | 'number'
  | 'whole'
  | 'choice'
  | 'choices'
  | 'country'
  | 'flag'
  | 'entries';

/** A field that a column of a file can fill. */
export interface ImportField {
  readonly key: string;
  readonly header: string;
  /** Other headings it is known under. */
  readonly also: readonly string[];
  readonly kind: FieldKind;
  /** For a choice: the code behind each word. */
  readonly codes?: Codes;
  /** What a choice is one of, for a sentence. */
  readonly what: string;
  readonly parts?: readonly Part[];
  /** Several columns fill one field: what their cells become together. */
  readonly collects?: SeveralField['collects'];
  /** Of an amount of money: the key of the field that names its currency. */
  readonly currencyIn?: string;
}

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
  country: 'country',
  flag: 'flag',
  lines: 'lines',
  entries: 'entries',
} as const satisfies Readonly<Record<Column<never>['kind'], FieldKind>>;

// The halves of an amount of money go by the name of the amount, and that of the first total by plain words.
const halfOf = (key: string): string =>
  key === 'total.currency' ? 'currency' : key.replace(/\.amount$/, '');
const currencyOf = (key: string): string => halfOf(key.replace(/\.amount$/, '.currency'));

/** What a cell of a field has to be. */
const whats: Readonly<Record<string, string>> = {
  agency: 'a known agency',
  roles: 'a known role of a party',
  kind: 'a known kind',
  letterKind: 'a known kind of letter',
  'letters kind': 'a known kind of letter',
  'steps kind': 'a known kind of step',
  channel: 'a known channel',
  returnReason: 'one of the reasons',
  answer: 'a known answer (the same, not the same, to be asked)',
  repeat: 'a known interval (once, monthly, quarterly, half-yearly, yearly)',
};

const wordsOf: Readonly<Record<string, readonly Choices[]>> = {
  agency: [agencyWords, otherWords.agency ?? {}],
  roles: [otherWords.roles ?? {}],
  'letters kind': [otherWords.letters ?? {}],
  'deadlines letterKind': [
    Object.fromEntries(Object.entries(letterKindWords).map(([kind, { label }]) => [kind, label])),
    otherWords.letters ?? {},
  ],
  'steps kind': [otherWords.steps ?? {}],
  channel: [otherWords.channel ?? {}],
  'deadlines repeat': [otherWords.repeat ?? {}],
  'hit-decisions answer': [otherWords.answer ?? {}],
};

function fieldFor(table: ImportTable, column: Omit<Column<never>, 'of'>): ImportField {
  const { header, kind, choices, parts, alsoCalled = [] } = column;
  const key = halfOf(column.key);
  const more = wordsOf[`${table} ${key}`] ?? wordsOf[key] ?? [];
  const isChoice = choices !== undefined || kind === 'choice';
  return {
    key,
    header,
    also: [...alsoCalled, ...(otherHeadings[`${table} ${key}`] ?? [])],
    kind: kind === 'lines' && choices !== undefined ? 'choices' : kinds[kind],
    what:
      kind === 'country'
        ? 'a known country'
        : (whats[`${table} ${key}`] ?? whats[key] ?? 'one of the choices'),
    ...(isChoice ? { codes: codesOf(choices ?? {}, ...more) } : {}),
    ...(parts === undefined ? {} : { parts }),
    ...(kind === 'amount' ? { currencyIn: currencyOf(column.key) } : {}),
    ...(key === 'address' ? { collects: 'address' as const } : {}),
  };
}

const severalFor = ({ key, header, also, collects, isCountry }: SeveralField): ImportField => ({
  key,
  header,
  also,
  kind: isCountry ? 'country' : 'text',
  what: 'a known country',
  collects,
});

/** What each table is called. */
export const importTableWords: Readonly<Record<ImportTable, string>> = {
  ...tableWords,
  deadlines: 'Deadlines',
  steps: 'Steps',
  'hit-decisions': 'Decisions on hits',
};

const allColumns = {
  ...columnsOf,
  deadlines: deadlineColumns,
  steps: stepColumns,
  'hit-decisions': decisionColumns,
};

/** What each table can take from a file, in the order it is offered: the columns in which it goes out, then those that fill one field together. */
export const importFields = Object.fromEntries(
  importTables.map((table) => [
    table,
    [
      ...allColumns[table]
        .filter(({ isOutOnly }) => isOutOnly !== true)
        .map((column) => fieldFor(table, column)),
      ...(severalFields[table] ?? []).map(severalFor),
    ],
  ]),
) as unknown as Readonly<Record<ImportTable, readonly ImportField[]>>;

/** Whether more than one column may fill the field. */
export function takesSeveral({ collects, key }: ImportField): boolean {
  return (collects !== undefined && !key.endsWith('.country')) || key === 'notes';
}

const plain = (heading: string) => searchText(heading).replace(/[^\p{L}\p{N}]/gu, '');

/** Whether columns beside the first are taken for the field by their headings alone. */
const repeats = ({ collects, key }: ImportField): boolean =>
  collects === 'contacts' ||
  collects === 'identifiers' ||
  key === 'address.more' ||
  key === 'notes' ||
  (collects === 'parties' && key.endsWith('.address'));

/** What all headings begin with (`kun_name`, `kun_land`), which says nothing. */
function sharedStart(headers: readonly string[]): string {
  const [first = '', ...rest] = headers.filter((header) => header.trim() !== '');
  const start = /^[\p{L}\p{N}]{1,12}[_. ]/u.exec(first)?.[0] ?? '';
  const with_ = rest.filter((header) => header.startsWith(start)).length;
  return start !== '' && rest.length >= 2 && with_ >= rest.length * 0.7 ? start : '';
}

/** The field a heading names in a table: by its name, its key or a heading it is known under. */
export function fieldsNamed(table: ImportTable, heading: string): readonly ImportField[] {
  const names = ({ header, key, also }: ImportField) => [header, key, ...also];
  return importFields[table].filter((field) => names(field).some((name) => plain(name) === plain(heading)));
}

let known: ReadonlySet<string> | undefined;

/** Whether any table has a field that goes by this heading. */
export function isKnownHeading(heading: string): boolean {
  known ??= new Set(
    importTables.flatMap((table) =>
      importFields[table].flatMap(({ header, key, also }) => [header, key, ...also].map(plain)),
    ),
  );
  return known.has(plain(heading));
}

/** Which field each heading fills: by its own name, else by one it is known under; one field twice only where several columns fill it. */
export function mapHeaders(table: ImportTable, headers: readonly string[]): readonly (string | null)[] {
  const fields = importFields[table];
  const mapped: (string | null)[] = headers.map(() => null);
  const taken = new Set<string>();
  const start = sharedStart(headers);
  const claim = (names: (field: ImportField) => readonly string[]) => {
    for (const [index, header] of headers.entries()) {
      const own = header.slice(header.startsWith(start) ? start.length : 0);
      const words = [header, own, withoutCurrency(own)].map(plain).filter((word) => word !== '');
      if (mapped[index] !== null || plain(header) === '') continue;
      const found = fields.find(
        (field) =>
          (!taken.has(field.key) || repeats(field)) &&
          names(field).some((name) => words.includes(plain(name))),
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
