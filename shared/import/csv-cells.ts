/** One record of a CSV text, with the line it begins on. */
export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Where a text stops being CSV: a quote that never closes, text right after a closing quote, or more than the limits let in. */
export interface CsvFault {
  readonly what: 'quote-never-closes' | 'text-after-quote' | 'too-many-columns' | 'too-many-cells';
  /** Where the cell opens, and where it was found to be wrong. */
  readonly line: number;
  readonly at: number;
}

export interface CsvRecords {
  readonly records: readonly CsvRecord[];
  readonly fault: CsvFault | null;
}

/** Reading ends after so many records, and is at fault with more cells than these in a record or in all. */
export interface CsvLimits {
  readonly records: number;
  readonly columns: number;
  readonly cells: number;
}

const noLimits: CsvLimits = {
  records: Number.POSITIVE_INFINITY,
  columns: Number.POSITIVE_INFINITY,
  cells: Number.POSITIVE_INFINITY,
};

/**
 * Takes a text apart by RFC 4180, every cell character for character. Stops at the first fault: what follows a quote
 * that never closes is one cell by the rules, and the rest of the file would be gone.
 */
export function csvCells(text: string, delimiter: string, limits: CsvLimits = noLimits): CsvRecords {
  const records: CsvRecord[] = [];
  const plainEnd = new RegExp(`[\\r\\n${delimiter === '|' ? '\\|' : delimiter}]`, 'g');
  let at = 0;
  let line = 1;
  let all = 0;
  while (at < text.length && records.length < limits.records) {
    const opened = line;
    const cells: string[] = [];
    for (;;) {
      let cell: string;
      if (text[at] === '"') {
        const quoted = quotedCell(text, at);
        const broken = quoted === null ? text.length : quoted.end;
        const lines = linesIn(text.slice(at, broken));
        const next = text[broken];
        if (quoted === null)
          return { records, fault: { what: 'quote-never-closes', line, at: line + lines } };
        if (next !== undefined && next !== delimiter && next !== '\n' && next !== '\r')
          return { records, fault: { what: 'text-after-quote', line, at: line + lines } };
        line += lines;
        at = broken;
        cell = quoted.cell;
      } else {
        plainEnd.lastIndex = at;
        const end = plainEnd.exec(text)?.index ?? text.length;
        cell = text.slice(at, end);
        at = end;
      }
      cells.push(cell);
      all += 1;
      if (cells.length > limits.columns)
        return { records, fault: { what: 'too-many-columns', line: opened, at: line } };
      if (all > limits.cells) return { records, fault: { what: 'too-many-cells', line: opened, at: line } };
      if (text[at] !== delimiter) break;
      at += 1;
    }
    if (at < text.length) {
      at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1;
      line += 1;
    }
    records.push({ line: opened, cells });
  }
  return { records, fault: null };
}

function quotedCell(text: string, start: number): { readonly cell: string; readonly end: number } | null {
  let from = start + 1;
  let isDoubled = false;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote === -1) return null;
    if (text[quote + 1] === '"') {
      isDoubled = true;
      from = quote + 2;
      continue;
    }
    const inside = text.slice(start + 1, quote);
    return { cell: isDoubled ? inside.replaceAll('""', '"') : inside, end: quote + 1 };
  }
}

function linesIn(text: string): number {
  return (text.match(/\r\n|\r|\n/g) ?? []).length;
}
