import { type Candidate, unsureIn } from './proposal';
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

/** What a heading calls its column. */
const headings: Readonly<Record<'line' | 'quantity' | 'unit' | 'value', RegExp>> = {
  line: /^(?:line|item|no\.?|#)(?: (?:no\.?|number))?$/i,
  quantity: /^(?:qty|quantity)\.?$/i,
  unit: /^units?(?: of (?:measure|quantity))?$/i,
  value: /^(?:total )?(?:price|value|amount)$/i,
};

/** What the cells of a row say beside the classification: by the headings above, where there are as many, otherwise by their looks. */
function rowOf(cells: readonly string[], classification: string, above: readonly string[] = []): NamedItem {
  const item = { line: '', quantity: '', unit: '', value: '' };
  const words: string[] = [];
  const isHeaded = above.length === cells.length;
  for (const [index, cell] of cells.entries()) {
    const isMoney = money.exec(cell)?.[0] === cell;
    const counted = amount.exec(cell);
    const heading = isHeaded ? (above[index] ?? '') : '';
    const named = (Object.keys(headings) as (keyof typeof headings)[]).find((each) =>
      headings[each].test(heading),
    );
    if (cell === classification) continue;
    if (named === 'unit' || named === 'line') item[named] = cell.replace(/\.$/, '');
    else if (named === undefined && index === 0 && lineNumber.test(cell) && heading === '')
      item.line = lineNumber.exec(cell)?.[1] ?? '';
    else if (isMoney) item.value = cell;
    else if (counted !== null && item.quantity === '') {
      item.quantity = counted[1] ?? '';
      item.unit ||= counted[2] ?? '';
    } else words.push(cell.replace(classification, '').trim());
  }
  return { eccn: classification, ...item, description: words.filter((word) => word !== '').join(' ') };
}

/** The cells of the last row of headings above a line: as many as its own, without a digit. */
function headingsAbove(flow: Flow, line: number, count: number): readonly string[] {
  for (const { start, end } of flow.lines.slice(Math.max(0, line - 40), Math.max(0, line)).reverse()) {
    const cells = flow.text
      .slice(start, end)
      .split('\t')
      .map((cell) => cell.trim());
    if (cells.length === count && cells.every((cell) => /\p{L}|#/u.test(cell) && !/\d/.test(cell)))
      return cells;
  }
  return [];
}

/** The items a letter names by their classification: rows of a table with their cells, and in sentences each once. */
export function itemsNamed(flow: Flow): readonly Candidate<NamedItem>[] {
  const text = flow.text.slice(0, flow.end);
  const rows: Candidate<NamedItem>[] = [];
  const mentioned: Candidate<NamedItem>[] = [];
  for (const { 0: printed, index } of text.matchAll(eccn)) {
    const at = flow.lines.findIndex(({ start, end }) => start <= index && index < end);
    const line = flow.lines[at];
    const cells = text
      .slice(line?.start ?? index, line?.end ?? index)
      .split('\t')
      .map((cell) => cell.trim());
    const place = flow.placeOf(index, index + printed.length);
    const classification = printed.replace(/\s+/g, ' ');
    const above = headingsAbove(flow, at, cells.length);
    if (cells.length > 2)
      rows.push({
        value: rowOf(cells, classification, above),
        printed: cells.join(' '),
        place,
        ...unsureIn(flow, line?.start ?? index, line?.end ?? index),
      });
    else
      mentioned.push({
        value: rowOf([], classification),
        printed,
        place,
        ...unsureIn(flow, index, index + printed.length),
      });
  }
  const inRows = new Set(rows.map(({ value }) => value.eccn));
  const once = new Set<string>();
  return [
    ...rows,
    ...mentioned.filter(({ value }) => !inRows.has(value.eccn) && once.size < once.add(value.eccn).size),
  ];
}
