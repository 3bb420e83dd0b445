import { capitalized } from '../base/letter-case';
import { defineWords } from '../words/define-words';
import type { TableRule } from './law-table';
import { letterKindWords } from './letter-kinds';
import type { Count, Trigger } from './rule';
import { stepKindLabels } from './step-kind-words';

const texts = defineWords('law/count-terms', {
  theExpiryPrintedOn: 'the expiry printed on the license',
  theDayTheLicense: 'the day the license was issued',
  theDayTheApplication: 'the day the application was registered',
  theDayTheApplicationWas: 'the day the application was submitted',
  theDatePrintedOn: 'The date printed on a letter',
  theDayALetter: 'The day a letter arrived',
  theDayOfA: 'The day of a step: {kinds}',
  theDueDateOf: 'The due date of “{titleOf}”',
  theDateThatA: 'The date that a letter prints for the answer',
  aDateEnteredBy: 'A date entered by hand: {asks}',
  january: 'January',
  february: 'February',
  march: 'March',
  april: 'April',
  may: 'May',
  june: 'June',
  july: 'July',
  august: 'August',
  september: 'September',
  october: 'October',
  november: 'November',
  december: 'December',
  calendarDay: '{count} {count|calendar day|calendar days}',
  federalBusinessDay: '{count} {count|federal business day|federal business days}',
  monthToTheSame: '{count} {count|month|months}, to the same day of the month',
  yearToTheSame: '{count} {count|year|years}, to the same day',
  theLastDayOf: 'the last day of its month',
  theLastDayOfThe: 'the last day of the {ordinals} month after its month',
  to: 'to {monthEnd}',
  calendarDayAfter: '{days} {days|calendar day|calendar days} after {monthEnd}',
  toTheLastDay: 'to the last day of the {ordinals} month after its calendar quarter',
  forThePeriodThat: '{dayOfYear} for the period that closes {dayOfYear2}',
  nothingIsCountedThe: 'nothing is counted: the date is used as it stands',
  year: '{years} {years|year|years}',
  asPrinted: 'as printed',
});

/** The title of another rule of the same table. */
export type TitleOf = (ruleId: string) => string;

/** The dates of a license record that a rule may count from, as they are named in the middle of a sentence. */
export const licenseDateWords = {
  expiresOn: texts.theExpiryPrintedOn,
  validatedOn: texts.theDayTheLicense,
  registeredOn: texts.theDayTheApplication,
  submittedOn: texts.theDayTheApplicationWas,
} as const;

/** "a, b or c". */
export function inList(words: readonly string[], last: string): string {
  const [only = ''] = words;
  return words.length < 2 ? only : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
}

/** What starts the count. */
export function triggerInWords(trigger: Trigger, titleOf: TitleOf): string {
  switch (trigger.on) {
    case 'letter': {
      const kinds = inList(
        trigger.kinds.map((kind) => letterKindWords[kind].label),
        'or',
      );
      return `${trigger.date === 'datedOn' ? texts.theDatePrintedOn : texts.theDayALetter}: ${kinds}`;
    }
    case 'step':
      return texts.theDayOfA({
        kinds: inList(
          trigger.kinds.map((kind) => stepKindLabels[kind].label),
          'or',
        ),
      });
    case 'rule':
      return texts.theDueDateOf({ titleOf: titleOf(trigger.ruleId) });
    case 'letter-own-date':
      return texts.theDateThatA;
    case 'license':
      return capitalized(licenseDateWords[trigger.field]);
    case 'hand':
      return texts.aDateEnteredBy({ asks: trigger.asks });
  }
}

/** The months by name, January first. */
export const monthNames = [
  texts.january,
  texts.february,
  texts.march,
  texts.april,
  texts.may,
  texts.june,
  texts.july,
  texts.august,
  texts.september,
  texts.october,
  texts.november,
  texts.december,
];

/** `06-30` as "June 30". */
export function dayOfYear(text: string): string {
  return `${monthNames[Number(text.slice(0, 2)) - 1] ?? ''} ${Number(text.slice(3))}`;
}

const ordinals = ['', 'first', 'second', 'third'];

/** How long it runs. */
export function countInWords(count: Count): string {
  switch (count.unit) {
    case 'days':
      return texts.calendarDay({ count: count.length });
    case 'business-days':
      return texts.federalBusinessDay({ count: count.length });
    case 'months':
      return texts.monthToTheSame({ count: count.length });
    case 'years':
      return texts.yearToTheSame({ count: count.length });
    case 'month-end': {
      const monthEnd =
        count.months === 0
          ? texts.theLastDayOf
          : texts.theLastDayOfThe({ ordinals: ordinals[count.months] ?? `${count.months}th` });
      return count.days === undefined
        ? texts.to({ monthEnd })
        : texts.calendarDayAfter({ days: count.days, monthEnd });
    }
    case 'quarter-month-end':
      return texts.toTheLastDay({ ordinals: ordinals[count.months] ?? `${count.months}th` });
    case 'fixed-dates':
      return inList(
        count.dates.map(({ closes, due }) =>
          texts.forThePeriodThat({ dayOfYear: dayOfYear(due), dayOfYear2: dayOfYear(closes) }),
        ),
        'and',
      );
    case 'printed':
      return texts.nothingIsCountedThe;
  }
}

/** A rule's count in one short line: "20 calendar days", "30 calendar days before". */
export function lengthInWords(rule: TableRule): string {
  if (rule.kind === 'retention') return texts.year({ years: rule.years });
  if (rule.kind === 'estimate') return countInWords(rule.count);
  if (rule.count.unit === 'printed') return texts.asPrinted;
  return `${countInWords(rule.count)}${rule.direction === 'backward' ? ' before' : ''}`;
}
