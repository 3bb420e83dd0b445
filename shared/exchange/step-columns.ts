import { channelWords, stepKindWords } from '../labels/closed-sets';
import type { Column } from './column';

/** The columns of a list of steps. */
export const stepColumns: readonly Omit<Column<never>, 'of'>[] = [
  {
    key: 'licenses',
    header: 'License records',
    kind: 'lines',
    alsoCalled: [
      'Application number',
      'License number',
      'License record',
      'License',
      'Application',
      'ACN',
      'License no.',
      'Lic no',
      'License #',
      'License ID',
      'Permit',
      'Record',
      'Case number',
    ],
  },
  {
    key: 'kind',
    header: 'Kind',
    kind: 'choice',
    choices: stepKindWords,
    alsoCalled: ['Step', 'Kind of step', 'Action', 'Type', 'Event', 'What'],
  },
  {
    key: 'happenedOn',
    header: 'Day',
    kind: 'date',
    alsoCalled: ['Date', 'Done on', 'Step date', 'Happened on', 'When', 'Date done'],
  },
  { key: 'time', header: 'Time', kind: 'identifier' },
  {
    key: 'channel',
    header: 'Channel',
    kind: 'choice',
    choices: channelWords,
    alsoCalled: ['Sent by', 'How', 'Method'],
  },
  { key: 'reference', header: 'Reference', kind: 'identifier', alsoCalled: ['Ref', 'Tracking number'] },
  { key: 'withWhom', header: 'With whom', kind: 'text', alsoCalled: ['Contact', 'Spoke with', 'Officer'] },
  { key: 'leadDays', header: 'Working days for the courier', kind: 'whole' },
  { key: 'note', header: 'Note', kind: 'prose', alsoCalled: ['Notes', 'Comment', 'Comments', 'Remarks'] },
];
