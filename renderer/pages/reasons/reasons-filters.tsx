import { useMemo } from 'react';
import { agencyWords } from '../../../shared/labels/closed-sets';
import { agencies } from '../../../shared/law/agency';
import { type ReasonFilter, reasonOutcomes } from '../../../shared/records/reason-filter';
import { outcomeWords } from '../../../shared/response/reason-outcome';
import type { LetterReasons } from '../../../shared/response/reasons';
import { reasonsWords } from '../../../shared/words/reasons-words';
import { DateField } from '../../parts/date-field';
import { SelectField } from '../../parts/select-field';
import { TextField } from '../../parts/text-field';

const all = '';

/** How many filters are set, besides the words searched for. */
export function filtersSet({ agency, counterparty, outcome, owner, fromOn, toOn }: ReasonFilter): number {
  const texts = [counterparty, owner].filter((text) => text.trim() !== '').length;
  return texts + [agency, outcome, fromOn, toOn].filter((value) => value !== null).length;
}

/** Whether a filter leaves anything out. */
export function isFiltered(filter: ReasonFilter): boolean {
  return filter.words.trim() !== '' || filtersSet(filter) > 0;
}

/** The filters of the reasons, beside the search. */
export function ReasonsFilters(props: {
  readonly filter: ReasonFilter;
  readonly all: readonly LetterReasons[];
  readonly onChange: (filter: ReasonFilter) => void;
}) {
  const { filter } = props;
  const owners = useMemo(
    () => [...new Set(props.all.map(({ license }) => license.owner))].filter((name) => name !== '').sort(),
    [props.all],
  );
  // An owner typed elsewhere, or one who has no letter any more, stays a choice while the filter is set.
  const offered = filter.owner === '' || owners.includes(filter.owner) ? owners : [filter.owner, ...owners];
  const change = (changes: Partial<ReasonFilter>) => props.onChange({ ...filter, ...changes });
  return (
    <div className="list-filters">
      <SelectField
        label={reasonsWords.agency}
        choices={[
          { id: all, label: reasonsWords.any },
          ...agencies.map((id) => ({ id, label: agencyWords[id] })),
        ]}
        value={filter.agency ?? all}
        onChange={(id) => change({ agency: id === all ? null : id })}
      />
      <TextField
        label={reasonsWords.counterparty}
        value={filter.counterparty}
        onChange={(counterparty) => change({ counterparty })}
      />
      <SelectField
        label={reasonsWords.outcome}
        choices={[
          { id: all, label: reasonsWords.any },
          ...reasonOutcomes.map((id) => ({ id, label: outcomeWords[id] })),
        ]}
        value={filter.outcome ?? all}
        onChange={(id) => change({ outcome: id === all ? null : id })}
      />
      <SelectField
        label={reasonsWords.owner}
        choices={[
          { id: all, label: reasonsWords.anybody },
          ...offered.map((name) => ({ id: name, label: name })),
        ]}
        value={filter.owner}
        onChange={(owner) => change({ owner })}
      />
      <DateField
        label={reasonsWords.datedFrom}
        value={filter.fromOn}
        onChange={(fromOn) => change({ fromOn })}
      />
      <DateField label={reasonsWords.datedTo} value={filter.toOn} onChange={(toOn) => change({ toOn })} />
    </div>
  );
}
