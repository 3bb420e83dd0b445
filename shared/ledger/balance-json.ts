import { type Decimal, decimalText } from '../base/decimal';
import { licenseName } from '../register/where-used';
import type { Balance, LineBalance } from './balance';

const money = (value: Decimal | null): string | null => (value === null ? null : decimalText(value, 2));
const quantity = (value: Decimal | null): string | null => (value === null ? null : decimalText(value));

function lineJson(line: LineBalance) {
  return {
    line: line.item.line,
    eccn: line.item.eccn,
    unit: line.unit,
    licensed: quantity(line.licensed),
    reserved: quantity(line.reserved),
    departed: quantity(line.departed),
    carried: quantity(line.carried),
    left: quantity(line.left),
    available: quantity(line.available),
    abroad: quantity(line.abroad),
    percent: line.percent,
    value: money(line.value),
    state: line.state,
  };
}

/** A balance for other programs: decimals as texts, exactly and never rounded; null where a limit is not stated. */
export function balanceJson(balance: Balance) {
  const { license, tolerance, stopped } = balance;
  return {
    license: license.licenseNumber || licenseName(license),
    id: license.id,
    currency: balance.currency,
    printedValue: money(balance.printedValue),
    departedValue: money(balance.departedValue),
    reservedValue: money(balance.reservedValue),
    carriedValue: money(balance.carriedValue),
    leftToPrinted: money(balance.leftToPrinted),
    toleranceUsed: money(balance.toleranceUsed),
    tolerance: {
      percent: tolerance.percent,
      citation: tolerance.citation,
      note: tolerance.note,
    },
    ceiling: money(balance.ceiling),
    leftToCeiling: money(balance.leftToCeiling),
    percent: balance.percent,
    state: balance.state,
    stopped:
      stopped === null ? null : { why: stopped.why, words: stopped.inWords, citation: stopped.citation },
    underWay: balance.underWay.map(({ reference }) => reference),
    asksAboutReplacement: balance.asksAboutReplacement,
    lines: balance.lines.map(lineJson),
  };
}
