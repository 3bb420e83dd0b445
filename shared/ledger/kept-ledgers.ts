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

type Found = KeptLedger & { readonly license: License; readonly today: IsoDate };

/** Worked out once, until an act or a shipment touches the license; in memory only. By the acts of the register. */
const kept = new WeakMap<Register['acts'], Map<string, Found>>();

/** What is kept of a register: from now on it is forgotten of each license that a changed act or shipment says something of. */
function keptOf({ acts, shipments }: Register): Map<string, Found> {
  const before = kept.get(acts);
  if (before !== undefined) return before;
  const found = new Map<string, Found>();
  kept.set(acts, found);
  const forget = (id: string | null | undefined): void => {
    if (id !== null && id !== undefined) found.delete(id);
  };
  const forgetActOf = ({ licenseId, draw }: LedgerAct): void => {
    forget(licenseId);
    forget(draw?.licenseId);
  };
  const forgetDrawsOf = ({ draws }: Shipment): void => {
    for (const { licenseId } of draws) forget(licenseId);
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

/** The ledger of a license as `ledgerOf` works it out, at no cost while nothing touched the license since. */
export function keptLedger(register: Register, license: License, today: IsoDate): KeptLedger {
  const all = keptOf(register);
  const before = all.get(license.id);
  if (before !== undefined && before.license === license && before.today === today) return before;
  const ledger = ledgerOf(register, license, today);
  const now = { license, today, ledger, sums: sumsOf(ledger) };
  all.set(license.id, now);
  return now;
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
  return ledgerOf(register, license, today, shipmentId);
}
