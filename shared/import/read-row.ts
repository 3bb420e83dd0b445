import { countryName } from '../base/countries';
import { namedCountry } from '../base/country-names';
import type { Money } from '../base/fields';
import type { MessageKey } from '../base/messages';
import { parseMoney } from '../base/money';
import { done, type Message, messageOf, type Refusal, type Result, refuse } from '../base/result';
import type { Note } from '../records/record-meta';
import { type Added, addressLines, type CollectedCell, collected } from './collected';
import { whyNoDate } from './date-reading';
import { isPlaceholder, meansNothing } from './placeholders';
import type { ReadCell } from './preview-row';
import { isDollar, isMoney, isSaid, type ReadColumn } from './read-columns';
import { readComposed, whatOf } from './read-composed';
import { cellText, isUnreadable, type SourceCell, type SourceRow } from './source-table';

/** The values of one row by field; a cell left empty is not among them, so it empties nothing. */
export interface RowValues {
  readonly values: Readonly<Record<string, unknown>>;
  /** What is added to the lists of a record. */
  readonly added: Added;
  readonly read: readonly ReadCell[];
  /** Years of two digits, to be confirmed. */
  readonly asked: readonly Message[];
}

/** What the cells of a row have given so far. */
interface RowSoFar {
  readonly values: Record<string, unknown>;
  readonly read: ReadCell[];
  readonly asked: Message[];
  readonly cells: CollectedCell[];
  readonly notes: Note[];
  readonly streets: string[];
  /** What stood beside each amount, by its field. */
  readonly money: Map<string, BesideAmount>;
}

interface BesideAmount {
  /** The field that names its currency. */
  readonly currencyIn: string;
  readonly currency: string;
  /** Of the whole column, where nothing stands beside the amount. */
  readonly fallback: string;
  /** The currencies that a sign beside the amount can stand for, when there are several. */
  readonly possible: readonly string[];
  readonly beside: string;
}

/** One cell that says something, and how to refuse it. */
interface Cell {
  readonly column: ReadColumn;
  readonly cell: SourceCell;
  /** As it stands in the file. */
  readonly whole: string;
  readonly text: string;
  readonly bad: (messageKey: MessageKey, more?: Message['params']) => Refusal;
}

/** Reads a cell into the row; the refusal of one that is not what its column holds. */
type CellReader = (row: RowSoFar, cell: Cell) => Refusal | undefined;

const dateCell: CellReader = ({ values, read, asked }, { column, cell, text, bad }) => {
  const { key, header } = column.field;
  const found = column.dateIn(cell);
  if (found === undefined) {
    const { messageKey, date } = whyNoDate(cell);
    return bad(messageKey, { date });
  }
  values[key] = found.date;
  read.push({ field: key, text, taken: found.date });
  if (found.isAsked) asked.push(messageOf('import-year-asked', { heading: header, text, date: found.date }));
  return undefined;
};

const numberCell: CellReader = (row, { column, cell, text, bad }) => {
  const { field } = column;
  const amount = isMoney(field) ? column.amountIn(cell) : undefined;
  const found = isMoney(field) ? amount?.number : column.numberIn(cell);
  if (found === undefined) return bad('import-not-a-number');
  row.values[field.key] = found;
  if (field.currencyIn !== undefined)
    row.money.set(field.key, {
      currencyIn: field.currencyIn,
      currency: amount?.currency ?? (isDollar(text) ? 'USD' : ''),
      fallback: column.currency,
      possible: amount?.currencies ?? [],
      beside: text,
    });
  row.read.push({ field: field.key, text, taken: found });
  return undefined;
};

const countryCell: CellReader = ({ values, read, cells }, { column, text, bad }) => {
  const { field, heading, isCodes } = column;
  const { key, header } = field;
  if (field.kind !== 'country') return undefined;
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
  return undefined;
};

/** Plain text among the notes is a note of the file; what begins as a list of notes does not read as one by its likeness. */
function plainNote(whole: string): Note | undefined {
  return /(^|\n)\s*(file|privileged)\s*\|/i.test(whole) ? undefined : { kind: 'file', text: whole.trim() };
}

const composedCell: CellReader = ({ values, notes, streets }, { column, text, whole, bad }) => {
  const { field } = column;
  const { key } = field;
  const found = readComposed(field, text, whole);
  const note = found === undefined && key === 'notes' ? plainNote(whole) : undefined;
  if (note !== undefined) notes.push(note);
  else if (found === undefined) return bad('import-not-a-choice', { what: whatOf(field) });
  else if (key === 'notes' && Array.isArray(values.notes)) values.notes = [...values.notes, ...(found as [])];
  else if (key === 'address') streets.push(...(found as readonly string[]));
  else values[key] = found;
  return undefined;
};

