import type { IsoDate } from '../base/dates';
import { agencyShort } from '../labels/closed-sets';
import { pointAnswerWords, pointKindWords } from '../labels/response-labels';
import { everyReason, type ReasonFilter } from '../records/reason-filter';
import type { Register } from '../register/register';
import { outcomeWords } from '../response/reason-outcome';
import {
  type LetterReasons,
  privilegedNotes,
  reasonsAcrossLicenses,
  type StatedReason,
} from '../response/reasons';
import { wantedReasons } from '../response/wanted-reasons';
import { type CellKind, cellOf } from './column';
import type { ExchangeTable } from './tables';

interface ReasonsColumn {
  readonly header: string;
  readonly kind: CellKind;
  /** `reason` is null for a letter without numbered reasons. */
  readonly of: (letter: LetterReasons, reason: StatedReason | null) => string;
}

function exhibitLines({ exhibits }: LetterReasons, reason: StatedReason | null): string {
  return exhibits
    .filter(({ number }) => reason === null || reason.exhibits.includes(number))
    .map(({ number, title, file }) => `${number} ${title} (${file})`)
    .join('\n');
}

const columns: readonly ReasonsColumn[] = [
  { header: 'License record', kind: 'identifier', of: ({ name }) => name },
  { header: 'License number', kind: 'identifier', of: ({ license }) => license.licenseNumber },
  { header: 'Agency', kind: 'text', of: ({ license }) => agencyShort[license.agency] },
  { header: 'Counterparty', kind: 'text', of: ({ partyName }) => partyName },
  { header: 'Owner', kind: 'text', of: ({ license }) => license.owner },
  { header: 'Letter', kind: 'text', of: ({ kind }) => kind },
  { header: 'Date printed on it', kind: 'date', of: ({ letter }) => letter.datedOn },
  { header: 'Reference', kind: 'identifier', of: ({ letter }) => letter.reference },
  { header: 'No reason recorded', kind: 'flag', of: ({ isNoneRecorded }) => cellOf('flag', isNoneRecorded) },
  { header: 'No.', kind: 'whole', of: (_, reason) => (reason === null ? '' : String(reason.number)) },
  {
    header: 'Kind of reason',
    kind: 'text',
    of: (_, reason) => (reason === null ? '' : pointKindWords[reason.kind]),
  },
  { header: 'Stated reason', kind: 'prose', of: (_, reason) => reason?.text ?? '' },
  {
    header: 'How it is met',
    kind: 'text',
    of: (_, reason) => (reason === null || reason.how === null ? '' : pointAnswerWords[reason.how]),
  },
  { header: 'Our answer', kind: 'prose', of: (_, reason) => reason?.answer ?? '' },
  { header: 'Exhibits', kind: 'text', of: exhibitLines },
  { header: 'Cited basis', kind: 'prose', of: ({ letter }) => letter.basis },
  { header: 'Modifications offered', kind: 'prose', of: ({ letter }) => letter.modifications },
  { header: 'Reason of the return', kind: 'text', of: ({ returnReason }) => returnReason },
  { header: 'Reply', kind: 'text', of: ({ reply }) => reply },
  { header: 'Outcome', kind: 'text', of: ({ outcome }) => outcomeWords[outcome.outcome] },
  { header: 'Outcome on', kind: 'date', of: ({ outcome }) => outcome.on ?? '' },
  { header: 'Outcome by', kind: 'text', of: ({ outcome }) => outcome.byLetter || outcome.because },
  { header: 'Appeal filed', kind: 'date', of: ({ appealFiledOn }) => appealFiledOn ?? '' },
];

const privilegedColumn: ReasonsColumn = {
  header: 'Privileged notes',
  kind: 'prose',
  of: (letter) => privilegedNotes(letter).join('\n\n'),
};

/** What the agencies stated as a table that goes out only: a row for each reason, or for each letter without one. */
export function reasonsTable(
  register: Register,
  today: IsoDate,
  asked: { readonly filter?: ReasonFilter | undefined; readonly includePrivileged?: boolean } = {},
): ExchangeTable {
  const { filter = everyReason, includePrivileged = false } = asked;
  const shown = includePrivileged ? [...columns, privilegedColumn] : columns;
  return {
    name: 'Reasons stated',
    columns: shown,
    rows: wantedReasons(reasonsAcrossLicenses(register, today), filter, { register, today }).flatMap(
      (letter) =>
        (letter.reasons.length === 0 ? [null] : letter.reasons).map((reason) =>
          shown.map(({ of }) => of(letter, reason)),
        ),
    ),
  };
}
