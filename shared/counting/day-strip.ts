import { addDays, type IsoDate, isWeekend } from '../base/dates';
import { type Closures, closureOn, holidayOn } from '../calendar/working-days';
import type { Rule } from '../law/rule';
import type { Ending } from './count-end';

/** What kind of day it is; the trigger is day 0 whatever else it is. */
export type DayMark = 'trigger' | 'working' | 'weekend' | 'holiday' | 'closure';

/** One cell of the day strip; `name` is the holiday's or closure's. */
export interface CountedDay {
  readonly on: IsoDate;
  /** The number of the day in the count; a day left out carries the number of the last one counted. */
  readonly n: number;
  readonly mark: DayMark;
  readonly name?: string;
  /** Left out of the count: business days, or a period of seven days or less under 15 CFR 766.5(e). */
  readonly isSkipped?: true;
  /** After the count has ended, passed over because it ended on no working day. */
  readonly isRolled?: true;
  readonly isWorkBy?: true;
  readonly isDue?: true;
}

/** The cells from day 0 to the due date, in the direction of the count. */
export function dayStrip(
  { direction }: Pick<Rule, 'direction'>,
  triggerOn: IsoDate,
  { due, nominal, skipped }: Ending,
  workBy: IsoDate,
  closures: Closures,
): readonly CountedDay[] {
  const step = direction === 'backward' || due < triggerOn ? -1 : 1;
  const leftOut = new Set(skipped);
  const days: CountedDay[] = [];
  let n = 0;
  for (let on = triggerOn; ; on = addDays(on, step)) {
    if (on !== triggerOn && !leftOut.has(on)) n += 1;
    days.push({
      ...markOf(on, n, on === triggerOn, closures),
      ...(leftOut.has(on) ? { isSkipped: true } : {}),
      ...((on > nominal && step === 1) || (on < nominal && step === -1) ? { isRolled: true } : {}),
      ...(on === workBy ? { isWorkBy: true } : {}),
      ...(on === due ? { isDue: true } : {}),
    });
    if (on === due) return days;
  }
}

function markOf(on: IsoDate, n: number, isTrigger: boolean, closures: Closures): CountedDay {
  const holiday = holidayOn(on);
  if (holiday !== undefined) return { on, n, mark: isTrigger ? 'trigger' : 'holiday', name: holiday.name };
  if (isWeekend(on)) return { on, n, mark: isTrigger ? 'trigger' : 'weekend' };
  const closure = closureOn(on, closures);
  if (closure !== undefined) return { on, n, mark: isTrigger ? 'trigger' : 'closure', name: closure.name };
  return { on, n, mark: isTrigger ? 'trigger' : 'working' };
}
