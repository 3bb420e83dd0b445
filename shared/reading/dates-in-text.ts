import { day, formatDayInFull, type IsoDate, isIsoDate } from '../base/dates';
import type { AskReason } from './ask-reasons';

/** A date as it stands in a text: every day it can mean, and why it must be asked about if it must. */
export interface PrintedDate {
  readonly start: number;
  readonly end: number;
  readonly readings: readonly IsoDate[];
  readonly doubt: AskReason | null;
}

const months = [
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
const monthNumber = (word: string): number => {
  const known = word.toLowerCase().replace('.', '');
  const start = known === 'sept' ? 'sep' : known;
  return start.length < 3 ? 0 : months.findIndex((month) => month.startsWith(start)) + 1;
};

const month =
  '(?<month>january|february|march|april|may|june|july|august|september|october|november|december|(?:jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\\.?)';
// Digits, and the letters they are taken for where a page was scanned.
const digit = '[0-9OoIl|SB]';
const dayOfMonth = `(?<day>${digit}{1,2})(?:[\\s]?(?:st|nd|rd|th))?`;
// Before a month stands a digit at least: "is May 31" has no day "is".
const dayBefore = `(?<![\\p{L}\\p{N}])(?=${digit}?[0-9])${dayOfMonth}`;
const year = `(?<year>[12I|l]${digit}{3})`;
const weekday =
  '(?:(?<weekday>(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tue|wed|thu|fri|sat|sun))\\.?,?\\s+)?';
const start = '(?<![\\p{L}\\p{N}/-])';
const finish = '(?![\\p{L}\\p{N}]|[/-]\\p{N})';

/** The ways a date is printed; the names of the groups say which part is which. */
const forms: readonly RegExp[] = [
  `${weekday}${month}\\s*${dayOfMonth}(?:\\s*[,.]\\s*|\\s+)${year}`,
  `${weekday}(?:the\\s+)?${dayBefore}(?:\\s+day\\s+of|\\s+of)?[\\s-]+${month}[,\\s-]+${year}`,
  '(?<year>[12][0-9]{3})(?<sign>[-/.])(?<month>[0-9]{1,2})\\k<sign>(?<day>[0-9]{1,2})',
  '(?<one>[0-9]{1,2})(?<sign>[-/.])(?<two>[0-9]{1,2})\\k<sign>(?<year>[12][0-9]{3})',
  '(?<one>[0-9]{1,2})(?<sign>[-/])(?<two>[0-9]{1,2})\\k<sign>(?<short>[0-9]{2})',
  `${dayBefore}[\\s-]${month}[\\s-](?<short>[0-9]{2})`,
].map((form) => new RegExp(`${start}${form}${finish}`, 'giu'));

const digits: Readonly<Record<string, string>> = { O: '0', o: '0', I: '1', l: '1', '|': '1', S: '5', B: '8' };

/** The digits that a text shows, with letters that look like digits taken for them. */
const asDigits = (text: string): string => text.replace(/[OoIl|SB]/g, (sign) => digits[sign] ?? sign);

function dayOf(years: string, month: number, days: string): readonly IsoDate[] {
  const text = `${years}-${String(month).padStart(2, '0')}-${days.padStart(2, '0')}`;
  return isIsoDate(text) ? [day(text)] : [];
}

function readingsOf(groups: Readonly<Record<string, string | undefined>>): readonly IsoDate[] {
  const { one = '', two = '', short = '' } = groups;
  const years = asDigits(groups.year ?? (short === '' ? '' : `20${short}`));
  if (one !== '') return [...new Set([...dayOf(years, Number(one), two), ...dayOf(years, Number(two), one)])];
  const named = groups.month ?? '';
  return dayOf(years, /^\d/.test(named) ? Number(named) : monthNumber(named), asDigits(groups.day ?? ''));
}

function doubtOf(
  groups: Readonly<Record<string, string | undefined>>,
  readings: readonly IsoDate[],
): AskReason | null {
  const [first, another] = readings;
  if (first === undefined) return 'no-such-day';
  if (another !== undefined) return 'reads-two-ways';
  if (groups.short !== undefined) return 'short-year';
  const numbers = /^\d*$/;
  if (!numbers.test(groups.day ?? '') || !numbers.test(groups.year ?? '')) return 'unsure-character';
  const printed = groups.weekday?.slice(0, 3).toLowerCase();
  return printed === undefined || formatDayInFull(first).toLowerCase().startsWith(printed)
    ? null
    : 'other-weekday';
}

/** Every date of a text, in order; where two forms fit at one place, the longer one. */
export function datesIn(text: string): readonly PrintedDate[] {
  const found = forms
    .flatMap((form) => [...text.matchAll(form)])
    .map(({ 0: printed, index, groups = {} }) => {
      const readings = readingsOf(groups);
      return { start: index, end: index + printed.length, readings, doubt: doubtOf(groups, readings) };
    })
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: PrintedDate[] = [];
  for (const each of found) if (each.start >= (kept.at(-1)?.end ?? 0)) kept.push(each);
  return kept;
}
