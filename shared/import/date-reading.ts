import { addDays, day, type IsoDate, isIsoDate } from '../base/dates';
import type { MessageKey } from '../base/messages';
import { type Century, type DateOrder, dateOrders, type SerialSystem } from '../records/import-mapping';
import { cutTime, monthNamed, plainDateText } from './date-words';
import { remembering } from './remembering';
import { cellText, isUnreadable, type SourceCell } from './source-table';

/** What was said about a column of dates beside its order. */
export interface DateAnswers {
  /** The century of years of two digits; null: asked. */
  readonly century?: Century | null | undefined;
  /** How plain numbers count days; null: they are no dates. */
  readonly serials?: SerialSystem | null | undefined;
}

/** The day a text stands for; `isAsked` while a person has to confirm the century, `time` where one was dropped. */
export interface ReadDate {
  readonly date: IsoDate;
  readonly isAsked: boolean;
  readonly time?: string;
}

/** How a whole column of dates is read. */
export interface DateColumn {
  /** Null when more than one order fits (`fitting` names them) or none does. */
  readonly order: DateOrder | null;
  readonly fitting: readonly DateOrder[];
  /** The positions of texts that no fitting order reads, and of those with a year of two digits. */
  readonly unread: readonly number[];
  readonly asked: readonly number[];
  /** The positions of those that have a time beside the day. */
  readonly timed: readonly number[];
  /** The number a column of nothing but day numbers begins with, while nothing was said about them. */
  readonly serial: string | null;
}

/** Records go back no further: what lies before is a zero that was shown as a date. */
const firstYear = '1940';
const isKept = (text: string): text is IsoDate => isIsoDate(text) && text >= firstYear;
const pad = (value: string, length: number) => value.padStart(length, '0');

function built(
  year: string,
  month: number,
  dayOfMonth: string,
  { century = null }: DateAnswers,
): ReadDate | undefined {
  if (year.length !== 2 && year.length !== 4) return undefined;
  // A year of two digits is asked about: 91 and 49 may well be meant otherwise.
  const isAsked = year.length === 2 && century === null;
  const whole = year.length === 2 ? `${century ?? '20'}${year}` : year;
  const text = `${whole}-${pad(String(month), 2)}-${pad(dayOfMonth, 2)}`;
  return isKept(text) ? { date: day(text), isAsked } : undefined;
}

/** A date with its month in letters, which no order can change: `Nov 21, 2019`, `21-Nov-2019`, `21 de noviembre de 2019`. */
function withName(text: string, answers: DateAnswers): ReadDate | undefined {
  const year = `(?:de\\s+|del\\s+)?'?(\\d{4}|\\d{2})`;
  const word = '(\\p{L}{3,12})\\.?';
  const found = (pattern: string) => new RegExp(`^${pattern}$`, 'u').exec(text);
  const named = (y = '', month = '', dayOfMonth = '') => {
    const number = monthNamed(month);
    return number === 0 ? undefined : built(y, number, dayOfMonth, answers);
  };
  const first = found(`${word}[\\s-]+(\\d{1,2})(?:st|nd|rd|th)?,?[\\s-]+${year}`);
  if (first) return named(first[3], first[1], first[2]);
  const second = found(`(\\d{1,2})(?:st|nd|rd|th)?\\.?[\\s.-]*(?:de\\s+)?${word},?[\\s.-]*${year}`);
  if (second) return named(second[3], second[2], second[1]);
  const third = found(`(\\d{4})[\\s-]${word}[\\s-](\\d{1,2})`);
  return third ? named(third[1], third[2], third[3]) : undefined;
}

/** The day a spreadsheet's number counts to; undefined for what lies beyond the days that are kept, and for parts of a day. */
export function serialDay(number: number, system: SerialSystem): IsoDate | undefined {
  const whole = Math.floor(number);
  if (whole < 61 || whole > 110_000) return undefined;
  const date = addDays(
    day(system === '1900' ? '1900-01-01' : '1904-01-01'),
    system === '1900' ? whole - 2 : whole,
  );
  return isKept(date) ? date : undefined;
}

/** A cell that is nothing but a number such as a spreadsheet counts days by. */
function serialIn(cell: SourceCell): number | undefined {
  if (typeof cell === 'object') return undefined;
  const text = String(cell).trim();
  return /^\d{5}(\.\d+)?$/.test(text) ? Number(text) : undefined;
}

function bySerial(cell: SourceCell, { serials = null }: DateAnswers): ReadDate | undefined {
  const number = serialIn(cell);
  const date = number === undefined || serials === null ? undefined : serialDay(number, serials);
  return date === undefined ? undefined : { date, isAsked: false };
}

/** What of a cell is read as a day, and the time that stands beside it; undefined: it cannot be one. */
function cutCell(cell: string | number) {
  const text = String(cell).trim();
  // Most dates are nothing but figures and signs.
  return /^[\d./-]+$/.test(text) ? { date: text, time: null } : cutTime(plainDateText(text));
}

/** Reads one cell in the given order; undefined when it is no date in that order. The time beside a day is dropped and told. */
export function readDate(
  cell: SourceCell,
  order: DateOrder,
  answers: DateAnswers = {},
): ReadDate | undefined {
  return readings(cell, [order], answers)[order];
}

