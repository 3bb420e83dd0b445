import type { Money } from '../base/fields';
import { plainAmount } from '../base/money';
import { encodeEntries } from './cell-entries';
import { type CellKind, type Choices, type Column, cellOf, type Part } from './column';

type Rest = { readonly choices?: Choices; readonly alsoCalled?: readonly string[] };

/** A column that holds one field as it is. */
export function plain<T>(key: keyof T & string, header: string, kind: CellKind, rest: Rest = {}): Column<T> {
  return { key, header, kind, ...rest, of: (record) => cellOf(kind, record[key], rest.choices) };
}

/** A column that holds a list of texts, a line each. */
export function lines<T>(key: keyof T & string, header: string, rest: Rest = {}): Column<T> {
  return {
    key,
    header,
    kind: 'lines',
    ...rest,
    of: (record) =>
      encodeEntries(
        (record[key] as readonly unknown[]).map((each) => [cellOf('choice', each, rest.choices)]),
      ),
  };
}

/** A column that holds a list of parts, an entry on each line. */
export function entries<T>(
  key: keyof T & string,
  header: string,
  parts: readonly Part[],
  of: (record: T) => readonly object[] = (record) => record[key] as readonly object[],
): Column<T> {
  return {
    key,
    header,
    kind: 'entries',
    parts,
    of: (record) =>
      encodeEntries(
        of(record).map((entry) =>
          parts.map(({ key: part, kind, choices }) =>
            cellOf(kind, (entry as Readonly<Record<string, unknown>>)[part], choices),
          ),
        ),
      ),
  };
}

/** Two columns for money: its amount as plain digits and its currency. */
export function money<T>(key: keyof T & string, header: string): readonly [Column<T>, Column<T>] {
  const moneyOf = (record: T) => record[key] as Money | null;
  return [
    {
      key: `${key}.amount`,
      header,
      kind: 'amount',
      of: (record) => {
        const found = moneyOf(record);
        return found === null ? '' : plainAmount(found);
      },
    },
    {
      key: `${key}.currency`,
      header: `${header}: currency`,
      kind: 'currency',
      of: (record) => moneyOf(record)?.currency ?? '',
    },
  ];
}
