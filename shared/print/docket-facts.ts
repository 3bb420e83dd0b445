import { addDays, compareDays, type IsoDate, isWeekend } from '../base/dates';
import { dayOffName } from '../calendar/working-days';
import { type OpenDeadlineFacts, openDeadlineFacts } from '../docket/deadline-facts';
import { type DocketRow, docketRows } from '../docket/rows';
import { daysOff } from '../register/days-off';
import type { Register } from '../register/register';
import { type PageFacts, type PageSource, pageFacts } from './page-facts';

/** An open deadline on the page for the wall. */
export interface DocketSheetRow extends OpenDeadlineFacts {
  readonly number: string;
  readonly counterparty: string;
  readonly owner: string;
}

/** A weekday in the period on which nothing can be handed in. */
export interface DayOff {
  readonly on: IsoDate;
  readonly name: string;
}

/** Everything the printed docket holds. */
export interface DocketFacts {
  readonly page: PageFacts;
  /** The last work-by date printed; null: everything is. */
  readonly until: IsoDate | null;
  readonly rows: readonly DocketSheetRow[];
  /** The weekdays off from today to the end of the period, or of a year from today. */
  readonly daysOff: readonly DayOff[];
  readonly daysOffUntil: IsoDate;
  /** Open deadlines with a later work-by date, and the first of those dates. */
  readonly beyond: { readonly count: number; readonly firstOn: IsoDate } | null;
}

function sheetRowOf(row: DocketRow): DocketSheetRow {
  return {
    ...openDeadlineFacts(row, row.license),
    number: row.licenseName,
    counterparty: row.partyName,
    owner: row.license?.owner ?? '',
  };
}

function daysOffBetween(register: Register, from: IsoDate, to: IsoDate): readonly DayOff[] {
  const closures = daysOff(register.settings);
  const found: DayOff[] = [];
  for (let on = from; compareDays(on, to) <= 0; on = addDays(on, 1)) {
    const name = dayOffName(on, closures);
    if (name !== undefined && !isWeekend(on)) found.push({ on, name });
  }
  return found;
}

/** A year: the holidays up to a license's expiry would fill the page. */
const mostDays = 365;

/** The open deadlines in docket order whose work-by date comes within so many days (null: all of them). */
export function docketFacts(register: Register, days: number | null, source: PageSource): DocketFacts {
  const { today } = source.moment;
  const until = days === null ? null : addDays(today, days);
  const rows = docketRows(register, today);
  const isShown = ({ deadline }: DocketRow) => until === null || compareDays(deadline.workBy, until) <= 0;
  const shown = rows.filter(isShown);
  const later = rows
    .filter((row) => !isShown(row))
    .map(({ deadline }) => deadline.workBy)
    .sort(compareDays);
  const [firstOn] = later;
  const lastShown = shown
    .map(({ deadline }) => deadline.due)
    .reduce((a, b) => (compareDays(a, b) > 0 ? a : b), today);
  const end = until ?? lastShown;
  const latest = addDays(today, mostDays);
  const daysOffUntil = compareDays(end, latest) > 0 ? latest : end;
  return {
    page: pageFacts(register, source),
    until,
    rows: shown.map(sheetRowOf),
    daysOff: daysOffBetween(register, today, daysOffUntil),
    daysOffUntil,
    beyond: firstOn === undefined ? null : { count: later.length, firstOn },
  };
}
