import { formatDay } from '../../../shared/base/dates';
import { outcomeWords } from '../../../shared/response/reason-outcome';
import type { LetterReasons } from '../../../shared/response/reasons';
import { reasonsWords } from '../../../shared/words/reasons-words';
import type { ListColumn } from '../../parts/list-column';
import { Name } from '../../parts/verbatim';

/** What a letter states, on one line. */
function statedIn({ reasons, letter, returnReason }: LetterReasons): string {
  const first = reasons[0]?.text ?? (letter.basis || letter.modifications || returnReason);
  return reasons.length > 1
    ? reasonsWords.firstAndMore({ first: first.trim(), count: reasons.length - 1 })
    : first.trim();
}

/** What the list shows of each letter. */
export const reasonsColumns: readonly ListColumn<LetterReasons>[] = [
  {
    id: 'license',
    title: reasonsWords.license,
    width: 96,
    isRowHeader: true,
    sortBy: ({ name }) => name,
    render: ({ name }) => (
      <span className="number">
        <Name text={name} isCut />
      </span>
    ),
  },
  {
    id: 'dated',
    title: reasonsWords.dated,
    width: 142,
    sortBy: ({ letter }) => letter.datedOn,
    render: ({ letter }) => formatDay(letter.datedOn),
  },
  {
    id: 'letter',
    title: reasonsWords.letter,
    width: '1fr',
    minWidth: 100,
    sortBy: ({ kind }) => kind,
    render: ({ kind }) => kind,
  },
  {
    id: 'party',
    title: reasonsWords.counterparty,
    width: '1.1fr',
    minWidth: 96,
    sortBy: ({ partyName }) => partyName,
    render: ({ partyName }) => <Name text={partyName} isCut />,
  },
  {
    id: 'outcome',
    title: reasonsWords.outcome,
    width: '1.1fr',
    minWidth: 100,
    sortBy: ({ outcome }) => outcomeWords[outcome.outcome],
    render: ({ outcome }) => outcomeWords[outcome.outcome],
  },
  {
    id: 'stated',
    title: reasonsWords.stated,
    width: '2fr',
    minWidth: 120,
    render: (each) =>
      each.isNoneRecorded ? (
        <span className="muted">{reasonsWords.noReason}</span>
      ) : (
        <Name text={statedIn(each)} isCut />
      ),
  },
];
