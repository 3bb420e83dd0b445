import type { SourceCell } from './source-table';

/** Words that lists put where nothing is known. */
const words = new Set([
  'n/a',
  'n.a.',
  'na',
  '#n/a',
  'null',
  '(null)',
  'nil',
  'none',
  'tbd',
  'tba',
  'tbc',
  '-',
  '--',
  '---',
  '–',
  '—',
  '?',
  '??',
  'unknown',
  'not applicable',
  'not available',
  'not known',
  'to be determined',
  'unbekannt',
  'inconnu',
  'desconocido',
  '.',
]);

/** A text as it is compared with another: in one form, without space around it, in small letters. */
export const plainCell = (text: string): string => text.normalize('NFKC').trim().toLowerCase();

const longest = Math.max(...[...words].map((word) => word.length));

/** A word that may stand for nothing. */
export function isPlaceholder(text: string): boolean {
  // No text becomes one of them by getting shorter; most cells of a list are longer than any.
  return text.trim().length <= longest && words.has(plainCell(text));
}

/** Whether the cell is one of the words that were said to mean nothing. */
export function meansNothing(text: string, empty: readonly string[]): boolean {
  return empty.some((word) => plainCell(word) === plainCell(text));
}

/** The words of a column that may stand for nothing, each once, as they are written there. */
export function placeholdersIn(cells: readonly SourceCell[]): readonly string[] {
  const found = new Map<string, string>();
  for (const cell of cells) {
    if (typeof cell !== 'string' || !isPlaceholder(cell)) continue;
    if (!found.has(plainCell(cell))) found.set(plainCell(cell), cell.trim());
  }
  return [...found.values()];
}