const intoRow: CellReader = (row, cell) => {
  const { field, heading } = cell.column;
  const { key, header } = field;
  switch (field.kind) {
    case 'date':
      return dateCell(row, cell);
    case 'number':
      return numberCell(row, cell);
    case 'country':
      return countryCell(row, cell);
    case 'prose':
      row.values[key] = cell.whole;
      return undefined;
    case 'text':
      if (field.collects === undefined) row.values[key] = cell.text;
      else row.cells.push({ key, heading: heading || header, text: cell.text });
      return undefined;
    default:
      return composedCell(row, cell);
  }
};

/** Reads one row; refused in words when a cell is not what its column holds. */
export function readRow(row: SourceRow, columns: readonly ReadColumn[], width: number): Result<RowValues> {
  const soFar: RowSoFar = {
    values: {},
    read: [],
    asked: [],
    cells: [],
    notes: [],
    streets: [],
    money: new Map(),
  };
  if (row.cells.slice(width).some((cell) => cellText(cell).trim() !== ''))
    return refuse('invalid', 'import-row-too-long', { columns: width });
  for (const column of columns) {
    const { mapping, field, isCodes } = column;
    const cell = row.cells[mapping.column] ?? '';
    const whole = cellText(cell);
    const text = whole.trim();
    const { key, header } = field;
    if (isUnreadable(cell))
      if (mapping.unreadable === 'leave-empty') {
        soFar.read.push({ field: key, text, taken: '' });
        continue;
      } else return refuse('invalid', cell.unreadable, { heading: header, text, at: cell.at }, key);
    if (text === '' || meansNothing(text, mapping.empty ?? [])) continue;
    const bad = (messageKey: MessageKey, more: Message['params'] = {}) =>
      isPlaceholder(text) && !isSaid(field, text, isCodes)
        ? refuse('invalid', 'import-placeholder', { heading: header, text }, key)
        : refuse('invalid', messageKey, { heading: header, text, ...more }, key);
    const refused = intoRow(soFar, { column, cell, whole, text, bad });
    if (refused === undefined) continue;
    if (mapping.unreadable !== 'leave-empty') return refused;
    // Left empty by choice, and told.
    soFar.read.push({ field: key, text, taken: '' });
  }
  return wholeRow(soFar);
}

/** What several cells say together: an address, an amount with its currency, the lists of a record. */
function wholeRow({ values, read, asked, cells, notes, streets, money }: RowSoFar): Result<RowValues> {
  const country = typeof values.country === 'string' ? values.country : '';
  const hasAddress = cells.some((each) => each.key.startsWith('address.'));
  if (hasAddress)
    values.address = addressLines(
      streets.map((line) => line.trim()),
      cells,
      country,
    );
  else if (streets.length > 0) values.address = streets;
  return withMoney({ ...values }, { added: { ...collected(cells), notes }, read, asked }, money);
}

const orList = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;

/** Each amount with its currency: of a column of its own, beside it, of the whole column, or the one of the row. */
function withMoney(
  given: Record<string, unknown>,
  rest: Omit<RowValues, 'values'>,
  amounts: RowSoFar['money'],
): Result<RowValues> {
  const { currency: ofRow, ...values } = given;
  for (const [key, beside] of amounts) {
    const own = given[beside.currencyIn];
    if (beside.currencyIn !== 'currency') delete values[beside.currencyIn];
    const found = amountIn(String(given[key]), own, ofRow, beside, key);
    if (!found.ok) return found;
    values[key] = found.value;
  }
  return done({ values, ...rest });
}

function amountIn(
  number: string,
  own: unknown,
  ofRow: unknown,
  { currencyIn, currency: bySign, fallback, possible, beside }: BesideAmount,
  key: string,
): Result<Money> {
  // A sign of several currencies says no more than the column.
  const read = bySign === '' || (fallback !== '' && possible.includes(fallback)) ? fallback : bySign;
  const named = [own, read, ofRow].find((each) => typeof each === 'string' && each !== '');
  if (typeof named !== 'string') return refuse('invalid', 'import-currency-missing', {}, currencyIn);
  const code = named.toUpperCase();
  // "$" is the sign of several currencies, and the column says which.
  const fits = possible.length > 0 ? possible.includes(code) : bySign === '' || bySign === code;
  if (!fits)
    return refuse(
      'invalid',
      'import-currency-differs',
      { beside: possible.length > 0 ? beside : bySign, currency: named },
      currencyIn,
    );
  const amount = /^[A-Z]{3}$/.test(code) ? parseMoney(number, code) : undefined;
  return amount === undefined
    ? refuse('invalid', 'import-not-money', { amount: number, currency: named }, key)
    : done(amount);
}
