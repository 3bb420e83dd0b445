import { addDays, compareDays, daysBetween, formatDay, type IsoDate } from '../base/dates';
import { type Decimal, isNegative, isZero, minus, negated, percentText, zero } from '../base/decimal';
import { defineWords } from '../words/define-words';
import type { Balance } from './balance';
import { amountText, quantityLeftInWords } from './balance-text';
import { limitsOf } from './license-limits';
import { rowWords } from './row-words';
import { type RunningStep, runningOf } from './running';

const texts = defineWords('ledger/balance-chart', {
  item: 'Item {line}',
  beyondThePrintedValue: '{negated} {currency} beyond the printed value',
  left: '{left} {currency} left',
  value: 'Value',
});

/** What is left of one limit from an entry on, in percent of the limit, for drawing; below zero where it is over. */
export interface ChartPoint {
  readonly on: IsoDate;
  readonly percentLeft: number;
}

/** One limit over time: its name, and what is left of it now in words. */
export interface ChartLine {
  readonly id: string;
  readonly name: string;
  readonly kind: 'quantity' | 'value';
  readonly points: readonly ChartPoint[];
  readonly now: string;
}

/** One entry of the ledger with what was left of each limit after it, in the order of the lines. */
export interface ChartEntry {
  readonly on: IsoDate;
  readonly what: string;
  readonly left: readonly string[];
  readonly percentLeft: readonly number[];
}

/** Both balances of a license against time. */
export interface BalanceChart {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly today: IsoDate;
  readonly expiresOn: IsoDate | null;
  /** How far below zero the value may go, in percent; 0 without a tolerance. */
  readonly tolerance: number;
  readonly lines: readonly ChartLine[];
  readonly entries: readonly ChartEntry[];
}

interface Limit {
  readonly id: string;
  readonly name: string;
  readonly kind: ChartLine['kind'];
  readonly whole: Decimal;
  readonly usedAfter: (step: RunningStep) => Decimal;
  readonly inWords: (left: Decimal) => string;
}

const percentOfWhole = (left: Decimal, whole: Decimal): number => Number(percentText(left, whole) ?? '0');

/** The limits that are stated: the approved items with a quantity, then the value. */
function limitsDrawn(balance: Balance): readonly Limit[] {
  const { currency, printedValue } = balance;
  const items = balance.lines.flatMap(({ item, licensed, isApproved, unit }): Limit[] =>
    licensed === null || !isApproved || isZero(licensed)
      ? []
      : [
          {
            id: item.id,
            name: texts.item({ line: item.line || item.eccn }).trim(),
            kind: 'quantity',
            whole: licensed,
            usedAfter: ({ quantities }) => quantities.get(item.id) ?? zero,
            inWords: (left) => quantityLeftInWords({ left, unit }),
          },
        ],
  );
  if (printedValue === null) return items;
  const inWords = (left: Decimal): string =>
    isNegative(left)
      ? texts.beyondThePrintedValue({ negated: amountText(negated(left)), currency })
      : texts.left({ left: amountText(left), currency });
  const usedAfter = ({ value }: RunningStep): Decimal => value;
  return [
    ...items,
    { id: 'value', name: texts.value, kind: 'value', whole: printedValue, usedAfter, inWords },
  ];
}

function whatOf({ rows }: RunningStep): string {
  const [first] = rows;
  if (first === undefined) return '';
  const kinds = [...new Set(rows.map(({ kind }) => rowWords[kind]))].join(', ');
  return [kinds, first.shipment?.reference ?? ''].filter(Boolean).join(' · ');
}

/**
 * What was left of a license after each entry of its ledger: a step where something moved, from the first day of the license
 * to its last. Null where no limit is stated, or nothing was counted yet.
 */
export function balanceChart(balance: Balance, today: IsoDate): BalanceChart | null {
  const { license, ledger, ceiling, printedValue } = balance;
  const limits = limitsDrawn(balance);
  const steps = runningOf(limitsOf(license), ledger.rows).filter(({ rows }) =>
    rows.some(({ quantity, value }) => !isZero(quantity) || !isZero(value)),
  );
  const firstOn = steps[0]?.rows[0]?.on;
  if (limits.length === 0 || firstOn === undefined) return null;
  const { validatedOn, expiresOn } = license;
  const from = validatedOn !== null && compareDays(validatedOn, firstOn) < 0 ? validatedOn : firstOn;
  const last = [today, expiresOn ?? today, steps.at(-1)?.rows[0]?.on ?? today].sort(compareDays).at(-1);
  const to = last === undefined || last === from ? addDays(from, 1) : last;
  const entries = steps.map((step): ChartEntry => {
    const left = limits.map(({ whole, usedAfter }) => minus(whole, usedAfter(step)));
    return {
      on: step.rows[0]?.on ?? from,
      what: whatOf(step),
      left: limits.map(({ inWords }, at) => inWords(left[at] ?? zero)),
      percentLeft: limits.map(({ whole }, at) => percentOfWhole(left[at] ?? zero, whole)),
    };
  });
  const lines = limits.map(
    ({ id, name, kind, whole, inWords }, at): ChartLine => ({
      id,
      name,
      kind,
      now: entries.at(-1)?.left[at] ?? inWords(whole),
      points: [
        { on: from, percentLeft: 100 },
        ...entries.map(({ on, percentLeft }) => ({ on, percentLeft: percentLeft[at] ?? 100 })),
      ],
    }),
  );
  const tolerance =
    ceiling === null || printedValue === null
      ? 0
      : percentOfWhole(minus(ceiling, printedValue), printedValue);
  return { from, to, today, expiresOn, tolerance, lines, entries };
}

/** Where a day lies between the first and the last of a chart, from 0 to 1. */
export function placeOf({ from, to }: Pick<BalanceChart, 'from' | 'to'>, on: IsoDate): number {
  return Math.min(1, Math.max(0, daysBetween(from, on) / daysBetween(from, to)));
}

/** "Thu Nov 5, 2026, Shipped · S-1: Item 1 60 EA left; Value 60,000.00 USD left". */
export function entryInWords({ lines }: BalanceChart, { on, what, left }: ChartEntry): string {
  const each = lines.map(({ name }, at) => `${name} ${left[at] ?? ''}`).join('; ');
  return `${formatDay(on)}, ${what}: ${each}`;
}
