import type { MessageTexts } from './message-texts';

/** Steps, deadlines and their reminders. */
export const deadlineMessages = {
  'step-needs-license': 'Name the license record this step is about.',
  'several-lines-fit':
    '{count} open {count|deadline|deadlines} could be meant. Name the one this step is for.',
  'title-missing': 'Say what is to be done.',
  'due-missing': 'Say on which date it is due.',
  'repeat-needs-condition':
    'A report after each shipment belongs to a condition of the license. Enter it there.',
  'no-such-rule': 'The law table has no rule "{reference}".',
  'rule-starts-elsewhere': '"{title}" starts with a letter or a step. Log that instead.',
  'rule-not-yearly': '"{title}" is not one of the yearly duties.',
  'yearly-needs-start':
    '"{title}" applies once its deadline is set up: add the deadline by this rule, or log the step that starts it.',
  'yearly-on-docket':
    '"{title}" is on the docket, due {due}. If it no longer applies, take that deadline off so that it does not come again.',
  'rule-not-here': '"{title}" does not start with this kind of letter or step.',
  'length-fixed': 'The length of this rule is set by its text and cannot be changed.',
  'license-date-missing': '"{title}" runs from a date of the license record, which has none yet.',
  'trigger-missing': 'Enter the date it runs from: {asks}.',
  'line-is-closed': 'This deadline is already closed.',
  'line-is-open': 'This deadline is open already.',
  'line-only-watched':
    'Nothing can be sent for this deadline: it happens by itself. Record what BIS answered instead.',
  'line-needs-act': 'This deadline asks for an act. Record what was sent, or say why it is no longer needed.',
  'line-closed-by-record':
    'This deadline was closed by a letter or by a record that was changed. Correct that one.',
  'line-rests-on-step':
    'This deadline rests on a logged step. Correct that step or mark it as entered in error.',
  'line-of-other-license': 'That deadline belongs to another license record.',
  'step-in-future': 'The step is dated ahead: until {happenedOn} nothing changes. Check the date.',
  'step-far-ahead':
    'The step is dated {happenedOn}, which is {away}; until then nothing changes. Check the year.',
  'step-long-ago': 'The step is dated {happenedOn}, which is {away}. Check the year.',
  'step-after-due': 'The step is dated {happenedOn}, after the due date {due}: it counts as late.',
  'received-before-sent': 'Receipt on {happenedOn} comes before sending on {sentOn}. Check both dates.',
  'step-moves-no-line': 'No open deadline fits this step, so the docket stays as it was.',
  'snooze-until-one': 'Say until when: either an instant or a day.',
  'snooze-what-one': 'Say which: either one deadline or a list of deadlines.',
  'snooze-into-past': 'Reminders cannot be put off until {until}, which has passed.',
  'snooze-past-work-by': 'Reminders cannot be put off past {latest}. Choose a day up to then.',
  'snooze-one-past-work-by':
    'The reminders of “{name}” cannot be put off past {latest}. Choose a day up to then, or leave it out.',
  'due-is-past': 'The due date {due} has already passed.',
  'due-long-past': 'The due date is {due}, which is {away}. Check the year.',
} as const satisfies MessageTexts;
