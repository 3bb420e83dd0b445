import type { IsoDate } from '../base/dates';
import type { LedgerAct } from '../records/ledger-act';
import type { License } from '../records/license';
import type { Shipment } from '../records/shipment';
import type { Register } from '../register/register';
import { boundsOf, copyOfBounds, type LedgerBounds } from './ledger-bounds';
import type { LedgerOf } from './ledger-rows';
import type { LedgerSums } from './ledger-sums';

/** The ledger of a license on a day, and what it comes to. */
export interface KeptLedger {
  readonly ledger: LedgerOf;
  readonly sums: LedgerSums;
}

/** What is kept of one license on a day. */
export interface OfLicense {
  readonly license: License;
  readonly today: IsoDate;
  /** What each of its shipments means for it. */
  readonly parts: Map<string, LedgerOf>;
  /** All of it together, without what came since; null once one of them is another. */
  whole: KeptLedger | null;
  /** What it comes to at most, with what came since. */
  bounds: LedgerBounds;
  /** The shipments that came since `whole`, in order. */
  readonly since: LedgerOf[];
  /** The one shipment that came after them and was not looked at; null where none did. */
  added: string | null;
  /** How often something of it was forgotten or added. */
  changes: number;
}

/** What is kept of a register, and what was kept of the one it is a copy of, with its number of changes then. */
interface Kept {
  readonly shipments: Register['shipments'];
  readonly found: Map<string, OfLicense>;
  readonly before: Map<string, { readonly own: OfLicense; readonly changes: number }>;
}

/** Worked out once, until an act or a shipment touches the license; in memory only. By the acts of the register. */
const kept = new WeakMap<Register['acts'], Kept>();

/** A form and a file try their commands on a copy: what is known of the register is not worked out again for it. */
function beforeCopy({ acts, shipments }: Register): Kept['before'] {
  const source = acts.copiedFrom === null ? undefined : kept.get(acts.copiedFrom);
  if (source === undefined || source.shipments !== shipments.copiedFrom) return new Map();
  return new Map([...source.found].map(([id, own]) => [id, { own, changes: own.changes }]));
}

/** What is kept of a register: from now on it is forgotten of each license and shipment that a changed act or shipment says something of. */
function keptOf(register: Register): Kept {
  const { acts, shipments, licenses } = register;
  const known = kept.get(acts);
  if (known !== undefined) return known;
  const found = new Map<string, OfLicense>();
  const before = beforeCopy(register);
  const made: Kept = { shipments, found, before };
  kept.set(acts, made);
  const forget = (licenseId: string | null | undefined, shipmentId: string | null): void => {
    const own = found.get(licenseId ?? '');
    if (licenseId != null) before.delete(licenseId);
    if (own === undefined) return;
    own.changes += 1;
    own.whole = null;
    if (shipmentId !== null) own.parts.delete(shipmentId);
  };
  /** A shipment that draws on a license: the first one that comes after those known leaves them as they are. */
  const forgetDrawOn = (licenseId: string | null, id: string): void => {
    const own = found.get(licenseId ?? '');
    const isSimple = own !== undefined && own.whole !== null && !own.parts.has(id);
    if (isSimple && (own.added === null || own.added === id)) {
      own.changes += 1;
      own.added = id;
    } else forget(licenseId, id);
  };
  const forgetActOf = ({ licenseId, draw, shipmentId }: LedgerAct): void => {
    forget(licenseId, shipmentId);
    forget(draw?.licenseId, shipmentId);
  };
  const forgetDrawsOf = ({ id, draws }: Shipment): void => {
    for (const { licenseId } of draws) forgetDrawOn(licenseId, id);
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
  for (const records of [acts, shipments, licenses])
    records.whenLetGo(() => {
      found.clear();
      before.clear();
    });
  return made;
}

const nothing: LedgerOf = { rows: [], reserved: [] };

function copyOf(own: OfLicense): OfLicense {
  return { ...own, parts: new Map(own.parts), bounds: copyOfBounds(own.bounds), since: [...own.since] };
}

/** What is kept of a license; nothing of another day, or of a license that was changed. */
export function ofLicense(register: Register, license: License, today: IsoDate): OfLicense {
  const { found, before } = keptOf(register);
  const isOf = (own: OfLicense | undefined): own is OfLicense =>
    own?.license === license && own.today === today;
  const own = found.get(license.id);
  if (isOf(own)) return own;
  const seed = before.get(license.id);
  before.delete(license.id);
  if (seed !== undefined && isOf(seed.own) && seed.own.changes === seed.changes) {
    const copy = copyOf(seed.own);
    found.set(license.id, copy);
    return copy;
  }
  const now: OfLicense = {
    ...{ license, today, parts: new Map(), whole: null },
    ...{ bounds: boundsOf(nothing), since: [], added: null, changes: 0 },
  };
  found.set(license.id, now);
  return now;
}
