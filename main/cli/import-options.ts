import type { ParseArgsConfig } from 'node:util';
import type { OptionWords } from './option-words';

/** The options that only `import` takes; `--as` it shares with `export`, `--agency` with `licenses`. */
export const importOptions = {
  'dry-run': { type: 'boolean' },
  encoding: { type: 'string' },
  delimiter: { type: 'string' },
  sheet: { type: 'string' },
  'headings-row': { type: 'string' },
  'with-totals': { type: 'boolean' },
  'without-totals': { type: 'boolean' },
  dates: { type: 'string' },
  decimal: { type: 'string' },
  century: { type: 'string' },
  serials: { type: 'string' },
  map: { type: 'string', multiple: true },
  mapping: { type: 'string' },
  empty: { type: 'string' },
  currency: { type: 'string' },
  'new-parties': { type: 'string' },
  'skip-refused': { type: 'boolean' },
  'on-twice': { type: 'string' },
  'on-several': { type: 'string' },
  'on-country': { type: 'string' },
  'on-conflict': { type: 'string' },
} as const satisfies ParseArgsConfig['options'];

/** What each of them means. */
export const importOptionWords: Readonly<Record<keyof typeof importOptions, OptionWords>> = {
  'dry-run': { means: 'only tells what would be done' },
  encoding: { value: 'NAME', means: 'the encoding of the file; without it, found out where it is certain' },
  delimiter: { value: 'CHARACTER', means: 'what parts the cells: , ; | or tab; without it, found out' },
  sheet: { value: 'NAME', means: 'the sheet of the workbook; without it, the first visible one with rows' },
  'headings-row': {
    value: 'N',
    means: 'the line of the headings; 0: the file has none; without it, found out',
  },
  'with-totals': { means: 'rows that look like totals are rows like others' },
  'without-totals': { means: 'leaves out the rows that look like totals' },
  dates: { value: 'ORDER', means: 'how dates are written: ymd, dmy or mdy; without it, found out' },
  decimal: { value: 'SIGN', means: 'what begins the decimals: . or ,; without it, found out' },
  century: { value: 'YY', means: 'the century of years of two digits: 19 or 20' },
  serials: { value: 'SYSTEM', means: 'takes numbers in a date column for Excel days: 1900 or 1904' },
  map: {
    value: '"HEADING=FIELD"',
    means: 'which field a column fills, by hand; once for each column; "HEADING=" leaves it out',
  },
  mapping: { value: 'NAME', means: 'the mapping of that name, which the window keeps' },
  empty: { value: '"N/A,NULL"', means: 'words that mean nothing in this file' },
  currency: { value: 'USD', means: 'the currency of amounts beside which none stands' },
  'new-parties': {
    value: 'add',
    means: 'a party that is not in the register becomes a counterparty; without it, its row is refused',
  },
  'skip-refused': { means: 'takes in the rows that can be, and says which stayed out' },
  'on-twice': { value: 'first|last', means: 'which row counts when a record stands in the file twice' },
  'on-several': { value: 'skip', means: 'leaves out rows that fit several records' },
  'on-country': {
    value: 'keep|change|new',
    means:
      'a company that stands in the register with another country: keep that, change it, or another company',
  },
  'on-conflict': { value: 'ours|file', means: 'which number of a record counts when both have one' },
};
