import { defineWords } from './define-words';

/** What is left of a license, in words, as bars and as a table. */
export const licenseBalanceWords = defineWords('license-balance', {
  title: 'What is left',
  shipments: 'Its shipments',
  eachLimit: 'What is left of each limit',
  table: 'What is left, as a table',
  limit: 'Limit',
  licensed: 'Licensed',
  departed: 'Departed',
  reserved: 'Reserved',
  left: 'Left',
  used: 'Used',
  state: 'State',
  tolerance: 'Tolerance of the value',
  over: 'Over',
  asksAboutReplacement:
    'This license replaces another. Until it is said whether its figures are new, what was shipped under the one before counts against it.',
  stopped: 'Nothing may leave under this license: {why} ({citation}).',
});
