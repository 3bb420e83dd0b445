import type { IsoDate } from '../../../shared/dates';
import { type DocketGroup, type DocketRow, docketGroups, docketRows } from '../../../shared/docket-rows';
import { isOurs } from '../../../shared/response/plan';
import type { CountedDay } from '../../../shared/working';
import type { Docket } from '../../docket-store';
import type { Tone } from '../../parts/badge';
import { dayOf } from '../../parts/day-marks';

// The sidebar, the page and the reminders ask for the same rows with every change; a docket is never edited.
const rowsOf = new WeakMap<Docket, readonly DocketRow[]>();

/** The rows of the docket as it stands. */
export function docketRowsOf(docket: Docket): readonly DocketRow[] {
  const known = rowsOf.get(docket);
  if (known !== undefined) return known;
  const rows = docketRows(docket.register, docket.moment.today);
  rowsOf.set(docket, rows);
  return rows;
}

export const groupWords: Readonly<Record<DocketGroup, string>> = {
  missed: 'Missed',
  'to-record': 'Answer to record',
  'this-week': 'This week',
  'next-30-days': 'Next 30 days',
  later: 'Later',
};

/** The groups that hold anything, in docket order. */
export function grouped(rows: readonly DocketRow[]) {
  return docketGroups
    .map((group) => ({ group, rows: rows.filter((row) => row.group === group) }))
    .filter((each) => each.rows.length > 0);
}

/** The big number of a row and the words under it, which say what the color says. */
export function countOf({ daysLeft, state, line }: DocketRow): {
  readonly number: string;
  readonly words: string;
  readonly isUrgent: boolean;
} {
  if (state === 'watch-past')
    return { number: String(-daysLeft), words: -daysLeft === 1 ? 'day past' : 'days past', isUrgent: false };
  const isUrgent = state !== 'watch' && state !== 'sent' && daysLeft <= 2 && !isOurs(line);
  if (state === 'missed')
    return { number: String(-daysLeft), words: -daysLeft === 1 ? 'day late' : 'days late', isUrgent: true };
  if (daysLeft < 0 && isOurs(line))
    return { number: String(-daysLeft), words: daysLeft === -1 ? 'day over' : 'days over', isUrgent };
  if (daysLeft < 0) return { number: String(-daysLeft), words: 'past work-by', isUrgent };
  if (daysLeft === 0) return { number: '0', words: 'today', isUrgent };
  return { number: String(daysLeft), words: daysLeft === 1 ? 'day left' : 'days left', isUrgent };
}

/** What stands under the day strip: where today is in the count, or what kind of date it is. */
export function noteOf(row: DocketRow, days: readonly CountedDay[], today: IsoDate): string {
  if (isOurs(row.line)) return 'our own plan';
  if (row.line.moved === 'in-writing') return 'extended in writing';
  // The strip shows the count of the rule; the date itself stands elsewhere.
  if (row.line.moved === 'by-hand' && days.length > 0 && days.at(-1)?.on !== row.line.due)
    return 'moved by hand';
  if (row.state === 'watch') return `watch · ${dayOf(days, today)}`;
  if (days.length > 0) return dayOf(days, today);
  return row.line.ruleId === 'by-hand' ? 'set by hand' : 'date as printed';
}

/** "KC" for "Kim Case": of the first and the last word, whole characters of any script. */
export function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const ends = words.length > 1 ? [words.at(0), words.at(-1)] : words;
  return ends.map((word) => /[\p{L}\p{N}]/u.exec(word ?? '')?.[0].toLocaleUpperCase('en-US') ?? '').join('');
}

/** A word for where the line stands, when that is more than open. */
export function stateBadge(row: DocketRow): { readonly words: string; readonly tone: Tone } | null {
  switch (row.state) {
    case 'sent':
      return { words: 'Sent, receipt unconfirmed', tone: 'amber' };
    case 'missed':
      return { words: 'Missed', tone: 'red' };
    case 'watch':
      return { words: 'Watch', tone: 'plain' };
    case 'watch-past':
      return { words: 'Record the answer', tone: 'amber' };
    case 'met':
      return { words: 'Met', tone: 'green' };
    case 'answered':
      return { words: 'Answered', tone: 'green' };
    case 'settled':
      return { words: 'Settled', tone: 'green' };
    case 'no-longer-needed':
      return { words: 'No longer needed', tone: 'plain' };
    case 'ended':
      return { words: 'Ended', tone: 'plain' };
    case 'open':
      return null;
  }
}
