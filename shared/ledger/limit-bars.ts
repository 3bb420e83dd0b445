import type { IsoDate } from '../base/dates';
import {
  compareDecimals,
  type Decimal,
  isNegative,
  isZero,
  largerOf,
  minus,
  negated,
  percentText,
  plus,
  zero,
} from '../base/decimal';
import type { UsedUp } from '../docket/license-rows';
import type { License } from '../records/license';
import type { Register } from '../register/register';
import { defineWords } from '../words/define-words';
import { type Balance, balanceOf, type LineBalance } from './balance';
import { amountText, balanceWords, quantityLeftInWords, quantityText, stateInWords } from './balance-text';

const texts = defineWords('ledger/limit-bars', {
  over: '{say} over',
  reservedBeyondIt: '{say} reserved beyond it',
  reserved: '{say} reserved',
  item: 'Item {line}',
  notStated: 'not stated',
  leftToThePrinted: '{say} left to the printed value',
  toTheCeiling: ', {say} to the ceiling',
  reserved2: ', {say} reserved',
  value: 'Value',
  limitNotStated: 'limit not stated',
});

/** One limit of a license as a bar: its words first (what goes beyond it has words of its own), then its lengths in percent of the limit, for drawing only. */
export interface LimitBar {
  readonly id: string;
  readonly name: string;
  readonly words: string;
  readonly licensed: string;
  readonly departed: string;
  readonly reserved: string;
  readonly left: string;
  readonly percent: string | null;
  readonly state: string;
  /** Null where no limit is stated: there is no bar then. */
  readonly drawn: {
    readonly departed: number;
    readonly reserved: number;
    /** The ceiling in percent of the limit; 100 without a tolerance. */
    readonly ceiling: number;
    /** The amount above the ceiling, as it is shown; empty where nothing is. */
    readonly over: string;
  } | null;
}

const share = (part: Decimal, whole: Decimal): number => Math.max(0, Number(percentText(part, whole) ?? '0'));

const spaced = (text: string, unit: string): string => (unit === '' ? text : `${text} ${unit}`);

/** "5 EA over", or, where only what is reserved goes beyond, "5 EA reserved beyond it"; empty within the limit. */
function overInWords(left: Decimal, reserved: Decimal, say: (value: Decimal) => string): string {
  if (isNegative(left)) return texts.over({ say: say(negated(left)) });
  const free = minus(left, reserved);
  return isNegative(free) ? texts.reservedBeyondIt({ say: say(negated(free)) }) : '';
}

function lineBar(line: LineBalance): LimitBar {
  const { item, unit, licensed, departed, carried, reserved, left } = line;
  const used = plus(departed, carried);
  const say = (value: Decimal): string => spaced(quantityText(value), unit);
  const isOver = left !== null && isNegative(left);
  const parts = [
    isOver ? '' : quantityLeftInWords(line),
    isZero(reserved) ? '' : texts.reserved({ say: say(reserved) }),
  ];
  return {
    id: item.id,
    name: texts.item({ line: item.line || item.eccn }).trim(),
    words: parts.filter(Boolean).join(', '),
    licensed: licensed === null ? texts.notStated : say(licensed),
    departed: say(used),
    reserved: say(reserved),
    left: left === null ? texts.notStated : say(left),
    percent: line.percent,
    state: balanceWords[line.state],
    drawn:
      licensed === null || left === null
        ? null
        : {
            departed: isZero(licensed) ? 0 : share(used, licensed),
            reserved: isZero(licensed) ? 0 : share(reserved, licensed),
            ceiling: 100,
            over: overInWords(left, reserved, say),
          },
  };
}

function valueBar(balance: Balance): LimitBar {
  const { printedValue, ceiling, currency, reservedValue, leftToPrinted, leftToCeiling } = balance;
  const used = plus(balance.departedValue, balance.carriedValue);
  const say = (value: Decimal): string => `${amountText(value)} ${currency}`;
  const left = leftToPrinted === null || leftToCeiling === null ? null : { leftToPrinted, leftToCeiling };
  const toPrinted =
    left === null ? '' : texts.leftToThePrinted({ say: say(largerOf(zero, left.leftToPrinted)) });
  const toCeiling =
    left === null ||
    isNegative(left.leftToCeiling) ||
    compareDecimals(left.leftToCeiling, left.leftToPrinted) === 0
      ? ''
      : texts.toTheCeiling({ say: say(left.leftToCeiling) });
  const kept = isZero(reservedValue) ? '' : texts.reserved2({ say: say(reservedValue) });
  return {
    id: 'value',
    name: texts.value,
    words: left === null ? texts.limitNotStated : `${toPrinted}${toCeiling}${kept}`,
    licensed: printedValue === null ? texts.notStated : say(printedValue),
    departed: say(used),
    reserved: say(reservedValue),
    left: left === null ? texts.notStated : say(left.leftToPrinted),
    percent: balance.percent,
    state: stateInWords(balance).replace(/^./, (first) => first.toUpperCase()),
    drawn:
      printedValue === null || ceiling === null || left === null
        ? null
        : {
            departed: share(used, printedValue),
            reserved: share(reservedValue, printedValue),
            ceiling: share(ceiling, printedValue),
            over: overInWords(left.leftToCeiling, reservedValue, say),
          },
  };
}

/** What is left of a license, limit by limit: its items in their order, then its value. */
export function limitBars(balance: Balance): readonly LimitBar[] {
  return [...balance.lines.map(lineBar), valueBar(balance)];
}

/** How much of the limit nearest to its end is used, in percent, and what is left of it; null where no limit is stated. */
export function nearestLimit(balance: Balance): UsedUp | null {
  let nearest: UsedUp | null = null;
  for (const { percent, left } of limitBars(balance))
    if (percent !== null && (nearest === null || Number(percent) > Number(nearest.percent)))
      nearest = { percent, left };
  return nearest;
}

/** For a list of licenses: how far each is used up; null before it is issued. */
export const usedOn =
  (register: Register, today: IsoDate) =>
  (license: License): UsedUp | null =>
    license.licenseNumber === '' ? null : nearestLimit(balanceOf(register, license, today));
