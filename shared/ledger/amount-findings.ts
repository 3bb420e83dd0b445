import { formatDay, type IsoDate } from '../base/dates';
import { type Decimal, isAbove, isNegative, minus, plus, zero } from '../base/decimal';
import { inWords as sentenceOf } from '../base/message-text';
import { type Message, messageOf } from '../base/result';
import { toleranceRules } from '../law/tolerance';
import type { License } from '../records/license';
import type { Draw } from '../records/shipment';
import { defineWords } from '../words/define-words';
import { amountText, quantityText, severalOf } from './balance-text';
import { valueOfDraw } from './draw-value';
import { itarCapsReached } from './itar-caps-reached';
import { compareRows, currencyOf, type LedgerOf, type LedgerRow, quantityOf } from './ledger-rows';
import type { LicenseLimits } from './license-limits';
import { type Asked, itemName, type LimitFinding, nameOf } from './limit-finding';
import { type Over, type RunningStep, runningOf } from './running';

const texts = defineWords('ledger/amount-findings', {
  withoutANumber: 'without a number',
  noToleranceIsKnown: 'no tolerance is known for this agency',
  noTolerance: 'no tolerance',
  aToleranceOf: 'a tolerance of {percent} %',
});

/** Of a license that names no unit. */
const unitOf = (unit: string): string => unit || 'units';

/** The draws as one entry of the ledger, after all others of their day. */
export function rowsOf(license: License, draws: readonly Draw[], asked: Asked): readonly LedgerRow[] {
  const currency = currencyOf(license);
  return draws.map((draw) => ({
    kind: 'draw',
    on: asked.on,
    seq: Number.MAX_SAFE_INTEGER,
    shipment: asked.shipment,
    act: null,
    draw,
    itemId: draw.itemId,
    quantity: quantityOf(draw.quantity),
    value: valueOfDraw(draw, currency) ?? zero,
  }));
}

/** What others reserved stands before what is planned, whenever it is to leave. */
function reservedRows({ reserved }: LedgerOf, on: IsoDate): readonly LedgerRow[] {
  return reserved.map(({ shipment, draw, quantity, value }) => ({
    kind: 'draw',
    on,
    seq: Number.MAX_SAFE_INTEGER - 1,
    shipment,
    act: null,
    draw,
    itemId: draw.itemId,
    quantity,
    value,
  }));
}

const isOwn = (step: RunningStep): boolean =>
  step.rows.some(({ seq, act }) => seq === Number.MAX_SAFE_INTEGER && act === null);

/** The first entry beside the new one that goes beyond a limit and did not before. */
function firstThatBreaks(
  limits: LicenseLimits,
  others: readonly LedgerRow[],
  after: readonly RunningStep[],
): RunningStep | undefined {
  const breaking = after.filter((step) => step.over.length > 0 && !isOwn(step));
  if (breaking.length === 0) return undefined;
  const before = runningOf(limits, [...others].sort(compareRows), 'last');
  const broke = new Set(before.filter(({ over }) => over.length > 0).map((step) => step.rows[0]));
  return breaking.find((step) => !broke.has(step.rows[0]));
}

/** What the quantities and values of draws, as `own` entries of the ledger, run into: now, or an entry of a later day. */
export function amountFindings(
  license: License,
  limits: LicenseLimits,
  ledger: LedgerOf,
  asked: Asked,
  draws: readonly Draw[],
  own: readonly LedgerRow[],
): LimitFinding[] {
  const others = asked.isPlanned ? [...ledger.rows, ...reservedRows(ledger, asked.on)] : ledger.rows;
  const after = runningOf(limits, [...others, ...own].sort(compareRows), 'last');
  const now = after.find(isOwn);
  const found = (now?.over ?? []).map((over) => overFinding(license, limits, over, draws, ledger, asked));
  const later = firstThatBreaks(limits, others, after);
  const [first] = later?.over ?? [];
  if (found.length === 0 && later !== undefined && first !== undefined) {
    const what = overWords(license, limits, first, ledger, asked);
    found.push({
      ...overFinding(license, limits, first, draws, ledger, asked),
      message: messageOf('first-that-breaks', {
        reference: later.rows[0]?.shipment?.reference ?? texts.withoutANumber,
        on: formatDay(later.rows[0]?.on ?? asked.on),
        what: sentenceOf(what),
      }),
    });
  }
  const end = after.at(-1) ?? now;
  return [
    ...found,
    ...toleranceFinding(license, limits, found, (now ?? end)?.value ?? zero, end?.value ?? zero),
    ...lineValueFindings(license, limits, end, draws),
  ];
}

const noRule = texts.noToleranceIsKnown;

/** Where it stands that a quantity has no tolerance, by the rule of the license's agency. */
const quantityCitation: Readonly<Record<string, string>> = {
  [toleranceRules.bis.id]: '15 CFR 750.11(a)',
  [toleranceRules.itar.id]: '22 CFR 123.23',
  [toleranceRules.ofac.id]: toleranceRules.ofac.citation,
};

