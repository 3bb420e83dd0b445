import { formatDay } from '../base/dates';
import { plural, wordFor } from '../base/plural';
import type { DocketRow } from './rows';

// How a deadline stands, in words: the one list that window, paper, notices, calendar, timeline and command line read.

/** What an act was, by what the rule asks for: a reply is received, a report filed, an export has departed. */
function doneWord({ rule }: DocketRow): string {
  switch (rule?.satisfiedBy) {
    case 'received':
      return 'Received';
    case 'filed':
      return 'Filed';
    case 'departed':
      return 'Departed';
    case 'sent':
    case 'postmarked':
      return 'Sent';
    default:
      return 'Completed';
  }
}

/** The state of a deadline as a short label: "Missed", "Sent 11 days late, receipt unconfirmed", "Completed late". */
export function stateLabel(row: DocketRow): string {
  const { state, late, isOpen } = row;
  switch (state) {
    case 'open':
      return 'Open';
    case 'sent':
      return late === null
        ? 'Sent, receipt unconfirmed'
        : `Sent ${plural(late, 'day')} late, receipt unconfirmed`;
    case 'missed':
      return 'Missed';
    case 'watch':
      return 'Watch';
    case 'watch-past':
      return 'Record the answer';
    case 'met':
      if (late === null) return 'Completed';
      return isOpen ? `${doneWord(row)} ${plural(late, 'day')} late` : 'Completed late';
    case 'answered':
      return late === null ? 'Answered by the agency' : 'Completed late';
    case 'settled':
      return late === null ? 'Settled' : 'Completed late';
    case 'no-longer-needed':
      return 'No longer needed';
    case 'ended':
      return 'Ended';
  }
}

/** The state in a sentence, with the day it was sent and what a watched date past its day asks for. */
export function stateSentence(row: DocketRow): string {
  const { state, line, rule, late } = row;
  if (state === 'sent' && line.sent !== null) {
    const lateWords = late === null ? '' : `, ${plural(late, 'day')} late`;
    return `Sent ${formatDay(line.sent.on)}${lateWords}, receipt unconfirmed`;
  }
  if (state === 'met' && row.isOpen && line.met !== null)
    return `${doneWord(row)} ${formatDay(line.met.on)}, ${plural(late ?? 0, 'day')} late: to be settled`;
  if (state === 'watch-past') {
    return rule?.id === 'itd-final'
      ? 'Denial final unless BIS advised otherwise: record the answer'
      : 'Past: record what happened';
  }
  return stateLabel(row);
}

/** The number of days that stands beside a deadline, and what it counts. */
export interface CountInWords {
  readonly number: number;
  readonly words: string;
}

/** "16 days left", "3 days late", "5 days since it took effect": counted on the agency's date. */
export function timeLeft(row: DocketRow): CountInWords {
  const { daysLeft, daysPast, state, late, isInternal, isOpen } = row;
  const count = (number: number, one: string, many: string) => ({
    number,
    words: wordFor(number, one, many),
  });
  if (late !== null && isOpen) return count(late, 'day late', 'days late');
  if (state === 'missed') return count(daysPast, 'day late', 'days late');
  if (state === 'watch-past') return count(daysPast, 'day since', 'days since');
  if (daysLeft < 0 && isInternal)
    return count(-daysLeft, 'day overdue (internal)', 'days overdue (internal)');
  if (daysLeft < 0) return count(-daysLeft, 'day past work-by', 'days past work-by');
  if (daysLeft === 0) return { number: 0, words: 'today' };
  return count(daysLeft, 'day left', 'days left');
}

/** The same in a few characters for a narrow column: "16 days", "today", "3 days late". */
export function timeInWords(row: DocketRow): string {
  const { number, words } = timeLeft(row);
  return number === 0 ? words : `${number} ${words.replace(/ left$/, '')}`;
}
