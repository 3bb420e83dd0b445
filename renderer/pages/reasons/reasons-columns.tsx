import { formatDay } from '../../../shared/base/dates';
import { outcomeWords } from '../../../shared/response/reason-outcome';
import type { LetterReasons } from '../../../shared/response/reasons';
import type { ListColumn } from '../../parts/list-column';
import { Name } from '../../parts/verbatim';

/** What a letter states, on one line. */
function statedIn({ reasons, letter, returnReason }: LetterReasons): string {
  const first = reasons[0]?.text ?? (letter.basis || letter.modifications || returnReason);
  const more = reasons.length > 1 ? ` (and ${reasons.length - 1} more)` : '';
  return `${first.trim()}${more}`;
}

/** What the list shows of each letter. */
export const reasonsColumns: readonly ListColumn<LetterReasons>[] = [
  {
    id: 'license',
    title: 'License',
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
    title: 'Dated',
    width: 142,
    sortBy: ({ letter }) => letter.datedOn,
    render: ({ letter }) => formatDay(letter.datedOn),
  },
  {
    id: 'letter',
    title: 'Letter',
    width: '1fr',
    minWidth: 100,
    sortBy: ({ kind }) => kind,
    render: ({ kind }) => kind,
  },
  {
    id: 'party',
    title: 'Counterparty',
    width: '1.1fr',
    minWidth: 96,
    sortBy: ({ partyName }) => partyName,
    render: ({ partyName }) => <Name text={partyName} isCut />,
  },
  {
    id: 'outcome',
    title: 'Outcome',
    width: '1.1fr',
    minWidth: 100,
    sortBy: ({ outcome }) => outcomeWords[outcome.outcome],
    render: ({ outcome }) => outcomeWords[outcome.outcome],
  },
  {
    id: 'stated',
    title: 'Stated',
    width: '2fr',
    minWidth: 120,
    render: (each) =>
      each.isNoneRecorded ? (
        <span className="muted">No reason recorded</span>
      ) : (
        <Name text={statedIn(each)} isCut />
      ),
  },
];
