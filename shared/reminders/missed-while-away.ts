import { addDays, type IsoDate, localInstant } from '../base/dates';
import { type DocketRow, docketRow } from '../docket/rows';
import type { Deadline } from '../records/deadline';
import type { Register } from '../register/register';
import {
  ladderOf,
  lastMorning,
  missedFirst,
  morningsBy,
  openDeadlines,
  putOffUntil,
  shownDay,
} from './due-reminders';
import { keyOf, reachedStage, type Stage } from './reminder-key';
import type { Absence } from './reminder-state';
import { deadlineKey, isBy, type Now } from './shown-reminders';

/** A reminder that fell due while none could be shown: the deadline and its nearest stage, which covers the others. */
export interface MissedReminder {
  readonly deadlineId: string;
  readonly row: DocketRow;
  readonly reminder: string;
  /** When it should have been shown. */
  readonly fellDueAt: string;
  /** When it was; null: not at all. */
  readonly shownAt: string | null;
  readonly acknowledgedAt: string | null;
}

function momentOf(register: Register, { workBy }: Deadline, stage: Stage, zone: string): string {
  if (typeof stage === 'string') {
    const rest = stage.slice(stage.indexOf('-') + 1);
    return stage.startsWith('again-')
      ? rest
      : localInstant(rest as IsoDate, register.settings.reminderHour, zone);
  }
  const date = shownDay(register, addDays(workBy, -stage));
  return localInstant(date, register.settings.reminderHour, zone);
}

/**
 * What fell due while nothing could be shown, of deadlines that are still open, missed ones first, then the most urgent. Dates that were made
 * or moved after the return were not missed.
 */
export function missedRemindersDuring(
  register: Register,
  { fromAt, toAt, lines }: Absence,
  now: Now,
): readonly MissedReminder[] {
  const stood = lines === undefined ? null : new Set(lines);
  const morningsAt = (at: string) => morningsBy(register, lastMorning(register, { ...now, at }));
  const [before, after] = [morningsAt(fromAt), morningsAt(toAt)];
  return openDeadlines(register, now.today)
    .filter((deadline) => stood === null || stood.has(deadlineKey(deadline.id, deadline.workBy)))
    .flatMap((deadline): MissedReminder[] => {
      const ladder = ladderOf(register, deadline);
      const was = reachedStage(deadline.workBy, ladder, before);
      const reached = reachedStage(deadline.workBy, ladder, after);
      const endsAt = putOffUntil(register, deadline, now);
      const isAgain = endsAt !== null && !isBy(endsAt, fromAt) && isBy(endsAt, toAt);
      const stage =
        reached !== null && reached !== was ? reached : isAgain ? (`again-${endsAt}` as const) : null;
      if (stage === null) return [];
      const reminder = keyOf({ deadlineId: deadline.id, workBy: deadline.workBy, stage });
      const receipt = register.shownReminders.get(reminder);
      const row = docketRow(register, deadline, now.today);
      return [
        {
          deadlineId: deadline.id,
          row,
          reminder,
          fellDueAt: momentOf(register, deadline, stage, now.zone),
          shownAt: receipt?.shownAt ?? null,
          acknowledgedAt: receipt?.acknowledgedAt ?? null,
        },
      ];
    })
    .sort(missedFirst);
}

/**
 * The absence with the deadlines whose reminders fell due in it; null when there are none. To be called when it has
 * just ended.
 */
export function withMissedReminders(register: Register, absence: Absence, now: Now): Absence | null {
  const fellDue = missedRemindersDuring(register, absence, now);
  if (fellDue.length === 0) return null;
  return {
    ...absence,
    lines: fellDue.map(({ row: { deadline } }) => deadlineKey(deadline.id, deadline.workBy)),
  };
}
