import { readAmount } from './number-reading';
import { cellText, type SourceCell, type SourceRow } from './source-table';

const totalWord =
  /^(?:(?:grand|sub|running|overall|net|gross)?[\s-]*totals?|sums?|summe|summen|zwischensumme|gesamt|gesamtsumme|insgesamt|endsumme|sous-total|total g[ée]n[ée]ral|totale?|totaal|subtotaal|suma|soma|somme|summa|toplam|итого|всего|razem|celkem|összesen|合計|小計|総計|合计|小计|总计|總計|합계|총계|소계|מסה"?כ|المجموع|الإجمالي)(?:\s*\([^)]*\))?\s*[:.=]*$/iu;

/** A number, an amount, or nothing but a currency. */
const isFigure = (text: string) => /^[^\p{L}]*$/u.test(text) || /^[^\p{L}]*[A-Z]{3}[^\p{L}]*$/u.test(text);

/** True when the first filled cell is a word for totals, or when such a word is the only text beside numbers. */
function isTotalsRow(cells: readonly SourceCell[]): boolean {
  let isFirst = true;
  let isFound = false;
  for (const cell of cells) {
    const text = cellText(cell).trim();
    if (text === '') continue;
    const isTotal = totalWord.test(text);
    if (isTotal && isFirst) return true;
    if (!isTotal && !isFigure(text)) return false;
    isFound ||= isTotal;
    isFirst = false;
  }
  return isFound;
}

function amountIn(cell: SourceCell | undefined): number | undefined {
  if (cell === undefined) return undefined;
  const read = readAmount(cell, '.') ?? readAmount(cell, ',');
  return read === undefined ? undefined : Number(read.number);
}

/** A row without a name of its own that holds nothing but figures. */
const isNameless = ({ cells }: SourceRow): boolean =>
  cellText(cells[0] ?? '').trim() === '' && cells.every((cell) => isFigure(cellText(cell)));

/** Whether one of its numbers is the sum of at least two above it. */
function isSum(row: SourceRow, above: readonly SourceRow[]): boolean {
  return row.cells.some((cell, column) => {
    const sum = amountIn(cell);
    if (sum === undefined || sum === 0) return false;
    const numbers = above.flatMap(({ cells }) => amountIn(cells[column]) ?? []);
    return numbers.length >= 2 && Math.abs(numbers.reduce((total, each) => total + each, 0) - sum) < 0.005;
  });
}

/** Sums are looked for only where few rows could be one: in a list without names every row could. */
const mostSums = 20;

/** The lines of rows that look like totals of the others: by their word, or by being the sum of what stands above. */
export function totalsLines(rows: readonly SourceRow[]): readonly number[] {
  const worded = new Set(rows.filter(({ cells }) => isTotalsRow(cells)));
  const nameless = rows.filter((row) => !worded.has(row) && isNameless(row));
  const looked = nameless.length <= mostSums ? nameless : nameless.slice(-1);
  const sums = new Set(
    looked.filter((row) =>
      isSum(
        row,
        rows.slice(0, rows.indexOf(row)).filter((each) => !worded.has(each) && !looked.includes(each)),
      ),
    ),
  );
  return rows.filter((row) => worded.has(row) || sums.has(row)).map(({ line }) => line);
}
