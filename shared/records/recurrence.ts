import * as z from 'zod';
import { addDays, addMonths, type IsoDate } from '../base/dates';
import { reason } from '../base/reason';
import { defineWords } from '../words/define-words';

const texts = defineWords('records/recurrence', {
  once: 'Once',
  everyMonth: 'Every month',
  everyQuarter: 'Every quarter',
  everyHalfYear: 'Every half-year',
  everyYear: 'Every year',
  dayAfterEachShipment: '{days} {days|day|days} after each shipment',
});

/** How often a deadline by hand comes again. */
export const repeat = z.discriminatedUnion(
  'every',
  [
    z.strictObject({
      every: z.enum(['once', 'month', 'quarter', 'half-year', 'year'], reason('not-one-of-these')),
    }),
    /** So many days after each shipment, counted from the day of the export. */
    z.strictObject({
      every: z.literal('shipment'),
      days: z.int(reason('not-a-number')).min(1, reason('out-of-range')).max(3_660, reason('out-of-range')),
    }),
  ],
  reason('not-a-repeat'),
);
export type Repeat = Readonly<z.infer<typeof repeat>>;

const monthsOf = { month: 1, quarter: 3, 'half-year': 6, year: 12 } as const;

/** What a repeat is called. */
export function repeatWords(given: Repeat): string {
  switch (given.every) {
    case 'once':
      return texts.once;
    case 'month':
      return texts.everyMonth;
    case 'quarter':
      return texts.everyQuarter;
    case 'half-year':
      return texts.everyHalfYear;
    case 'year':
      return texts.everyYear;
    case 'shipment':
      return texts.dayAfterEachShipment({ days: given.days });
  }
}

/**
 * The n-th date of a series that began on `firstOn` (n = 0): the same day of the month, always counted from the first, so that
 * February takes no day away for good. Where a month lacks that day it is its last; never a day later than was asked for.
 */
export function occurrence(given: Repeat, firstOn: IsoDate, n: number): IsoDate {
  if (!Number.isInteger(n) || n < 0) throw new RangeError(`Not a place in a series: ${n}`);
  if (given.every === 'once' || given.every === 'shipment') {
    if (n > 0) throw new RangeError(`A deadline of "${given.every}" has no later date of its own.`);
    return firstOn;
  }
  return addMonths(firstOn, monthsOf[given.every] * n);
}

/** The first date of the series later than the day; null where the series has none. */
export function nextOccurrence(given: Repeat, firstOn: IsoDate, after: IsoDate): IsoDate | null {
  if (given.every === 'once' || given.every === 'shipment') return firstOn > after ? firstOn : null;
  let n = 0;
  while (occurrence(given, firstOn, n) <= after) n += 1;
  return occurrence(given, firstOn, n);
}

/** The date a shipment gives; null for a series that does not follow shipments. */
export function afterShipment(given: Repeat, exportedOn: IsoDate): IsoDate | null {
  return given.every === 'shipment' ? addDays(exportedOn, given.days) : null;
}
