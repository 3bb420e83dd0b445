import {
  compareDays,
  dateInZone,
  daysBetween,
  formatDayNear,
  formatDayShort,
  formatInstant,
  type IsoDate,
} from '../base/dates';
import { doubtMark } from '../docket/doubt';
import type { DocketRow } from '../docket/rows';
import { stateAfterTitle } from '../docket/state-text';
import { defineWords } from '../words/define-words';
import type { Reminder } from './due-reminders';
import type { Now } from './shown-reminders';

const texts = defineWords('reminders/notice', {
  pastThePrintedExpiry: '{title}: past the printed expiry, may run to {extendedTo}',
  plannedFor: '{title}: planned for {due}',
  due: '{title}: due {due}',
  workBy: '{title}: work by {workBy}',
  due2: 'due {due}',
  wasDayAgo: 'was {due}, {days} {days|day|days} ago',
  dayOverdueInternal: '{daysLeft} {daysLeft|day|days} overdue (internal)',
  since: 'since {due}',
  inDay: 'in {daysLeft} {daysLeft|day|days}',
  lastWorkingDayHas: 'last working day {workBy} has passed',
  todayIsTheDay: 'today is the day',
  dayLeft: '{daysLeft} {daysLeft|day|days} left',
  sent: 'sent {on}',
  checkTheWorkingDay: '{doubtMark}: check the working day by hand',
  inWashingtonDcIt: 'in Washington, DC, it is {today}',
  andMore: 'and {count} more{more}',
  ofThemMissed: ', {missed} of them missed',
  remindersYouMissedWhile: 'Reminders you missed while away since {awaySince}',
  sample: 'Sample: ',
});

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
    return texts.pastThePrintedExpiry({
      title: title.replace(/ expires$/, ''),
      extendedTo: formatDayNear(deadline.extendedTo, today),
    });
  if (row.isInternal) return texts.plannedFor({ title, due: formatDayNear(deadline.due, today) });
  return daysLeft < 0
    ? texts.due({ title, due: formatDayNear(deadline.due, today) })
    : texts.workBy({ title, workBy: formatDayNear(deadline.workBy, today) });
}

/** How much time is left, counted on the agency's date, or since when it has passed. */
function timing({ deadline, state, daysLeft, isInternal }: DocketRow, today: IsoDate): readonly string[] {
  const due = texts.due2({ due: formatDayNear(deadline.due, today) });
  if (state === 'missed' || state === 'met' || (state === 'sent' && compareDays(today, deadline.due) > 0))
    return [texts.wasDayAgo({ due, days: daysBetween(deadline.due, today) })];
  if (isInternal && daysLeft < 0) return [texts.dayOverdueInternal({ daysLeft: -daysLeft })];
  if (state === 'watch-past') return [texts.since({ due: formatDayNear(deadline.due, today) })];
  if (state === 'watch') return [daysLeft === 0 ? 'today' : texts.inDay({ daysLeft })];
  if (daysLeft < 0) return [texts.lastWorkingDayHas({ workBy: formatDayNear(deadline.workBy, today) })];
  const left = daysLeft === 0 ? texts.todayIsTheDay : texts.dayLeft({ daysLeft });
  return deadline.due === deadline.workBy ? [left] : [left, due];
}

function bodyOf(row: DocketRow, now: Now): string {
  const parts = [nameWords(row.licenseName), nameWords(row.partyName), ...timing(row, now.today)];
  if (row.state === 'sent' && row.deadline.sent !== null)
    parts.push(texts.sent({ on: formatDayNear(row.deadline.sent.on, now.today) }));
  if (row.deadline.inDoubt) parts.push(texts.checkTheWorkingDay({ doubtMark }));
  const owner = nameWords(row.license?.owner.trim() ?? '');
  if (owner !== '') parts.push(`owner: ${owner}`);
  if (dateInZone(now.at, now.zone) !== now.today)
    parts.push(texts.inWashingtonDcIt({ today: formatDayShort(now.today) }));
  return parts.filter((part) => part !== '').join(' · ');
}

function othersIn(others: readonly Reminder[]): string {
  const missed = others.filter(({ row }) => row.group === 'missed').length;
  return texts.andMore({ count: others.length, more: missed === 0 ? '' : texts.ofThemMissed({ missed }) });
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
    lines.push(texts.remindersYouMissedWhile({ awaySince: formatInstant(awaySince, now.zone) }));
  return {
    title: `${isSample ? texts.sample : ''}${headline(row, now.today)}`,
    body: lines.join('\n'),
    // A planned date may pass: no notice stays on screen for it.
    isUrgent: row.group === 'missed' || (row.daysLeft <= 2 && !row.isInternal),
    deadlineId,
    licenseId: null,
    reminders: [first.key, ...others.map(({ key }) => key)],
  };
}
