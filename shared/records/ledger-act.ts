import * as z from 'zod';
import {
  attachment,
  clockTime,
  decimal,
  isoDate,
  label,
  list,
  optionalDate,
  prose,
  recordId,
  singleLine,
} from '../base/fields';
import { reason } from '../base/reason';
import type { RecordMeta } from './record-meta';
import { draw } from './shipment';

/** What can happen to a shipment, or to what is left of a license. None is ever edited or deleted. */
export const actKinds = [
  'reserved',
  'filed',
  'departed',
  'canceled',
  'eei-canceled',
  'corrected',
  'delivery-failed',
  'came-back',
  'credited',
  'temporary-back',
  'transferred',
  'opening-balance',
  'adjusted',
] as const;
export type ActKind = (typeof actKinds)[number];

/** Proof that goods met the expiry although they sailed later: only of a vessel (15 CFR 758.4(b)(2)). */
export const departureProofs = ['', 'laden-aboard', 'on-pier', 'vessel-delayed'] as const;

export const actFields = z.strictObject({
  kind: z.enum(actKinds, reason('not-an-act')),
  /** The day it happened, at the place where it happened; it takes its place in the ledger by it. */
  on: isoDate,
  /** Null for an opening balance, an adjustment and a transfer. */
  shipmentId: recordId.nullable().default(null),
  licenseId: recordId.nullable().default(null),
  itemId: recordId.nullable().default(null),
  /** The draw it is about. */
  drawId: recordId.nullable().default(null),
  /** Below zero only in an adjustment. */
  quantity: decimal.nullable().default(null),
  /** In the license's currency; below zero only in an adjustment. */
  value: decimal.nullable().default(null),
  /** The line that takes the place of the corrected one; null: none does. */
  draw: draw.nullable().default(null),
  time: clockTime.default(''),
  /** IANA zone of the place. */
  zone: singleLine.default(''),
  place: singleLine.default(''),
  evidence: singleLine.default(''),
  proof: z.enum(departureProofs, reason('not-a-proof')).default(''),
  proofOn: optionalDate.default(null),
  itn: label.default(''),
  srn: label.default(''),
  /** What AES said is left of the license's value, in US dollars, as typed. */
  aesRemainder: decimal.nullable().default(null),
  /** Of a letter to the agency, or of its answer. */
  reference: label.default(''),
  from: singleLine.default(''),
  to: singleLine.default(''),
  source: singleLine.default(''),
  reason: prose.default(''),
  /** Who went on although checks failed, and which. */
  initials: label.default(''),
  failed: list(label).default([]),
  files: list(attachment).default([]),
  note: prose.default(''),
});
export type ActFields = z.infer<typeof actFields>;
export type LedgerAct = ActFields & RecordMeta;
