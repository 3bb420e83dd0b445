import { addDays, compareDays, dateInZone, type IsoDate, localInstant } from '../base/dates';
import { lastWorkingDayOnOrBefore } from '../calendar/working-days';
import { isOpen } from '../docket/deadline-state';
import { compareNames, type DocketRow, docketRow } from '../docket/rows';
import type { Deadline } from '../records/deadline';
import { isOurs, ourLadder } from '../records/response-plan';
import type { LadderName } from '../records/settings';
import { type Snooze, snoozeEnd } from '../records/snooze';
import { daysOff } from '../register/days-off';
import type { Register } from '../register/register';
import { bookOf } from '../register/rules-in-force';
import {
  daysBefore,
  daysToNextStage,
  keyOf,
  type Mornings,
  morningsOf,
  reachedStage,
  type Stage,
} from './reminder-key';
import { type AlsoShown, isBy, lineKey, nearestTold, nothingElse, untold, type When } from './shown';

/** One stage of one line that asks to be told. */
export interface Reminder {
  readonly key: string;
  readonly deadlineId: string;
  readonly stage: Stage;
  readonly row: DocketRow;
}

/** The deadlines that still ask for something on a day: the same that the docket shows. */
export function openLines(register: Register, today: IsoDate): readonly Deadline[] {
  return [...register.deadlines.values()].filter((line) => isOpen(register, line, today));
}

/** The days before work-by on which a line reminds. */
export function ladderOf(register: Register, line: Deadline): readonly number[] {
  if (line.ladder !== null) return line.ladder;
  if (isOurs(line)) return ourLadder;
  // A line of another edition's rule: the kind at least says which ladder suits.
  const byKind: LadderName = line.kind === 'takes-effect' ? 'watch' : 'other';
  return register.settings.ladders[bookOf(register.settings).byId(line.ruleId)?.ladder ?? byKind];
}

/** The last local day whose reminder hour has come. */
export function lastMorning(register: Register, { at, zone }: When): IsoDate {
  const today = dateInZone(at, zone);
  const hasCome = isBy(localInstant(today, register.settings.reminderHour, zone), at);
  return hasCome ? today : addDays(today, -1);
}

/** The day on whose morning what falls on a day is told. */
export function toldDay({ settings }: Register, date: IsoDate): IsoDate {
  return settings.quietDays ? lastWorkingDayOnOrBefore(date, daysOff(settings)) : date;
}

/** What a morning tells by this register's quiet days. */
export function morningsBy(register: Register, morning: IsoDate): Mornings {
  const { settings } = register;
  return morningsOf(morning, settings.quietDays ? daysOff(settings) : null);
}

/** The snooze of a line that was made for its present work-by. */
function snoozeOf(register: Register, line: Deadline): Snooze | null {
  const snooze = register.snoozed.get(line.id);
  return snooze === undefined || snooze.workBy !== line.workBy ? null : snooze;
}

/** The instant at which the last snooze of a line ends, or ended; null without one. */
export function putOffUntil(register: Register, line: Deadline, { zone }: Pick<When, 'zone'>): string | null {
  const snooze = snoozeOf(register, line);
  return snooze === null ? null : snoozeEnd(snooze, register.settings.reminderHour, zone);
}

// What can still be saved this week comes first, then what was missed; what is far off comes last.
const urgency = ['this-week', 'missed', 'to-record', 'next-30-days', 'later'] as const;

export function byUrgency(a: { readonly row: DocketRow }, b: { readonly row: DocketRow }): number {
  return (
    urgency.indexOf(a.row.group) - urgency.indexOf(b.row.group) ||
    // What binds us is named before what we set ourselves.
    Number(isOurs(a.row.line)) - Number(isOurs(b.row.line)) ||
    compareDays(a.row.line.workBy, b.row.line.workBy) ||
    compareDays(a.row.line.due, b.row.line.due) ||
    compareNames(a.row.licenseName, b.row.licenseName) ||
    (a.row.line.id < b.row.line.id ? -1 : 1)
  );
}

/** Whether a line is silent now because somebody put its reminders off. */
export function isPutOff(register: Register, line: Deadline, when: When): boolean {
  const endsAt = putOffUntil(register, line, when);
  return endsAt !== null && !isBy(endsAt, when.at);
}

/**
 * What should be shown now, most urgent first: of each open line the nearest stage reached, unless it or a nearer
 * one was told already; and what was put off until now. Asking again after telling finds nothing.
 */
export function dueReminders(
  register: Register,
  when: When,
  alsoShown: AlsoShown = nothingElse,
): readonly Reminder[] {
  const mornings = morningsBy(register, lastMorning(register, when));
  const told = nearestTold(register, when, alsoShown);
  const due: Reminder[] = [];
  for (const line of openLines(register, when.today)) {
    const { before, lastAt } = told.get(lineKey(line.id, line.workBy)) ?? untold;
    const isTold = (stage: Stage) => {
      const key = keyOf({ deadlineId: line.id, workBy: line.workBy, stage });
      return register.told.has(key) || alsoShown.has(key);
    };
    const endsAt = putOffUntil(register, line, when);
    if (endsAt !== null && !isBy(endsAt, when.at)) continue;
    const reached = reachedStage(line.workBy, ladderOf(register, line), mornings);
    const isDue = reached !== null && !isTold(reached) && before > daysBefore(line.workBy, reached);
    // A stage that falls due by the end of the snooze, or was told since, is what the person asked to hear.
    const again = endsAt === null || isBy(endsAt, lastAt) ? null : (`again-${endsAt}` as const);
    const stage = isDue ? reached : again !== null && !isTold(again) ? again : null;
    if (stage === null) continue;
    const key = keyOf({ deadlineId: line.id, workBy: line.workBy, stage });
    due.push({ key, deadlineId: line.id, stage, row: docketRow(register, line, when.today) });
  }
  return due.sort(byUrgency);
}

/** The instant of the next stage of any open line, or at which a snooze ends; null when none comes within a year. */
export function nextMoment(register: Register, when: When): string | null {
  const morning = lastMorning(register, when);
  const mornings = morningsBy(register, morning);
  let days = Infinity;
  let soonest: string | null = null;
  const take = (instant: string) => {
    if (soonest === null || instant < soonest) soonest = instant;
  };
  for (const line of openLines(register, when.today)) {
    days = Math.min(days, daysToNextStage(line.workBy, ladderOf(register, line), morning, mornings));
    const endsAt = putOffUntil(register, line, when);
    if (endsAt !== null && !isBy(endsAt, when.at)) take(endsAt);
  }
  if (days <= 366) take(localInstant(addDays(morning, days), register.settings.reminderHour, when.zone));
  return soonest;
}
