import { type Decimal, decimalOf, isZero, percentOf, plus, sumOfDecimals } from '../base/decimal';
import { plainAmount } from '../base/money';
import { grantedOf } from '../docket/granted';
import { isCedar, type ToleranceRule, toleranceRules, toleranceUnclear } from '../law/tolerance';
import type { Item, License } from '../records/license';

/** What a license states of one item. Null where it states no quantity: that is neither zero nor without limit. */
export interface LineLimit {
  readonly item: Item;
  readonly licensed: Decimal | null;
  readonly unit: string;
  /** The value stated for the item alone; the law has no limit of its own for it. */
  readonly value: Decimal | null;
  readonly isApproved: boolean;
}

/** By how much the value of all shipments may go beyond the license's total, and why. */
export interface AppliedTolerance {
  readonly percent: string;
  readonly rule: ToleranceRule;
  /** Where the license prints it itself: its own words of where. */
  readonly printedAt: string;
  readonly citation: string;
  readonly note: string;
}

/** What a license limits, as it was approved. */
export interface LicenseLimits {
  readonly lines: readonly LineLimit[];
  /** The total printed on the license; null where none is stated. */
  readonly total: Decimal | null;
  readonly tolerance: AppliedTolerance;
  /** Total and tolerance, exactly; null without a total. What equals it is still within it. */
  readonly ceiling: Decimal | null;
}

const stated = (text: string | null): Decimal | null => {
  const found = text === null ? null : decimalOf(text);
  // A quantity of zero or less states no limit: it is asked about, never read as none left.
  return found === null || isZero(found) || found.digits < 0n ? null : found;
};

function lineLimit(item: Item): LineLimit {
  const granted = grantedOf(item);
  if (granted.isApproved === false)
    return { item, licensed: null, unit: item.unit, value: null, isApproved: false };
  const asApplied = granted.isApproved === null;
  const value = asApplied ? item.total : granted.value;
  return {
    item,
    licensed: stated(asApplied ? item.quantity : granted.quantity),
    unit: asApplied ? item.unit : granted.unit,
    value: value === null ? null : stated(plainAmount(value)),
    isApproved: true,
  };
}

function totalOf(license: License, lines: readonly LineLimit[]): Decimal | null {
  const entered = license.grantedTotal ?? license.total;
  if (entered !== null) return stated(plainAmount(entered));
  const approved = lines.filter(({ isApproved }) => isApproved);
  const values = approved.flatMap(({ value }) => (value === null ? [] : [value]));
  return values.length > 0 && values.length === approved.length ? sumOfDecimals(values) : null;
}

/**
 * The tolerance on value: what the license prints goes first (15 CFR 750.11(b)(1)), then the rule of its agency. Where BIS's
 * rule is not shown to apply because a quantity is not stated, none is counted.
 */
function toleranceOf(license: License, lines: readonly LineLimit[]): AppliedTolerance {
  const by = (rule: ToleranceRule, percent: string = rule.percent, note = rule.note): AppliedTolerance => ({
    percent,
    rule,
    printedAt: '',
    citation: rule.citation,
    note,
  });
  const { tolerance, agency } = license;
  if (tolerance !== null) {
    const printed = by(agency === 'DDTC' ? toleranceRules.itar : toleranceRules.bis, tolerance.percent, '');
    return { ...printed, printedAt: tolerance.source, citation: tolerance.source };
  }
  if (agency === 'DDTC') return by(toleranceRules.itar);
  if (agency === 'OFAC') return by(toleranceRules.ofac);
  if (agency !== 'BIS') return by(toleranceRules.none);
  const approved = lines.filter(({ isApproved }) => isApproved);
  if (approved.some(({ item }) => isCedar(item.eccn)))
    return by(toleranceRules.bis, '0', toleranceRules.cedar.note);
  const isStated = approved.length > 0 && approved.every(({ licensed }) => licensed !== null);
  return isStated ? by(toleranceRules.bis) : by(toleranceRules.bis, '0', toleranceUnclear);
}

const known = new WeakMap<License, LicenseLimits>();

/** What a license limits: quantities by line, the total, the tolerance and the ceiling (15 CFR 750.7(f), 750.11). */
export function limitsOf(license: License): LicenseLimits {
  const before = known.get(license);
  if (before !== undefined) return before;
  const lines = license.items.map(lineLimit);
  const total = totalOf(license, lines);
  const tolerance = toleranceOf(license, lines);
  const ceiling = total === null ? null : plus(total, percentOf(decimalOf(tolerance.percent), total));
  const limits = { lines, total, tolerance, ceiling };
  known.set(license, limits);
  return limits;
}
