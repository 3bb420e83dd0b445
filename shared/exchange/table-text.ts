import { startsFormula } from './formula-guard';
import type { ExchangeTable } from './tables';

// What would end a cell or a row; a spreadsheet takes quoted cells apart again.
const needsQuotes = /[\t\n\r"]/;

function cell(typed: string): string {
  const text = startsFormula.test(typed) ? `'${typed}` : typed;
  return needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * A table as text between tabs, a row to a line: it pastes into a spreadsheet as cells that calculate nothing, and
 * reads in a mail.
 */
export function tableText({ columns, rows }: ExchangeTable): string {
  return [columns.map(({ header }) => header), ...rows].map((row) => row.map(cell).join('\t')).join('\n');
}
