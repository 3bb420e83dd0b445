import * as z from 'zod';
import { isoDate, prose } from '../base/fields';

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
