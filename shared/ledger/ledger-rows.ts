import { compareDays, type IsoDate } from '../base/dates';
import { type Decimal, decimalOf, negated, zero } from '../base/decimal';
import type { ActKind, LedgerAct } from '../records/ledger-act';
import type { License } from '../records/license';
import type { Draw, Shipment } from '../records/shipment';
import type { Register } from '../register/register';
import { quantityOfDraw, valueOfDraw, valueOfPart } from './draw-value';
import { type ShipmentView, shipmentsOn, viewShipment } from './shipment-state';

/** What one row of a license's ledger is: a draw, its reversal by a correction, or what else moved or is only noted. */
export type RowKind = 'draw' | 'reversal' | 'not-counted' | 'carried' | ActKind;

/** One row of the ledger of a license. It takes its place by the day, then by the number of its entry. */
export interface LedgerRow {
  readonly kind: RowKind;
  readonly on: IsoDate;
  readonly seq: number;
  readonly shipment: Shipment | null;
  readonly act: LedgerAct | null;
  readonly draw: Draw | null;
  readonly itemId: string | null;
  /** What it adds to the counted quantity and value; zero where it is only noted. */
  readonly quantity: Decimal;
  readonly value: Decimal;
  /** Of temporary goods, counted or not: how many went out of the country, below zero where they came back. */
  readonly abroad?: Decimal;
}

/** What is on its way but has not left: the draw of a shipment that is reserved or filed. */
export interface Reservation {
  readonly shipment: Shipment;
  readonly draw: Draw;
  readonly quantity: Decimal;
  readonly value: Decimal;
  /** The day it was reserved, filed or is to leave. */
  readonly since: IsoDate;
}

/** All that a license's balance is made of. */
export interface LedgerOf {
  readonly rows: readonly LedgerRow[];
  readonly reserved: readonly Reservation[];
}

/** The currency that a license's value is counted in. */
export function currencyOf({ grantedTotal, total, items }: License): string {
  return (grantedTotal ?? total ?? items.find((item) => item.total !== null)?.total)?.currency ?? 'USD';
}

export const counted = (draw: Draw): boolean => draw.authority === '';

export const quantityOf = (text: string | null): Decimal => (text === null ? zero : decimalOf(text));

/** The rows that the draws of a shipment make on a license, with reversals of those corrected since it left. */
function drawRows(view: ShipmentView, licenseId: string, currency: string, left: LedgerAct): LedgerRow[] {
  const rows: LedgerRow[] = [];
  const row = (kind: RowKind, draw: Draw, act: LedgerAct): void => {
    if (draw.licenseId !== licenseId) return;
    const isCounted = counted(draw);
    const isReversal = kind === 'reversal';
    const whole = quantityOfDraw(draw);
    const drawn = isReversal ? negated(whole) : whole;
    const worth = isCounted ? (valueOfDraw(draw, currency) ?? zero) : zero;
    const made: LedgerRow = {
      kind: isCounted ? kind : 'not-counted',
      // A correction says what left then: it takes its place on the day of departure, and every later figure moves.
      on: left.on,
      seq: act.madeSeq,
      shipment: view.shipment,
      act,
      draw,
      itemId: draw.itemId,
      quantity: isCounted ? drawn : zero,
      value: isReversal ? negated(worth) : worth,
    };
    rows.push(view.shipment.temporary ? { ...made, abroad: drawn } : made);
  };
  if (view.draws === view.shipment.draws) {
    // Nothing was corrected.
    for (const draw of view.draws) row('draw', draw, left);
    return rows;
  }
  let draws: readonly Draw[] = view.shipment.draws;
  const corrections = view.acts.filter(({ kind }) => kind === 'corrected');
  const isBefore = (act: LedgerAct) => act.madeSeq < left.madeSeq;
  const replace = (act: LedgerAct): readonly Draw[] => {
    const rest = draws.filter(({ id }) => id !== act.drawId);
    return act.draw === null ? rest : [...rest, act.draw];
  };
  for (const act of corrections.filter(isBefore)) draws = replace(act);
  for (const draw of draws) row('draw', draw, left);
  for (const act of corrections.filter((each) => !isBefore(each))) {
    const was = draws.find(({ id }) => id === act.drawId);
    if (was !== undefined) row('reversal', was, act);
    if (act.draw !== null) row('draw', act.draw, act);
    draws = replace(act);
  }
  return rows;
}

const givesBack: ReadonlySet<ActKind> = new Set(['delivery-failed', 'credited']);
/** By what temporary goods are no longer abroad. */
const cameHome: ReadonlySet<ActKind> = new Set(['delivery-failed', 'came-back', 'temporary-back']);
const onlyNoted: ReadonlySet<ActKind> = new Set(['came-back', 'temporary-back', 'transferred']);

