import * as z from 'zod';
import { list, optionalDate, recordId, reference, requiredProse } from '../base/fields';
import { reason } from '../base/reason';
import { contactEntry, counterpartyFields } from '../records/counterparty';
import { changeable } from './shape';

// The contact log is written entry by entry, each with its day and author.
const { contactLog: _contactLog, ...shape } = counterpartyFields.shape;

export const addCounterparty = z.strictObject({
  do: z.literal('add-counterparty'),
  ...shape,
  copiedFrom: reference.optional(),
});

export const changeCounterparty = z.strictObject({
  do: z.literal('change-counterparty'),
  counterparty: reference,
  ...changeable(shape),
});

const { id: _id, licenseId: _licenseId, on: _on, ...contact } = contactEntry.shape;

/** Adds an entry to the contact log, dated today unless it says otherwise, or (`contact`) puts one right. */
export const noteContact = z.strictObject({
  do: z.literal('note-contact'),
  counterparty: reference,
  contact: recordId.optional(),
  on: optionalDate.default(null),
  ...contact,
  license: reference.nullable().default(null),
});

/** Archives a finished record, or several in one entry, or (`archived: false`) brings them back. */
export const archiveRecord = z.strictObject({
  do: z.literal('archive'),
  counterparty: reference.optional(),
  license: reference.optional(),
  counterparties: list(reference).min(1, reason('missing')).optional(),
  licenses: list(reference).min(1, reason('missing')).optional(),
  archived: z.boolean().default(true),
});

/** Marks a record entered in error. It stays readable; its open deadlines end with it. */
export const voidRecord = z.strictObject({
  do: z.literal('void'),
  counterparty: reference.optional(),
  license: reference.optional(),
  letter: reference.optional(),
  step: reference.optional(),
  shipment: reference.optional(),
  reason: requiredProse,
});
