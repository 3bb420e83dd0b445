import * as z from 'zod';
import { list, reference } from '../base/fields';
import { stepFields } from '../records/step';
import { changeable } from './shape';

const { licenseIds: _licenseIds, deadlineIds: _deadlineIds, ...plain } = stepFields.shape;

/** `deadline` names the line this step moves on; without it the one open line that fits is taken, or the step is refused as ambiguous. */
export const logStep = z.strictObject({
  do: z.literal('log-step'),
  license: reference.optional(),
  licenses: list(reference).optional(),
  deadline: reference.optional(),
  ...plain,
});

export const correctStep = z.strictObject({
  do: z.literal('correct-step'),
  step: reference,
  ...changeable(plain),
});
