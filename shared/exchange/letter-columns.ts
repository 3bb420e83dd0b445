import { letterKindWords } from '../law/letter-kinds';
import type { Letter } from '../records/letter';
import type { Register } from '../register';
import { channelWords, returnReasonWords } from '../words/kinds';
import { encodeEntries } from './cell-entries';
import type { Choices, Column } from './column';
import { plain } from './plain-column';

const kindWords: Choices = Object.fromEntries(
  Object.entries(letterKindWords).map(([kind, { label }]) => [kind, label]),
);

/** The numbers by which a letter's records are known, a line each. */
function recordsOf({ licenseIds }: Letter, { licenses }: Register): string {
  const numbers = licenseIds.map((id) => {
    const license = licenses.get(id);
    return license?.applicationNumber || license?.licenseNumber || id;
  });
  return encodeEntries(numbers.map((number) => [number]));
}

/** The columns of a table of letters. Files do not fit a table; what a letter covers is named in words of its record. */
export const letterColumns: readonly Column<Letter>[] = [
  {
    key: 'licenses',
    header: 'License records',
    kind: 'lines',
    alsoCalled: ['Application number', 'License number', 'License record', 'License', 'Application'],
    of: recordsOf,
  },
  plain('kind', 'Kind', 'choice', { choices: kindWords, alsoCalled: ['Letter', 'Type'] }),
  plain('datedOn', 'Date printed on it', 'date', { alsoCalled: ['Dated', 'Letter date', 'Date'] }),
  plain('arrivedOn', 'Arrived', 'date', { alsoCalled: ['Received', 'Date received'] }),
  plain('channel', 'Channel', 'choice', { choices: channelWords }),
  plain('messageOn', 'Date of the message', 'date'),
  plain('reference', 'Reference', 'identifier'),
  plain('officerName', 'Officer', 'text'),
  plain('officerPhone', 'Officer’s phone', 'identifier'),
  plain('officerEmail', 'Officer’s e-mail', 'identifier'),
  plain('basis', 'Cited basis', 'prose', { alsoCalled: ['Basis'] }),
  plain('modifications', 'Modifications offered', 'prose'),
  plain('replyByOn', 'Reply-by date it prints', 'date', { alsoCalled: ['Reply by'] }),
  plain('returnReason', 'Reason of the return', 'choice', { choices: returnReasonWords }),
  plain('licenseNumber', 'License number it prints', 'identifier'),
  plain('validatedOn', 'Validated', 'date'),
  plain('expiresOn', 'Printed expiry', 'date'),
  plain('replyExtendedTo', 'Time to reply extended to', 'date'),
  plain('note', 'Note', 'prose'),
  plain('noDeadlineBecause', 'No deadline needed because', 'prose'),
];
