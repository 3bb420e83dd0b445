import type { ExchangeTable } from './tables';

// What would end a cell or a row; a spreadsheet takes quoted cells apart again.
const needsQuotes = /[\t\n\r"]/;

const cell = (text: string): string => (needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** A table as text between tabs, a row to a line: it pastes into a spreadsheet as cells, and reads in a mail. */
export function tableText({ columns, rows }: ExchangeTable): string {
  return [columns.map(({ header }) => header), ...rows].map((row) => row.map(cell).join('\t')).join('\n');
}
