import { defineWords } from './define-words';

/** The reminders above the docket: shown and not acknowledged, not shown by the system, and missed while the program was away. */
export const reminderWords = defineWords('reminder', {
  away: 'While you were away',
  acknowledgeAll: 'Acknowledge all',
  acknowledge: 'Acknowledge',
  seeList: 'See the list',
  closeMissed: 'Close the reminders you missed',
  reminders: 'Reminders',
  notShown: 'Reminders the system did not show',
  count: '{count} {count|reminder|reminders}',
  heldBack:
    '{count} {count|reminder is|reminders are} due. Do not disturb is on: the system will show {count|it|them} once it is off',
  systemDidNot: '{count} {count|reminder is|reminders are} due. The system did not show {count|it|them}.',
  moreBelow: '{count} more, all of them in the docket below.',
  showLess: 'Show less',
  showAll: 'Show all',
  tomorrow: 'Remind me tomorrow of {deadline}, {record}',
  acknowledgeOne: 'Acknowledge {deadline}, {record}',
});
