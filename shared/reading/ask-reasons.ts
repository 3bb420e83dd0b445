/** Why a person has to say what the letter means, in words. */
export const askReasons = {
  'reads-two-ways': 'This can be read in more than one way. Check the letter.',
  several: 'The letter prints more than one that could be meant. Choose.',
  'several-meanings': 'What stands beside this can mean more than one thing. Check the letter.',
  'unsure-character':
    'A letter or digit of this could not be read with certainty. Check it against the letter.',
  'odd-shape': 'This does not look as such a number usually does. Check it against the letter.',
  'short-year': 'The year is printed with two digits. Check the letter.',
  'other-weekday': 'The weekday printed beside this date belongs to another date. Check the letter.',
  'no-such-day': 'The letter prints a day that no calendar has. Ask the agency which is meant.',
  'out-of-order': 'The dates of the letter do not follow each other as they should. Check each.',
  'not-the-rule':
    'The letter prints another reply date than its rule counts from the date of the letter. Check both dates against the letter.',
  'not-labeled': 'The letter does not say what this is. Check the letter.',
  'paragraph-between':
    'A paragraph stands between two points of this list. Check whether it belongs to the point above it.',
  'unsure-words': 'Words of this could not be read with certainty. Check them against the letter.',
  'not-plain': 'The letter does not say this in words that are known. Check the letter.',
} as const;

export type AskReason = keyof typeof askReasons;
