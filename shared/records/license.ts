import * as z from 'zod';
import {
  decimal,
  isoDate,
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

/** What the decision says of an item, as entered from the letter or the license; '': nothing was entered. */
export const grants = ['', 'as-applied-for', 'other-amounts', 'not-approved'] as const;
export type Grant = (typeof grants)[number];

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
  granted: z.enum(grants, reason('not-a-grant')).default(''),
  /** As approved, where the amounts differ from those applied for; null: none is stated. */
  grantedQuantity: decimal.nullable().default(null),
  grantedUnit: label.default(''),
  grantedTotal: money.nullable().default(null),
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

/** What leads to the authority to export. The first three are asked for; a general one is published for everybody. */
export const authorizations = [
  'license',
  'agreement',
  'classification',
  'license-exception',
  'general-license',
  'general-authorization',
  'other',
] as const;
export type Authorization = (typeof authorizations)[number];

/** What a published notice did to an authorization that nobody applies for. */
export const publicationActs = ['issued', 'extended', 'amended', 'suspended', 'revoked'] as const;
export type PublicationAct = (typeof publicationActs)[number];

/** One notice about an authorization, such as a rule in the Federal Register. */
export const publication = z.strictObject({
  act: z.enum(publicationActs, reason('not-a-publication')),
  publishedOn: isoDate,
  /** The day it takes effect; null: the day it was published. */
  effectiveOn: optionalDate.default(null),
  /** The last day it states; null: none. */
  untilOn: optionalDate.default(null),
  citation: singleLine.default(''),
});
export type Publication = z.infer<typeof publication>;

/** Of a replacement license: whether its figures are new or include what was shipped under the one it replaces. */
export const replacementFigures = ['', 'new', 'includes-shipped'] as const;

/** A tolerance that the license itself prints: percent of its total, and where it says so. */
export const printedTolerance = z.strictObject({
  percent: z.string(reason('not-text')).regex(/^\d{1,3}(\.\d{1,10})?$/, reason('not-an-amount')),
  source: requiredLabel,
});

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
  authorization: z.enum(authorizations, reason('not-an-authorization')).default('license'),
  publications: list(publication).default([]),
  /** The total as approved; null: not entered. */
  grantedTotal: money.nullable().default(null),
  /** What was approved otherwise than it was applied for, in words: consignees, end use, conditions. */
  grantedScope: prose.default(''),
  /** The tolerance it prints goes before that of the law (15 CFR 750.11(b)(1)); null: it prints none. */
  tolerance: printedTolerance.nullable().default(null),
  replacementFigures: z.enum(replacementFigures, reason('not-replacement-figures')).default(''),
});
export type LicenseFields = z.infer<typeof licenseFields>;
export type License = LicenseFields & RecordMeta & { readonly archived: boolean };
