import * as z from 'zod';
import { answer, cancellable, nothing } from './answer';

/** A release that was checked, for the window to show. */
export const checkedUpdate = z.strictObject({
  version: z.string(),
  released: z.string(),
  news: z.string(),
  /** What the signers wrote into the signature. */
  signed: z.string(),
  name: z.string(),
  size: z.int(),
  /** Where the checked copy lies; shown, never handled. */
  copy: z.string(),
  /** What can be typed instead; null where there is nothing to type. */
  byHand: z.string().nullable(),
  /** It writes the register in a form that this version cannot read. */
  isNewerJournal: z.boolean(),
});
export type CheckedUpdateView = z.infer<typeof checkedUpdate>;

export const updateCalls = {
  /** Main's own open dialog; the package that the list names is copied and the copy is checked. Nothing is fetched. */
  checkUpdate: { input: nothing, output: cancellable(checkedUpdate) },
  /** Main's own open dialog: the text of an edition of the law whose signature beside it fits; `take-edition` takes both in. */
  chooseEdition: {
    input: nothing,
    output: cancellable(
      z.strictObject({
        name: z.string(),
        text: z.string(),
        /** What the signers wrote into the signature. */
        signed: z.string(),
        signature: z.string(),
      }),
    ),
  },
  /** Backs up, then hands the release checked last to the installer of the system. */
  installUpdate: {
    input: nothing,
    output: answer(z.strictObject({ how: z.enum(['installed', 'opened']), backup: z.string().nullable() })),
  },
} as const;
