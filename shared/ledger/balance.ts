import { daysBetween, type IsoDate } from '../base/dates';
import {
  compareDecimals,
  type Decimal,
  isAbove,
  isNegative,
  largerOf,
  minus,
  percentText,
  plus,
  zero,
} from '../base/decimal';
import { isCedar, toleranceRules } from '../law/tolerance';
import type { Item, License } from '../records/license';
import type { Shipment } from '../records/shipment';
import type { Register } from '../register/register';
import { defineWords } from '../words/define-words';
import { asksAboutReplacement, carriedRows } from './carried';
import { keptLedger } from './kept-ledgers';
import type { KeptLedger } from './kept-of-license';
import { currencyOf, type LedgerOf } from './ledger-rows';
import { type LedgerSums, noSums, type Sums, sumsOf } from './ledger-sums';
import { type AppliedTolerance, type LicenseLimits, type LineLimit, limitsOf } from './license-limits';
import { type Stopped, stoppedOn } from './license-stopped';

const texts = defineWords('ledger/balance', {
  itExpiredOn: 'it expired on {expiresOn}',
});

export const lineStates = ['within', 'in-tolerance', 'full', 'over', 'not-stated'] as const;
export type LineState = (typeof lineStates)[number];
export const balanceStates = [...lineStates, 'expired'] as const;
export type BalanceState = (typeof balanceStates)[number];

/** What is left of one item of a license. Null stands for a limit that is not stated. */
export interface LineBalance {
  readonly item: Item;
  readonly unit: string;
  readonly licensed: Decimal | null;
  readonly reserved: Decimal;
  readonly departed: Decimal;
  /** Shipped under the license that this one replaces, while that counts against it. */
  readonly carried: Decimal;
  /** Below zero where more left than was approved. */
  readonly left: Decimal | null;
  /** What may still be planned: left without what is reserved; nothing while the license cannot be used. */
  readonly available: Decimal | null;
  readonly percent: string | null;
  /** The value of what left, and that stated for the item alone. */
  readonly value: Decimal;
  readonly ownValue: Decimal | null;
  /** Temporary goods that have not come back. */
  readonly abroad: Decimal;
  readonly isApproved: boolean;
  readonly state: LineState;
}

/** What is left of a license on a day: derived from the acts each time, never stored. */
export interface Balance {
  readonly license: License;
  readonly currency: string;
  readonly printedValue: Decimal | null;
  readonly tolerance: AppliedTolerance;
  readonly ceiling: Decimal | null;
  readonly departedValue: Decimal;
  readonly reservedValue: Decimal;
  readonly carriedValue: Decimal;
  readonly leftToPrinted: Decimal | null;
  readonly toleranceUsed: Decimal | null;
  readonly leftToCeiling: Decimal | null;
  readonly percent: string | null;
  readonly state: BalanceState;
  /** Why nothing may leave; null while something may. */
  readonly stopped: Stopped | null;
  /** While nothing may leave: what is reserved, and what left in the last 60 days under a license since revoked or suspended. */
  readonly underWay: readonly Shipment[];
  readonly asksAboutReplacement: boolean;
  readonly lines: readonly LineBalance[];
  readonly ledger: LedgerOf;
}

/**
 * How a quantity stands: no tolerance (15 CFR 750.11(a)), but for western red cedar 5 percent of the balance before the final
 * shipment of a license with more than one (15 CFR 754.4(d)(4)).
 */
export function quantityAllowed(
  { item, licensed }: LineLimit,
  before: { readonly used: Decimal; readonly shipments: number },
): Decimal | null {
  if (licensed === null) return null;
  const balance = minus(licensed, before.used);
  if (!isCedar(item.eccn) || before.shipments === 0 || isNegative(balance)) return licensed;
  const extra = { digits: balance.digits * BigInt(toleranceRules.cedar.percent), scale: balance.scale + 2 };
  return plus(licensed, extra);
}

function lineBalance(limit: LineLimit, sums: Sums, isStopped: boolean): LineBalance {
  const { item, unit, isApproved } = limit;
  // Nothing may go of what was not approved, so that whatever did is over.
  const licensed = isApproved ? limit.licensed : zero;
  const { reserved, quantity: departed, carried, value, abroad } = sums;
  const used = plus(departed, carried);
  const left = licensed === null ? null : minus(licensed, used);
  const free = left === null ? null : minus(left, reserved);
  return {
    item,
    unit,
    licensed,
    reserved,
    departed,
    carried,
    left,
    available: isStopped ? zero : free,
    percent: licensed === null ? null : percentText(used, licensed),
    value,
    ownValue: limit.value,
    abroad,
    isApproved,
    state: lineState(limit, licensed, used, sums),
  };
}

