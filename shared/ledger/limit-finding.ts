import type { IsoDate } from '../base/dates';
import type { Message } from '../base/result';
import type { ActFields } from '../records/ledger-act';
import type { License } from '../records/license';
import type { Draw, Shipment } from '../records/shipment';
import { licenseName } from '../register/where-used';
import type { LicenseLimits } from './license-limits';

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

/** What a finding calls a license. */
export const nameOf = (license: License): string => license.licenseNumber || licenseName(license);

/** What a finding calls an item of a license; empty for one that is not on it. */
export function itemName({ lines }: LicenseLimits, itemId: string | null): string {
  const item = lines.find((line) => line.item.id === itemId)?.item;
  return item === undefined ? '' : item.line || item.eccn || item.description;
}
