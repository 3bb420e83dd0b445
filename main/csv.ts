import Papa from 'papaparse';

export type Cell = string | number;

// A spreadsheet takes a cell that begins like this for a formula. A plain number (-5, +1.5e3) and a phone number
// (+86 10 5555) begin so too, calculate nothing, and must come back as they were.
const startsFormula =
  /^(?:[=@\t\r]|-(?!\s*[\d.,]*\d(?:e[+-]?\d+)?\s*%?$)|\+(?![\d\s().,/-]*\d(?:e[+-]?\d+)?\)?$))/i;

/** A CSV file by RFC 4180, with the mark by which spreadsheets know UTF-8; a cell that starts a formula gets an apostrophe. */
export function csvText(headings: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const text = Papa.unparse(
    { fields: [...headings], data: rows.map((row) => [...row]) },
    { escapeFormulae: startsFormula },
  );
  return `\uFEFF${text}\r\n`;
}
