import { defineWords } from './define-words';

/** The page with what fell due while the program could not remind. */
export const awayWords = defineWords('away', {
  title: 'While you were away',
  onPaper: 'While you were away, on paper',
  workBy: 'Work by',
  what: 'What',
  reminderTime: 'Reminder time',
  acknowledged: 'Acknowledged',
  print: 'Print',
  acknowledgeAll: 'Acknowledge all',
  acknowledge: 'Acknowledge',
  noneMissed: 'No missed reminders',
  noneMissedWhy: 'Since the program was started, no reminder came due that could not be shown.',
  nothingLeft: 'No missed reminders left',
  nothingLeftWhy: 'Every reminder you missed has been dealt with since.',
  toDocket: 'Go to the docket',
  fellDue: 'Reminders you missed',
  more: '{count} more: all of them are in the docket and print with this list.',
});
