import * as z from 'zod';
import { attachment, label, list, recordId, reference, singleLine } from '../base/fields';
import { reason } from '../base/reason';
import { country, partyRole } from '../records/counterparty';
import { condition, item, licenseFields, linkKinds, rider } from '../records/license';
import { changeable } from './shape';

/** A part that may be new (no id yet) or already on the record. */
const part = <S extends Readonly<Record<string, z.ZodType>>>(schema: z.ZodObject<S>) =>
  schema.extend({ id: recordId.optional() });

/** Name, address and country default to those of the counterparty, as they stand that day. */
export const partyGiven = z.strictObject({
  id: recordId.optional(),
  role: partyRole,
  counterparty: reference.nullable().optional(),
  name: label.optional(),
  address: list(singleLine).optional(),
  country: country.optional(),
});
export type PartyGiven = z.infer<typeof partyGiven>;

const linkGiven = z.strictObject({ kind: z.enum(linkKinds, reason('not-a-link')), number: reference });

const parts = {
  parties: list(partyGiven),
  items: list(part(item)),
  conditions: list(part(condition)),
  riders: list(part(rider)),
  links: list(linkGiven),
};

const {
  parties: _parties,
  items: _items,
  conditions: _conditions,
  riders: _riders,
  links: _links,
  ...plain
} = licenseFields.shape;

export const openLicense = z.strictObject({
  do: z.literal('open-license'),
  ...plain,
  parties: parts.parties.default([]),
  items: parts.items.default([]),
  conditions: parts.conditions.default([]),
  riders: parts.riders.default([]),
  links: parts.links.default([]),
  copiedFrom: reference.optional(),
  /** The name of the file of a letter from which parts were read. */
  readFrom: attachment.shape.name.optional(),
});

export const changeLicense = z.strictObject({
  do: z.literal('change-license'),
  license: reference,
  ...changeable({ ...plain, ...parts }),
  /** The name of the file of a letter from which parts were read. */
  readFrom: attachment.shape.name.optional(),
});

/** Who looks after these records from now on; '' for nobody. */
export const setOwner = z.strictObject({
  do: z.literal('set-owner'),
  licenses: list(reference).min(1, reason('missing')),
  owner: label,
});
