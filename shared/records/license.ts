import * as z from 'zod';
import {
  decimal,
  label,
  list,
  money,
  optionalDate,
  prose,
  recordId,
  requiredLabel,
  requiredProse,
  singleLine,
} from '../base/fields';
import { reason } from '../base/reason';
import { agency } from '../law/agency';
import { legalHold, tolling } from '../law/stretches';
import { country, partyRole } from './counterparty';
import { note, type RecordMeta } from './record-meta';
import { repeat } from './recurrence';
import { supportDocument } from './stretch';

/** Name and address as printed on the application: later edits of the counterparty never change them. */
export const party = z.strictObject({
  id: recordId,
  role: partyRole,
  name: requiredLabel,
  address: list(singleLine).default([]),
  country: country.default(''),
  counterpartyId: recordId.nullable().default(null),
});
export type Party = z.infer<typeof party>;

export const item = z.strictObject({
  id: recordId,
  line: label.default(''),
  /** ECCN to subparagraph, EAR99, or a USML category. */
  eccn: label.default(''),
  model: singleLine.default(''),
  description: prose.default(''),
  /** A decimal as typed; technology and software may have none. */
  quantity: decimal.nullable().default(null),
  unit: label.default(''),
  unitPrice: decimal.nullable().default(null),
  total: money.nullable().default(null),
});
export type Item = z.infer<typeof item>;

/** Binding: breaking one is a violation. Riders are explanatory and kept apart. */
export const condition = z.strictObject({
  id: recordId,
  number: label.default(''),
  text: requiredProse,
  partyBound: singleLine.default(''),
  acknowledgment: z.boolean().default(false),
  /** The report it asks for: how often, and from which first date (null: it follows shipments). */
  report: z
    .strictObject({ how: repeat.readonly(), firstOn: optionalDate })
    .refine(
      ({ how, firstOn }) => (how.every === 'shipment') === (firstOn === null),
      reason('no-first-report'),
    )
    .nullable()
    .default(null),
});
export type Condition = z.infer<typeof condition>;

export const rider = z.strictObject({ id: recordId, number: label.default(''), text: requiredProse });
export type Rider = z.infer<typeof rider>;

export const linkKinds = [
  'prior-application',
  'replaces',
  'replaced-by',
  'related',
  'extension-of',
  'transfer-of',
] as const;
export const link = z.strictObject({
  kind: z.enum(linkKinds, reason('not-a-link')),
  number: requiredLabel,
  licenseId: recordId.nullable().default(null),
});
export type Link = z.infer<typeof link>;

export const licenseFields = z.strictObject({
  agency: agency.default('BIS'),
  applicationType: singleLine.default(''),
  /** SNAP-R or portal reference. */
  reference: label.default(''),
  /** Application control number; empty before submission. */
  applicationNumber: label.default(''),
  licenseNumber: label.default(''),
  applicant: singleLine.default(''),
  submittedOn: optionalDate.default(null),
  registeredOn: optionalDate.default(null),
  validatedOn: optionalDate.default(null),
  /** The date printed on the license; never computed. */
  expiresOn: optionalDate.default(null),
  /** The time of day an OFAC license prints beside it, as text: "12:01 a.m. eastern". */
  expiryTime: singleLine.default(''),
  destination: country.default(''),
  endUse: prose.default(''),
  total: money.nullable().default(null),
  orderNumber: label.default(''),
  owner: label.default(''),
  links: list(link).default([]),
  parties: list(party).default([]),
  items: list(item).default([]),
  conditions: list(condition).default([]),
  riders: list(rider).default([]),
  /** Stretches that stop the agency's clock (15 CFR 750.4(b)), entered by hand. */
  tolling: list(tolling).default([]),
  /** Orders that forbid disposing of the records. */
  holds: list(legalHold).default([]),
  supportDocuments: list(supportDocument).default([]),
  notes: list(note).default([]),
});
export type LicenseFields = z.infer<typeof licenseFields>;
export type License = LicenseFields & RecordMeta & { readonly archived: boolean };
