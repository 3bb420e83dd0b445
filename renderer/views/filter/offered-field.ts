import type {
  FilterChoice,
  FilterChoices,
  FilterField,
  FilterWords,
} from '../../../shared/docket/list-filter';
import { filterLabels } from '../../../shared/labels/filter-labels';
import type { FilterName, FilterValue, ListFilter } from '../../../shared/records/saved-view';
import { filterWords } from '../../../shared/words/filter-words';

export type { FilterWords } from '../../../shared/docket/list-filter';

/** A filter as the bar offers it. */
export interface OfferedField {
  readonly name: FilterName;
  readonly label: string;
  readonly kind: FilterField<never>['kind'];
  /** The values to choose from, with their numbers; none for the other kinds. */
  readonly choices: readonly FilterChoice[];
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
export function withPart(filter: ListFilter, name: FilterName, value: FilterValue | undefined): ListFilter {
  const { [name]: _was, ...rest } = filter;
  return value === undefined ? rest : ({ ...rest, [name]: value } as ListFilter);
}
