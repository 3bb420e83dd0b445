import type { FilterChoice, FilterChoices, FilterField } from '../../../shared/docket/list-filter';
import { filterLabels } from '../../../shared/labels/filter-labels';
import type { FilterValue } from '../../../shared/records/saved-view';
import { filterWords } from '../../../shared/words/filter-words';

/** What a list is filtered by, under the names of its own filters. */
export type BarFilter = Readonly<Record<string, FilterValue | undefined>>;

/** One part of a filter in words; the values that no row has any more are named again. */
export interface FilterWords {
  readonly name: string;
  readonly label: string;
  readonly words: string;
  readonly gone: readonly string[];
}

/** A value to choose; null where nobody counts how many rows have it. */
export type OfferedChoice = Omit<FilterChoice, 'count'> & { readonly count: number | null };

/** A filter as the bar offers it. */
export interface OfferedField {
  readonly name: string;
  readonly label: string;
  readonly kind: FilterField<never>['kind'];
  /** At most one of its values is chosen. */
  readonly isSingle?: boolean;
  /** The values to choose from, with their numbers; none for the other kinds. */
  readonly choices: readonly OfferedChoice[];
}

/** The filters of a list as its bar offers them; `choices` is asked with the first look at the values of one. */
export function offeredFields<Row>(
  fields: readonly FilterField<Row>[],
  choices: () => FilterChoices,
): readonly OfferedField[] {
  return fields.map(({ name, kind }) => ({
    name,
    kind,
    label: filterLabels[name],
    get choices() {
      return choices().get(name) ?? [];
    },
  }));
}

/** What a chip says; a value that no record has any more is marked. */
export function chipText({ label, words, gone }: FilterWords): string {
  const value = words === '' ? label : `${label}: ${words}`;
  return gone.length === 0 ? value : filterWords.noRecord({ value, gone: gone.join(', ') });
}

/** The filter with one part set, or (undefined) without it. */
export function withPart(filter: BarFilter, name: string, value: FilterValue | undefined): BarFilter {
  const { [name]: _was, ...rest } = filter;
  return value === undefined ? rest : { ...rest, [name]: value };
}
