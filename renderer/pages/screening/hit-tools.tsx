import { useMemo } from 'react';
import { screeningWords } from '../../../shared/words/screening-words';
import { CountChip, CountChips } from '../../parts/count-chip';
import { SearchField } from '../../parts/search-field';
import { useKeptState } from '../../state/kept-state';
import { isMatch } from '../../state/match';
import type { HitRow } from './hit-rows';

type Which = 'open' | 'decided';

const whichOf = ({ isDecided }: HitRow): Which => (isDecided ? 'decided' : 'open');

const textOf = ({ result, found }: HitRow): string =>
  [result.party.name, found?.hit.name ?? '', found?.hit.source ?? ''].join(' ');

/** The hits that are searched for, only the open or the decided ones where that is asked; it stays while the window is open. */
export function useNarrowing(rows: readonly HitRow[]) {
  const [query, setQuery] = useKeptState('screening-query', '');
  const [which, setWhich] = useKeptState<Which | null>('screening-which', null);
  const searched = useMemo(
    () => (query.trim() === '' ? rows : rows.filter((row) => isMatch(textOf(row), query))),
    [rows, query],
  );
  const found = useMemo(
    () => (which === null ? searched : searched.filter((row) => whichOf(row) === which)),
    [searched, which],
  );
  return { query, setQuery, which, setWhich, searched, found };
}
export type Narrowing = ReturnType<typeof useNarrowing>;

/** The search over the hits, and how many of those found are open and decided. */
export function HitTools({ narrowing }: { readonly narrowing: Narrowing }) {
  const { query, setQuery, which, setWhich, searched } = narrowing;
  const choices = [
    ['open', screeningWords.open],
    ['decided', screeningWords.decided],
  ] as const;
  return (
    <>
      <SearchField label={screeningWords.searchHits} value={query} onChange={setQuery} />
      <CountChips label={screeningWords.decisions}>
        {choices.map(([choice, words]) => (
          <CountChip
            key={choice}
            count={searched.filter((row) => whichOf(row) === choice).length}
            words={words}
            isPressed={which === choice}
            onPress={() => setWhich(which === choice ? null : choice)}
          />
        ))}
      </CountChips>
    </>
  );
}
