import { formatDay } from '../base/dates';
import { uncapitalized } from '../base/letter-case';
import { plural, wordFor } from '../base/plural';
import { endsLicense } from '../law/rule-set';
import type { DeadlineState } from './deadline-state';
import type { DocketGroup, DocketRow } from './rows';

// How a deadline stands, in words: the one list that window, paper, notices, calendar, timeline and command line read.

export const sentWord = 'Sent';
export const completedWord = 'Completed';

const receiptUnconfirmed = 'receipt unconfirmed';
const finalUnlessAdvised = 'Denial final unless BIS advised otherwise: record the decision';

/** What the groups of the docket are called. */
export const groupWords: Readonly<Record<DocketGroup, string>> = {
  missed: 'Missed',
  'to-record': 'Decision to record',
  'this-week': 'Next 7 days',
  'next-30-days': 'Next 30 days',
  later: 'Later',
};

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
      return sentWord;
    default:
      return completedWord;
  }
}

/** "Sent, receipt unconfirmed", "Sent 11 days late, receipt unconfirmed". */
export function sentUnconfirmed(late: number | null): string {
  return `${sentWord}${late === null ? '' : ` ${plural(late, 'day')} late`}, ${receiptUnconfirmed}`;
}

const labels: Readonly<Record<DeadlineState, string>> = {
  open: 'Open',
  sent: sentUnconfirmed(null),
  missed: 'Missed',
  watch: 'Watch',
  'watch-past': 'Record the decision',
  met: completedWord,
  answered: 'Answered by the agency',
  settled: 'Settled',
  'no-longer-needed': 'No longer needed',
  ended: 'Ended',
};

/** The state of a deadline as a short label: "Missed", "Sent 11 days late, receipt unconfirmed", "Completed late". */
export function stateLabel(row: DocketRow): string {
  const { state, late, isOpen } = row;
  if (late === null) return labels[state];
  switch (state) {
    case 'sent':
      return sentUnconfirmed(late);
    case 'met':
      return isOpen ? `${doneWord(row)} ${plural(late, 'day')} late` : 'Completed late';
    case 'answered':
    case 'settled':
      return 'Completed late';
    default:
      return labels[state];
  }
}

/** The state in a sentence, with the day it was sent and what a watched date past its day asks for. */
export function stateSentence(row: DocketRow): string {
  const { state, deadline, rule, late } = row;
  if (state === 'sent' && deadline.sent !== null) {
    const lateWords = late === null ? '' : `, ${plural(late, 'day')} late`;
    return `${sentWord} ${formatDay(deadline.sent.on)}${lateWords}, ${receiptUnconfirmed}`;
  }
  if (state === 'met' && row.isOpen && deadline.met !== null)
    return `${doneWord(row)} ${formatDay(deadline.met.on)}, ${plural(late ?? 0, 'day')} late: to be settled`;
  if (state === 'watch-past') {
    return rule?.id === 'itd-final' ? finalUnlessAdvised : 'Past: record what happened';
  }
  return stateLabel(row);
}

/** The state behind the title of a deadline, as a notice says it; null while there is only its date to tell. */
export function stateAfterTitle(row: DocketRow, title: string): string | null {
  const { state, late, rule } = row;
  if (state === 'sent' && late === null) return `${title}: ${receiptUnconfirmed}`;
  if (state === 'missed' && rule !== null && endsLicense(rule))
    return `${title.replace(/ expires$/, '')}: past the printed expiry`;
  if (state === 'watch-past' && rule?.id === 'itd-final') return finalUnlessAdvised;
  const isTold = state === 'sent' || state === 'met' || state === 'missed' || state === 'watch-past';
  return isTold ? `${title}: ${uncapitalized(stateLabel(row))}` : null;
}

/** A state in the middle of a sentence, without the deadline it is of: "missed", "record the decision". */
export const stateInSentence = (state: DeadlineState): string => uncapitalized(labels[state]);

/** The state as a timeline says it, which goes on in the middle of a sentence. */
export function stateInTimeline(row: DocketRow): string {
  const { deadline, state, late } = row;
  if (state === 'watch') return 'takes effect by itself';
  const label = uncapitalized(stateLabel(row));
  if (state === 'open' && deadline.workBy !== deadline.due)
    return `${label}, work by ${formatDay(deadline.workBy)}`;
  if (state === 'met' && late === null && deadline.met !== null)
    return `${label} ${formatDay(deadline.met.on)}`;
  return label;
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
