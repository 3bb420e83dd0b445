import { readAmount } from './number-reading';
import { cellText, type SourceCell, type SourceRow } from './source-table';

const totalWord =
  /^(?:(?:grand|sub|running|overall|net|gross)?[\s-]*totals?|sums?|summe|summen|zwischensumme|gesamt|gesamtsumme|insgesamt|endsumme|sous-total|total g[ée]n[ée]ral|totale?|totaal|subtotaal|suma|soma|somme|summa|toplam|итого|всего|razem|celkem|összesen|合計|小計|総計|合计|小计|总计|總計|합계|총계|소계|מסה"?כ|المجموع|الإجمالي)(?:\s*\([^)]*\))?\s*[:.=]*$/iu;

const filledIn = (cells: readonly SourceCell[]) => cells.map((cell) => cellText(cell).trim());
/** A number, an amount, or nothing but a currency. */
const isFigure = (text: string) => /^[^\p{L}]*$/u.test(text) || /^[^p{L}]*[A-Z]{3}[^p{L}]*$/.test(text);

function isWorded(cells: readonly SourceCell[]): boolean {
  const texts = filledIn(cells).filter((text) => text !== '');
  if (totalWord.test(texts[0] ?? '')) return true;
  return (
    texts.some((text) => totalWord.test(text)) &&
    texts.every((text) => totalWord.test(text) || isFigure(text))
  );
}

function amountIn(cell: SourceCell | undefined): number | undefined {
  if (cell === undefined) return undefined;
  const read = readAmount(cell, '.') ?? readAmount(cell, ',');
  return read === undefined ? undefined : Number(read.number);
}

/** A row without a name of its own, one of whose numbers is the sum of at least two above it. */
function isSum(row: SourceRow, above: readonly number[][]): boolean {
  const texts = filledIn(row.cells);
  if (texts[0] !== '' || texts.some((text) => text !== '' && !isFigure(text))) return false;
  return row.cells.some((cell, column) => {
    const sum = amountIn(cell);
    const numbers = above[column] ?? [];
    if (sum === undefined || sum === 0 || numbers.length < 2) return false;
    return Math.abs(numbers.reduce((total, each) => total + each, 0) - sum) < 0.005;
  });
}

/** The lines of rows that look like totals of the others: by their word, or by being the sum of what stands above. */
export function totalsLines(rows: readonly SourceRow[]): readonly number[] {
  const above: number[][] = [];
  const found: number[] = [];
  for (const row of rows) {
    if (isWorded(row.cells) || isSum(row, above)) {
      found.push(row.line);
      continue;
    }
    for (const [column, cell] of row.cells.entries()) {
      const amount = amountIn(cell);
      if (amount === undefined) continue;
      above[column] ??= [];
      above[column].push(amount);
    }
  }
  return found;
}
