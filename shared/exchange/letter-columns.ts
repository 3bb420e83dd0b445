import { channelWords, returnReasonWords } from '../labels/closed-sets';
import { letterKindWords } from '../law/letter-kinds';
import type { Letter } from '../records/letter';
import type { Register } from '../register/register';
import { encodeEntries } from './cell-entries';
import type { Choices, Column } from './column';
import { entries, plain } from './plain-column';

const kindWords: Choices = Object.fromEntries(
  Object.entries(letterKindWords).map(([kind, { label }]) => [kind, label]),
);

function numberOf(id: string, { licenses }: Register): string {
  const license = licenses.get(id);
  return license?.applicationNumber || license?.licenseNumber || id;
}

/** The numbers by which a letter's records are known, a line each. */
function recordsOf({ licenseIds }: Letter, register: Register): string {
  return encodeEntries(licenseIds.map((id) => [numberOf(id, register)]));
}

/** What a letter covers of each record: items by their line, parties by their printed name, where that is one of them only. */
function coversOf({ covers }: Letter, register: Register): string {
  return encodeEntries(
    covers.map(({ licenseId, itemIds, partyIds }) => {
      const license = register.licenses.get(licenseId);
      const items = license?.items ?? [];
      const lineOf = (id: string) => {
        const line = items.find((item) => item.id === id)?.line ?? '';
        return items.filter((item) => item.line === line).length === 1 && line !== '' ? line : id;
      };
      const nameOf = (id: string) => license?.parties.find((party) => party.id === id)?.name ?? id;
      return [
        numberOf(licenseId, register),
        itemIds.map(lineOf).join('\n'),
        [...new Set(partyIds.map(nameOf))].join('\n'),
      ];
    }),
  );
}

/** The columns of a table of letters. Files do not fit a table. */
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
  {
    key: 'covers',
    header: 'What it covers',
    kind: 'entries',
    parts: [
      { key: 'license', kind: 'identifier' },
      { key: 'items', kind: 'lines' },
      { key: 'parties', kind: 'lines' },
    ],
    of: coversOf,
  },
  entries('chosen', 'Rules chosen with it', [
    { key: 'ruleId', kind: 'identifier' },
    { key: 'length', kind: 'whole' },
  ]),
  {
    key: 'leadDays',
    header: 'Working days for the courier',
    kind: 'whole',
    of: ({ leadDays }) => (leadDays === 0 ? '' : String(leadDays)),
  },
  plain('note', 'Note', 'prose'),
  plain('noDeadlineBecause', 'No deadline needed because', 'prose'),
];
