import path from 'node:path';
import { day } from '../../shared/base/dates';
import { licenseRows } from '../../shared/docket/license-rows';
import { choicesOf, matcherOf } from '../../shared/docket/list-filter';
import { filterFields } from '../../shared/docket/list-filters';
import { pendingSummary } from '../../shared/docket/pending';
import type { ListFilter } from '../../shared/records/saved-view';
import { makeRegister } from './register-of-size';

/** What the list of licenses costs, in milliseconds: the medians of several rounds, the first left out. */
export interface MeasuredLists {
  readonly licenses: number;
  readonly rowsMs: number;
  readonly valuesMs: number;
  readonly filterMs: number;
  readonly pendingMs: number;
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

/** Makes a register of `entries` (ten for each license) and works out its list of licenses as the window does. */
export function measureLists(folder: string, entries: number): MeasuredLists {
  const { register } = makeRegister(path.join(folder, 'lists'), entries);
  const context = { register, today, person: 'Jordan' };
  const rows = licenseRows(register, today);
  const fields = filterFields.licenses;
  if (rows.filter(matcherOf(fields, filter, context)).length === 0)
    throw new Error('The filter fits nothing.');
  return {
    licenses: rows.length,
    rowsMs: medianMs(() => licenseRows(register, today)),
    valuesMs: medianMs(() => choicesOf(fields, rows, context)),
    filterMs: medianMs(() => rows.filter(matcherOf(fields, filter, context))),
    pendingMs: medianMs(() => pendingSummary(rows)),
  };
}
