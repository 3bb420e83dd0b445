import { capitalized } from '../base/letter-case';
import { plural } from '../base/plural';
import type { TableRule } from './law-table';
import { letterKindWords } from './letter-kinds';
import type { Count, Trigger } from './rule';
import { stepKindLabels } from './step-kind-words';

/** The title of another rule of the same table. */
export type TitleOf = (ruleId: string) => string;

/** The dates of a license record that a rule may count from, as they are named in the middle of a sentence. */
export const licenseDateWords = {
  expiresOn: 'the expiry printed on the license',
  validatedOn: 'the day the license was issued',
  registeredOn: 'the day the application was registered',
  submittedOn: 'the day the application was submitted',
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
      return `${trigger.date === 'datedOn' ? 'The date printed on a letter' : 'The day a letter arrived'}: ${kinds}`;
    }
    case 'step':
      return `The day of a step: ${inList(
        trigger.kinds.map((kind) => stepKindLabels[kind].label),
        'or',
      )}`;
    case 'rule':
      return `The due date of “${titleOf(trigger.ruleId)}”`;
    case 'letter-own-date':
      return 'The date that a letter prints for the answer';
    case 'license':
      return capitalized(licenseDateWords[trigger.field]);
    case 'hand':
      return `A date entered by hand: ${trigger.asks}`;
  }
}

/** The months by name, January first. */
export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
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
      return plural(count.length, 'calendar day');
    case 'business-days':
      return plural(count.length, 'federal business day');
    case 'months':
      return `${plural(count.length, 'month')}, to the same day of the month`;
    case 'years':
      return `${plural(count.length, 'year')}, to the same day`;
    case 'month-end': {
      const monthEnd =
        count.months === 0
          ? 'the last day of its month'
          : `the last day of the ${ordinals[count.months] ?? `${count.months}th`} month after its month`;
      return count.days === undefined
        ? `to ${monthEnd}`
        : `${plural(count.days, 'calendar day')} after ${monthEnd}`;
    }
    case 'quarter-month-end':
      return `to the last day of the ${ordinals[count.months] ?? `${count.months}th`} month after its calendar quarter`;
    case 'fixed-dates':
      return inList(
        count.dates.map(
          ({ closes, due }) => `${dayOfYear(due)} for the period that closes ${dayOfYear(closes)}`,
        ),
        'and',
      );
    case 'printed':
      return 'nothing is counted: the date is used as it stands';
  }
}

/** A rule's count in one short line: "20 calendar days", "30 calendar days before". */
export function lengthInWords(rule: TableRule): string {
  if (rule.kind === 'retention') return plural(rule.years, 'year');
  if (rule.kind === 'estimate') return countInWords(rule.count);
  if (rule.count.unit === 'printed') return 'as printed';
  return `${countInWords(rule.count)}${rule.direction === 'backward' ? ' before' : ''}`;
}
