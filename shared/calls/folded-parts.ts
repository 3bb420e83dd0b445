import * as z from 'zod';
import { foldedKinds } from '../records/folded-kinds';

/** A register in parts, each the text of its JSON (`shared/register/folded-register.ts`): text reaches the window without being copied again. */
export const foldedParts = z.strictObject({
  rest: z.string(),
  records: z.array(
    z.strictObject({
      kind: z.enum(foldedKinds),
      count: z.int(),
      standing: z.int(),
      apart: z.array(z.tuple([z.string(), z.string(), z.array(z.string())])),
      text: z.string(),
    }),
  ),
});
