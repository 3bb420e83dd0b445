// Writes shared/law/holidays.ts from the statute: node scripts/generate-holidays.mjs
// With --print the text goes to standard output instead, so that a test can compare it with the file.
import { writeFileSync } from 'node:fs';

const firstYear = 2019;
const lastYear = 2030;

/** @typedef {{ name: string, month: number, day?: number, weekday?: number, nth?: number, from?: number }} Holiday */

// 5 U.S.C. 6103(a): a fixed date, or the n-th weekday of a month (n = -1: the last one). Sunday is 0.
/** @type {readonly Holiday[]} */
const holidays = [
  { name: "New Year's Day", month: 1, day: 1 },
  { name: 'Birthday of Martin Luther King, Jr.', month: 1, weekday: 1, nth: 3 },
  { name: "Washington's Birthday", month: 2, weekday: 1, nth: 3 },
  { name: 'Memorial Day', month: 5, weekday: 1, nth: -1 },
  // Public Law 117-17 of June 17, 2021.
  { name: 'Juneteenth', month: 6, day: 19, from: 2021 },
  { name: 'Independence Day', month: 7, day: 4 },
  { name: 'Labor Day', month: 9, weekday: 1, nth: 1 },
  { name: 'Columbus Day', month: 10, weekday: 1, nth: 2 },
  { name: 'Veterans Day', month: 11, day: 11 },
  { name: 'Thanksgiving Day', month: 11, weekday: 4, nth: 4 },
  { name: 'Christmas Day', month: 12, day: 25 },
];

/** @type {(year: number, month: number, day: number) => Date} */
const utc = (year, month, day) => new Date(Date.UTC(year, month - 1, day));
/** @type {(date: Date) => string} */
const iso = (date) => date.toISOString().slice(0, 10);

/** @type {(holiday: Holiday, year: number) => Date} */
function dateOf({ month, day, weekday = 1, nth = 1 }, year) {
  if (day !== undefined) return utc(year, month, day);
  if (nth > 0) {
    const first = utc(year, month, 1).getUTCDay();
    return utc(year, month, 1 + ((weekday - first + 7) % 7) + 7 * (nth - 1));
  }
  const last = utc(year, month + 1, 0);
  return utc(year, month, last.getUTCDate() - ((last.getUTCDay() - weekday + 7) % 7));
}

// 5 U.S.C. 6103(b) for Saturday, Executive Order 11582 for Sunday.
const shiftByWeekday = new Map([
  [6, -1],
  [0, 1],
]);

function entries() {
  const found = [];
  // One year more than the table: its New Year's Day may be observed on the table's last December 31.
  for (let year = firstYear; year <= lastYear + 1; year += 1) {
    for (const holiday of holidays) {
      if (holiday.from !== undefined && year < holiday.from) continue;
      const date = dateOf(holiday, year);
      found.push({ on: iso(date), name: holiday.name, observed: false });
      const shift = shiftByWeekday.get(date.getUTCDay());
      if (shift !== undefined) {
        const on = iso(new Date(date.getTime() + shift * 86_400_000));
        found.push({ on, name: `${holiday.name} (observed)`, observed: true });
      }
    }
  }
  return found
    .filter(({ on }) => on >= `${firstYear}-01-01` && on <= `${lastYear}-12-31`)
    .sort((a, b) => (a.on < b.on ? -1 : 1));
}

/** @type {(text: string) => string} */
const quoted = (text) => (text.includes("'") ? `"${text}"` : `'${text}'`);
const lines = entries().map(
  ({ on, name, observed }) => `  { on: day('${on}'), name: ${quoted(name)}, observed: ${observed} },`,
);

const text = `// Made by scripts/generate-holidays.mjs from 5 U.S.C. 6103 and Executive Order 11582; do not edit by hand.
import { day, type IsoDate } from '../dates';

/** A federal holiday by statute, or the weekday on which one that falls on a weekend is observed. */
export interface FederalHoliday {
  readonly on: IsoDate;
  readonly name: string;
  readonly observed: boolean;
}

/** The first and last day for which the holidays are known. */
export const holidayTable = { firstOn: day('${firstYear}-01-01'), lastOn: day('${lastYear}-12-31') } as const;

/**
 * Federal holidays of ${firstYear} to ${lastYear}, in order of date. Inauguration Day (January 20 after each presidential election)
 * is left out: it frees only employees in and around Washington, DC, and is no holiday for a count.
 */
export const federalHolidays: readonly FederalHoliday[] = [
${lines.join('\n')}
];
`;

if (process.argv.includes('--print')) process.stdout.write(text);
else writeFileSync(new URL('../shared/law/holidays.ts', import.meta.url), text);
