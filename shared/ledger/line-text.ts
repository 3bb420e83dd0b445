import { decimalOf } from '../base/decimal';
import type { Draw } from '../records/shipment';
import { amountText, quantityText } from './balance-text';
import { valueOfDraw } from './draw-value';

/** "40 EA"; empty where a line has no quantity. */
export const quantityOfLine = ({ quantity, unit }: Draw): string =>
  quantity === null ? '' : `${quantityText(decimalOf(quantity))} ${unit}`.trim();

/** "1,000.00 USD"; empty where a line has no price. */
export const priceOfLine = ({ unitPrice, currency }: Draw): string =>
  unitPrice === null ? '' : `${amountText(decimalOf(unitPrice))} ${currency}`;

/** "40 EA at 1,000.00 USD", "250,000.00 USD": how much of a line goes, for what; its own description where neither is said. */
export function lineInWords(draw: Draw): string {
  const price = priceOfLine(draw);
  const value = valueOfDraw(draw, draw.currency);
  const worth = value === null ? '' : `${amountText(value)} ${draw.currency}`;
  const quantity = quantityOfLine(draw);
  const forWhat = price === '' || draw.value !== null ? worth : price;
  if (quantity === '') return forWhat || draw.description || draw.eccn;
  if (forWhat === '') return quantity;
  return `${quantity} ${draw.value === null ? 'at' : 'for'} ${forWhat}`;
}
