import { multiplied, parseMoney, plainAmount, sumOf } from '../../../shared/base/money';
import { isBlankRow } from '../../forms/fields/added-rows';
import { type AmountDraft, decimalFrom } from '../../forms/fields/draft-parts';
import type { ItemDraft } from './license-part-drafts';

/** What something comes to, as it would stand in an amount field; empty where it cannot be reckoned. */
export interface Reckoned {
  readonly amount: string;
  readonly isExact: boolean;
}

const nothing: Reckoned = { amount: '', isExact: true };

type Line = Pick<ItemDraft, 'quantity' | 'unitPrice' | 'total'>;

/** Quantity times unit price in the currency of the item's value. */
export function lineTotal({ quantity, unitPrice, total }: Line): Reckoned {
  const product = multiplied(decimalFrom(quantity) ?? '', decimalFrom(unitPrice) ?? '', total.currency);
  if (product === undefined) return nothing;
  return { amount: plainAmount(product.nearest), isExact: product.isExact };
}

function sumIn(currency: string, totals: readonly AmountDraft[]): Reckoned {
  const values = totals.map((total) =>
    total.currency === currency ? parseMoney(total.amount, currency) : undefined,
  );
  const known = values.filter((value) => value !== undefined);
  const sum = known.length === values.length ? sumOf(known) : undefined;
  return sum === undefined ? nothing : { amount: plainAmount(sum), isExact: true };
}

const totalsIn = (items: readonly Line[]) =>
  items.filter((item) => !isBlankRow(item)).map(({ total }) => total);

/** The sum of the items' values in that currency; empty while one of them has no value in it. */
export function itemsTotal(items: readonly Line[], currency: string): Reckoned {
  return sumIn(currency, totalsIn(items));
}

const isSameAmount = (typed: AmountDraft, reckoned: Reckoned): boolean => {
  if (typed.amount.trim() === reckoned.amount) return true;
  const [a, b] = [typed.amount, reckoned.amount].map((text) => parseMoney(text, typed.currency));
  return a !== undefined && b !== undefined && a.minor === b.minor;
};

/** An amount follows what it is reckoned from, until somebody types another one or takes it out. */
const followed = (was: AmountDraft, now: AmountDraft, before: Reckoned, after: Reckoned): AmountDraft =>
  now.isTyped || !isSameAmount(was, before) ? now : { ...now, amount: after.amount };

/** The item with its value filled in anew, where the value was not typed by hand. */
export function withLineTotal(was: ItemDraft, now: ItemDraft): ItemDraft {
  return { ...now, total: followed(was.total, now.total, lineTotal(was), lineTotal(now)) };
}

/** Items and stated total of a record as they are typed. */
export interface Totals {
  readonly items: readonly ItemDraft[];
  readonly total: AmountDraft;
}

/** What the items with a value come to so far. */
const soFar = ({ items, total }: Totals): Reckoned =>
  sumIn(
    total.currency,
    totalsIn(items).filter(({ amount }) => amount.trim() !== ''),
  );

/** The stated total filled in anew, where it was not typed by hand. */
export function withItemsTotal(was: Totals, now: Totals): Totals {
  return { ...now, total: followed(was.total, now.total, soFar(was), soFar(now)) };
}

/** What an amount differs from, to be shown beside it; null where it does not, or where there is nothing to compare. */
export function differsFrom(typed: AmountDraft, reckoned: Reckoned): Reckoned | null {
  return reckoned.amount === '' || isSameAmount(typed, reckoned) ? null : reckoned;
}
