import { countryName } from '../base/countries';
import { namedCountry } from '../base/country-names';
import { parseMoney } from '../base/money';
import { done, type Result, refuse, type Say, sentence } from '../base/result';
import type { ColumnMapping, Mapping } from '../records/import-mapping';
import type { Note } from '../records/kept';
import { type Added, addressLines, type CollectedCell, collected } from './collected';
import { type DateColumn, readDate, readDateColumn, serialDay, whyNoDate } from './date-reading';
import { type ImportField, importFields } from './import-fields';
import { type NumberColumn, readAmount, readNumber, readNumberColumn } from './number-reading';
import { isPlaceholder, meansNothing, placeholdersIn } from './placeholders';
import type { ReadCell } from './preview-row';
import { readComposed, whatOf } from './read-composed';
import { cellText, isUnreadable, type SourceRow, type SourceTable } from './source-table';

/** A mapped column and how its dates or numbers are read as a whole. */
export interface ReadColumn {
  readonly mapping: ColumnMapping;
  readonly field: ImportField;
  readonly heading: string;
  readonly dates: DateColumn | null;
  readonly numbers: NumberColumn | null;
  /** Amounts have a dollar sign that names no country. */
  readonly dollars: boolean;
  /** Every cell is a country's code of two letters, so that NA is Namibia. */
  readonly isCodes: boolean;
  /** Words that may mean nothing, while nobody has said so. */
  readonly doubtful: readonly string[];
}

/** The values of one row by field; a cell left empty is not among them, so it empties nothing. */
export interface RowValues {
  readonly values: Readonly<Record<string, unknown>>;
  /** What is added to the lists of a record. */
  readonly added: Added;
  readonly read: readonly ReadCell[];
  /** Years of two digits, to be confirmed. */
  readonly asked: readonly Say[];
}

const isMoney = ({ key }: ImportField) => key === 'total';
/** A dollar sign alone, which several currencies have. */
const isDollar = (text: string) => /(?<![A-Z.])[$＄](?!\s?US)/i.test(text) && !/[A-Z]{3}|US$/.test(text);

/** Whether a word that may stand for nothing says something in this column. */
function isSaid(field: ImportField, text: string, isCodes: boolean): boolean {
  if (field.kind === 'country') return isCodes && namedCountry(text) !== undefined;
  return field.codes !== undefined && readComposed(field, text, text) !== undefined;
}

export function readColumns(
  { headers, rows }: SourceTable,
  { table, columns }: Mapping,
): readonly ReadColumn[] {
  return columns.flatMap((mapping) => {
    const field = importFields[table].find(({ key }) => key === mapping.field);
    if (field === undefined) return [];
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
    return [{ mapping, field, heading, dates, numbers, dollars, isCodes, doubtful }];
  });
}

/** What is true of a whole column and told once. */
export function notesOf(columns: readonly ReadColumn[]): readonly Say[] {
  const hasCurrency = columns.some(({ field }) => field.key === 'currency');
  return columns.flatMap(({ field: { header }, dates, dollars }) => [
    ...(dates === null || dates.timed.length === 0
      ? []
      : [sentence('import-times-dropped', { heading: header, count: dates.timed.length })]),
    ...(dollars && !hasCurrency ? [sentence('import-dollars-read', { heading: header })] : []),
  ]);
}

/** What has to be answered before any row can be read: a column whose dates or numbers can be taken in two ways, words that may mean nothing. */
export function questionsOf(columns: readonly ReadColumn[]): readonly Say[] {
  return columns.flatMap(({ field: { header }, heading, dates, numbers, doubtful }) => {
    const words = doubtful.map((word) => `"${word}"`).join(', ');
    const empty = words === '' ? [] : [sentence('import-empty-asked', { heading: heading || header, words })];
    if (dates?.serial != null) {
      const date = (system: '1900' | '1904') => serialDay(Number(dates.serial), system) ?? '?';
      const params = { heading: header, text: dates.serial, date: date('1900'), other: date('1904') };
      return [sentence('import-serials-asked', params), ...empty];
    }
    if (dates !== null && dates.order === null && dates.fitting.length > 1)
      return [sentence('import-date-order-asked', { heading: header }), ...empty];
    if (numbers !== null && numbers.sign === null && numbers.fitting.length > 1)
      return [sentence('import-decimal-asked', { heading: header }), ...empty];
    return empty;
  });
}

/** Plain text among the notes is a note of the file; what begins as a list of notes does not read as one by its likeness. */
function plainNote(whole: string): Note | undefined {
  return /(^|\n)\s*(file|privileged)\s*\|/i.test(whole) ? undefined : { kind: 'file', text: whole.trim() };
}

