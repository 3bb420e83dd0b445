import * as z from 'zod';
import { list, reference, requiredProse } from '../base/fields';
import { reason } from '../base/reason';
import { counterpartyFields } from '../records/counterparty';
import { changeable } from './shape';

const shape = counterpartyFields.shape;

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
  reason: requiredProse,
});
