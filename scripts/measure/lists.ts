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

/** What the lists of the window cost, in milliseconds: the medians of several rounds, the first left out. */
export interface MeasuredLists {
  readonly licenses: number;
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

function medianMs(act: () => void): number {
  const rounds = Array.from({ length: 12 }, () => {
    const from = performance.now();
    act();
    return performance.now() - from;
  }).slice(1);
  return rounds.sort((a, b) => a - b)[Math.floor(rounds.length / 2)] ?? Number.NaN;
}

/** Makes a register of `entries` (ten for each license) and works out its lists as the window does with every change. */
export function measureLists(folder: string, entries: number): MeasuredLists {
  const { register } = makeRegister(path.join(folder, 'lists'), entries);
  const context = { register, today, person: 'Jordan' };
  const rows = licenseRows(register, today);
  const fields = filterFields.licenses;
  const deadlines = docketRows(register, today);
  if (rows.filter(matcherOf(fields, filter, context)).length === 0)
    throw new Error('The filter fits nothing.');
  return {
    licenses: rows.length,
    rowsMs: medianMs(() => licenseRows(register, today)),
    valuesMs: medianMs(() => choicesOf(fields, rows, context)),
    filterMs: medianMs(() => rows.filter(matcherOf(fields, filter, context))),
    pendingMs: medianMs(() => pendingSummary(rows)),
    docketMs: medianMs(() => {
      const open = docketRows(register, today);
      docketEntries(register, open);
      countDocket(register, open, today);
    }),
    monthMs: medianMs(() => monthFacts(monthOf(today), markedDays(deadlines), { ...register, today })),
    reasonsMs: medianMs(() => outcomeCounts(reasonsAcrossLicenses(register, today))),
  };
}
