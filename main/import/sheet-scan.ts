import type { UnreadableCell } from '../../shared/import/source-table';
import { attributesOf } from './sheet-parts';

/** What a sheet's own XML says before anything is made of it. */
export interface SheetScan {
  /** Cells that hold something, and how far they reach. */
  readonly filled: number;
  readonly lastRow: number;
  readonly lastColumn: number;
  readonly lastCell: string;
  readonly hiddenRows: number;
  /** By their address: errors, and formulas whose value is not in the file. */
  readonly unreadable: ReadonlyMap<string, UnreadableCell>;
  /** By their address: days that are written as text. */
  readonly written: ReadonlyMap<string, string>;
}

/** The number of a column by its letters, A being 1. */
export function columnNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

const cellTag = /<(?:[\w.-]+:)?c(?:\s([^>]*?))?(?:\/>|>([\s\S]*?)<\/(?:[\w.-]+:)?c>)/g;
const inside = (name: string) => new RegExp(`<(?:[\\w.-]+:)?${name}(?:\\s[^>]*?)?(?:\\/>|>([\\s\\S]*?)<\\/)`);
const [value, formula, inline] = [inside('v'), inside('f'), inside('is')];

/** Goes through the XML of a sheet once; the reader of its cells says nothing of what it leaves out. */
export function scanSheet(xml: string): SheetScan {
  const unreadable = new Map<string, UnreadableCell>();
  const written = new Map<string, string>();
  let filled = 0;
  let [lastRow, lastColumn, lastCell] = [0, 0, ''];
  for (const [, tag = '', body = ''] of xml.matchAll(cellTag)) {
    if (body === '') continue;
    const { r: at = '', t: type = 'n' } = attributesOf(tag);
    const v = value.exec(body);
    const f = formula.exec(body);
    if (v === null && f === null && !inline.test(body)) continue;
    filled += 1;
    const [, letters = '', digits = '0'] = /^([A-Z]+)(\d+)$/.exec(at) ?? [];
    const [row, column] = [Number(digits), columnNumber(letters)];
    if (row > lastRow || column > lastColumn) lastCell = at;
    [lastRow, lastColumn] = [Math.max(lastRow, row), Math.max(lastColumn, column)];
    const text = v?.[1] ?? '';
    if (type === 'e') unreadable.set(at, { unreadable: 'import-cell-error', text: text || '#N/A', at });
    else if (f !== null && (v === null || (text === '' && type !== 'str')))
      unreadable.set(at, { unreadable: 'import-cell-no-value', text: `=${f[1] ?? ''}`, at });
    else if (type === 'd' && text !== '') written.set(at, text);
  }
  const hiddenRows = [...xml.matchAll(/<(?:[\w.-]+:)?row\s[^>]*hidden="(?:1|true)"[^>]*[^/]>/g)].length;
  return { filled, lastRow, lastColumn, lastCell, hiddenRows, unreadable, written };
}