function lineState(limit: LineLimit, licensed: Decimal | null, used: Decimal, sums: Sums): LineState {
  if (licensed === null) return 'not-stated';
  const size = compareDecimals(used, licensed);
  if (size < 0) return 'within';
  if (size === 0) return 'full';
  const before = { used: plus(sums.beforeLast, sums.carried), shipments: sums.shipments - 1 };
  const allowed = quantityAllowed({ ...limit, licensed }, before) ?? licensed;
  return isAbove(used, allowed) ? 'over' : 'in-tolerance';
}

/** How a license stands: beyond a limit before all else, then its date, then quantity, then value. */
function balanceState(
  limits: LicenseLimits,
  lines: readonly LineBalance[],
  used: Decimal,
  isExpired: boolean,
): BalanceState {
  const { total, ceiling } = limits;
  const isValueOver = ceiling !== null && isAbove(used, ceiling);
  if (isValueOver || lines.some(({ state }) => state === 'over')) return 'over';
  if (isExpired) return 'expired';
  const open = lines.filter(({ isApproved }) => isApproved);
  const isFull = open.length > 0 && open.every(({ state }) => state === 'full' || state === 'in-tolerance');
  if (isFull) return 'full';
  if (total === null) return 'not-stated';
  return isAbove(used, total) ? 'in-tolerance' : 'within';
}

/** Why nothing may leave on a day: its status, or that it expired. */
function whyStopped(register: Register, license: License, today: IsoDate): Stopped | null {
  const stopped = stoppedOn(register, license, today);
  if (stopped !== null || !isExpiredOn(license, today)) return stopped;
  return {
    why: 'expired',
    inWords: texts.itExpiredOn({ expiresOn: license.expiresOn ?? '' }),
    citation: '15 CFR 750.7(g)',
  };
}

// The printed day rules; that a holiday may give it one more working day is a note on the shipment (15 CFR 750.7(g)).
const isExpiredOn = ({ expiresOn }: License, today: IsoDate): boolean =>
  expiresOn !== null && today > expiresOn;

const isSameStop = (a: Stopped | null, b: Stopped | null): boolean =>
  a?.why === b?.why && a?.inWords === b?.inWords;

/** Balances by the ledger they are of: worked out again only where something touched the license since. */
const known = new WeakMap<KeptLedger, Balance>();

/** The balance of a license on a day; what is dated ahead has not left yet and counts as reserved. */
export function balanceOf(register: Register, license: License, today: IsoDate): Balance {
  const kept = keptLedger(register, license, today);
  const { ledger, sums } = kept;
  const carried = carriedRows(register, license, today);
  if (carried.length > 0)
    return balanceFrom(register, license, today, { ...ledger, rows: [...carried, ...ledger.rows] });
  const before = known.get(kept);
  const asks = asksAboutReplacement(register, license, today);
  const stopped = whyStopped(register, license, today);
  if (before !== undefined && before.asksAboutReplacement === asks && isSameStop(before.stopped, stopped))
    return before;
  const balance = balanceFrom(register, license, today, ledger, sums);
  known.set(kept, balance);
  return balance;
}

/** The balance that a ledger makes; `what if` asks with rows that nobody entered. */
export function balanceFrom(
  register: Register,
  license: License,
  today: IsoDate,
  ledger: LedgerOf,
  sums: LedgerSums = sumsOf(ledger),
): Balance {
  const limits = limitsOf(license);
  const isExpired = isExpiredOn(license, today);
  const stopped = whyStopped(register, license, today);
  const { items, departedValue, carriedValue, reservedValue } = sums;
  const lines = limits.lines.map((limit) =>
    lineBalance(limit, items.get(limit.item.id) ?? noSums, stopped !== null),
  );
  const used = plus(departedValue, carriedValue);
  const { total, ceiling, tolerance } = limits;
  return {
    license,
    currency: currencyOf(license),
    printedValue: total,
    tolerance,
    ceiling,
    departedValue,
    carriedValue,
    reservedValue,
    leftToPrinted: total === null ? null : minus(total, used),
    toleranceUsed: total === null ? null : largerOf(zero, minus(used, total)),
    leftToCeiling: ceiling === null ? null : minus(ceiling, used),
    percent: total === null ? null : percentText(used, total),
    state: balanceState(limits, lines, used, isExpired),
    stopped,
    underWay: stopped === null ? [] : underWay(ledger, stopped, today),
    asksAboutReplacement: asksAboutReplacement(register, license, today),
    lines,
    ledger,
  };
}

/** Goods that left so many days ago may still be stopped: no register says when they arrived. */
const daysUnderWay = 60;

/** What is on its way while a license cannot be used: reserved goods, and goods that left before it was revoked or suspended. */
function underWay({ reserved, rows }: LedgerOf, { why }: Stopped, today: IsoDate): readonly Shipment[] {
  const isCalledBack = why === 'revoked' || why === 'suspended';
  const gone = rows.flatMap(({ kind, on, shipment }) =>
    isCalledBack && kind === 'draw' && daysBetween(on, today) <= daysUnderWay ? (shipment ?? []) : [],
  );
  return [...new Set([...reserved.map(({ shipment }) => shipment), ...gone])];
}
