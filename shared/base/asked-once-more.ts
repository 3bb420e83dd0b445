import type { Message } from './result';

/**
 * The doubts that a person has to confirm before the window saves: each is most often a slip of the year or of a digit,
 * and a slip there moves a deadline, loses a record or states a wrong value. The command line only says them in its answer.
 */
const confirmed: ReadonlySet<string> = new Set([
  'letter-far-ahead',
  'letter-long-ago',
  'step-far-ahead',
  'step-long-ago',
  'due-long-past',
  'date-far-ahead',
  'date-long-ago',
  'date-far-from',
  'expiry-beyond-term',
  'expires-before-validated',
  'odd-application-number',
  'same-name',
  'like-name',
  'same-identifier',
  'same-address',
  'same-letter',
  'granted-more',
  'item-total-differs',
  'total-differs',
]);

/** Those of the doubts about a decision that are asked about once more before it is saved in the window. */
export function askedOnceMore(warnings: readonly Message[]): readonly Message[] {
  return warnings.filter(({ messageKey }) => confirmed.has(messageKey));
}
