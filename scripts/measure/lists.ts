import path from 'node:path';
import { day } from '../../shared/base/dates';
import { monthOf } from '../../shared/base/month';
import { countDocket } from '../../shared/docket/docket-counts';
import { docketEntries } from '../../shared/docket/docket-entries';
import { licenseRows } from '../../shared/docket/license-rows';
import { choicesOf, matcherOf } from '../../shared/docket/list-filter';
import { filterFields } from '../../shared/docket/list-filters';
import { markedDays, monthFacts } from '../../shared/docket/month-facts';
import { pendingSummary } from '../../shared/docket/pending';
import { docketRows } from '../../shared/docket/rows';
import type { ListFilter } from '../../shared/records/saved-view';
import { reasonsAcrossLicenses } from '../../shared/response/reasons';
import { outcomeCounts } from '../../shared/response/wanted-reasons';
import { makeRegister } from './register-of-size';
import { medianMs, workedMs } from './worked';

/** What the lists of the window cost, in milliseconds of the processor: `first…` the first time after a start, else the medians of several rounds. */
export interface MeasuredLists {
  readonly licenses: number;
  readonly firstRowsMs: number;
  readonly firstReasonsMs: number;
  readonly rowsMs: number;
  readonly valuesMs: number;
  readonly filterMs: number;
  readonly pendingMs: number;
  /** The rows of the docket in order, its entries and its counts. */
  readonly docketMs: number;
  /** The deadlines on their days, and one month of them. */
  readonly monthMs: number;
  /** What the agencies stated on each license, with its outcome. */
  readonly reasonsMs: number;
}

const today = day('2019-11-25');
const filter: ListFilter = {
  mine: true,
  agency: ['BIS'],
  stage: ['pending'],
  country: ['CN'],
  pending: ['31-60', '61-90'],
  submitted: { from: day('2019-01-01'), to: null },
};

/** Makes a register of `entries` (ten for each license) and works out its lists as the window does with every change. */
export function measureLists(folder: string, entries: number): MeasuredLists {
  const { register } = makeRegister(path.join(folder, 'lists'), entries);
  const firstRowsMs = workedMs(() => licenseRows(register, today));
  const firstReasonsMs = workedMs(() => reasonsAcrossLicenses(register, today));
  const context = { register, today, person: 'Jordan' };
  const rows = licenseRows(register, today);
  const fields = filterFields.licenses;
  const deadlines = docketRows(register, today);
  if (rows.filter(matcherOf(fields, filter, context)).length === 0)
    throw new Error('The filter fits nothing.');
  return {
    licenses: rows.length,
    firstRowsMs,
    firstReasonsMs,
    rowsMs: medianMs(() => licenseRows(register, today)),
    valuesMs: medianMs(() => choicesOf(fields, rows, context)),
    filterMs: medianMs(() => rows.filter(matcherOf(fields, filter, context))),
    pendingMs: medianMs(() => pendingSummary(rows)),
    docketMs: medianMs(() => {
      const open = docketRows(register, today);
      countDocket(register, docketEntries(register, open), today);
    }),
    monthMs: medianMs(() => monthFacts(monthOf(today), markedDays(deadlines), { ...register, today })),
    reasonsMs: medianMs(() => outcomeCounts(reasonsAcrossLicenses(register, today))),
  };
}
