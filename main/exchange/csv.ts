import Papa from 'papaparse';
import { startsFormula } from '../../shared/exchange/formula-guard';

export type Cell = string | number;

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
