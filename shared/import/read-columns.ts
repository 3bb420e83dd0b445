import { namedCountry } from '../base/country-names';
import { type Message, messageOf } from '../base/result';
import type { Steps } from '../base/steps';
import type { ColumnMapping, Mapping } from '../records/import-mapping';
import { type DateColumn, type ReadDate, readDate, readDateColumn, serialDay } from './date-reading';
import { type ImportField, importFields } from './import-fields';
import {
  currencyInHeading,
  type NumberColumn,
  type ReadAmount,
  readAmount,
  readNumber,
  readNumberColumn,
} from './number-reading';
import { isPlaceholder, meansNothing, placeholdersIn } from './placeholders';
import { readComposed } from './read-composed';
import { remembering } from './remembering';
import { cellText, type SourceCell, type SourceTable } from './source-table';

/** A mapped column and how its dates or numbers are read as a whole. */
export interface ReadColumn {
  readonly mapping: ColumnMapping;
  readonly field: ImportField;
  readonly heading: string;
  readonly dates: DateColumn | null;
  readonly numbers: NumberColumn | null;
  /** A cell of it as a day, as an amount, as a number; undefined where it is none, or while it is asked how they are read. */
  readonly dateIn: (cell: SourceCell) => ReadDate | undefined;
  readonly amountIn: (cell: SourceCell) => ReadAmount | undefined;
  readonly numberIn: (cell: SourceCell) => string | undefined;
  /** Of money: the currency of amounts beside which none stands; empty: not known. */
  readonly currency: string;
  /** Amounts have a dollar sign that names no country. */
  readonly dollars: boolean;
  /** Every cell is a country's code of two letters, so that NA is Namibia. */
  readonly isCodes: boolean;
  /** Words that may mean nothing, while nobody has said so. */
  readonly doubtful: readonly string[];
}

/** Whether a column holds an amount of money. */
export const isMoney = ({ currencyIn }: ImportField) => currencyIn !== undefined;
/** A dollar sign alone, which several currencies have. */
export const isDollar = (text: string) =>
  /(?<![A-Z.])[$＄](?!\s?US)/i.test(text) && !/[A-Z]{3}|US$/.test(text);

/** Whether a word that may stand for nothing says something in this column. */
export function isSaid(field: ImportField, text: string, isCodes: boolean): boolean {
  if (field.kind === 'country') return isCodes && namedCountry(text) !== undefined;
  return field.codes !== undefined && readComposed(field, text, text) !== undefined;
}

/** The mapped columns of a table, each read as a whole, one in each step. */
export function* readColumns(
  source: SourceTable,
  { table, columns, defaults }: Mapping,
): Steps<readonly ReadColumn[]> {
  const read: ReadColumn[] = [];
  for (const [at, mapping] of columns.entries()) {
    yield at / columns.length;
    const field = importFields[table].find(({ key }) => key === mapping.field);
    if (field !== undefined) read.push(readColumn(source, field, mapping, defaults));
  }
  return read;
}

function readColumn(
  { headers, rows }: SourceTable,
  field: ImportField,
  mapping: ColumnMapping,
  defaults: Mapping['defaults'],
): ReadColumn {
  const empty = mapping.empty ?? [];
  const cells = rows
    .map((row) => row.cells[mapping.column] ?? '')
    .map((cell) =>
      typeof cell === 'string' &&
      (meansNothing(cell, empty) || (field.kind !== 'text' && isPlaceholder(cell)))
        ? ''
        : cell,
    );
  const all = rows.map((row) => row.cells[mapping.column] ?? '');
  const dates = field.kind === 'date' ? readDateColumn(cells, mapping.dates, mapping) : null;
  const numbers = field.kind === 'number' ? readNumberColumn(cells, mapping.decimal, isMoney(field)) : null;
  const filled = all
    .map((cell) => cellText(cell).trim())
    .filter((text) => text !== '' && !meansNothing(text, empty));
  const isCodes = field.kind === 'country' && filled.every((text) => /^[A-Za-z]{2}$/.test(text));
  const doubtful =
    mapping.empty === undefined || mapping.empty === null
      ? placeholdersIn(all).filter((word) => field.kind !== 'entries' && !isSaid(field, word, isCodes))
      : [];
  const dollars = isMoney(field) && filled.some(isDollar);
  const heading = headers[mapping.column] ?? '';
  const currency = isMoney(field) ? (defaults?.currency ?? currencyInHeading(heading) ?? '') : '';
  const order = dates?.order ?? null;
  const sign = numbers?.sign ?? null;
  return {
    ...{ mapping, field, heading, dates, numbers, currency, dollars, isCodes, doubtful },
    dateIn: remembering((cell) => (order === null ? undefined : readDate(cell, order, mapping))),
    amountIn: remembering((cell) => (sign === null ? undefined : readAmount(cell, sign))),
    numberIn: remembering((cell) => (sign === null ? undefined : readNumber(cell, sign))),
  };
}

/** What is true of a whole column and told once. */
export function notesOf(columns: readonly ReadColumn[]): readonly Message[] {
  const keys = new Set(columns.map(({ field }) => field.key));
  return columns.flatMap(({ field: { header, currencyIn = '' }, dates, dollars, currency }) => [
    ...(dates === null || dates.timed.length === 0
      ? []
      : [messageOf('import-times-dropped', { heading: header, count: dates.timed.length })]),
    ...(dollars && !keys.has(currencyIn) && !keys.has('currency') && currency === ''
      ? [messageOf('import-dollars-read', { heading: header })]
      : []),
  ]);
}

/** What has to be answered before any row can be read: a column whose dates or numbers can be taken in two ways, words that may mean nothing. */
export function questionsOf(columns: readonly ReadColumn[]): readonly Message[] {
  return columns.flatMap(({ field: { header }, heading, dates, numbers, doubtful }) => {
    const words = doubtful.map((word) => `"${word}"`).join(', ');
    const empty =
      words === '' ? [] : [messageOf('import-empty-asked', { heading: heading || header, words })];
    if (dates?.serial != null) {
      const date = (system: '1900' | '1904') => serialDay(Number(dates.serial), system) ?? '?';
      const params = { heading: header, text: dates.serial, date: date('1900'), other: date('1904') };
      return [messageOf('import-serials-asked', params), ...empty];
    }
    if (dates !== null && dates.order === null && dates.fitting.length > 1)
      return [messageOf('import-date-order-asked', { heading: header }), ...empty];
    if (numbers !== null && numbers.sign === null && numbers.fitting.length > 1)
      return [messageOf('import-decimal-asked', { heading: header }), ...empty];
    return empty;
  });
}
