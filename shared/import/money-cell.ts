import type { SourceCell } from './source-table';

// Signs that name one currency; "$" in a list of a US exporter is the US dollar. ¥ and kr could be several.
const signs: readonly (readonly [RegExp, string])[] = [
  [/(?:US\s?\$|U\.S\.\s?\$|\$\s?US)/i, 'USD'],
  [/(?:C\s?\$|CA\s?\$|CAD\s?\$)/i, 'CAD'],
  [/(?:A\s?\$|AU\s?\$)/i, 'AUD'],
  [/HK\s?\$/i, 'HKD'],
  [/S\s?\$/i, 'SGD'],
  [/NT\s?\$/i, 'TWD'],
  [/R\s?\$/i, 'BRL'],
  [/\$/, 'USD'],
  [/€/, 'EUR'],
  [/£/, 'GBP'],
  [/₩/, 'KRW'],
  [/₹/, 'INR'],
  [/₪/, 'ILS'],
  [/₺/, 'TRY'],
  [/₽/, 'RUB'],
  [/Fr\./, 'CHF'],
];

/** An amount as it stands in a list: its digits, and the currency its sign or letters name (empty: none, or more than one could be meant). */
export interface MoneyCell {
  readonly cell: SourceCell;
  readonly currency: string;
}

/** Takes the currency off an amount: `$1,234.50`, `EUR 100`, `(500.00)` for an amount below zero. */
export function moneyCell(cell: SourceCell): MoneyCell {
  if (typeof cell !== 'string') return { cell, currency: '' };
  let text = cell.trim();
  let currency = '';
  const letters = /^([A-Z]{3})(?=[\s\d(-])|(?<=[\s\d)])([A-Z]{3})$/.exec(text);
  if (letters !== null) {
    currency = letters[1] ?? letters[2] ?? '';
    text = text.replace(currency, '').trim();
  }
  for (const [sign, code] of signs) {
    if (!sign.test(text)) continue;
    if (currency === '') currency = code;
    text = text.replace(sign, '').trim();
    break;
  }
  const bracketed = /^\(\s*(.+?)\s*\)$/.exec(text)?.[1];
  if (bracketed !== undefined) text = `-${bracketed}`;
  text = text.replace(/^(-)\s+/, '$1').replace(/^(.*\d)\s*-$/, '-$1');
  return { cell: text, currency };
}
