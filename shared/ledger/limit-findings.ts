import { compareDays, formatDay, type IsoDate } from '../base/dates';
import { type Decimal, isAbove, isNegative, minus, plus, zero } from '../base/decimal';
import { inWords as sentenceOf } from '../base/message-text';
import { type Message, messageOf } from '../base/result';
import { toleranceRules } from '../law/tolerance';
import type { ActFields } from '../records/ledger-act';
import type { License } from '../records/license';
import type { Draw, Shipment } from '../records/shipment';
import type { Register } from '../register/register';
import { licenseName } from '../register/where-used';
import { defineWords } from '../words/define-words';
import { amountText, quantityText, severalOf } from './balance-text';
import { asksAboutReplacement, carriedRows } from './carried';
import { valueOfDraw } from './draw-value';
import { itarCapsReached } from './itar-caps-reached';
import { keptBounds, ledgerWithout } from './kept-ledgers';
import { isFarFromLimits } from './ledger-bounds';
import { compareRows, counted, currencyOf, type LedgerOf, type LedgerRow, quantityOf } from './ledger-rows';
import { type LicenseLimits, limitsOf } from './license-limits';
import { lastDayOf, replacedBy, stoppedOn } from './license-stopped';
import { type Over, type RunningStep, runningOf } from './running';
import { unshippedFindings } from './unshipped-balance';

const texts = defineWords('ledger/limit-findings', {
  withoutANumber: 'without a number',
  noToleranceIsKnown: 'no tolerance is known for this agency',
  noTolerance: 'no tolerance',
  aToleranceOf: 'a tolerance of {percent} %',
});

/** One thing that a draw runs into on a license. The numbers are those of the checks before a shipment. */
export interface LimitFinding {
  readonly check: 'status' | 'expiry' | 'quantity' | 'value' | 'line-value';
  readonly result: 'fail' | 'warn' | 'cannot-tell';
  readonly message: Message;
  readonly license: License;
  readonly itemId: string | null;
}

/** What is asked of a license: draws that leave on a day, or have left on it. */
export interface Asked {
  readonly draws: readonly Draw[];
  readonly on: IsoDate;
  /** The shipment they are of, which is not counted twice; null for what nobody entered yet. */
  readonly shipment: Shipment | null;
  /** What left is held against what left; what is planned also against what others reserved. */
  readonly isPlanned: boolean;
  readonly departure?: Pick<ActFields, 'proof' | 'proofOn'> & { readonly mode: string };
}

const nameOf = (license: License): string => license.licenseNumber || licenseName(license);
/** Of a license that names no unit. */
const unitOf = (unit: string): string => unit || 'units';

/** What stands against the draws of a shipment on one license: its status, its last day, quantity, value. */
export function limitFindings(
  register: Register,
  license: License,
  asked: Asked,
  today: IsoDate,
): readonly LimitFinding[] {
  const limits = limitsOf(license);
  const draws = asked.draws.filter((draw) => draw.licenseId === license.id && counted(draw));
  if (draws.length === 0) return [];
  const carried = carriedRows(register, license, today);
  const own = rowsOf(license, draws, asked);
  const amounts = (): readonly LimitFinding[] => {
    const shipmentId = asked.shipment?.id ?? null;
    // Most shipments are far from any limit, and need not be placed among all that left before.
    if (isNew(register, shipmentId)) {
      const bounds = keptBounds(register, license, today);
      if (isFarFromLimits(bounds, [...carried, ...own], limits)) return [];
    }
    const { rows, reserved } = ledgerWithout(register, license, today, shipmentId);
    return amountFindings(license, limits, { rows: [...carried, ...rows], reserved }, asked, draws, own);
  };
  return [
    ...statusFindings(register, license, asked),
    ...replacementFinding(register, license, today),
    ...statedFindings(license, limits, draws),
    ...amounts(),
  ];
}

/** Whether a shipment is not entered yet. */
const isNew = ({ shipments }: Register, id: string | null): boolean => id === null || !shipments.has(id);

function statusFindings(register: Register, license: License, asked: Asked): LimitFinding[] {
  const { on, departure } = asked;
  const found: LimitFinding[] = [];
  const base = { license, itemId: null };
  const stopped = stoppedOn(register, license, on);
  if (stopped !== null) {
    const params = {
      license: nameOf(license),
      on: formatDay(on),
      why: stopped.inWords,
      citation: stopped.citation || '15 CFR 750.7',
    };
    found.push({ ...base, check: 'status', result: 'fail', message: messageOf('license-stopped', params) });
  }
  const last = lastDayOf(license);
  if (last === null || compareDays(on, last.printed) <= 0) return found;
  if (compareDays(on, last.last) <= 0) {
    const message = messageOf('holiday-extension', { license: nameOf(license), note: last.note });
    return [...found, { ...base, check: 'expiry', result: 'warn', message }];
  }
  if (hasProof(last.last, departure)) return found;
  const params = {
    license: nameOf(license),
    last: formatDay(last.last),
    printed: formatDay(last.printed),
    on: formatDay(on),
  };
  const message = messageOf('departs-after-expiry', params);
  return [...found, { ...base, check: 'expiry', result: 'fail', message }];
}

/** Only a vessel meets the last day by having been laden, or ready on the pier, before it ended (15 CFR 758.4(b)(2)). */
function hasProof(last: IsoDate, departure: Asked['departure']): boolean {
  if (departure === undefined || departure.mode !== 'vessel' || departure.proof === '') return false;
  return departure.proofOn !== null && departure.proofOn <= last;
}

function replacementFinding(register: Register, license: License, today: IsoDate): LimitFinding[] {
  const base = { check: 'quantity', license, itemId: null } as const;
  const found: LimitFinding[] = unshippedFindings(register, license, today).map((message) => ({
    ...base,
    result: 'warn',
    message,
  }));
  if (!asksAboutReplacement(register, license, today)) return found;
  const before = replacedBy(register, license).map(nameOf).join(', ');
  const message = messageOf('replacement-unanswered', { license: nameOf(license), before });
  return [...found, { ...base, result: 'cannot-tell', message }];
}

function statedFindings(license: License, limits: LicenseLimits, draws: readonly Draw[]): LimitFinding[] {
  const name = nameOf(license);
  const lines = limits.lines.filter(
    ({ item, licensed, isApproved }) =>
      isApproved && licensed === null && draws.some(({ itemId }) => itemId === item.id),
  );
  const found: LimitFinding[] = lines.map(({ item }) => ({
    check: 'quantity',
    result: 'cannot-tell',
    message: messageOf('limit-not-stated', { license: name, item: itemName(limits, item.id) }),
    license,
    itemId: item.id,
  }));
  if (limits.total !== null) return found;
  const message = messageOf('value-not-stated', { license: name });
  return [...found, { check: 'value', result: 'cannot-tell', message, license, itemId: null }];
}

export function itemName({ lines }: LicenseLimits, itemId: string | null): string {
  const item = lines.find((line) => line.item.id === itemId)?.item;
  return item === undefined ? '' : item.line || item.eccn || item.description;
}

/** The draws as one entry of the ledger, after all others of their day. */
function rowsOf(license: License, draws: readonly Draw[], asked: Asked): readonly LedgerRow[] {
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

function amountFindings(
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
