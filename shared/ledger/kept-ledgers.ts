import type { IsoDate } from '../base/dates';
import type { LedgerAct } from '../records/ledger-act';
import type { License } from '../records/license';
import type { Shipment } from '../records/shipment';
import type { Register } from '../register/register';
import { type LedgerOf, ledgerOf } from './ledger-rows';
import { type LedgerSums, sumsOf } from './ledger-sums';

/** The ledger of a license on a day, and what it comes to. */
export interface KeptLedger {
  readonly ledger: LedgerOf;
  readonly sums: LedgerSums;
}

/** What is kept of one license on a day. */
interface OfLicense {
  readonly license: License;
  readonly today: IsoDate;
  /** What each of its shipments means for it. */
  readonly parts: Map<string, LedgerOf>;
  /** All of it together; null once one of them is another. */
  whole: KeptLedger | null;
}

/** Worked out once, until an act or a shipment touches the license; in memory only. By the acts of the register. */
const kept = new WeakMap<Register['acts'], Map<string, OfLicense>>();

/** What is kept of a register: from now on it is forgotten of each license and shipment that a changed act or shipment says something of. */
function keptOf({ acts, shipments }: Register): Map<string, OfLicense> {
  const before = kept.get(acts);
  if (before !== undefined) return before;
  const found = new Map<string, OfLicense>();
  kept.set(acts, found);
  const forget = (licenseId: string | null | undefined, shipmentId: string | null): void => {
    const own = found.get(licenseId ?? '');
    if (own === undefined) return;
    own.whole = null;
    if (shipmentId !== null) own.parts.delete(shipmentId);
  };
  const forgetActOf = ({ licenseId, draw, shipmentId }: LedgerAct): void => {
    forget(licenseId, shipmentId);
    forget(draw?.licenseId, shipmentId);
  };
  const forgetDrawsOf = ({ id, draws }: Shipment): void => {
    for (const { licenseId } of draws) forget(licenseId, id);
  };
  const forgetShipment = (id: string): void => {
    const shipment = shipments.get(id);
    if (shipment !== undefined) forgetDrawsOf(shipment);
    for (const act of acts.by('shipment', id)) forgetActOf(act);
  };
  acts.watch((act) => {
    forgetActOf(act);
    if (act.shipmentId !== null) forgetShipment(act.shipmentId);
  });
  shipments.watch((shipment) => {
    forgetDrawsOf(shipment);
    forgetShipment(shipment.id);
  });
  return found;
}

/** What is kept of a license; nothing of another day, or of a license that was changed. */
function ofLicense(register: Register, license: License, today: IsoDate): OfLicense {
  const all = keptOf(register);
  const before = all.get(license.id);
  if (before !== undefined && before.license === license && before.today === today) return before;
  const now: OfLicense = { license, today, parts: new Map(), whole: null };
  all.set(license.id, now);
  return now;
}

/**
 * The ledger of a license as `ledgerOf` works it out: at no cost while nothing touched the license since, and else only for the
 * shipments that were touched.
 */
export function keptLedger(register: Register, license: License, today: IsoDate): KeptLedger {
  const own = ofLicense(register, license, today);
  if (own.whole !== null) return own.whole;
  const ledger = ledgerOf(register, license, today, null, own.parts);
  own.whole = { ledger, sums: sumsOf(ledger) };
  return own.whole;
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