/** Reads one row; refused in words when a cell is not what its column holds. */
export function readRow(row: SourceRow, columns: readonly ReadColumn[], width: number): Result<RowValues> {
  const values: Record<string, unknown> = {};
  const read: ReadCell[] = [];
  const asked: Say[] = [];
  const cells: CollectedCell[] = [];
  const notes: Note[] = [];
  const streets: string[] = [];
  let currency = '';
  // Those that a sign beside the amount can stand for, when there are several.
  let possible: readonly string[] = [];
  let beside = '';
  if (row.cells.slice(width).some((cell) => cellText(cell).trim() !== ''))
    return refuse('invalid', 'import-row-too-long', { columns: width });
  for (const { mapping, field, heading, dates, numbers, isCodes } of columns) {
    const cell = row.cells[mapping.column] ?? '';
    const whole = cellText(cell);
    const text = whole.trim();
    const { key, header } = field;
    if (isUnreadable(cell))
      return refuse('invalid', cell.unreadable, { heading: header, text, at: cell.at }, key);
    if (text === '' || meansNothing(text, mapping.empty ?? [])) continue;
    const bad = (say: string, more: Say['params'] = {}) =>
      isPlaceholder(text) && !isSaid(field, text, isCodes)
        ? refuse('invalid', 'import-placeholder', { heading: header, text }, key)
        : refuse('invalid', say, { heading: header, text, ...more }, key);
    switch (field.kind) {
      case 'date': {
        const found = dates?.order == null ? undefined : readDate(cell, dates.order, mapping);
        if (found === undefined) {
          const { say, date } = whyNoDate(cell);
          return bad(say, { date });
        }
        values[key] = found.date;
        read.push({ field: key, text, taken: found.date });
        if (found.isAsked)
          asked.push(sentence('import-year-asked', { heading: header, text, date: found.date }));
        break;
      }
      case 'number': {
        const sign = numbers?.sign ?? null;
        const amount = sign === null ? undefined : readAmount(cell, sign);
        const found = sign === null || isMoney(field) ? amount?.number : readNumber(cell, sign);
        if (found === undefined) return bad('import-not-a-number');
        values[key] = found;
        if (isMoney(field)) {
          currency = amount?.currency ?? (isDollar(text) ? 'USD' : '');
          possible = amount?.currencies ?? [];
          beside = text;
        }
        read.push({ field: key, text, taken: found });
        break;
      }
      case 'country': {
        const found = namedCountry(text);
        if (found === undefined) return bad('import-not-a-choice', { what: field.what });
        if ('candidates' in found)
          return bad('import-choice-unclear', { candidates: orList(found.candidates.map(countryName)) });
        if (found.code === 'NA' && /^na$/i.test(text) && !isCodes)
          return refuse('invalid', 'import-namibia', { heading: header, text }, key);
        if (text.toUpperCase() !== found.code && text !== countryName(found.code))
          read.push({ field: key, text, taken: countryName(found.code) });
        if (field.collects === undefined) values[key] = found.code;
        else cells.push({ key, heading, text: found.code });
        break;
      }
      case 'prose':
        values[key] = whole;
        break;
      case 'text':
        if (field.collects === undefined) values[key] = text;
        else cells.push({ key, heading: heading || header, text });
        break;
      default: {
        const found = readComposed(field, text, whole);
        const note = found === undefined && key === 'notes' ? plainNote(whole) : undefined;
        if (note !== undefined) notes.push(note);
        else if (found === undefined) return bad('import-not-a-choice', { what: whatOf(field) });
        else if (key === 'notes' && Array.isArray(values.notes))
          values.notes = [...values.notes, ...(found as [])];
        else if (key === 'address') streets.push(...(found as readonly string[]));
        else values[key] = found;
      }
    }
  }
  const country = typeof values.country === 'string' ? values.country : '';
  const hasAddress = cells.some((each) => each.key.startsWith('address.'));
  if (hasAddress)
    values.address = addressLines(
      streets.map((line) => line.trim()),
      cells,
      country,
    );
  else if (streets.length > 0) values.address = streets;
  return withMoney(
    { ...values },
    { added: { ...collected(cells), notes }, read, asked },
    {
      currency,
      possible,
      beside,
    },
  );
}

const orList = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;

function withMoney(
  { currency, ...values }: Record<string, unknown>,
  rest: Omit<RowValues, 'values'>,
  {
    currency: bySign,
    possible,
    beside,
  }: { readonly currency: string; readonly possible: readonly string[]; readonly beside: string },
): Result<RowValues> {
  if (values.total === undefined) return done({ values, ...rest });
  const named = typeof currency === 'string' ? currency : bySign;
  if (named === '') return refuse('invalid', 'import-currency-missing', {}, 'currency');
  const code = named.toUpperCase();
  // "$" is the sign of several currencies, and the column says which.
  const fits = possible.length > 0 ? possible.includes(code) : bySign === '' || bySign === code;
  if (!fits)
    return refuse(
      'invalid',
      'import-currency-differs',
      { beside: possible.length > 0 ? beside : bySign, currency: named },
      'currency',
    );
  const total = /^[A-Z]{3}$/.test(code) ? parseMoney(String(values.total), code) : undefined;
  if (total === undefined)
    return refuse('invalid', 'import-not-money', { amount: String(values.total), currency: named }, 'total');
  return done({ values: { ...values, total }, ...rest });
}
