import type { ExchangeTable } from './tables';

/** As many characters as a cell of a workbook holds. */
export const longestCell = 32_767;

const headingFor = (header: string, part: number): string => `${header} (continued ${part})`;
const continuedHeading = /^(.*) \(continued (\d+)\)$/;

/** A text in pieces that each fit a cell; no character is cut in two. */
function cellParts(text: string): readonly string[] {
  const found: string[] = [];
  for (let from = 0; from < text.length; ) {
    let to = Math.min(text.length, from + longestCell);
    // The halves of a character beyond U+FFFF stay together.
    if (to < text.length && /[\ud800-\udbff]/.test(text.charAt(to - 1))) to -= 1;
    found.push(text.slice(from, to));
    from = to;
  }
  return found;
}

/**
 * A table whose every cell fits a workbook: what is too long goes on in columns at the end, "End use (continued 2)" and so on,
 * which `joined` puts together again.
 */
export function withinCells(table: ExchangeTable): ExchangeTable {
  const { name, columns, rows } = table;
  const further = columns.flatMap((column, at) => {
    const longest = rows.reduce((most, row) => Math.max(most, row[at]?.length ?? 0), 0);
    if (longest <= longestCell) return [];
    const parts = rows.map((row) => cellParts(row[at] ?? ''));
    const most = parts.reduce((found, { length }) => Math.max(found, length), 0);
    return [{ at, column, parts, most }];
  });
  if (further.length === 0) return table;
  const numbers = (most: number) => Array.from({ length: most - 1 }, (_, n) => n + 2);
  return {
    name,
    columns: [
      ...columns,
      ...further.flatMap(({ column: { header, kind }, most }) =>
        numbers(most).map((part) => ({ header: headingFor(header, part), kind })),
      ),
    ],
    rows: rows.map((row, index) => [
      ...row.map((cell, at) => further.find((each) => each.at === at)?.parts[index]?.[0] ?? cell),
      ...further.flatMap(({ parts, most }) => numbers(most).map((part) => parts[index]?.[part - 1] ?? '')),
    ]),
  };
}

/** Rows as they were before `withinCells`; what has no such columns is left as it is. */
export function joined<T>(
  headers: readonly string[],
  rows: readonly (readonly (T | string)[])[],
): { readonly headers: readonly string[]; readonly rows: readonly (readonly (T | string)[])[] } {
  const into = headers.map((header) => {
    const base = continuedHeading.exec(header)?.[1];
    return base === undefined ? -1 : headers.indexOf(base);
  });
  if (into.every((at) => at === -1)) return { headers, rows };
  const stays = (_: unknown, at: number) => (into[at] ?? -1) === -1;
  return {
    headers: headers.filter(stays),
    rows: rows.map((row) => {
      const whole = [...row];
      for (const [at, cell] of row.entries()) {
        const to = into[at] ?? -1;
        const before = whole[to];
        if (to !== -1 && typeof before === 'string' && typeof cell === 'string') whole[to] = before + cell;
      }
      return whole.filter(stays);
    }),
  };
}
