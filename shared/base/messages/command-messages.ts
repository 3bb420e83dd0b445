import type { MessageTexts } from './message-texts';

/** A command or a form that does not read, and what a command of the command line asks for. */
export const commandMessages = {
  'invalid-field': '{field}: {reason}.',
  'unknown-field': '{field} is not a field of this command. Check its spelling.',
  'unknown-command': 'There is no command "{name}".',
  'file-to-terminal':
    'This file is not text, so it is not written to a terminal. Name a file, or send it on: … --out - > FILE.',
  'folder-not-stream': 'Several files go into a folder: name it instead of "-".',
  'never-awake': 'It is not known when the program last ran with this register. Say --since YYYY-MM-DD.',
  'since-ahead': '{on} is still to come.',
  'follows-out-of-years':
    'A date that follows from this would lie outside the years 1900 to 2199. Check the year. Nothing was saved.',
  'not-a-command':
    'A command is one JSON object, such as {"do":"add-counterparty","name":"Example Trading Ltd."}.',
  'not-json': 'This is not valid JSON: {detail}.',
  'form-lacks': '{what}.',
  'not-an-amount':
    '"{amount}" is not an amount in {currency}. Write digits, with at most {digits} after the point.',
  'no-such-currency': '"{currency}" is not a currency. Write its three letters, such as USD.',
  'not-a-threshold':
    '"{word}" is not a whole number of percent from {least} to {most}. Write numbers with commas between.',
  'not-a-ladder-day': '"{word}" is not a number of days from 0 to 1000. Write days with commas between.',
} as const satisfies MessageTexts;
