import { addDays, type IsoDate, weekdayOf } from '../base/dates';
import { groupedBy } from '../base/grouped-by';
import type { CountedDay } from './day-strip';

/** Days from Sunday to Saturday out of a count, in order of date whichever way the count runs. */
export interface DayStripWeek {
  /** The Sunday the week begins on, which may lie before its first day. */
  readonly sundayOn: IsoDate;
  readonly days: readonly CountedDay[];
  /** True where nothing in it has to be seen day by day: no first day, holiday, closure or marked date. */
  readonly isPlain: boolean;
}

/** The longest count that is drawn day by day; beyond it plain weeks fold. */
export const foldsBeyond = 60;

/** The longest count whose holidays are all drawn; beyond it, only its ends and marked dates are. */
const holidaysUpTo = 800;

/** The days of a count gathered in calendar weeks. */
export function dayStripWeeks(days: readonly CountedDay[]): readonly DayStripWeek[] {
  const isLong = days.length > holidaysUpTo;
  const inOrder = [...days].sort((a, b) => (a.on < b.on ? -1 : 1));
  const weeks = groupedBy(inOrder, ({ on }) => addDays(on, -weekdayOf(on)));
  return [...weeks].map(([sundayOn, inWeek]) => ({
    sundayOn,
    days: inWeek,
    isPlain:
      inWeek.length === 7 && !inWeek.some((day) => isMarked(day) || (!isLong && day.name !== undefined)),
  }));
}

function isMarked({ mark, isWorkBy, isDue, isRolled }: CountedDay): boolean {
  return mark === 'trigger' || isWorkBy === true || isDue === true || isRolled === true;
}

/** A piece of a long strip: weeks to draw, or so many plain weeks in a row to fold into one cell. */
export type DayStripPiece =
  | { readonly is: 'weeks'; readonly weeks: readonly DayStripWeek[] }
  | {
      readonly is: 'fold';
      readonly weeks: readonly DayStripWeek[];
      readonly fromN: number;
      readonly toN: number;
    };

/** The strip in pieces: everything drawn up to sixty days, plain weeks folded beyond. */
export function dayStripPieces(days: readonly CountedDay[]): readonly DayStripPiece[] {
  const weeks = dayStripWeeks(days);
  if (days.length - 1 <= foldsBeyond) return weeks.length === 0 ? [] : [{ is: 'weeks', weeks }];
  const pieces: DayStripPiece[] = [];
  for (const week of weeks) {
    const last = pieces.at(-1);
    const is = week.isPlain ? 'fold' : 'weeks';
    if (last?.is === is) pieces[pieces.length - 1] = pieceOf(is, [...last.weeks, week]);
    else pieces.push(pieceOf(is, [week]));
  }
  return pieces;
}

function pieceOf(is: DayStripPiece['is'], weeks: readonly DayStripWeek[]): DayStripPiece {
  if (is === 'weeks') return { is, weeks };
  const numbers = weeks.flatMap(({ days }) => days.map(({ n }) => n));
  return { is, weeks, fromN: Math.min(...numbers), toN: Math.max(...numbers) };
}
