// A spreadsheet takes a cell that begins like this for a formula, one for East Asia also where the sign is of full width. A plain
// number (-5, +1.5e3) and a phone number (+86 10 5555) begin so too, calculate nothing, and must come back as they were. What was
// typed with an apostrophe before such a beginning gets another, so that its own stays.
export const startsFormula =
  /^'*(?:[=@\t\r\n\uff1d\uff0b\uff0d\uff20\ufe62\ufe63\ufe66\ufe6b]|-(?!\s*[\d.,]*\d(?:e[+-]?\d+)?\s*%?$)|\+(?![\d\s().,/-]*\d(?:e[+-]?\d+)?\)?$))/i;

/** A cell without the apostrophe that keeps it from being a formula; any other apostrophe stays. */
export function unguarded(cell: string): string {
  return cell.startsWith("'") && startsFormula.test(cell.slice(1)) ? cell.slice(1) : cell;
}
