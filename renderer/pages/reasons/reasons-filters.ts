import { useMemo } from 'react';
import { agencyShort } from '../../../shared/labels/closed-sets';
import { type Agency, agencies } from '../../../shared/law/agency';
import { type ReasonFilter, type ReasonOutcome, reasonOutcomes } from '../../../shared/records/reason-filter';
import { outcomeWords } from '../../../shared/response/reason-outcome';
import type { LetterReasons } from '../../../shared/response/reasons';
import { reasonsWords } from '../../../shared/words/reasons-words';
import type { BarFilter } from '../../views/filter/offered-field';
import {
  asBarFilter,
  countedChoices,
  type OwnFilter,
  oneOf,
  periodOf,
  toldToBar,
} from '../../views/filter/own-filters';

const named = (names: readonly string[]): readonly string[] => names.filter((name) => name !== '');

/** What the bar of the reasons is told. */
export function useReasonsBar(all: readonly LetterReasons[], filter: ReasonFilter) {
  const filters = useMemo<readonly OwnFilter[]>(() => {
    const choice = (
      name: string,
      label: string,
      of: (each: LetterReasons) => readonly string[],
      word: (id: string) => string = String,
      among?: readonly string[],
    ): OwnFilter => ({
      name,
      label,
      kind: 'one',
      word,
      choices: () => countedChoices(all, of, word, among),
    });
    return [
      choice('owner', reasonsWords.owner, ({ license }) => named([license.owner])),
      choice(
        'agency',
        reasonsWords.agency,
        ({ license }) => [license.agency],
        (id) => agencyShort[id as Agency],
        agencies,
      ),
      choice('counterparty', reasonsWords.counterparty, ({ license }) =>
        named(license.parties.map(({ name }) => name)),
      ),
      choice(
        'outcome',
        reasonsWords.outcome,
        ({ outcome }) => [outcome.outcome],
        (id) => outcomeWords[id as ReasonOutcome],
        reasonOutcomes,
      ),
      { name: 'dated', label: reasonsWords.datedOn, kind: 'period' },
    ];
  }, [all]);
  const { owner, agency, counterparty, outcome, fromOn, toOn } = filter;
  const bar = useMemo(
    () => asBarFilter({ owner, agency, counterparty, outcome, dated: { from: fromOn, to: toOn } }),
    [owner, agency, counterparty, outcome, fromOn, toOn],
  );
  return { bar, ...useMemo(() => toldToBar(filters, bar), [filters, bar]) };
}

/** The filter as the bar has it, with the words searched for. */
export function reasonFilterOf(bar: BarFilter, words: string): ReasonFilter {
  const { from, to } = periodOf(bar, 'dated');
  return {
    words,
    owner: oneOf(bar, 'owner') ?? '',
    agency: oneOf(bar, 'agency') as ReasonFilter['agency'],
    counterparty: oneOf(bar, 'counterparty') ?? '',
    outcome: oneOf(bar, 'outcome') as ReasonFilter['outcome'],
    fromOn: from,
    toOn: to,
  };
}
