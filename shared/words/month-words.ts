import { defineWords } from './define-words';

/** The docket on the days of a month. */
export const monthWords = defineWords('month', {
  previous: 'Previous month',
  next: 'Next month',
  toToday: 'Today',
  showCompleted: 'Show completed',
  holidaysUnknown: 'The federal holidays of this month are not known here: check each working day by hand.',
  deadlines: '{count} {count|deadline|deadlines}',
  earlier: '{count} open from before',
  deadlinesIn: 'Deadlines in {month}',
  today: 'today',
  noDeadlines: 'no deadlines',
  andMore: 'and {count} more',
  more: '{count} more',
  mark: '{kind}: {deadline}',
  markOf: '{kind}: {deadline}, {record}',
  noneOnDay: 'No deadlines on this day.',
  close: 'Close',
  due: 'due',
  workBy: 'work by',
  takesEffect: 'takes effect',
  internal: 'internal target',
  done: 'done',
  print: 'Print…',
  printTitle: 'The month on paper',
});
