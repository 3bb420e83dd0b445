import {
  addDays,
  compareDays,
  dateInZone,
  dayNumbered,
  type IsoDate,
  localInstant,
  numberOf,
} from '../base/dates';
import { keptBy } from '../base/kept-by';
import { compareNames } from '../base/name-order';
import { type Closures, lastWorkingDayOnOrBefore } from '../calendar/working-days';
import { isOpen } from '../docket/deadline-state';
import { type DocketRow, docketRow } from '../docket/rows';
import type { Deadline } from '../records/deadline';
import { isPlannedDate, plannedDateLadder } from '../records/response-plan';
import type { LadderName } from '../records/settings';
import { type Snooze, snoozeEnd } from '../records/snooze';
import { daysOff } from '../register/days-off';
import type { Register } from '../register/register';
import { ruleSetOf } from '../register/rules-in-force';
import {
  daysBefore,
  daysToNextStage,
  keyOf,
  type Mornings,
  morningsOf,
  reachedStage,
  type Stage,
} from './reminder-key';
import {
  type AlsoShown,
  deadlineKey,
  isBy,
  latestShown,
  type Now,
  nothingElse,
  notShown,
} from './shown-reminders';

/** One reminder to show: a deadline and the stage it has reached. */
export interface Reminder {
  readonly key: string;
  readonly deadlineId: string;
  readonly stage: Stage;
  readonly row: DocketRow;
}

/** The deadlines that still ask for something on a day: the same that the docket shows. */
export function openDeadlines(register: Register, today: IsoDate): readonly Deadline[] {
  return [...register.deadlines.values()].filter((deadline) => isOpen(register, deadline, today));
}

/** The days before work-by on which a deadline reminds. */
export function ladderOf(register: Register, deadline: Deadline): readonly number[] {
  if (deadline.ladder !== null) return deadline.ladder;
  if (isPlannedDate(deadline)) return plannedDateLadder;
  // A deadline of another edition's rule: the kind at least says which ladder suits.
  const byKind: LadderName = deadline.kind === 'takes-effect' ? 'watch' : 'other';
  return register.settings.ladders[ruleSetOf(register.settings).byId(deadline.ruleId)?.ladder ?? byKind];
}

/** The last local day whose reminder hour has come. */
export function lastMorning(register: Register, { at, zone }: Now): IsoDate {
  const today = dateInZone(at, zone);
  const hasCome = isBy(localInstant(today, register.settings.reminderHour, zone), at);
  return hasCome ? today : addDays(today, -1);
}

/** The day on whose morning a reminder for a given day is shown. */
export function shownDay({ settings }: Register, date: IsoDate): IsoDate {
  return settings.quietDays ? lastWorkingDayOnOrBefore(date, daysOff(settings)) : date;
}

// Tens of thousands of deadlines share a few ladders and a few thousand days. By the days off that are kept quiet; null where none is.
const daysOfLadder = keptBy<readonly number[], Closures | null, IsoDate, readonly IsoDate[]>();

/** The days on whose mornings a deadline reminds, in the order of its ladder; of its own day to work to or of another one. */
export function reminderDays(
  register: Register,
  deadline: Deadline,
  workBy: IsoDate = deadline.workBy,
): readonly IsoDate[] {
  const { settings } = register;
  const ladder = ladderOf(register, deadline);
  const byWorkBy = daysOfLadder(ladder, settings.quietDays ? daysOff(settings) : null);
  const known = byWorkBy.get(workBy);
  if (known !== undefined) return known;
  const number = numberOf(workBy);
  const days = ladder.map((before) => shownDay(register, dayNumbered(number - before)));
  byWorkBy.set(workBy, days);
  return days;
}

/** The days whose reminders a morning shows, by this register's quiet days. */
export function morningsBy(register: Register, morning: IsoDate): Mornings {
  const { settings } = register;
  return morningsOf(morning, settings.quietDays ? daysOff(settings) : null);
}

/** The snooze of a deadline that was made for its present work-by. */
function snoozeOf(register: Register, deadline: Deadline): Snooze | null {
  const snooze = register.snoozed.get(deadline.id);
  return snooze === undefined || snooze.workBy !== deadline.workBy ? null : snooze;
}

