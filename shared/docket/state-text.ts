import { formatDay } from '../base/dates';
import { uncapitalized } from '../base/letter-case';
import { endsLicense } from '../law/rule-set';
import { defineWords } from '../words/define-words';
import type { DeadlineState } from './deadline-state';
import type { DocketGroup, DocketRow } from './rows';

// How a deadline stands, in words: the one list that window, paper, notices, calendar, timeline and command line read.

const texts = defineWords('docket/state', {
  sent: 'Sent',
  completed: 'Completed',
  received: 'Received',
  filed: 'Filed',
  departed: 'Departed',
  sentUnconfirmed: 'Sent, receipt unconfirmed',
  sentLate: 'Sent {count} {count|day|days} late, receipt unconfirmed',
  sentOn: 'Sent {day}, receipt unconfirmed',
  sentOnLate: 'Sent {day}, {count} {count|day|days} late, receipt unconfirmed',
  receiptUnconfirmed: '{title}: receipt unconfirmed',
  doneLate: '{done} {count} {count|day|days} late',
  doneOnLate: '{done} {day}, {count} {count|day|days} late: to be settled',
  doneOn: '{done} {day}, {count} {count|day|days} late',
  completedLate: 'Completed late',
  open: 'Open',
  missed: 'Missed',
  watch: 'Watch',
  recordDecision: 'Record the decision',
  answered: 'Answered by the agency',
  settled: 'Settled',
  notNeeded: 'No longer needed',
  ended: 'Ended',
  finalUnlessAdvised: 'Denial final unless BIS advised otherwise: record the decision',
  past: 'Past: record what happened',
  pastExpiry: '{title}: past the printed expiry',
  takesEffect: 'takes effect by itself',
  withWorkBy: '{state}, work by {day}',
  daysLate: '{count|day|days} late',
  daysSince: '{count|day|days} since',
  daysOverdue: '{count|day|days} overdue (internal)',
  daysPast: '{count|day|days} past work-by',
  daysLeft: '{count|day|days} left',
  today: 'today',
  inDays: '{count} {count|day|days}',
});

export const sentWord = texts.sent;
export const completedWord = texts.completed;

/** What the groups of the docket are called. */
export const groupWords: Readonly<Record<DocketGroup, string>> = defineWords('docket/groups', {
  missed: 'Missed',
  'to-record': 'Decision to record',
  'this-week': 'Next 7 days',
  'next-30-days': 'Next 30 days',
  later: 'Later',
});

/** What an act was, by what the rule asks for: a reply is received, a report filed, an export has departed. */
function doneWord({ rule }: DocketRow): string {
  switch (rule?.satisfiedBy) {
    case 'received':
      return texts.received;
    case 'filed':
      return texts.filed;
    case 'departed':
      return texts.departed;
    case 'sent':
    case 'postmarked':
      return sentWord;
    default:
      return completedWord;
  }
}

/** "Sent, receipt unconfirmed", "Sent 11 days late, receipt unconfirmed". */
export function sentUnconfirmed(late: number | null): string {
  return late === null ? texts.sentUnconfirmed : texts.sentLate({ count: late });
}

const labels: Readonly<Record<DeadlineState, string>> = {
  open: texts.open,
  sent: sentUnconfirmed(null),
  missed: texts.missed,
  watch: texts.watch,
  'watch-past': texts.recordDecision,
  met: completedWord,
  answered: texts.answered,
  settled: texts.settled,
  'no-longer-needed': texts.notNeeded,
  ended: texts.ended,
};

/** The state of a deadline as a short label: "Missed", "Sent 11 days late, receipt unconfirmed", "Completed late". */
export function stateLabel(row: DocketRow): string {
  const { state, late, isOpen } = row;
  if (late === null) return labels[state];
  switch (state) {
    case 'sent':
      return sentUnconfirmed(late);
    case 'met':
      return isOpen ? texts.doneLate({ done: doneWord(row), count: late }) : texts.completedLate;
    case 'answered':
    case 'settled':
      return texts.completedLate;
    default:
      return labels[state];
  }
}

/** The state in a sentence, with the day it was sent and what a watched date past its day asks for. */
export function stateSentence(row: DocketRow): string {
  const { state, deadline, rule, late } = row;
  if (state === 'sent' && deadline.sent !== null) {
    const day = formatDay(deadline.sent.on);
    return late === null ? texts.sentOn({ day }) : texts.sentOnLate({ day, count: late });
  }
  if (state === 'met' && row.isOpen && deadline.met !== null)
    return texts.doneOnLate({ done: doneWord(row), day: formatDay(deadline.met.on), count: late ?? 0 });
  if (state === 'watch-past') {
    return rule?.id === 'itd-final' ? texts.finalUnlessAdvised : texts.past;
  }
  return stateLabel(row);
}

/** What was done late and when, for a sentence of which the rest says what is to be settled; of any other state as `stateSentence`. */
export function lateSentence(row: DocketRow): string {
  const { state, deadline, late, isOpen } = row;
  if (state !== 'met' || !isOpen || deadline.met === null) return stateSentence(row);
  return texts.doneOn({ done: doneWord(row), day: formatDay(deadline.met.on), count: late ?? 0 });
}

/** The state behind the title of a deadline, as a notice says it; null while there is only its date to tell. */
export function stateAfterTitle(row: DocketRow, title: string): string | null {
  const { state, late, rule } = row;
  if (state === 'sent' && late === null) return texts.receiptUnconfirmed({ title });
  if (state === 'missed' && rule !== null && endsLicense(rule))
    return texts.pastExpiry({ title: title.replace(/ expires$/, '') });
  if (state === 'watch-past' && rule?.id === 'itd-final') return texts.finalUnlessAdvised;
  const isTold = state === 'sent' || state === 'met' || state === 'missed' || state === 'watch-past';
  return isTold ? `${title}: ${uncapitalized(stateLabel(row))}` : null;
}

/** A state in the middle of a sentence, without the deadline it is of: "missed", "record the decision". */
export const stateInSentence = (state: DeadlineState): string => uncapitalized(labels[state]);

/** The state as a timeline says it, which goes on in the middle of a sentence. */
export function stateInTimeline(row: DocketRow): string {
  const { deadline, state, late } = row;
  if (state === 'watch') return texts.takesEffect;
  const label = uncapitalized(stateLabel(row));
  if (state === 'open' && deadline.workBy !== deadline.due)
    return texts.withWorkBy({ state: label, day: formatDay(deadline.workBy) });
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
  const count = (number: number, say: (params: { readonly count: number }) => string) => ({
    number,
    words: say({ count: number }),
  });
  if (late !== null && isOpen) return count(late, texts.daysLate);
  if (state === 'missed') return count(daysPast, texts.daysLate);
  if (state === 'watch-past') return count(daysPast, texts.daysSince);
  if (daysLeft < 0 && isInternal) return count(-daysLeft, texts.daysOverdue);
  if (daysLeft < 0) return count(-daysLeft, texts.daysPast);
  if (daysLeft === 0) return { number: 0, words: texts.today };
  return count(daysLeft, texts.daysLeft);
}

/** The same in a few characters for a narrow column: "16 days", "today", "3 days late". */
export function timeInWords(row: DocketRow): string {
  const { number, words } = timeLeft(row);
  if (number === 0) return words;
  return words === texts.daysLeft({ count: number }) ? texts.inDays({ count: number }) : `${number} ${words}`;
}
