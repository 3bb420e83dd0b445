// A list of parts in one cell, which people can read and which comes back as it was: an entry on each line, its parts set
// apart by " | ". A bar, a backslash or a line break inside a part is written with a backslash.

const escaped = (part: string): string =>
  part.replaceAll('\\', '\\\\').replaceAll('|', '\\|').replaceAll('\r', '\\r').replaceAll('\n', '\\n');

const plain: Readonly<Record<string, string>> = { n: '\n', r: '\r' };

const unescaped = (part: string): string =>
  part.replace(/\\(.)/gs, (_, letter: string) => plain[letter] ?? letter);

/** One cell for a list of entries; empty for none. Parts at the end of an entry that are empty are left out. */
export function encodeEntries(entries: readonly (readonly string[])[]): string {
  return entries
    .map((parts) => {
      const last = parts.findLastIndex((part) => part !== '');
      return parts
        .slice(0, Math.max(1, last + 1))
        .map(escaped)
        .join(' | ');
    })
    .join('\n');
}

/** The entries of a cell, each with that many parts; what is missing is empty. Undefined when one has more. */
export function decodeEntries(cell: string, parts: number): readonly (readonly string[])[] | undefined {
  if (cell === '') return [];
  const entries = cell.split(/\r?\n/).map((line) => partsOf(line).map(unescaped));
  if (entries.some((entry) => entry.length > parts)) return undefined;
  return entries.map((entry) => [...entry, ...Array.from({ length: parts - entry.length }, () => '')]);
}

/** Splits at bars that no backslash stands before, with one blank on either side given back. */
function partsOf(line: string): readonly string[] {
  const parts: string[] = [];
  let part = '';
  for (let at = 0; at < line.length; at += 1) {
    const letter = line[at] ?? '';
    if (letter === '\\') {
      part += letter + (line[at + 1] ?? '');
      at += 1;
    } else if (letter === '|') {
      parts.push(part.replace(/ $/, ''));
      part = '';
      if (line[at + 1] === ' ') at += 1;
    } else part += letter;
  }
  return [...parts, part];
}
