import * as z from 'zod';
import {
  attachment,
  currency,
  isoDate,
  label,
  list,
  optionalDate,
  prose,
  recordId,
  requiredLabel,
  singleLine,
} from '../base/fields';
import { reason } from '../base/reason';
import { country } from './counterparty';
import { party } from './license';
import type { RecordMeta } from './record-meta';

/** A plain decimal that is not below zero. */
export const amount = z.string(reason('not-text')).regex(/^\d{1,20}(\.\d{1,10})?$/, reason('not-an-amount'));

/** Why a price differs from that of the license without a replacement license (15 CFR 750.7(c)(1)(ii) to (iv)). */
export const priceBases = ['', 'within-tolerance', 'delivery-or-currency', 'price-statement'] as const;

/** What one line of a shipment takes from one item of one license. */
export const draw = z.strictObject({
  id: recordId,
  /** Null only for what moves under a license exception or without a license (`authority`). */
  licenseId: recordId.nullable(),
  /** Null where the license names no items. */
  itemId: recordId.nullable(),
  /** Empty: the license. Else the symbol of a license exception, or NLR: logged beside the license, not counted. */
  authority: label.default(''),
  eccn: label.default(''),
  /** Word for word as on the license (15 CFR 758.1(g)(1)). */
  description: prose.default(''),
  /** In the license's own unit; null where the license states no quantity. */
  quantity: amount.nullable().default(null),
  unit: label.default(''),
  unitPrice: amount.nullable().default(null),
  currency: currency.default('USD'),
  /** How much of the license's currency one unit of `currency` is, as a person typed it. */
  rate: amount.nullable().default(null),
  rateOn: optionalDate.default(null),
  rateSource: singleLine.default(''),
  /** The actual value in `currency`, where it is not quantity × unit price. */
  value: amount.nullable().default(null),
  priceBasis: z.enum(priceBases, reason('not-a-price-basis')).default(''),
  priceNote: singleLine.default(''),
  /** As filed: the value at the US port (15 CFR 30.6(a)(17)) and the license value (30.6(b)(15)), in US dollars. */
  eeiValue: amount.nullable().default(null),
  eeiLicenseValue: amount.nullable().default(null),
});
export type Draw = z.infer<typeof draw>;

/** How goods leave. `electronic`: a release without a shipment, which no EEI is filed for (15 CFR 758.1(b)(2)). */
export const modes = ['', 'vessel', 'air', 'truck', 'rail', 'mail', 'hand-carried', 'electronic'] as const;

/** What a person answered of one check of a shipment. */
export const checkAnswer = z.strictObject({
  check: requiredLabel,
  answer: z.enum(['pass', 'fail', 'not-applicable'], reason('not-an-answer')),
  by: requiredLabel,
  on: isoDate,
  note: prose.default(''),
  /** What it was given for: once that is another, it has to be given again. */
  mark: label.default(''),
});
export type CheckAnswer = z.infer<typeof checkAnswer>;

export const shipmentFields = z.strictObject({
  /** Our own number of it. */
  reference: requiredLabel,
  invoice: label.default(''),
  order: label.default(''),
  plannedOn: optionalDate.default(null),
  mode: z.enum(modes, reason('not-a-mode')).default(''),
  carrier: singleLine.default(''),
  transportDocument: label.default(''),
  portOfExport: singleLine.default(''),
  portOfUnlading: singleLine.default(''),
  destination: country.default(''),
  parties: list(party).default([]),
  endUse: prose.default(''),
  /** Goods that are to come back (license exception TMP, DSP-73), and when. */
  temporary: z.boolean(reason('not-one-of-these')).default(false),
  dueBackOn: optionalDate.default(null),
  draws: list(draw).default([]),
  answers: list(checkAnswer).default([]),
  files: list(attachment).default([]),
  note: prose.default(''),
});
export type ShipmentFields = z.infer<typeof shipmentFields>;
export type Shipment = ShipmentFields & RecordMeta;
