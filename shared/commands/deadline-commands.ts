import * as z from 'zod';
import { isoDate, prose, reference, requiredLabel, requiredProse } from '../fields';

export const addDeadline = z.strictObject({
  do: z.literal('add-deadline'),
  license: reference.optional(),
  title: requiredLabel,
  dueOn: isoDate,
  /** Where the date comes from: a condition, a contract, a note. */
  because: prose.default(''),
});

/** Takes a line off the docket with the reason why it need not be done. */
export const dropDeadline = z.strictObject({
  do: z.literal('drop-deadline'),
  deadline: reference,
  reason: requiredProse,
});

/** Records how a watch line ended: what BIS answered, or that no answer came. */
export const settleDeadline = z.strictObject({
  do: z.literal('settle-deadline'),
  deadline: reference,
  settledOn: isoDate,
  answer: requiredProse,
});

/** Puts a line back that was dropped, settled, sent or met by mistake. */
export const reopenDeadline = z.strictObject({
  do: z.literal('reopen-deadline'),
  deadline: reference,
  reason: requiredProse,
});