/** A cell in several orders at once. */
function readings(
  cell: SourceCell,
  orders: readonly DateOrder[],
  answers: DateAnswers,
): Partial<Record<DateOrder, ReadDate>> {
  const all = (found: ReadDate | undefined) =>
    found === undefined ? {} : Object.fromEntries(orders.map((order) => [order, found]));
  if (typeof cell === 'object') {
    if (isUnreadable(cell) || !isKept(cell.day)) return {};
    return all({ date: cell.day, isAsked: false, ...(cell.time === undefined ? {} : { time: cell.time }) });
  }
  const cut = cutCell(cell);
  if (cut === undefined) return {};
  const { date, time } = cut;
  const found = orders.flatMap((order) => {
    const read = readDay(date, order, answers) ?? bySerial(cell, answers);
    return read === undefined ? [] : [[order, time === null ? read : { ...read, time }] as const];
  });
  return Object.fromEntries(found);
}

function readDay(text: string, order: DateOrder, answers: DateAnswers): ReadDate | undefined {
  const run = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (run) return built(run[1] ?? '', Number(run[2]), run[3] ?? '', answers);
  const eastern = /^(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]$/.exec(text);
  if (eastern) return built(eastern[1] ?? '', Number(eastern[2]), eastern[3] ?? '', answers);
  const parts = /^(\d{1,4})\s?([./-])\s?(\d{1,2})\s?\2\s?(\d{1,4})\.?$/.exec(text);
  if (!parts) return withName(text, answers);
  const [, a = '', , b = '', c = ''] = parts;
  if (a.length === 4) return c.length <= 2 ? built(a, Number(b), c, answers) : undefined;
  if (order === 'ymd') return a.length === 2 && c.length <= 2 ? built(a, Number(b), c, answers) : undefined;
  if (a.length > 2) return undefined;
  return order === 'dmy' ? built(c, Number(b), a, answers) : built(c, Number(a), b, answers);
}

const isEmpty = (cell: SourceCell) => typeof cell === 'string' && cell.trim() === '';
const isDotted = (cell: SourceCell) => /^\s*\d{1,2}\s?\.\s?\d{1,2}\s?\.\s?\d{2,4}(?!\d)/.test(cellText(cell));

/** Decides one order for a column from all its cells: the only one that reads every date, or none, and then it is asked. */
export function readDateColumn(
  cells: readonly SourceCell[],
  chosen: DateOrder | null = null,
  answers: DateAnswers = {},
): DateColumn {
  const readingsOf = remembering((cell) => readings(cell, dateOrders, answers));
  const filled = cells.flatMap((cell, index) =>
    isEmpty(cell) || isUnreadable(cell) ? [] : [{ cell, index, by: readingsOf(cell) }],
  );
  const datable = filled.filter(({ by }) => dateOrders.some((order) => by[order]));
  const all = datable.length === 0 ? [] : dateOrders.filter((order) => datable.every(({ by }) => by[order]));
  const differ = (one: DateOrder, other: DateOrder) =>
    datable.filter(({ by }) => by[one]?.date !== by[other]?.date);
  // With dots the day stands first, wherever the file comes from.
  const areDotted =
    all.includes('dmy') &&
    all.includes('mdy') &&
    differ('dmy', 'mdy').length > 0 &&
    differ('dmy', 'mdy').every(({ cell }) => isDotted(cell));
  const fitting = areDotted ? all.filter((order) => order !== 'mdy') : all;
  // Orders that give the same days need no question.
  const isOne = fitting.every((order) => differ(fitting[0] ?? order, order).length === 0);
  const order = chosen ?? (isOne ? (fitting[0] ?? null) : null);
  const read = ({ by }: (typeof filled)[number]) =>
    order === null ? dateOrders.map((each) => by[each]).find((each) => each !== undefined) : by[order];
  const places = (picks: (found: ReadDate | undefined) => boolean) =>
    filled.filter((each) => picks(read(each))).map(({ index }) => index);
  const isCounted = filled.length > 0 && filled.every(({ cell }) => serialIn(cell) !== undefined);
  return {
    order,
    fitting,
    unread: places((found) => found === undefined),
    asked: places((found) => found?.isAsked === true),
    timed: places((found) => found?.time !== undefined),
    serial: isCounted && (answers.serials ?? null) === null ? cellText(filled[0]?.cell ?? '') : null,
  };
}

/** Why a cell of a column of dates is none: the key of the sentence, which names `{text}`, and for a day number the `{date}` it would be. */
export function whyNoDate(cell: SourceCell): { readonly messageKey: MessageKey; readonly date: string } {
  const number = serialIn(cell);
  const counted = number === undefined ? undefined : serialDay(number, '1900');
  if (counted !== undefined) return { messageKey: 'import-date-serial', date: counted };
  const text = plainDateText(cellText(cell));
  if (/^\d{1,2}:\d{2}(:\d{2})?\s*([AaPp][Mm])?$/.test(text))
    return { messageKey: 'import-time-only', date: '' };
  const isFar =
    typeof cell === 'object' || /(?<!\d)(?:[2-9][2-9]\d\d|[3-9]\d{3}|1[0-8]\d\d|19[0-3]\d)(?!\d)/.test(text);
  return { messageKey: isFar ? 'import-date-out-of-range' : 'import-not-a-date', date: '' };
}
