import * as z from 'zod';
import { type FoldedKind, foldedKinds } from '../records/folded-kinds';
import { answer } from './answer';

/**
 * A register in parts, each the text of its JSON (`shared/register/folded-register.ts`): text reaches the window without being copied again.
 * The text of a kind that a start does not show is null, and is asked for by `of`.
 */
export const foldedParts = z.strictObject({
  /** Names the copy that the parts are of. */
  of: z.string(),
  rest: z.string(),
  records: z.array(
    z.strictObject({
      kind: z.enum(foldedKinds),
      count: z.int(),
      standing: z.int(),
      apart: z.array(z.tuple([z.string(), z.string(), z.array(z.string())])),
      text: z.string().nullable(),
    }),
  ),
});

/** More than half of a busy register, of which the docket shows nothing: they never come with the opening. */
export const lateKinds: readonly FoldedKind[] = ['shipments', 'acts'];

/** The records of a kind that were left out when the register was opened. */
export const readFolded = {
  input: z.strictObject({ of: z.string(), kind: z.enum(foldedKinds) }),
  output: answer(z.strictObject({ text: z.string() })),
};
