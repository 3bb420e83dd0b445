/** One record of a CSV text, with the line it begins on. */
export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Where a text stops being CSV: a quote that never closes, or text right after a closing quote. */
export interface CsvFault {
  readonly what: 'quote-never-closes' | 'text-after-quote';
  /** Where the cell opens, and where it was found to be wrong. */
  readonly line: number;
  readonly at: number;
}

export interface CsvRecords {
  readonly records: readonly CsvRecord[];
  readonly fault: CsvFault | null;
}

/**
 * Takes a text apart by RFC 4180, every cell character for character. Stops at the first fault: what follows a quote
 * that never closes is one cell by the rules, and the rest of the file would be gone.
 */
export function csvCells(text: string, delimiter: string, most = Number.POSITIVE_INFINITY): CsvRecords {
  const records: CsvRecord[] = [];
  const plainEnd = new RegExp(`[\\r\\n${delimiter === '|' ? '\\|' : delimiter}]`, 'g');
  let at = 0;
  let line = 1;
  while (at < text.length && records.length < most) {
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
  let cell = '';
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote === -1) return null;
    cell += text.slice(from, quote);
    if (text[quote + 1] !== '"') return { cell, end: quote + 1 };
    cell += '"';
    from = quote + 2;
  }
}

function linesIn(text: string): number {
  return (text.match(/\r\n|\r|\n/g) ?? []).length;
}
