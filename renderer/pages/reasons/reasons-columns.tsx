import { formatDay } from '../../../shared/base/dates';
import { agencyShort } from '../../../shared/labels/closed-sets';
import type { ReasonOutcome } from '../../../shared/records/reason-outcome';
import { outcomeWords } from '../../../shared/response/reason-outcome';
import type { LetterReasons } from '../../../shared/response/reasons';
import { firstStated, type ReasonsColumn, reasonsColumnKeys } from '../../../shared/response/reasons-list';
import { reasonsWords } from '../../../shared/words/reasons-words';
import { Badge, type Tone } from '../../parts/badge';
import { type ChosenColumn, type ColumnDrawing, listColumns } from '../../parts/list-column';
import { Name } from '../../parts/verbatim';
import { dayOrNone } from '../../views/record/record-parts';

/** What a letter states, as much as two lines show. */
function statedIn(each: LetterReasons): string {
  const first = firstStated(each);
  const count = each.reasons.length - 1;
  return count > 0 ? reasonsWords.firstAndMore({ first, count }) : first;
}

const tones: Readonly<Partial<Record<ReasonOutcome, Tone>>> = {
  pending: 'amber',
  'denial-to-confirm': 'amber',
  approved: 'green',
  'approved-in-part': 'green',
  'decision-changed': 'green',
  'license-not-required': 'green',
};

const drawn: Readonly<Record<ReasonsColumn, ColumnDrawing<LetterReasons>>> = {
  license: {
    width: 96,
    isRowHeader: true,
    render: ({ name }) => (
      <span className="number">
        <Name text={name} isCut />
      </span>
    ),
  },
  dated: { width: 142, render: ({ letter }) => formatDay(letter.datedOn) },
  letter: { width: '1fr', minWidth: 100, render: ({ kind }) => <span className="clamped">{kind}</span> },
  party: {
    width: '1.1fr',
    minWidth: 96,
    render: ({ partyName }) => (
      <span className="clamped">
        <Name text={partyName} />
      </span>
    ),
  },
  outcome: {
    width: '1.4fr',
    minWidth: 124,
    render: ({ outcome }) => (
      <Badge tone={tones[outcome.outcome] ?? 'plain'}>{outcomeWords[outcome.outcome]}</Badge>
    ),
  },
  stated: {
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
  owner: { width: '0.8fr', minWidth: 96, render: ({ license }) => <Name text={license.owner} isCut /> },
  agency: { width: 76, render: ({ license }) => agencyShort[license.agency] },
  outcomeOn: { width: 142, render: ({ outcome }) => dayOrNone(outcome.on) },
  reply: { width: '1fr', minWidth: 110, render: ({ reply }) => <span className="clamped">{reply}</span> },
};

/** Every column that the list can show of a letter. */
export const reasonsColumns: readonly ChosenColumn<LetterReasons>[] = listColumns(reasonsColumnKeys, drawn);

/** The columns that are shown until others are chosen. */
export const usualReasonsColumns: readonly ReasonsColumn[] = [
  'license',
  'dated',
  'letter',
  'party',
  'outcome',
  'stated',
];

/** Those of them that fit the smallest window, and what is left beside an open letter: what it states is read there. */
export const narrowReasonsColumns: readonly ReasonsColumn[] = ['license', 'dated', 'letter', 'outcome'];
export const besideReasonsColumns: readonly ReasonsColumn[] = [
  'license',
  'dated',
  'letter',
  'party',
  'outcome',
];
