import { defineWords } from './define-words';

/** What must not be overlooked about a deadline. */
export const deadlineNoteWords = defineWords('deadline-note', {
  missed:
    'The due date has passed and nothing sent is recorded. If it was sent, record it with its date; if not, decide what to do now and say so. {rule}',
  reasonThen: 'The reason given then:',
  tookEffect: '{state}. Log the letter if one came, or settle this deadline with a note of what you know.',
  day45Runs: 'A reply does not stop day 45 ({day}). That deadline stays here until BIS answers.',
  wouldBeDue:
    'This was completed before its letter was corrected. By the corrected letter it would have been due {day}.',
  notBefore: 'Not before {day}: nothing sent earlier counts.',
  conservative: 'Conservative appeal date {day}.',
  readLiterally: '{citation}, read literally, counts from it.',
  mayRunTo: 'May run to {day} under 15 CFR 750.7(g), because the printed date is a legal holiday.',
  printedStays: 'The printed date stays the deadline.',
  answeredInPart:
    'Answered in part: item {answered} {answeredCount|is|are} answered; item {open} {openCount|keeps|keep} this date.',
  extended: 'The date was extended in writing to {day}. The count below is that of the rule.',
  movedByHand: 'Moved by hand: the rule counts to {due}, work by {workBy}. The reason given:',
  amended: '{citation}: {how}.',
  readLongAgo:
    'The source of this rule was last read on {day}, more than a year ago. Check that it still says so.',
});
