import type { Candidate } from './proposal';
import type { Flow } from './text-flow';

/** An item a letter names: its classification, and the row it stands in. */
export interface NamedItem {
  readonly eccn: string;
  readonly line: string;
  readonly quantity: string;
  readonly unit: string;
  readonly value: string;
  readonly description: string;
}

const eccn =
  /(?<![\p{L}\p{N}.])(?:[0-9][A-E][0-9]{3}(?:\.[a-z0-9]{1,4}){0,4}|EAR99|USML\s+(?:Category\s+)?[IVX]{1,5}(?:\([a-z0-9]{1,3}\))*)(?![\p{L}\p{N}])/gu;
const money = /(?:US\$|\$|USD\s?)\s?\d[\d,]*(?:\.\d{2})?|\d[\d,]*\.\d{2}\s?(?:USD)?/u;
const amount =
  /^(\d[\d,.]*)\s*(units?|ea(?:ch)?|pcs?|pieces?|sets?|kg|lots?|pounds?|lbs?|liters?|meters?)?\.?$/iu;
const lineNumber = /^(?:item\s*)?(\d{1,3})\.?$/i;

/** What the cells of a row say beside the classification. */
function rowOf(cells: readonly string[], classification: string): NamedItem {
  let [line, quantity, unit, value] = ['', '', '', ''];
  const words: string[] = [];
  for (const [index, cell] of cells.entries()) {
    const isMoney = money.exec(cell)?.[0] === cell;
    const counted = amount.exec(cell);
    if (cell === classification) continue;
    if (index === 0 && lineNumber.test(cell)) line = lineNumber.exec(cell)?.[1] ?? '';
    else if (isMoney) value = cell;
    else if (counted !== null && quantity === '') [quantity, unit] = [counted[1] ?? '', counted[2] ?? ''];
    else words.push(cell.replace(classification, '').trim());
  }
  return {
    eccn: classification,
    line,
    quantity,
    unit,
    value,
    description: words.filter((word) => word !== '').join(' '),
  };
}

/** The items a letter names by their classification: rows of a table with their cells, and in sentences each once. */
export function itemsNamed(flow: Flow): readonly Candidate<NamedItem>[] {
  const text = flow.text.slice(0, flow.end);
  const rows: Candidate<NamedItem>[] = [];
  const mentioned: Candidate<NamedItem>[] = [];
  for (const { 0: printed, index } of text.matchAll(eccn)) {
    const line = flow.lines.find(({ start, end }) => start <= index && index < end);
    const cells = text
      .slice(line?.start ?? index, line?.end ?? index)
      .split('\t')
      .map((cell) => cell.trim());
    const place = flow.placeOf(index, index + printed.length);
    const classification = printed.replace(/\s+/g, ' ');
    if (cells.length > 2) rows.push({ value: rowOf(cells, classification), printed: cells.join(' '), place });
    else mentioned.push({ value: rowOf([], classification), printed, place });
  }
  const inRows = new Set(rows.map(({ value }) => value.eccn));
  const once = new Set<string>();
  return [
    ...rows,
    ...mentioned.filter(({ value }) => !inRows.has(value.eccn) && once.size < once.add(value.eccn).size),
  ];
}
