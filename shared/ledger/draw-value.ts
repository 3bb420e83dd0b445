import { type Decimal, decimalOf, times, zero } from '../base/decimal';
import type { Draw } from '../records/shipment';

/** The actual value of a draw in the license's currency, exactly: nothing is rounded. Null where a rate or a price is missing. */
export function valueOfDraw(draw: Draw, currency: string): Decimal | null {
  const own = ownValue(draw);
  // In the license's own currency a rate has nothing to say.
  if (own === null || draw.currency === currency) return own;
  return draw.rate === null ? null : times(own, decimalOf(draw.rate));
}

function ownValue({ value, quantity, unitPrice }: Draw): Decimal | null {
  if (value !== null) return decimalOf(value);
  return quantity === null || unitPrice === null ? null : times(decimalOf(quantity), decimalOf(unitPrice));
}

/** The quantity of a draw; zero where it has none. */
export function quantityOfDraw({ quantity }: Draw): Decimal {
  return quantity === null ? zero : decimalOf(quantity);
}

/** What so many of a draw's units are worth; null where its value is not that of a unit price and only part of it is meant. */
export function valueOfPart(draw: Draw, quantity: Decimal | null, currency: string): Decimal | null {
  const whole = valueOfDraw(draw, currency);
  if (quantity === null || draw.quantity === null) return whole;
  const all = decimalOf(draw.quantity);
  if (all.digits * 10n ** BigInt(quantity.scale) === quantity.digits * 10n ** BigInt(all.scale)) return whole;
  if (draw.value !== null || draw.unitPrice === null) return null;
  const part = times(quantity, decimalOf(draw.unitPrice));
  if (draw.currency === currency) return part;
  return draw.rate === null ? null : times(part, decimalOf(draw.rate));
}

/** Units that mean the same: `EA` and `ea`. Nothing is ever converted. */
export function isSameUnit(a: string, b: string): boolean {
  return a.trim().toUpperCase() === b.trim().toUpperCase();
}