function overWords(
  license: License,
  limits: LicenseLimits,
  over: Over,
  ledger: LedgerOf,
  asked: Asked,
): Message {
  const name = nameOf(license);
  if (over.limit === 'value')
    return messageOf('over-ceiling', {
      license: name,
      over: amountText(over.by),
      currency: currencyOf(license),
      ceiling: amountText(limits.ceiling ?? zero),
      total: amountText(limits.total ?? zero),
      ...toleranceWords(limits),
    });
  const { line, by, licensed } = over;
  const params = {
    license: name,
    item: itemName(limits, line.item.id),
    over: quantityText(by),
    unit: unitOf(line.unit),
    citation: quantityCitation[limits.tolerance.rule.id] ?? noRule,
  };
  const reserved = ledger.reserved
    .filter(({ draw }) => draw.itemId === line.item.id)
    .reduce((sum, { quantity }) => plus(sum, quantity), zero);
  if (!asked.isPlanned || reserved.digits === 0n)
    return messageOf('over-quantity', { ...params, licensed: quantityText(licensed) });
  const used = ledger.rows
    .filter(({ itemId }) => itemId === line.item.id)
    .reduce((sum, { quantity }) => plus(sum, quantity), zero);
  const left = minus(licensed, used);
  return messageOf('over-available', {
    ...params,
    left: quantityText(left),
    reserved: quantityText(reserved),
    several: severalOf(reserved),
  });
}

function toleranceWords({ tolerance }: LicenseLimits): {
  readonly tolerance: string;
  readonly citation: string;
} {
  const { percent, citation, printedAt } = tolerance;
  const words = percent === '0' ? texts.noTolerance : texts.aToleranceOf({ percent });
  return { tolerance: words, citation: printedAt || citation || noRule };
}

function overFinding(
  license: License,
  limits: LicenseLimits,
  over: Over,
  draws: readonly Draw[],
  ledger: LedgerOf,
  asked: Asked,
): LimitFinding {
  const isQuantity = over.limit === 'quantity';
  const isClaimed =
    !isQuantity &&
    draws.some(({ priceBasis }) => priceBasis === 'delivery-or-currency' || priceBasis === 'price-statement');
  const message = overWords(license, limits, over, ledger, asked);
  return {
    check: over.limit,
    result: isClaimed ? 'warn' : 'fail',
    message: isClaimed ? messageOf('over-ceiling-claimed', message.params) : message,
    license,
    itemId: isQuantity ? over.line.item.id : null,
  };
}

function toleranceFinding(
  license: License,
  limits: LicenseLimits,
  found: readonly LimitFinding[],
  now: Decimal,
  end: Decimal,
): LimitFinding[] {
  const { total, ceiling, tolerance } = limits;
  const isOver = found.some(({ check }) => check === 'value');
  const base = { check: 'value', license, itemId: null } as const;
  const name = nameOf(license);
  const isUnclear = tolerance.note !== '' && tolerance.percent === '0' && tolerance.rule.id === 'bis-value';
  if (total === null || ceiling === null) return [];
  if (isOver && isUnclear)
    return [
      {
        ...base,
        result: 'cannot-tell',
        message: messageOf('tolerance-unclear', { license: name, note: tolerance.note }),
      },
    ];
  const most = isAbove(now, end) ? now : end;
  if (isOver || !isAbove(most, total)) return [];
  const message = messageOf('in-tolerance', {
    license: name,
    used: amountText(minus(most, total)),
    allowed: amountText(minus(ceiling, total)),
    currency: currencyOf(license),
    citation: tolerance.printedAt || tolerance.citation,
  });
  const caps = itarCapsReached(license, most, total).map(
    ({ words }): LimitFinding => ({
      ...base,
      result: 'warn',
      message: messageOf('itar-cap-reached', { license: name, what: words }),
    }),
  );
  return [{ ...base, result: 'warn', message }, ...caps];
}

function lineValueFindings(
  license: License,
  limits: LicenseLimits,
  end: RunningStep | undefined,
  draws: readonly Draw[],
): LimitFinding[] {
  // One item: the total of the license is its own.
  if (limits.lines.length < 2) return [];
  return limits.lines.flatMap(({ item, value }): LimitFinding[] => {
    const used = end?.values.get(item.id);
    if (value === null || used === undefined || !draws.some(({ itemId }) => itemId === item.id)) return [];
    const over = minus(used, value);
    if (isNegative(over) || over.digits === 0n) return [];
    const message = messageOf('over-line-value', {
      license: nameOf(license),
      item: itemName(limits, item.id),
      over: amountText(over),
      currency: currencyOf(license),
      value: amountText(value),
    });
    return [{ check: 'line-value', result: 'warn', message, license, itemId: item.id }];
  });
}
