import * as z from 'zod';
import { list, recordId, reference } from '../base/fields';
import { consent, exhibit, point, responseShape } from '../records/response';
import { changeable } from './shape';

const { exhibitIds: _exhibitIds, ...pointShape } = point.shape;

/** A point cites exhibits by id or by number; without `exhibits` one already there keeps those it has. */
const pointGiven = z.strictObject({
  ...pointShape,
  id: recordId.optional(),
  exhibits: list(reference).optional(),
});
export type PointGiven = z.infer<typeof pointGiven>;

const parts = {
  points: list(pointGiven),
  exhibits: list(exhibit.extend({ id: recordId.optional() })),
  consents: list(consent.extend({ id: recordId.optional() })),
};

/** Begins the reply to an intent to deny: `letter` by id or reference. Its basis and modifications become the points. */
export const openResponse = z.strictObject({ do: z.literal('open-response'), letter: reference });

/** Changes the reply to a letter. Lists are given whole, parts that stay with their ids. */
export const changeResponse = z.strictObject({
  do: z.literal('change-response'),
  letter: reference,
  ...changeable({ ...responseShape, ...parts }),
});
