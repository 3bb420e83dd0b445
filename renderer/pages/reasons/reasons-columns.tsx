import { formatDay } from '../../../shared/base/dates';
import { outcomeWords } from '../../../shared/response/reason-outcome';
import type { LetterReasons } from '../../../shared/response/reasons';
import { reasonsWords } from '../../../shared/words/reasons-words';
import type { ListColumn } from '../../parts/list-column';
import { Name } from '../../parts/verbatim';

/** What a letter states, as much as two lines show. */
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
    render: ({ kind }) => <span className="clamped">{kind}</span>,
  },
  {
    id: 'party',
    title: reasonsWords.counterparty,
    width: '1.1fr',
    minWidth: 96,
    sortBy: ({ partyName }) => partyName,
    render: ({ partyName }) => (
      <span className="clamped">
        <Name text={partyName} />
      </span>
    ),
  },
  {
    id: 'outcome',
    title: reasonsWords.outcome,
    width: '1.1fr',
    minWidth: 100,
    sortBy: ({ outcome }) => outcomeWords[outcome.outcome],
    render: ({ outcome }) => <span className="clamped">{outcomeWords[outcome.outcome]}</span>,
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
        <span className="clamped">
          <Name text={statedIn(each)} />
        </span>
      ),
  },
];

const column = (id: string): ListColumn<LetterReasons> => {
  const found = reasonsColumns.find((each) => each.id === id);
  if (found === undefined) throw new Error(`There is no column ${id}`);
  return found;
};

/** Where there is less room: the day under the letter, and what it states only in the panel. */
export const narrowReasonsColumns: readonly ListColumn<LetterReasons>[] = [
  column('license'),
  {
    ...column('letter'),
    width: '1.4fr',
    minWidth: 128,
    render: ({ kind, letter }) => (
      <span className="two-lines">
        <span className="cut">{kind}</span>
        <span className="cut muted small">{formatDay(letter.datedOn)}</span>
      </span>
    ),
  },
  column('party'),
  { ...column('outcome'), width: '1.3fr' },
];
