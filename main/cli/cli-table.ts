import { forTerminal } from './for-terminal';

const widest = 44;
// Characters that take two columns in a terminal.
const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\uff01-\uff60]/u;
// A name must not turn the rest of its row around.
const turning = /[\u202a-\u202e\u2066-\u2069\u200e\u200f]/g;

function widthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (wide.test(character) ? 2 : 1), 0);
}

function cut(text: string): string {
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
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = [header, ...rows].map((row) =>
    row.map((cell) => cut(forTerminal(cell.replace(turning, '').replace(/\s*[\r\n\u2028\u2029]+\s*/g, ' ')))),
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
