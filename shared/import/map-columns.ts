import { done, type Refusal, type Result, refuse } from '../base/result';
import type { ColumnMapping, ImportTable, KeptMapping } from '../records/import-mapping';
import { fieldsNamed, importFields, mapHeaders, takesSeveral } from './import-fields';
import { nearestWord } from './nearest-word';
import { plainCell } from './placeholders';

/** One column as it was named by hand: its heading or its number from 1, and a field; an empty field leaves it out. */
export interface MapGiven {
  readonly heading: string;
  readonly field: string;
}

/** The columns as their headings say, none of them read in a way of its own yet. */
export function mappedByHeadings(table: ImportTable, headers: readonly string[]): readonly ColumnMapping[] {
  return mapHeaders(table, headers).map((field, column) => ({ column, field, dates: null, decimal: null }));
}

/** A kept mapping put on a file by the headings they share, wherever its columns stand. */
export function mappedAsKept(kept: KeptMapping, headers: readonly string[]): readonly ColumnMapping[] {
  const left = [...kept.columns];
  return headers.map((header, column) => {
    const at = left.findIndex((each) => plainCell(kept.headers[each.column] ?? '') === plainCell(header));
    const [found] = at === -1 ? [] : left.splice(at, 1);
    return found === undefined ? { column, field: null, dates: null, decimal: null } : { ...found, column };
  });
}

function fieldOf(table: ImportTable, name: string): Result<string | null> {
  if (name.trim() === '') return done(null);
  const [found] = [...fieldsNamed(table, name), ...fieldsNamed(table, `party.${name}`)];
  if (found !== undefined) return done(found.key);
  const keys = importFields[table].map(({ key }) => key.replace(/^party\./, ''));
  const near = nearestWord(name, [...keys, ...importFields[table].map(({ header }) => header)]);
  return near === undefined
    ? refuse('invalid', 'import-map-no-field', { name, fields: keys.join(', ') })
    : refuse('invalid', 'import-map-no-field-near', { name, near, fields: keys.join(', ') });
}

function columnOf(headers: readonly string[], heading: string): number | Refusal {
  const exact = headers.indexOf(heading);
  const found =
    exact === -1 ? headers.findIndex((header) => plainCell(header) === plainCell(heading)) : exact;
  if (found !== -1) return found;
  const number = /^\d{1,4}$/.test(heading) ? Number(heading) : 0;
  if (number >= 1 && number <= headers.length) return number - 1;
  const near = nearestWord(heading, headers);
  return near === undefined
    ? refuse('invalid', 'import-map-no-heading', { heading, headings: headers.join(', ') })
    : refuse('invalid', 'import-map-no-heading-near', { heading, near, headings: headers.join(', ') });
}

/** Columns with those that were named by hand: a field named so is taken from the column that had it by its heading. */
export function mappedByHand(
  table: ImportTable,
  headers: readonly string[],
  columns: readonly ColumnMapping[],
  given: readonly MapGiven[],
): Result<readonly ColumnMapping[]> {
  const named = new Map<number, string | null>();
  for (const { heading, field: name } of given) {
    const column = columnOf(headers, heading);
    if (typeof column === 'object') return column;
    const field = fieldOf(table, name);
    if (!field.ok) return field;
    if (named.has(column)) return refuse('invalid', 'import-map-column-twice', { heading });
    const several = importFields[table].some((each) => each.key === field.value && takesSeveral(each));
    if (field.value !== null && !several && [...named.values()].includes(field.value))
      return refuse('invalid', 'import-map-field-twice', { name });
    named.set(column, field.value);
  }
  const taken = new Set(
    [...named.values()].filter((key) =>
      importFields[table].some((each) => each.key === key && !takesSeveral(each)),
    ),
  );
  return done(
    columns.map((each) => {
      const field = named.get(each.column);
      if (field !== undefined) return { ...each, field };
      return taken.has(each.field) ? { ...each, field: null } : each;
    }),
  );
}
