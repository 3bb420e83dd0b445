import * as z from 'zod';
import { isoDate, prose, requiredLabel } from '../fields';

/** A tolled stretch: the clock stops on the first day and runs again from the second (null: still stopped). */
export const tolling = z
  .strictObject({ fromOn: isoDate, toOn: isoDate.nullable(), why: prose.default('') })
  .readonly();
export type Tolling = z.infer<typeof tolling>;

/** A request or order that forbids disposal of records until it is lifted in writing (15 CFR 762.6(b)). */
export const legalHold = z
  .strictObject({ sinceOn: isoDate, liftedOn: isoDate.nullable(), why: prose.default('') })
  .readonly();
export type LegalHold = z.infer<typeof legalHold>;

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
