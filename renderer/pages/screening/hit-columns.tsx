import { shortSource } from '../../../shared/screening/sources';
import { screeningWords } from '../../../shared/words/screening-words';
import { Badge } from '../../parts/badge';
import type { ListColumn } from '../../parts/list-column';
import { Name } from '../../parts/verbatim';
import { type HitRow, stateWords } from './hit-rows';

/** What the list shows of each hit. */
export const hitColumns: readonly ListColumn<HitRow>[] = [
  {
    id: 'party',
    title: screeningWords.party,
    width: '1.5fr',
    minWidth: 120,
    isRowHeader: true,
    sortBy: ({ result }) => result.party.name,
    render: ({ result, at, of }) => (
      <span className="clamped">
        <Name text={result.party.name} />
        {of > 1 && <span className="muted small"> {screeningWords.rank({ at, of })}</span>}
      </span>
    ),
  },
  {
    id: 'listed',
    title: screeningWords.listed,
    width: '1.5fr',
    minWidth: 120,
    sortBy: ({ found }) => found?.hit.name ?? '',
    render: ({ found }) => (
      <span className="clamped">
        <Name text={found?.hit.name ?? screeningWords.cannotCompare} />
      </span>
    ),
  },
  {
    id: 'list',
    title: screeningWords.list,
    width: '1fr',
    minWidth: 60,
    sortBy: ({ found }) => found?.hit.source ?? '',
    render: ({ found }) => (
      <span className="clamped">
        <Name text={found === null ? '' : shortSource(found.hit.source)} />
      </span>
    ),
  },
  {
    id: 'score',
    title: screeningWords.score,
    width: 66,
    isNumber: true,
    sortBy: ({ found }) => found?.hit.score ?? 0,
    render: ({ found }) => found?.hit.score.toFixed(2) ?? '',
  },
  {
    id: 'ofac',
    title: screeningWords.ofac,
    width: 98,
    isNumber: true,
    sortBy: ({ found }) => found?.hit.ofacScore ?? 0,
    render: ({ found }) => found?.hit.ofacScore ?? '',
  },
  {
    id: 'country',
    title: screeningWords.country,
    width: '0.6fr',
    minWidth: 80,
    sortBy: ({ found }) => found?.hit.country ?? '',
    render: ({ found }) => <Name text={found?.hit.country ?? ''} isCut />,
  },
  {
    id: 'state',
    title: screeningWords.stateColumn,
    width: 112,
    sortBy: (row) => stateWords(row),
    render: (row) => <Badge tone={row.isDecided ? 'plain' : 'amber'}>{stateWords(row)}</Badge>,
  },
];
