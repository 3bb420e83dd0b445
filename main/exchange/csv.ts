import Papa from 'papaparse';

export type Cell = string | number;

// A spreadsheet takes a cell that begins like this for a formula. A plain number (-5, +1.5e3) and a phone number
// (+86 10 5555) begin so too, calculate nothing, and must come back as they were.
const startsFormula =
  /^(?:[=@\t\r]|-(?!\s*[\d.,]*\d(?:e[+-]?\d+)?\s*%?$)|\+(?![\d\s().,/-]*\d(?:e[+-]?\d+)?\)?$))/i;

/** Rows of a CSV file by RFC 4180, each with its line end; a cell that starts a formula gets an apostrophe before it. */
export function csvRows(rows: readonly (readonly Cell[])[]): string {
  if (rows.length === 0) return '';
  return `${Papa.unparse(
    rows.map((row) => [...row]),
    { escapeFormulae: startsFormula },
  )}\r\n`;
}

/** The first row of a CSV file, after the mark by which spreadsheets know UTF-8. */
export function csvHead(headings: readonly string[]): string {
  return `\uFEFF${csvRows([headings])}`;
}

/** A whole CSV file. */
export function csvText(headings: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return csvHead(headings) + csvRows(rows);
}
