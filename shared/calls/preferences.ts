import * as z from 'zod';
import { type DateStyle, dateStyles } from '../base/date-style';
import { label } from '../base/fields';
import { reason } from '../base/reason';

export const paperSizes = ['letter', 'a4'] as const;
export type PaperSize = (typeof paperSizes)[number];
/** The papers as people call them. */
export const paperSizeWords: Readonly<Record<PaperSize, string>> = { letter: 'US Letter', a4: 'A4' };
/** The ways to write days and times, each as an example of itself. */
export const dateStyleWords: Readonly<Record<DateStyle, string>> = {
  us: 'US: Wed Dec 11, 2019, 4:30 PM',
  iso: 'ISO: Wed 2019-12-11, 16:30',
};
export const themes = ['system', 'light', 'dark'] as const;

/** The columns of a list from left to right, their ids with a space between; empty: the usual ones. */
const columnIds = z.string().max(300, reason('too-long'));
const columns = z.strictObject({
  licenses: columnIds,
  counterparties: columnIds,
  shipments: columnIds,
  reasons: columnIds,
});
/** The usual columns of every list. */
export const usualColumns: z.infer<typeof columns> = {
  licenses: '',
  counterparties: '',
  shipments: '',
  reasons: '',
};

/** Kept by electron-store, not in the register. */
export const preferences = z.strictObject({
  /** Who is entering; empty until asked at first start. */
  person: label.max(200, reason('too-long')),
  theme: z.enum(themes),
  paper: z.enum(paperSizes),
  /** How days and times are written for people. */
  dates: z.enum(dateStyles),
  /** The printer that was used last; empty: none. */
  printer: z.string().max(200, reason('too-long')),
  /** The columns chosen for each list where no saved view is open. */
  columns,
});
export type Preferences = z.infer<typeof preferences>;
