import {
  compareDays,
  dateInZone,
  daysBetween,
  formatDayNear,
  formatDayShort,
  formatInstant,
  type IsoDate,
} from '../base/dates';
import { plural } from '../base/plural';
import { doubtMark } from '../docket/doubt';
import type { DocketRow } from '../docket/rows';
import { stateAfterTitle } from '../docket/state-text';
import type { Reminder } from './due-reminders';
import type { Now } from './shown-reminders';

/** What a notification says, as plain text, and what it stands for. */
export interface Notice {
  readonly title: string;
  readonly body: string;
  /** Missed or nearly: the system is asked to keep it on screen. */
  readonly isUrgent: boolean;
  /** The deadline a click opens: the one the title names; null where it names a license. */
  readonly deadlineId: string | null;
  /** The license whose balance it tells of; null where it tells of deadlines. */
  readonly licenseId: string | null;
  /** Every reminder it carries; the one it names first. */
  readonly reminders: readonly [string, ...string[]];
}

const mostOfName = 120;
// Hebrew and Arabic letters, and the characters that only steer direction.
const turnsAround = /[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc]/;

/** A name as it can stand in a sentence: a long one is cut with an ellipsis, a right-to-left one turns nothing but itself. */
export function nameWords(name: string): string {
  const letters = [...name];
  const cut = letters.length > mostOfName ? `${letters.slice(0, mostOfName).join('')}…` : name;
  return turnsAround.test(cut) ? `\u2068${cut}\u2069` : cut;
}

/** What to do, or what happens, in one line; without a `today` every day has its year. */
export function headline(row: DocketRow, today: IsoDate | null): string {
  const { deadline, daysLeft } = row;
  const title = nameWords(row.title);
  const state = stateAfterTitle(row, title);
  if (state !== null) return state;
  if (row.state === 'watch') return `${title}: ${formatDayNear(deadline.due, today)}`;
  // 15 CFR 750.7(g): the printed date has passed, and a legal holiday carries the license on.
  if (deadline.extendedTo !== null && row.daysPast > 0)
    return `${title.replace(/ expires$/, '')}: past the printed expiry, may run to ${formatDayNear(deadline.extendedTo, today)}`;
  if (row.isInternal) return `${title}: planned for ${formatDayNear(deadline.due, today)}`;
  return daysLeft < 0
    ? `${title}: due ${formatDayNear(deadline.due, today)}`
    : `${title}: work by ${formatDayNear(deadline.workBy, today)}`;
}

/** How much time is left, counted on the agency's date, or since when it has passed. */
function timing({ deadline, state, daysLeft, isInternal }: DocketRow, today: IsoDate): readonly string[] {
  const due = `due ${formatDayNear(deadline.due, today)}`;
  if (state === 'missed' || state === 'met' || (state === 'sent' && compareDays(today, deadline.due) > 0))
    return [`was ${due}, ${plural(daysBetween(deadline.due, today), 'day')} ago`];
  if (isInternal && daysLeft < 0) return [`${plural(-daysLeft, 'day')} overdue (internal)`];
  if (state === 'watch-past') return [`since ${formatDayNear(deadline.due, today)}`];
  if (state === 'watch') return [daysLeft === 0 ? 'today' : `in ${plural(daysLeft, 'day')}`];
  if (daysLeft < 0) return [`last working day ${formatDayNear(deadline.workBy, today)} has passed`];
  const left = daysLeft === 0 ? 'today is the day' : `${plural(daysLeft, 'day')} left`;
  return deadline.due === deadline.workBy ? [left] : [left, due];
}

function bodyOf(row: DocketRow, now: Now): string {
  const parts = [nameWords(row.licenseName), nameWords(row.partyName), ...timing(row, now.today)];
  if (row.state === 'sent' && row.deadline.sent !== null)
    parts.push(`sent ${formatDayNear(row.deadline.sent.on, now.today)}`);
  if (row.deadline.inDoubt) parts.push(`${doubtMark}: check the working day by hand`);
  const owner = nameWords(row.license?.owner.trim() ?? '');
  if (owner !== '') parts.push(`owner: ${owner}`);
  if (dateInZone(now.at, now.zone) !== now.today)
    parts.push(`in Washington, DC, it is ${formatDayShort(now.today)}`);
  return parts.filter((part) => part !== '').join(' · ');
}

function othersIn(others: readonly Reminder[]): string {
  const missed = others.filter(({ row }) => row.group === 'missed').length;
  return `and ${others.length} more${missed === 0 ? '' : `, ${missed} of them missed`}`;
}

/** One notice for all reminders that are due (most urgent first), naming the first; null when there is none. */
export function noticeOf(
  reminders: readonly Reminder[],
  now: Now,
  isSample = false,
  awaySince: string | null = null,
): Notice | null {
  const [first, ...others] = reminders;
  if (first === undefined) return null;
  const { row, deadlineId } = first;
  const lines = [bodyOf(row, now), ...(others.length === 0 ? [] : [othersIn(others)])];
  if (awaySince !== null)
    lines.push(`Reminders you missed while away since ${formatInstant(awaySince, now.zone)}`);
  return {
    title: `${isSample ? 'Sample: ' : ''}${headline(row, now.today)}`,
    body: lines.join('\n'),
    // A planned date may pass: no notice stays on screen for it.
    isUrgent: row.group === 'missed' || (row.daysLeft <= 2 && !row.isInternal),
    deadlineId,
    licenseId: null,
    reminders: [first.key, ...others.map(({ key }) => key)],
  };
}
