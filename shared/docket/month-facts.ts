import { addDays, endOfMonth, formatMonth, type IsoDate, isWeekend, weekdayOf } from '../base/dates';
import { firstOf, type Month, monthOf } from '../base/month';
import { dayOffName, isInTable } from '../calendar/working-days';
import { daysOff } from '../register/days-off';
import type { Register } from '../register/register';
import { defineWords } from '../words/define-words';
import { countedTo, type DocketRow, docketRow, docketRows } from './rows';

const texts = defineWords('docket/month-facts', {
  done: 'Done',
  takesEffect: 'Takes effect',
  workByInternal: 'Work by (internal)',
  workBy: 'Work by',
  internalTarget: 'Internal target',
  due: 'Due',
});

/** Why a deadline stands on a day: it is due, it takes effect by itself, or that is the last working day to work on it. */
export type MonthMarkKind = 'due' | 'takes-effect' | 'work-by';

/** A deadline on a day of the month. */
export interface MonthMark {
  readonly row: DocketRow;
  readonly is: MonthMarkKind;
}

/** One day as the month shows it. */
export interface MonthDay {
  readonly on: IsoDate;
  /** False for the days of other months that fill the first and the last week. */
  readonly isInMonth: boolean;
  readonly isWeekend: boolean;
  readonly isToday: boolean;
  /** The federal holiday or the closure; null on every other day. */
  readonly dayOff: string | null;
  readonly marks: readonly MonthMark[];
}

/** A month of the docket in weeks from Sunday to Saturday. */
export interface MonthFacts {
  readonly month: Month;
  /** "December 2026". */
  readonly name: string;
  readonly weeks: readonly (readonly MonthDay[])[];
  /** The deadlines with a date in the month itself. */
  readonly count: number;
  /** Open deadlines whose last date lies before the month: missed, or waiting for an answer. */
  readonly earlier: number;
  /** Open deadlines whose first date lies after the month. */
  readonly later: number;
  /** False for a month whose federal holidays are not all known. */
  readonly knowsHolidays: boolean;
}

/** The deadlines of every day on which one stands, and the deadlines they come from. */
export interface MarkedDays {
  readonly rows: readonly DocketRow[];
  readonly byDay: ReadonlyMap<IsoDate, readonly MonthMark[]>;
}

const kinds: readonly MonthMarkKind[] = ['due', 'takes-effect', 'work-by'];

function marksOf(row: DocketRow): readonly (readonly [IsoDate, MonthMark])[] {
  const { kind, due, workBy } = row.deadline;
  if (kind === 'takes-effect') return [[due, { row, is: 'takes-effect' }]];
  // What is done needs no working day any more.
  const needsDay = row.isOpen && workBy !== due;
  return [[due, { row, is: 'due' }], ...(needsDay ? [[workBy, { row, is: 'work-by' }] as const] : [])];
}

/** Whether a deadline is due in a month, takes effect in it, or has its work-by date there. */
export function isInMonth(row: DocketRow, month: Month): boolean {
  return marksOf(row).some(([on]) => monthOf(on) === month);
}

/** Puts deadlines on their days in one pass: of a day first what binds, due before work-by, else in the order given. */
export function markedDays(rows: readonly DocketRow[]): MarkedDays {
  const byDay = new Map<IsoDate, MonthMark[]>();
  for (const row of rows) {
    for (const [on, mark] of marksOf(row)) {
      const known = byDay.get(on);
      if (known === undefined) byDay.set(on, [mark]);
      else known.push(mark);
    }
  }
  for (const marks of byDay.values()) marks.sort(inOrder);
  return { rows, byDay };
}

function inOrder(a: MonthMark, b: MonthMark): number {
  return (
    Number(b.row.isOpen) - Number(a.row.isOpen) ||
    Number(a.row.isInternal) - Number(b.row.isInternal) ||
    kinds.indexOf(a.is) - kinds.indexOf(b.is)
  );
}

/** The deadlines that are done: completed, answered by the agency or settled. What ended with its source is left out. */
export function doneRows(register: Register, today: IsoDate): readonly DocketRow[] {
  return [...register.deadlines.values()]
    .filter((deadline) => deadline.void === null)
    .map((deadline) => docketRow(register, deadline, today))
    .filter(({ isOpen, state }) => !isOpen && ['met', 'answered', 'settled'].includes(state));
}

/** The open deadlines of a register on their days, and those that are done where they are asked for. */
export function markedDaysOf(register: Register, today: IsoDate, withDone = false): MarkedDays {
  return markedDays([...docketRows(register, today), ...(withDone ? doneRows(register, today) : [])]);
}

/** The days of a month in weeks from Sunday, each with its deadlines; `today` is the agency's date. */
export function monthFacts(
  month: Month,
  { rows, byDay }: MarkedDays,
  { settings, today }: Pick<Register, 'settings'> & { readonly today: IsoDate },
): MonthFacts {
  const first = firstOf(month);
  const last = endOfMonth(first);
  const closures = daysOff(settings);
  const dayAt = (on: IsoDate): MonthDay => ({
    on,
    isInMonth: monthOf(on) === month,
    isWeekend: isWeekend(on),
    isToday: on === today,
    dayOff: dayOffName(on, closures) ?? null,
    marks: byDay.get(on) ?? [],
  });
  const weeks: MonthDay[][] = [];
  for (let sunday = addDays(first, -weekdayOf(first)); sunday <= last; sunday = addDays(sunday, 7)) {
    const start = sunday;
    weeks.push(Array.from({ length: 7 }, (_, n) => dayAt(addDays(start, n))));
  }
  const marked = weeks.flat().filter(({ isInMonth }) => isInMonth);
  const open = rows.filter(({ isOpen }) => isOpen);
  return {
    month,
    name: formatMonth(first),
    weeks,
    count: new Set(marked.flatMap(({ marks }) => marks.map(({ row }) => row))).size,
    earlier: open.filter(({ deadline }) => deadline.due < first).length,
    later: open.filter((row) => countedTo(row) > last).length,
    knowsHolidays: isInTable(first) && isInTable(last),
  };
}

/** Why a deadline stands on the day, in words: "Due", "Work by", "Takes effect", "Internal target". */
export function markWords({ row, is }: MonthMark): string {
  if (!row.isOpen) return texts.done;
  if (is === 'takes-effect') return texts.takesEffect;
  if (is === 'work-by') return row.isInternal ? texts.workByInternal : texts.workBy;
  return row.isInternal ? texts.internalTarget : texts.due;
}
