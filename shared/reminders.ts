import { addDays, compareDays, dateInZone, type IsoDate, localInstant } from './dates';
import { compareNames, type DocketRow, docketRow } from './docket-rows';
import type { Deadline } from './records/deadline';
import type { LadderName } from './records/settings';
import type { Register, Told } from './register';
import { bookOf } from './register-book';
import { daysBefore, daysToNextStage, keyOf, reachedStage, readKey, type Stage } from './reminder-key';

/** When a look happens. A `Moment` is one. */
export interface When {
  /** UTC instant. */
  readonly at: string;
  /** The agency's date: how a line stands and its days left follow it. */
  readonly today: IsoDate;
  /** The machine's zone: the mornings of reminders are its mornings. */
  readonly zone: string;
}

/** One stage of one line that asks to be told. */
export interface Reminder {
  readonly key: string;
  readonly deadlineId: string;
  readonly stage: Stage;
  readonly row: DocketRow;
}

/** A line that was told about and that nobody has acknowledged since. */
export interface Unacknowledged {
  readonly deadlineId: string;
  /** Every key to acknowledge, the nearest stage last. */
  readonly reminders: readonly string[];
  readonly row: DocketRow;
}

/** Keys shown that the journal does not hold (it may be read-only), with the instant of showing. */
export type AlsoShown = ReadonlyMap<string, string>;
const nothingElse: AlsoShown = new Map();

/** The lines that still ask for something. */
function openLines(register: Register): readonly Deadline[] {
  return [...register.deadlines.values()].filter((line) => {
    if (line.void !== null || line.met !== null || line.closed !== null) return false;
    const license = register.licenses.get(line.licenseId ?? '');
    return license === undefined || (license.void === null && !license.archived);
  });
}

function ladderOf(register: Register, line: Deadline): readonly number[] {
  // A line of another edition's rule: the kind at least says which ladder suits.
  const byKind: LadderName = line.kind === 'takes-effect' ? 'watch' : 'other';
  return register.settings.ladders[bookOf(register.settings).byId(line.ruleId)?.ladder ?? byKind];
}

/** The last local day whose reminder hour has come. */
function lastMorning(register: Register, { at, zone }: When): IsoDate {
  const today = dateInZone(at, zone);
  const hasCome = isBy(localInstant(today, register.settings.reminderHour, zone), at);
  return hasCome ? today : addDays(today, -1);
}

/** Whether an instant is not after another, to the second: fractions may or may not be written. */
function isBy(instant: string, other: string): boolean {
  return instant.slice(0, 19) <= other.slice(0, 19);
}

const lineKey = (deadlineId: string, workBy: IsoDate): string => `${deadlineId} ${workBy}`;

/**
 * For each line the days before work-by of the nearest stage told so far: it covers all earlier ones. A telling dated
 * later than now was made under a wrong clock and covers nothing, or it would silence what is really due.
 */
function nearestTold(register: Register, { at }: When, alsoShown: AlsoShown): ReadonlyMap<string, number> {
  const nearest = new Map<string, number>();
  const add = (key: string, toldAt: string | null) => {
    const read = readKey(key);
    if (read === null || toldAt === null || !isBy(toldAt, at)) return;
    const line = lineKey(read.deadlineId, read.workBy);
    nearest.set(line, Math.min(nearest.get(line) ?? Infinity, daysBefore(read.workBy, read.stage)));
  };
  for (const [key, told] of register.told) add(key, told.shownAt ?? told.acknowledgedAt);
  for (const [key, shownAt] of alsoShown) add(key, shownAt);
  return nearest;
}

// What can still be saved this week comes first, then what was missed; what is far off comes last.
const urgency = ['this-week', 'missed', 'to-record', 'next-30-days', 'later'] as const;

function byUrgency(a: { readonly row: DocketRow }, b: { readonly row: DocketRow }): number {
  return (
    urgency.indexOf(a.row.group) - urgency.indexOf(b.row.group) ||
    compareDays(a.row.line.workBy, b.row.line.workBy) ||
    compareDays(a.row.line.due, b.row.line.due) ||
    compareNames(a.row.licenseName, b.row.licenseName) ||
    (a.row.line.id < b.row.line.id ? -1 : 1)
  );
}

/**
 * What should be shown now, most urgent first: of each open line the nearest stage reached, unless it or a nearer
 * one was told already. Asking again after telling finds nothing.
 */
export function dueReminders(
  register: Register,
  when: When,
  alsoShown: AlsoShown = nothingElse,
): readonly Reminder[] {
  const morning = lastMorning(register, when);
  const told = nearestTold(register, when, alsoShown);
  const due: Reminder[] = [];
  for (const line of openLines(register)) {
    const stage = reachedStage(line.workBy, ladderOf(register, line), morning);
    if (stage === null) continue;
    const key = keyOf({ deadlineId: line.id, workBy: line.workBy, stage });
    if (register.told.has(key) || alsoShown.has(key)) continue;
    const covering = told.get(lineKey(line.id, line.workBy)) ?? Infinity;
    if (covering <= daysBefore(line.workBy, stage)) continue;
    due.push({ key, deadlineId: line.id, stage, row: docketRow(register, line, when.today) });
  }
  return due.sort(byUrgency);
}

/** The instant of the next stage of any open line; null when none comes within a year. */
export function nextMoment(register: Register, when: When): string | null {
  const morning = lastMorning(register, when);
  let days = Infinity;
  for (const line of openLines(register))
    days = Math.min(days, daysToNextStage(line.workBy, ladderOf(register, line), morning));
  return days > 366 ? null : localInstant(addDays(morning, days), register.settings.reminderHour, when.zone);
}

/** The open lines whose last telling nobody has acknowledged, most urgent first; `today` is the agency's date. */
export function unacknowledged(register: Register, today: IsoDate): readonly Unacknowledged[] {
  const toldOf = new Map<string, { readonly key: string; readonly before: number; readonly told: Told }[]>();
  for (const [key, told] of register.told) {
    const read = readKey(key);
    if (read === null) continue;
    const line = lineKey(read.deadlineId, read.workBy);
    const known = toldOf.get(line) ?? [];
    known.push({ key, before: daysBefore(read.workBy, read.stage), told });
    toldOf.set(line, known);
  }
  return openLines(register)
    .flatMap((line) => {
      const told = (toldOf.get(lineKey(line.id, line.workBy)) ?? []).sort((a, b) => b.before - a.before);
      const last = told.at(-1);
      if (last === undefined || last.told.acknowledgedAt !== null) return [];
      const reminders = told.filter((each) => each.told.acknowledgedAt === null).map(({ key }) => key);
      return [{ deadlineId: line.id, reminders, row: docketRow(register, line, today) }];
    })
    .sort(byUrgency);
}
