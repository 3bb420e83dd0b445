import * as z from 'zod';
import { list, reference } from '../base/fields';
import { reason } from '../base/reason';
import { letterFields } from '../records/letter';
import { changeable } from './shape';

/** Items by id or line number, parties by id or printed name; an empty or missing list means all. */
const coverGiven = z.strictObject({
  license: reference,
  items: list(reference).default([]),
  parties: list(reference).default([]),
});
export type CoverGiven = z.infer<typeof coverGiven>;

const { licenseIds: _licenseIds, covers: _covers, ...plain } = letterFields.shape;

/** One letter, against one record (`license`) or several (`licenses`). */
export const logLetter = z.strictObject({
  do: z.literal('log-letter'),
  license: reference.optional(),
  licenses: list(reference).optional(),
  ...plain,
  covers: list(coverGiven).default([]),
});

export const correctLetter = z.strictObject({
  do: z.literal('correct-letter'),
  letter: reference,
  licenses: list(reference).min(1, reason('missing')).optional(),
  ...changeable({ ...plain, covers: list(coverGiven) }),
});
