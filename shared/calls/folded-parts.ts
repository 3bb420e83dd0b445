import * as z from 'zod';
import { foldedKinds } from '../records/folded-kinds';

const bytes: z.ZodType<Uint8Array, Uint8Array> = z.instanceof(Uint8Array);

/** A register in parts, each as the bytes of its JSON (`shared/register/folded-register.ts`). */
export const foldedParts = z.strictObject({
  rest: bytes,
  records: z.array(
    z.strictObject({
      kind: z.enum(foldedKinds),
      count: z.int(),
      standing: z.int(),
      apart: z.array(z.tuple([z.string(), z.string(), z.array(z.string())])),
      text: bytes,
    }),
  ),
});
