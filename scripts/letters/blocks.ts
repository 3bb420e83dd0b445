import type { IsoDate } from '../../shared/base/dates';

/** What a letter is set from. */
export type Block =
  | { readonly is: 'lines'; readonly lines: readonly string[]; readonly at?: 'left' | 'right' | 'center' }
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'heading'; readonly text: string }
  /** Labels and values beside each other. */
  | { readonly is: 'pairs'; readonly pairs: readonly (readonly [string, string])[] }
  /** A table: headings above their values. */
  | { readonly is: 'grid'; readonly rows: readonly (readonly string[])[] }
  | { readonly is: 'list'; readonly marks: Marks; readonly points: readonly string[] }
  | { readonly is: 'beside'; readonly left: readonly Block[]; readonly right: readonly Block[] }
  | { readonly is: 'page'; readonly head: readonly string[] };

export type Marks = '1.' | '(1)' | '1)' | '(a)' | 'a.' | 'I.' | '(i)' | '•';

const romans = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii'];

/** The mark of the point at a place, from 0. */
export function markOf(marks: Marks, place: number): string {
  if (marks === '•') return '•';
  const number = marks.includes('1')
    ? String(place + 1)
    : marks.includes('a')
      ? String.fromCharCode(97 + place)
      : marks.includes('I')
        ? (romans[place] ?? '').toUpperCase()
        : (romans[place] ?? '');
  return marks.replace(/[1aIi]/, number);
}

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

export type DateStyle =
  | 'long'
  | 'weekday'
  | 'short'
  | 'capital'
  | 'day-first'
  | 'numbers'
  | 'iso'
  | 'dashes'
  | 'ordinal';

/** A day as letters print it. */
export function printed(date: IsoDate, style: DateStyle): string {
  const [year = 0, month = 1, on = 1] = date.split('-').map(Number);
  const name = months[month - 1] ?? '';
  const two = (number: number) => String(number).padStart(2, '0');
  switch (style) {
    case 'long':
      return `${name} ${on}, ${year}`;
    case 'weekday':
      return `${weekdays[new Date(`${date}T00:00:00Z`).getUTCDay()]}, ${name} ${on}, ${year}`;
    case 'short':
      return `${name.length > 4 ? `${name.slice(0, 3)}.` : name} ${on}, ${year}`;
    case 'capital':
      return `${name.slice(0, 3).toUpperCase()} ${two(on)} ${year}`;
    case 'day-first':
      return `${on} ${name} ${year}`;
    case 'numbers':
      return `${two(month)}/${two(on)}/${year}`;
    case 'iso':
      return date;
    case 'ordinal':
      return `${name} ${on}${on % 10 === 1 && on !== 11 ? 'st' : on % 10 === 2 && on !== 12 ? 'nd' : on % 10 === 3 && on !== 13 ? 'rd' : 'th'}, ${year}`;
    case 'dashes':
      return `${two(on)}-${name.slice(0, 3)}-${year}`;
  }
}

/** True where a date in numbers reads two ways. */
export function isTwoWays(date: IsoDate, style: DateStyle): boolean {
  const [, month = 1, on = 1] = date.split('-').map(Number);
  return style === 'numbers' && on <= 12 && on !== month;
}