/** The instant at which the last snooze of a line ends, or ended; null without one. */
export function putOffUntil(
  register: Register,
  deadline: Deadline,
  { zone }: Pick<Now, 'zone'>,
): string | null {
  const snooze = snoozeOf(register, deadline);
  return snooze === null ? null : snoozeEnd(snooze, register.settings.reminderHour, zone);
}

// What can still be saved this week comes first, then what was missed; what is far off comes last.
const urgency = ['this-week', 'missed', 'to-record', 'next-30-days', 'later'] as const;

export function byUrgency(a: { readonly row: DocketRow }, b: { readonly row: DocketRow }): number {
  return (
    urgency.indexOf(a.row.group) - urgency.indexOf(b.row.group) ||
    // What binds us is named before what we set ourselves.
    Number(isPlannedDate(a.row.deadline)) - Number(isPlannedDate(b.row.deadline)) ||
    compareDays(a.row.deadline.workBy, b.row.deadline.workBy) ||
    compareDays(a.row.deadline.due, b.row.deadline.due) ||
    compareNames(a.row.licenseName, b.row.licenseName) ||
    (a.row.deadline.id < b.row.deadline.id ? -1 : 1)
  );
}

/** The same with what was missed before all else: for what is read at leisure, not called out. */
export function missedFirst(a: { readonly row: DocketRow }, b: { readonly row: DocketRow }): number {
  return Number(b.row.group === 'missed') - Number(a.row.group === 'missed') || byUrgency(a, b);
}

/** Whether the reminders of a deadline are snoozed now. */
export function isPutOff(register: Register, deadline: Deadline, now: Now): boolean {
  const endsAt = putOffUntil(register, deadline, now);
  return endsAt !== null && !isBy(endsAt, now.at);
}

/**
 * What should be shown now, most urgent first: of each open deadline the nearest stage reached, unless it or a nearer
 * one was shown already; and what was snoozed until now. Asking again after showing finds nothing.
 */
export function dueReminders(
  register: Register,
  now: Now,
  alsoShown: AlsoShown = nothingElse,
): readonly Reminder[] {
  const mornings = morningsBy(register, lastMorning(register, now));
  const told = latestShown(register, now, alsoShown);
  const due: Reminder[] = [];
  for (const deadline of openDeadlines(register, now.today)) {
    const { before, lastAt } = told.get(deadlineKey(deadline.id, deadline.workBy)) ?? notShown;
    const isTold = (stage: Stage) => {
      const key = keyOf({ deadlineId: deadline.id, workBy: deadline.workBy, stage });
      return register.shownReminders.has(key) || alsoShown.has(key);
    };
    const endsAt = putOffUntil(register, deadline, now);
    if (endsAt !== null && !isBy(endsAt, now.at)) continue;
    const reached = reachedStage(deadline.workBy, ladderOf(register, deadline), mornings);
    const isDue = reached !== null && !isTold(reached) && before > daysBefore(deadline.workBy, reached);
    // A stage that falls due by the end of the snooze, or was shown since, is what the person asked for.
    const again = endsAt === null || isBy(endsAt, lastAt) ? null : (`again-${endsAt}` as const);
    const stage = isDue ? reached : again !== null && !isTold(again) ? again : null;
    if (stage === null) continue;
    const key = keyOf({ deadlineId: deadline.id, workBy: deadline.workBy, stage });
    due.push({ key, deadlineId: deadline.id, stage, row: docketRow(register, deadline, now.today) });
  }
  return due.sort(byUrgency);
}

/** The instant of the next stage of any open deadline, or at which a snooze ends; null when none comes within a year. */
export function nextMoment(register: Register, now: Now): string | null {
  const morning = lastMorning(register, now);
  const mornings = morningsBy(register, morning);
  let days = Infinity;
  let soonest: string | null = null;
  const take = (instant: string) => {
    if (soonest === null || instant < soonest) soonest = instant;
  };
  for (const deadline of openDeadlines(register, now.today)) {
    days = Math.min(days, daysToNextStage(deadline.workBy, ladderOf(register, deadline), morning, mornings));
    const endsAt = putOffUntil(register, deadline, now);
    if (endsAt !== null && !isBy(endsAt, now.at)) take(endsAt);
  }
  if (days <= 366) take(localInstant(addDays(morning, days), register.settings.reminderHour, now.zone));
  return soonest;
}
