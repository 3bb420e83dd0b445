import * as z from 'zod';
import { isoDate, prose, requiredLabel } from '../base/fields';

/** A paper that has to be in hand: an end-user statement, an import certificate, a Hong Kong license. */
export const supportDocument = z.strictObject({
  kind: requiredLabel,
  number: prose.default(''),
  datedOn: isoDate.nullable().default(null),
  isInHand: z.boolean().default(false),
  validUntilOn: isoDate.nullable().default(null),
  note: prose.default(''),
});
export type SupportDocument = z.infer<typeof supportDocument>;
