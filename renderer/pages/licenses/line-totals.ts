import { multiplied, parseMoney, plainAmount, sumOf } from '../../../shared/base/money';
import { isBlankRow } from '../../forms/fields/added-rows';
import { type AmountDraft, decimalFrom } from '../../forms/fields/draft-parts';
import type { ItemDraft } from './license-part-drafts';

/** What something comes to, as it would stand in an amount field; empty where it cannot be calculated. */
export interface Calculated {
  readonly amount: string;
  readonly isExact: boolean;
}

const nothing: Calculated = { amount: '', isExact: true };

type Line = Pick<ItemDraft, 'quantity' | 'unitPrice' | 'total'>;

/** Quantity times unit price in the currency of the item's value. */
export function lineTotal({ quantity, unitPrice, total }: Line): Calculated {
  const product = multiplied(decimalFrom(quantity) ?? '', decimalFrom(unitPrice) ?? '', total.currency);
  if (product === undefined) return nothing;
  return { amount: plainAmount(product.nearest), isExact: product.isExact };
}

function sumIn(currency: string, totals: readonly AmountDraft[]): Calculated {
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
export function itemsTotal(items: readonly Line[], currency: string): Calculated {
  return sumIn(currency, totalsIn(items));
}

const isSameAmount = (typed: AmountDraft, calculated: Calculated): boolean => {
  if (typed.amount.trim() === calculated.amount) return true;
  const [a, b] = [typed.amount, calculated.amount].map((text) => parseMoney(text, typed.currency));
  return a !== undefined && b !== undefined && a.minor === b.minor;
};

/** An amount follows what it is calculated from, until somebody types another one or takes it out. */
const followed = (was: AmountDraft, now: AmountDraft, before: Calculated, after: Calculated): AmountDraft =>
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
const soFar = ({ items, total }: Totals): Calculated =>
  sumIn(
    total.currency,
    totalsIn(items).filter(({ amount }) => amount.trim() !== ''),
  );

/** The stated total filled in anew, where it was not typed by hand. */
export function withItemsTotal(was: Totals, now: Totals): Totals {
  return { ...now, total: followed(was.total, now.total, soFar(was), soFar(now)) };
}

/** What an amount differs from, to be shown beside it; null where it does not, or where there is nothing to compare. */
export function differsFrom(typed: AmountDraft, calculated: Calculated): Calculated | null {
  return calculated.amount === '' || isSameAmount(typed, calculated) ? null : calculated;
}
