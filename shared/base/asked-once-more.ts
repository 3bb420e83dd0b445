import type { MessageKey } from './messages';
import type { Message } from './result';

/** What a doubt is about; `record`: that the record or letter is there already; `changed`: that somebody else has changed it since. */
export type DoubtAbout = 'date' | 'number' | 'total' | 'amount' | 'record' | 'changed';

/**
 * The doubts that a person has to confirm before the window saves: each is most often a slip of the year or of a digit,
 * and a slip there moves a deadline, loses a record or states a wrong value. The command line only says them in its answer.
 */
const confirmed: Partial<Record<MessageKey, DoubtAbout>> = {
  'letter-far-ahead': 'date',
  'letter-long-ago': 'date',
  'step-far-ahead': 'date',
  'step-long-ago': 'date',
  'due-long-past': 'date',
  'date-far-ahead': 'date',
  'date-long-ago': 'date',
  'date-far-from': 'date',
  'expiry-beyond-term': 'date',
  'expires-before-validated': 'date',
  'odd-application-number': 'number',
  'same-name': 'record',
  'like-name': 'record',
  'same-identifier': 'record',
  'same-address': 'record',
  'same-letter': 'record',
  'granted-more': 'amount',
  'item-total-differs': 'total',
  'total-differs': 'total',
  'changed-meanwhile': 'changed',
};

/** What a doubt is about where it is asked about before saving; null for every other message. */
export function askedAbout({ messageKey }: Message): DoubtAbout | null {
  return confirmed[messageKey] ?? null;
}

/** Those of the doubts about a decision that are asked about once more before it is saved in the window. */
export function askedOnceMore(warnings: readonly Message[]): readonly Message[] {
  return warnings.filter((each) => askedAbout(each) !== null);
}
