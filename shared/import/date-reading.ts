import { day, type IsoDate, isIsoDate } from '../dates';
import type { SourceCell } from './source-table';

export const dateOrders = ['ymd', 'dmy', 'mdy'] as const;
export type DateOrder = (typeof dateOrders)[number];

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const fullMonthNames = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** The day a text stands for; `isAsked` while a person has to confirm the century. */
export interface ReadDate {
  readonly date: IsoDate;
  readonly isAsked: boolean;
}

/** How a whole column of dates is read. */
export interface DateColumn {
  /** Null when more than one order fits (`fitting` names them) or none does. */
  readonly order: DateOrder | null;
  readonly fitting: readonly DateOrder[];
  /** The positions of texts that no fitting order reads, and of those with a year of two digits. */
  readonly unread: readonly number[];
  readonly asked: readonly number[];
}

const pad = (value: string, length: number) => value.padStart(length, '0');

function built(year: string, month: number, dayOfMonth: string): ReadDate | undefined {
  // A year of two digits is taken for this century and always asked about: 91 and 49 may well be meant otherwise.
  const isAsked = year.length === 2;
  if (!isAsked && year.length !== 4) return undefined;
  const text = `${isAsked ? '20' : ''}${year}-${pad(String(month), 2)}-${pad(dayOfMonth, 2)}`;
  return isIsoDate(text) ? { date: day(text), isAsked } : undefined;
}

function monthNamed(word: string): number {
  const name = word.toLowerCase();
  const full = fullMonthNames.indexOf(name);
  if (full >= 0) return full + 1;
  return name === 'sept' ? 9 : monthNames.indexOf(name) + 1;
}

/** A date with its month in letters, which no order can change: `Nov 21, 2019`, `21-Nov-2019`. */
function withName(text: string): ReadDate | undefined {
  const first = /^([A-Za-z]{3,9})\.?\s+(\d{1,2}),?\s+(\d{4}|\d{2})$/.exec(text);
  if (first) return named(first[3], first[1], first[2]);
  const second = /^(\d{1,2})[\s.-]+([A-Za-z]{3,9})\.?,?[\s-]+(\d{4}|\d{2})$/.exec(text);
  return second ? named(second[3], second[2], second[1]) : undefined;
}

function named(year = '', month = '', dayOfMonth = ''): ReadDate | undefined {
  const number = monthNamed(month);
  return number === 0 ? undefined : built(year, number, dayOfMonth);
}

/** Reads one cell in the given order; undefined when it is no date in that order. */
export function readDate(cell: SourceCell, order: DateOrder): ReadDate | undefined {
  if (typeof cell === 'object') return isIsoDate(cell.day) ? { date: cell.day, isAsked: false } : undefined;
  // A bare number in a workbook is not known to be a day: its format would have said so.
  if (typeof cell === 'number') return undefined;
  const text = cell.trim();
  const parts = /^(\d{1,4})([./-])(\d{1,2})\2(\d{1,4})$/.exec(text);
  if (!parts) return withName(text);
  const [, a = '', , b = '', c = ''] = parts;
  if (a.length === 4) return c.length <= 2 ? built(a, Number(b), c) : undefined;
  if (order === 'ymd') return a.length === 2 && c.length <= 2 ? built(a, Number(b), c) : undefined;
  if (a.length > 2) return undefined;
  return order === 'dmy' ? built(c, Number(b), a) : built(c, Number(a), b);
}

const isEmpty = (cell: SourceCell) => typeof cell === 'string' && cell.trim() === '';

/** Decides one order for a column from all its cells: the only one that reads every date, or none, and then it is asked. */
export function readDateColumn(cells: readonly SourceCell[], chosen: DateOrder | null = null): DateColumn {
  const filled = cells.flatMap((cell, index) => (isEmpty(cell) ? [] : [{ cell, index }]));
  const readBy = (order: DateOrder) => filled.map(({ cell }) => readDate(cell, order));
  const datable = filled.filter(({ cell }) => dateOrders.some((order) => readDate(cell, order)));
  const fitting =
    datable.length === 0
      ? []
      : dateOrders.filter((order) => datable.every(({ cell }) => readDate(cell, order)));
  // Orders that give the same days need no question.
  const answers = new Set(
    fitting.map((order) =>
      readBy(order)
        .map((read) => read?.date)
        .join(),
    ),
  );
  const order = chosen ?? (answers.size === 1 ? (fitting[0] ?? null) : null);
  const read = (cell: SourceCell) =>
    order === null
      ? dateOrders.map((each) => readDate(cell, each)).find((each) => each !== undefined)
      : readDate(cell, order);
  return {
    order,
    fitting,
    unread: filled.filter(({ cell }) => read(cell) === undefined).map(({ index }) => index),
    asked: filled.filter(({ cell }) => read(cell)?.isAsked === true).map(({ index }) => index),
  };
}
