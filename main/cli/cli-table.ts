import { withOddCharactersShown } from '../../shared/base/odd-characters';

const usual = 44;
// Characters that take two columns in a terminal.
const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\uff01-\uff60]/u;
// Nor may it end its row, or tell the terminal anything.
const controls = /[\p{Cc}\u2028\u2029]+/gu;

function widthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (wide.test(character) ? 2 : 1), 0);
}

function cut(text: string, widest: number): string {
  if (widthOf(text) <= widest) return text;
  const kept: string[] = [];
  let width = 1;
  for (const character of text) {
    width += wide.test(character) ? 2 : 1;
    if (width > widest) break;
    kept.push(character);
  }
  return `${kept.join('')}…`;
}

/** Rows as aligned columns for a terminal. What is too long ends in an ellipsis: `--json` has all of it. */
export function table(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  widest = usual,
): string {
  const cells = [header, ...rows].map((row) =>
    row.map((cell) => cut(withOddCharactersShown(cell).replace(controls, ' '), widest)),
  );
  const widths = header.map((_, column) => Math.max(...cells.map((row) => widthOf(row[column] ?? ''))));
  const lines = cells.map((row) =>
    row
      .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - widthOf(cell)))
      .join('  ')
      .trimEnd(),
  );
  return `${lines.join('\n')}\n`;
}
