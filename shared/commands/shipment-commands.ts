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
  reference,
  requiredLabel,
  requiredProse,
  singleLine,
} from '../base/fields';
import { reason } from '../base/reason';
import { isZone } from '../law/rule-parts';
import { departureProofs } from '../records/ledger-act';
import { amount, draw, shipmentFields } from '../records/shipment';
import { partyGiven } from './license-commands';
import { changeable } from './shape';

const { id: _id, licenseId: _licenseId, itemId: _itemId, ...drawn } = draw.shape;

/** A line as a command gives it: the license and its item by what people call them. */
const drawGiven = z.strictObject({
  id: recordId.optional(),
  license: reference.nullable().default(null),
  /** The line number of the item on the license, or its id; may be left out where the license has no more than one. */
  item: reference.nullable().default(null),
  ...drawn,
});
export type DrawGiven = z.infer<typeof drawGiven>;

const {
  reference: _reference,
  parties: _parties,
  draws: _draws,
  answers: _answers,
  ...plain
} = shipmentFields.shape;

const planned = { ...plain, parties: list(partyGiven).default([]), draws: list(drawGiven).default([]) };

/** A shipment that is there, or the fields of a new one. */
const shipmentOrNew = { shipment: reference.optional(), reference: requiredLabel.optional(), ...planned };

const goingOn = { reason: prose.default(''), initials: label.default('') };

const departure = {
  departedOn: isoDate,
  time: clockTime.default(''),
  zone: singleLine.refine((zone) => zone === '' || isZone(zone), reason('not-a-zone')).default(''),
  place: singleLine.default(''),
  evidence: singleLine.default(''),
  /** Only of a vessel: what made it ready before the expiry, and when (15 CFR 758.4(b)(2)). */
  proof: z.enum(departureProofs, reason('not-a-proof')).default(''),
  proofOn: optionalDate.default(null),
  itn: label.default(''),
};

const noted = { files: list(attachment).default([]), note: prose.default('') };

/** A draft: what is planned. It is not counted against any license. */
export const openShipment = z.strictObject({
  do: z.literal('open-shipment'),
  reference: requiredLabel,
  ...planned,
});

/** What is planned of a shipment. Its draws only while it is a draft; afterwards they are corrected. */
export const changeShipment = z.strictObject({
  do: z.literal('change-shipment'),
  shipment: reference,
  ...changeable({ reference: requiredLabel, ...planned }),
});

/** Keeps what it draws for it. Refused where a check fails, unless a reason and initials are given. */
export const reserve = z.strictObject({
  do: z.literal('reserve'),
  ...shipmentOrNew,
  reservedOn: optionalDate.default(null),
  ...goingOn,
});

export const fileEei = z.strictObject({
  do: z.literal('file-eei'),
  shipment: reference,
  filedOn: isoDate,
  itn: requiredLabel,
  srn: label.default(''),
  aesRemainder: decimal.nullable().default(null),
  ...goingOn,
  ...noted,
});

/** That a shipment left: recorded as the fact it is, with a warning for every limit it breaks. */
export const depart = z.strictObject({
  do: z.literal('depart'),
  shipment: reference,
  ...departure,
  ...goingOn,
  ...noted,
});

/** Enters a shipment that has left in one command. */
export const ship = z.strictObject({
  do: z.literal('ship'),
  reference: requiredLabel,
  ...planned,
  ...departure,
  ...goingOn,
});

export const cancelShipment = z.strictObject({
  do: z.literal('cancel-shipment'),
  shipment: reference,
  canceledOn: isoDate,
  reason: prose.default(''),
});

export const cancelEei = z.strictObject({
  do: z.literal('cancel-eei'),
  shipment: reference,
  canceledOn: isoDate,
  note: prose.default(''),
});

/** The line of a shipment: 1 is the first, or its id. May be left out where there is one. */
const drawNamed = reference.nullable().default(null);

/** A reversal of a line and, unless `now` is null, the line that takes its place; both stay visible. */
export const correctDraw = z.strictObject({
  do: z.literal('correct-draw'),
  shipment: reference,
  draw: drawNamed,
  /** The fields that change; null: the line should not be there. */
  now: z.strictObject(changeable(drawGiven.omit({ id: true }).shape)).nullable(),
  correctedOn: isoDate,
  reason: requiredProse,
  ...noted,
});

const partOf = { shipment: reference, draw: drawNamed, quantity: amount.nullable().default(null) };

/** The carrier failed to deliver (15 CFR 758.4(c)): counts once the letter to the agency is named. */
export const failDelivery = z.strictObject({
  do: z.literal('fail-delivery'),
  ...partOf,
  value: amount.nullable().default(null),
  failedOn: isoDate,
  letterOn: optionalDate.default(null),
  letterReference: label.default(''),
  ...noted,
});

/** Goods came back from the customer: noted, never credited. */
export const noteReturn = z.strictObject({
  do: z.literal('note-return'),
  ...partOf,
  cameBackOn: isoDate,
  reason: prose.default(''),
  ...noted,
});

/** The agency answered that a quantity is given back: only with its answer attached. */
export const creditDraw = z.strictObject({
  do: z.literal('credit-draw'),
  ...partOf,
  value: amount.nullable().default(null),
  creditedOn: isoDate,
  answerReference: label.default(''),
  files: list(attachment).default([]),
  note: prose.default(''),
});

/** Temporary goods came back. */
export const returnTemporary = z.strictObject({
  do: z.literal('return-temporary'),
  ...partOf,
  backOn: isoDate,
  ...noted,
});

/** Goods go from one named party to another (15 CFR 750.7(c)(1)(ix)): no second draw. */
export const transferItems = z.strictObject({
  do: z.literal('transfer-items'),
  license: reference,
  item: reference.nullable().default(null),
  quantity: amount.nullable().default(null),
  from: requiredLabel,
  to: requiredLabel,
  transferredOn: isoDate,
  ...noted,
});

/** What was used of an item before this register, once for each. */
export const openBalance = z.strictObject({
  do: z.literal('open-balance'),
  license: reference,
  item: reference.nullable().default(null),
  quantity: amount.nullable().default(null),
  value: amount.nullable().default(null),
  on: isoDate,
  source: requiredLabel,
  ...noted,
});

/** A difference that no other act explains: quantity, value or both, of either sign. */
export const adjustBalance = z.strictObject({
  do: z.literal('adjust-balance'),
  license: reference,
  item: reference.nullable().default(null),
  quantity: decimal.nullable().default(null),
  value: decimal.nullable().default(null),
  on: isoDate,
  reason: requiredProse,
  ...noted,
});

/** What a person answers of one check of a shipment; null takes the answer back. */
export const answerCheck = z.strictObject({
  do: z.literal('answer-check'),
  shipment: reference,
  check: requiredLabel,
  answer: z.enum(['pass', 'fail', 'not-applicable'], reason('not-an-answer')).nullable(),
  by: label.default(''),
  answeredOn: optionalDate.default(null),
  note: prose.default(''),
});
