import type { ColumnKey } from '../docket/list-columns';
import type { FilterField } from '../docket/list-filter';
import { agencyField, among, counterpartyField, ownerField } from '../docket/list-filters';
import { agencyShort } from '../labels/closed-sets';
import { reasonOutcomes } from '../records/reason-outcome';
import { defineWords } from '../words/define-words';
import { outcomeWords } from './reason-outcome';
import type { LetterReasons } from './reasons';

const texts = defineWords('response/reasons-list', {
  license: 'License',
  dated: 'Dated',
  letter: 'Letter',
  counterparty: 'Counterparty',
  outcome: 'Outcome',
  stated: 'Stated',
  owner: 'Owner',
  agency: 'Agency',
  outcomeOn: 'Outcome on',
  reply: 'Reply',
});

/** The ways to filter the list of reasons, in the order in which they are offered. */
export const reasonsFields: readonly FilterField<LetterReasons>[] = [
  ownerField(({ license }) => license.owner),
  agencyField(({ license }) => license.agency),
  counterpartyField(({ license }) => license.parties),
  {
    kind: 'choice',
    name: 'outcome',
    of: ({ outcome }) => [outcome.outcome],
    word: among(outcomeWords),
    among: reasonOutcomes,
  },
  { kind: 'period', name: 'dated', of: ({ letter }) => letter.datedOn },
];

/** What a letter states first; empty where nothing was recorded. */
export function firstStated({ reasons, basis, modifications, returnReason }: LetterReasons): string {
  return (reasons[0]?.text ?? (basis || modifications || returnReason)).trim();
}

/** The columns that the list of reasons has, by the ids that saved views name them with. */
export const reasonsColumnKeys = {
  license: { title: texts.license, sortBy: ({ name }) => name },
  dated: { title: texts.dated, sortBy: ({ letter }) => letter.datedOn },
  letter: { title: texts.letter, sortBy: ({ kind }) => kind },
  party: { title: texts.counterparty, sortBy: ({ partyName }) => partyName },
  outcome: { title: texts.outcome, sortBy: ({ outcome }) => outcomeWords[outcome.outcome] },
  stated: { title: texts.stated, sortBy: firstStated },
  owner: { title: texts.owner, sortBy: ({ license }) => license.owner },
  agency: { title: texts.agency, sortBy: ({ license }) => agencyShort[license.agency] },
  outcomeOn: { title: texts.outcomeOn, sortBy: ({ outcome }) => outcome.on ?? '' },
  reply: { title: texts.reply, sortBy: ({ reply }) => reply },
} as const satisfies Readonly<Record<string, ColumnKey<LetterReasons>>>;
export type ReasonsColumn = keyof typeof reasonsColumnKeys;
