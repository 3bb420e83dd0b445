import type { IsoDate } from '../base/dates';
import type { License } from '../records/license';
import type { Register } from '../register/register';
import { type KeptLedger, type OfLicense, ofLicense } from './kept-of-license';
import { addTo, boundsOf, type LedgerBounds } from './ledger-bounds';
import { type LedgerOf, ledgerOf, ledgerWith, partOf } from './ledger-rows';
import { type LedgerSums, sumsOf } from './ledger-sums';

function keep(ledger: LedgerOf): KeptLedger {
  let sums: LedgerSums | null = null;
  return {
    ledger,
    // Of a file thousands of rows are held against a license, and what it comes to is asked for once.
    get sums() {
      sums ??= sumsOf(ledger);
      return sums;
    },
  };
}

/** Whether an act moved a shipment onto a license it did not draw on. */
const movesOnto = ({ acts }: Register, { id }: License): boolean =>
  acts.by('license', id).some((act) => act.shipmentId !== null);

/** Takes the shipment that came since; false where it is not simply the last of those that draw on the license. */
function takeAdded(register: Register, own: OfLicense, id: string): boolean {
  const { license, today, parts } = own;
  const shipment = register.shipments.lastBy('license', license.id);
  if (shipment?.id !== id || shipment.void !== null || movesOnto(register, license)) return false;
  const part = partOf(register, shipment, license, today);
  parts.set(id, part);
  own.since.push(part);
  addTo(own.bounds, part);
  return true;
}

/** What is kept of a license as it is now; what came since may still stand apart. */
function known(register: Register, license: License, today: IsoDate): OfLicense & { whole: KeptLedger } {
  const own = ofLicense(register, license, today);
  const { whole, added } = own;
  own.added = null;
  if (whole !== null && (added === null || takeAdded(register, own, added)))
    return Object.assign(own, { whole });
  const ledger = ledgerOf(register, license, today, null, own.parts);
  own.since.length = 0;
  own.bounds = boundsOf(ledger);
  return Object.assign(own, { whole: keep(ledger) });
}

/**
 * The ledger of a license as `ledgerOf` works it out: at no cost while nothing touched the license since, and else only for the
 * shipments that were touched.
 */
export function keptLedger(register: Register, license: License, today: IsoDate): KeptLedger {
  const own = known(register, license, today);
  if (own.since.length > 0) own.whole = keep(ledgerWith(own.whole.ledger, own.since.splice(0)));
  return own.whole;
}

/** What it comes to at most; after one more shipment at the cost of that one. It changes with the register. */
export function keptBounds(register: Register, license: License, today: IsoDate): LedgerBounds {
  return known(register, license, today).bounds;
}

/** The same without one shipment, which is about to be another; nothing is left out for null, or for one that is not entered. */
export function ledgerWithout(
  register: Register,
  license: License,
  today: IsoDate,
  shipmentId: string | null,
): LedgerOf {
  if (shipmentId === null || !register.shipments.has(shipmentId))
    return keptLedger(register, license, today).ledger;
  return ledgerOf(register, license, today, shipmentId, ofLicense(register, license, today).parts);
}
