import type { MessageTexts } from './message-texts';

/** The reply to an intent to deny. */
export const responseMessages = {
  'response-needs-intent': 'Only an intent to deny is answered here. This letter is of another kind.',
  'response-exists': 'The reply to this letter has been begun already. Change that one.',
  'no-response':
    'The reply to "{reference}" has not been begun. Open the letter and choose "Prepare reply" (open-response).',
  'ambiguous-response':
    '{count} {count|reply belongs|replies belong} to "{reference}". Name the letter by its reference or id.',
  'exhibit-not-whole':
    'Exhibit {number} ("{title}") is {kind}, so nothing was written. Attach it again from where it came.',
  'reply-folder-failed':
    'The folder could not be made: {detail}. Nothing is left of it. Check the disk and try again.',
  'no-such-exhibit': 'The reply has no exhibit "{reference}". Name one by its number or id.',
  'exhibit-cited': 'Point {number} cites the exhibit "{title}". Take it off that point first.',
  'plan-before-letter':
    '{on} lies before the date of the letter ({datedOn}). Choose a day inside the window.',
  'plan-after-work-by':
    '{on} lies after the day to work by ({workBy}). An internal target is never later than that.',
  'ours-not-moved':
    'This date is counted from the letter and cannot be moved. Say why it is not needed instead.',
  'second-count-same':
    '{by} logged this letter or entered its date, so that was the first count. Let another person count, and enter that name.',
  'point-done-unanswered': 'Point {number} is marked done, but how it is answered is not said yet.',
  'done-in-future': '{on} is still to come. Check the date.',
} as const satisfies MessageTexts;
