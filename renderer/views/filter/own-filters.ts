import { periodWords } from '../../../shared/docket/list-filter';
import type { Period } from '../../../shared/records/saved-view';
import type { BarFilter, FilterWords, OfferedChoice, OfferedField } from './offered-field';

/** A filter of a list that has filters of its own kind: a choice of one value, of several, or a period. */
export interface OwnFilter {
  readonly name: string;
  readonly label: string;
  readonly kind: 'one' | 'several' | 'period';
  /** The values to choose from, asked for with the first look at them; none for a period. */
  readonly choices?: () => readonly OfferedChoice[];
  /** What a value is called, also one that no row has any more. */
  readonly word?: (id: string) => string;
}

/** What the bar is told of such filters: their fields, and in words what is set. */
export function toldToBar(
  filters: readonly OwnFilter[],
  filter: BarFilter,
): { readonly fields: readonly OfferedField[]; readonly words: readonly FilterWords[] } {
  return {
    fields: filters.map(({ name, label, kind, choices }) => ({
      name,
      label,
      kind: kind === 'period' ? 'period' : 'choice',
      isSingle: kind === 'one',
      get choices() {
        return choices?.() ?? [];
      },
    })),
    words: filters.flatMap(({ name, label, kind, word = String }) => {
      const value = filter[name];
      if (value === undefined) return [];
      const words =
        kind === 'period' ? periodWords(value as Period) : (value as string[]).map(word).join(', ');
      return [{ name, label, words, gone: [] }];
    }),
  };
}

/** The values of rows with how many rows have each, in the order of their words or in that of `among`. */
export function countedChoices<Row>(
  rows: readonly Row[],
  of: (row: Row) => readonly string[],
  word: (id: string) => string,
  among?: readonly string[],
): readonly OfferedChoice[] {
  const counts = new Map<string, number>();
  for (const row of rows) for (const id of new Set(of(row))) counts.set(id, (counts.get(id) ?? 0) + 1);
  const found = [...counts].map(([id, count]) => ({ id, label: word(id), count }));
  if (among === undefined)
    return found.sort((a, b) => a.label.localeCompare(b.label, 'en-US', { numeric: true }));
  return found.sort((a, b) => among.indexOf(a.id) - among.indexOf(b.id));
}

/** The one value of a choice; null where nothing is chosen. */
export const oneOf = (filter: BarFilter, name: string): string | null =>
  (filter[name] as readonly string[] | undefined)?.[0] ?? null;

/** Both ends of a period; null where it is open. */
export const periodOf = (filter: BarFilter, name: string): Period =>
  (filter[name] as Period | undefined) ?? { from: null, to: null };

/** A filter of the bar from values of which some are not set: null, empty texts, and periods without an end. */
export function asBarFilter(
  values: Readonly<Record<string, string | readonly string[] | Period | null>>,
): BarFilter {
  const set = Object.entries(values).flatMap(([name, value]): readonly [string, string[] | Period][] => {
    if (value === null || value === '') return [];
    if (typeof value === 'string') return [[name, [value]]];
    if ('from' in value) return value.from === null && value.to === null ? [] : [[name, value]];
    return value.length === 0 ? [] : [[name, [...value]]];
  });
  return Object.fromEntries(set);
}
