import { addDays, type IsoDate, localInstant } from '../base/dates';
import { type DocketRow, docketRow } from '../docket/rows';
import type { Deadline } from '../records/deadline';
import type { Register } from '../register/register';
import {
  byUrgency,
  ladderOf,
  lastMorning,
  morningsBy,
  openLines,
  putOffUntil,
  toldDay,
} from './due-reminders';
import { keyOf, reachedStage, type Stage } from './reminder-key';
import type { Absence } from './reminder-state';
import { isBy, lineKey, type When } from './shown';

/** One line of which something fell due meanwhile: its nearest stage, which covers the others. */
export interface FellDue {
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
  const date = toldDay(register, addDays(workBy, -stage));
  return localInstant(date, register.settings.reminderHour, zone);
}

/**
 * What fell due while nothing could be shown, of lines that are still open, most urgent first. Dates that were made or
 * moved after the return were not missed.
 */
export function fellDueDuring(
  register: Register,
  { fromAt, toAt, lines }: Absence,
  when: When,
): readonly FellDue[] {
  const stood = lines === undefined ? null : new Set(lines);
  const morningsAt = (at: string) => morningsBy(register, lastMorning(register, { ...when, at }));
  const [before, after] = [morningsAt(fromAt), morningsAt(toAt)];
  return openLines(register, when.today)
    .filter((line) => stood === null || stood.has(lineKey(line.id, line.workBy)))
    .flatMap((line): FellDue[] => {
      const ladder = ladderOf(register, line);
      const was = reachedStage(line.workBy, ladder, before);
      const reached = reachedStage(line.workBy, ladder, after);
      const endsAt = putOffUntil(register, line, when);
      const isAgain = endsAt !== null && !isBy(endsAt, fromAt) && isBy(endsAt, toAt);
      const stage =
        reached !== null && reached !== was ? reached : isAgain ? (`again-${endsAt}` as const) : null;
      if (stage === null) return [];
      const reminder = keyOf({ deadlineId: line.id, workBy: line.workBy, stage });
      const told = register.told.get(reminder);
      const row = docketRow(register, line, when.today);
      return [
        {
          deadlineId: line.id,
          row,
          reminder,
          fellDueAt: momentOf(register, line, stage, when.zone),
          shownAt: told?.shownAt ?? null,
          acknowledgedAt: told?.acknowledgedAt ?? null,
        },
      ];
    })
    .sort(byUrgency);
}

/** The absence with the lines of which something fell due in it; null when nothing did. To be asked when it has just ended. */
export function withFellDue(register: Register, absence: Absence, when: When): Absence | null {
  const fellDue = fellDueDuring(register, absence, when);
  if (fellDue.length === 0) return null;
  return { ...absence, lines: fellDue.map(({ row: { line } }) => lineKey(line.id, line.workBy)) };
}