function actRow(act: LedgerAct, view: ShipmentView | null, licenseId: string, currency: string): LedgerRow[] {
  const draw = allDraws(view).find(({ id }) => id === act.drawId) ?? null;
  if ((draw?.licenseId ?? act.licenseId) !== licenseId) return [];
  const base = {
    kind: act.kind,
    on: act.on,
    seq: act.madeSeq,
    shipment: view?.shipment ?? null,
    act,
    draw,
    itemId: draw?.itemId ?? act.itemId,
    ...(view?.shipment.temporary === true && cameHome.has(act.kind)
      ? { abroad: negated(quantityOf(act.quantity)) }
      : {}),
  };
  const isNoted = onlyNoted.has(act.kind) || (givesBack.has(act.kind) && draw !== null && !counted(draw));
  if (isNoted) return [{ ...base, quantity: zero, value: zero }];
  const quantity = quantityOf(act.quantity);
  if (act.kind === 'opening-balance' || act.kind === 'adjusted')
    return [{ ...base, quantity, value: quantityOf(act.value) }];
  if (!givesBack.has(act.kind) || draw === null) return [];
  const part = act.quantity === null ? null : quantity;
  const value = act.value === null ? valueOfPart(draw, part, currency) : decimalOf(act.value);
  return [{ ...base, quantity: negated(part ?? quantityOfDraw(draw)), value: negated(value ?? zero) }];
}

/** Every line a shipment ever had, those corrected away too. */
export function allDraws(view: ShipmentView | null): readonly Draw[] {
  if (view === null) return [];
  return [...view.shipment.draws, ...view.acts.flatMap(({ draw }) => draw ?? [])];
}

/** What a departed shipment, or one on its way, means for a license. */
function ofShipment(view: ShipmentView, licenseId: string, currency: string, today: IsoDate): LedgerOf {
  const { stage, departure, draws, acts, shipment } = view;
  if (stage === 'departed' && departure !== null) {
    const rows = drawRows(view, licenseId, currency, departure);
    for (const act of acts)
      if (act.on <= today && (givesBack.has(act.kind) || onlyNoted.has(act.kind)))
        rows.push(...actRow(act, view, licenseId, currency));
    return { rows, reserved: [] };
  }
  if (stage !== 'reserved' && stage !== 'filed') return { rows: [], reserved: [] };
  const since = acts[0]?.on ?? departure?.on;
  const own = draws.filter((draw) => draw.licenseId === licenseId && counted(draw));
  return {
    rows: [],
    reserved: own.flatMap((draw) =>
      since === undefined
        ? []
        : [
            {
              shipment,
              draw,
              quantity: quantityOfDraw(draw),
              value: valueOfDraw(draw, currency) ?? zero,
              since,
            },
          ],
    ),
  };
}

/** Orders rows by day, then by the number of the entry. */
export function compareRows(a: LedgerRow, b: LedgerRow): number {
  return compareDays(a.on, b.on) || a.seq - b.seq;
}

/** What one shipment means for a license on a day. */
export function partOf(register: Register, shipment: Shipment, license: License, today: IsoDate): LedgerOf {
  return ofShipment(viewShipment(register, shipment, today), license.id, currencyOf(license), today);
}

/** A ledger with what more shipments mean for the license: the last ones that draw on it, in their order. */
export function ledgerWith({ rows, reserved }: LedgerOf, parts: readonly LedgerOf[]): LedgerOf {
  // Of one day and entry the shipments stand before the acts of none, as in `ledgerOf`.
  const isAlone = ({ shipment }: LedgerRow): number => Number(shipment === null);
  return {
    rows: [...rows, ...parts.flatMap((part) => part.rows)].sort(
      (a, b) => compareRows(a, b) || isAlone(a) - isAlone(b),
    ),
    reserved: [...reserved, ...parts.flatMap((part) => part.reserved)],
  };
}

/**
 * All that counts on one license on a day, derived from the acts; `without`: a shipment that is left out. `parts`: what each shipment
 * means for the license, where it was worked out before; what is worked out now is added.
 */
export function ledgerOf(
  register: Register,
  license: License,
  today: IsoDate,
  without: string | null = null,
  parts: Map<string, LedgerOf> = new Map(),
): LedgerOf {
  const currency = currencyOf(license);
  const rows: LedgerRow[] = [];
  const reserved: Reservation[] = [];
  for (const shipment of shipmentsOn(register, license.id)) {
    if (shipment.id === without) continue;
    let own = parts.get(shipment.id);
    if (own === undefined) {
      own = partOf(register, shipment, license, today);
      parts.set(shipment.id, own);
    }
    for (const row of own.rows) rows.push(row);
    for (const each of own.reserved) reserved.push(each);
  }
  for (const act of register.acts.by('license', license.id)) {
    if (act.shipmentId !== null || act.void !== null || act.on > today) continue;
    rows.push(...actRow(act, null, license.id, currency));
  }
  return { rows: rows.sort(compareRows), reserved };
}
