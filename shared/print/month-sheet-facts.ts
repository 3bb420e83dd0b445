import type { IsoDate } from '../base/dates';
import { firstOf, type Month } from '../base/month';
import {
  type MarkedDays,
  type MonthDay,
  type MonthFacts,
  type MonthMark,
  markedDaysOf,
  markWords,
  monthFacts,
} from '../docket/month-facts';
import type { DocketRow } from '../docket/rows';
import { stateSentence, timeInWords } from '../docket/state-text';
import type { Register } from '../register/register';
import { type PageFacts, type PageSource, pageFacts } from './page-facts';

/** A deadline as the sheet of a month prints it. */
export interface MonthSheetEntry {
  readonly id: string;
  /** Why it stands on the day: "Due", "Work by". */
  readonly mark: string;
  readonly on: IsoDate;
  readonly title: string;
  readonly number: string;
  readonly counterparty: string;
  readonly owner: string;
  /** How it stands, in words. */
  readonly state: string;
  readonly isDone: boolean;
  readonly isInternal: boolean;
  readonly isDue: boolean;
}

/** A day of the printed month: what stands in its box, and how many deadlines follow below the grid. */
export interface MonthSheetDay extends Omit<MonthDay, 'marks'> {
  readonly entries: readonly MonthSheetEntry[];
  readonly below: number;
}

/** Everything the sheet of a month prints. */
export interface MonthSheetFacts
  extends Pick<MonthFacts, 'name' | 'count' | 'earlier' | 'later' | 'knowsHolidays'> {
  readonly page: PageFacts;
  readonly weeks: readonly (readonly MonthSheetDay[])[];
  /** The days with more deadlines than a box holds, each with all of them. */
  readonly fullDays: readonly { readonly on: IsoDate; readonly entries: readonly MonthSheetEntry[] }[];
  /** What was missed, or waits for an answer to be recorded, from before the month. */
  readonly missed: readonly MonthSheetEntry[];
}

/** As many deadlines as one box of the grid holds. */
export const mostInBox = 4;

function stateOf(row: DocketRow): string {
  const state = stateSentence(row);
  return row.isOpen && row.late === null && row.state !== 'watch-past'
    ? `${state}, ${timeInWords(row)}`
    : state;
}

function entryOf(mark: MonthMark, on: IsoDate): MonthSheetEntry {
  const { row } = mark;
  return {
    id: `${row.deadline.id} ${mark.is}`,
    mark: markWords(mark),
    on,
    title: row.title,
    number: row.licenseName,
    counterparty: row.partyName,
    owner: row.license?.owner ?? '',
    state: stateOf(row),
    isDone: !row.isOpen,
    isInternal: row.isInternal,
    isDue: mark.is !== 'work-by',
  };
}

function missedBefore({ rows }: MarkedDays, first: IsoDate): readonly MonthSheetEntry[] {
  return rows
    .filter(
      ({ isOpen, group, deadline }) =>
        isOpen && ['missed', 'to-record'].includes(group) && deadline.due < first,
    )
    .map((row) =>
      entryOf({ row, is: row.deadline.kind === 'takes-effect' ? 'takes-effect' : 'due' }, row.deadline.due),
    );
}

/** A month of the docket for paper; nothing is left out: what a box cannot hold is listed below. */
export function monthSheetFacts(
  register: Register,
  { month, withDone }: { readonly month: Month; readonly withDone: boolean },
  source: PageSource,
): MonthSheetFacts {
  const { today } = source.moment;
  const marked = markedDaysOf(register, today, withDone);
  const { settings } = register;
  const { weeks, ...facts } = monthFacts(month, marked, { settings, today });
  const days = weeks.flat();
  return {
    ...facts,
    page: pageFacts(register, source),
    weeks: weeks.map((week) =>
      week.map(({ marks, ...day }) => {
        const entries = marks.map((mark) => entryOf(mark, day.on));
        const isFull = entries.length > mostInBox;
        const shown = isFull ? entries.slice(0, mostInBox - 1) : entries;
        return { ...day, entries: shown, below: entries.length - shown.length };
      }),
    ),
    fullDays: days
      .filter(({ marks }) => marks.length > mostInBox)
      .map(({ on, marks }) => ({ on, entries: marks.map((mark) => entryOf(mark, on)) })),
    missed: missedBefore(marked, firstOf(month)),
  };
}
