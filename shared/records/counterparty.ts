import * as z from 'zod';
import { isCountryCode } from '../base/countries';
import {
  isoDate,
  label,
  list,
  optionalDate,
  prose,
  recordId,
  requiredLabel,
  requiredProse,
  singleLine,
} from '../base/fields';
import { reason } from '../base/reason';
import { note, type RecordMeta } from './record-meta';

export const partyRoles = [
  'purchaser',
  'intermediate-consignee',
  'ultimate-consignee',
  'end-user',
  'other',
] as const;
export const partyRole = z.enum(partyRoles, reason('not-a-role'));
export type PartyRole = z.infer<typeof partyRole>;

/** An ISO 3166-1 alpha-2 code, or empty while it is not known. */
export const country = z
  .string(reason('not-text'))
  .refine((code) => code === '' || isCountryCode(code), reason('not-a-country'));

/** A registration, tax or other number, character for character. */
export const identifier = z.strictObject({ type: label, value: requiredLabel });

/** List status as the user typed it. The program draws no conclusion from it. */
export const listStatus = z.strictObject({
  list: requiredLabel,
  since: optionalDate.default(null),
  citation: singleLine.default(''),
  licenseRequirement: prose.default(''),
  reviewPolicy: prose.default(''),
  note: prose.default(''),
  mustCheck: z.boolean().default(false),
});
export type ListStatus = z.infer<typeof listStatus>;

export const contactKinds = ['call', 'email', 'meeting', 'letter', 'note'] as const;
export type ContactKind = (typeof contactKinds)[number];

/** One entry of the contact log: what was said or learned, when, and by whom here it was written down. */
export const contactEntry = z.strictObject({
  id: recordId,
  on: isoDate,
  kind: z.enum(contactKinds, reason('not-a-contact-kind')).default('note'),
  author: label.default(''),
  text: requiredProse,
  /** The license record it is about, if it is about one. */
  licenseId: recordId.nullable().default(null),
  /** Privileged entries never print or leave in an export unless asked. */
  marking: z.enum(['file', 'privileged']).default('file'),
});
export type ContactEntry = z.infer<typeof contactEntry>;

export const counterpartyFields = z.strictObject({
  name: requiredLabel,
  otherNames: list(requiredLabel).default([]),
  roles: list(partyRole).default([]),
  country: country.default(''),
  address: list(singleLine).default([]),
  identifiers: list(identifier).default([]),
  contacts: list(
    z.strictObject({
      name: requiredLabel,
      title: singleLine.default(''),
      phone: singleLine.default(''),
      email: singleLine.default(''),
    }),
  ).default([]),
  website: singleLine.default(''),
  lists: list(listStatus).default([]),
  /** The day somebody last looked the name up in the lists. */
  listsCheckedOn: optionalDate.default(null),
  notes: list(note).default([]),
  contactLog: list(contactEntry).default([]),
});
export type CounterpartyFields = z.infer<typeof counterpartyFields>;
export type Counterparty = CounterpartyFields & RecordMeta & { readonly archived: boolean };
