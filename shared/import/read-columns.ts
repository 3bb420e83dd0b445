import { parseMoney } from '../money';
import { done, type Result, refuse, type Say, sentence } from '../result';
import { type DateColumn, readDate, readDateColumn, serialDay, whyNoDate } from './date-reading';
import { type ImportField, importFields } from './import-fields';
import type { ColumnMapping, Mapping } from './mapping';
import { type NumberColumn, readAmount, readNumber, readNumberColumn } from './number-reading';
import type { ReadCell } from './preview-row';
import { readComposed } from './read-composed';
import { cellText, isUnreadable, type SourceRow, type SourceTable } from './source-table';

/** A mapped column and how its dates or numbers are read as a whole. */
export interface ReadColumn {
  readonly mapping: ColumnMapping;
  readonly field: ImportField;
  readonly dates: DateColumn | null;
  readonly numbers: NumberColumn | null;
}

/** The values of one row by field; a cell left empty is not among them, so it empties nothing. */
export interface RowValues {
  readonly values: Readonly<Record<string, unknown>>;
  readonly read: readonly ReadCell[];
  /** Years of two digits, to be confirmed. */
  readonly asked: readonly Say[];
}

export function readColumns({ rows }: SourceTable, { table, columns }: Mapping): readonly ReadColumn[] {
  return columns.flatMap((mapping) => {
    const field = importFields[table].find(({ key }) => key === mapping.field);
    if (field === undefined) return [];
    const cells = () => rows.map((row) => row.cells[mapping.column] ?? '');
    const dates = field.kind === 'date' ? readDateColumn(cells(), mapping.dates, mapping) : null;
    const numbers =
      field.kind === 'number' ? readNumberColumn(cells(), mapping.decimal, isMoney(field)) : null;
    return [{ mapping, field, dates, numbers }];
  });
}

const isMoney = ({ key }: ImportField) => key === 'total';

/** What is true of a whole column and told once. */
export function notesOf(columns: readonly ReadColumn[]): readonly Say[] {
  return columns.flatMap(({ field: { header }, dates }) =>
    dates === null || dates.timed.length === 0
      ? []
      : [sentence('import-times-dropped', { heading: header, count: dates.timed.length })],
  );
}

/** What has to be answered before any row can be read: a column whose dates or numbers can be taken in two ways. */
export function questionsOf(columns: readonly ReadColumn[]): readonly Say[] {
  return columns.flatMap(({ field: { header }, dates, numbers }) => {
    if (dates?.serial != null) {
      const date = (system: '1900' | '1904') => serialDay(Number(dates.serial), system) ?? '?';
      const params = { heading: header, text: dates.serial, date: date('1900'), other: date('1904') };
      return [sentence('import-serials-asked', params)];
    }
    if (dates !== null && dates.order === null && dates.fitting.length > 1)
      return [sentence('import-date-order-asked', { heading: header })];
    if (numbers !== null && numbers.sign === null && numbers.fitting.length > 1)
      return [sentence('import-decimal-asked', { heading: header })];
    return [];
  });
}

/** Reads one row; refused in words when a cell is not what its column holds. */
export function readRow(row: SourceRow, columns: readonly ReadColumn[], width: number): Result<RowValues> {
  const values: Record<string, unknown> = {};
  const read: ReadCell[] = [];
  const asked: Say[] = [];
  let beside: string | undefined;
  if (row.cells.slice(width).some((cell) => cellText(cell).trim() !== ''))
    return refuse('invalid', 'import-row-too-long', { columns: width });
  for (const { mapping, field, dates, numbers } of columns) {
    const cell = row.cells[mapping.column] ?? '';
    const whole = cellText(cell);
    const text = whole.trim();
    const { key, header } = field;
    if (isUnreadable(cell))
      return refuse('invalid', cell.unreadable, { heading: header, text, at: cell.at }, key);
    if (text === '') continue;
    const bad = (say: 'import-not-a-date' | 'import-not-a-number' | 'import-not-a-choice') =>
      refuse('invalid', say, { heading: header, text }, key);
    switch (field.kind) {
      case 'date': {
        const found = dates?.order == null ? undefined : readDate(cell, dates.order, mapping);
        if (found === undefined) {
          const { say, date } = whyNoDate(cell);
          return refuse('invalid', say, { heading: header, text, date }, key);
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
        beside = amount?.currency ?? beside;
        read.push({ field: key, text, taken: found });
        break;
      }
      case 'prose':
        values[key] = whole;
        break;
      case 'text':
        values[key] = text;
        break;
      default: {
        const found = readComposed(field, text, whole);
        if (found === undefined) return bad('import-not-a-choice');
        values[key] = found;
      }
    }
  }
  return withMoney({ currency: beside, ...values }, beside, { read, asked });
}

function withMoney(
  { currency, ...values }: Record<string, unknown>,
  beside: string | undefined,
  told: Pick<RowValues, 'read' | 'asked'>,
): Result<RowValues> {
  if (values.total === undefined) return done({ values, ...told });
  if (typeof currency !== 'string') return refuse('invalid', 'import-currency-missing', {}, 'currency');
  const code = currency.toUpperCase();
  if (beside !== undefined && beside !== code)
    return refuse('invalid', 'import-currency-differs', { beside, currency }, 'currency');
  const total = /^[A-Z]{3}$/.test(code) ? parseMoney(String(values.total), code) : undefined;
  if (total === undefined)
    return refuse('invalid', 'import-not-money', { amount: String(values.total), currency }, 'total');
  return done({ values: { ...values, total }, ...told });
}
