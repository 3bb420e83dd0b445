import * as z from 'zod';
import { answer, cancellable, messageShape, nothing } from './answer';
import { restorePreview } from './backup-shapes';

/** When a register was copied for another computer, and into which folder; both empty where its mark cannot be read. */
export const movedAway = z.strictObject({
  /** UTC instant. */
  at: z.string(),
  to: z.string(),
  /** When a person said that it works on the other computer; null: not yet, and it can be taken back. */
  confirmedAt: z.string().nullable(),
});
export type MovedAway = Readonly<z.infer<typeof movedAway>>;

/** A copy from another computer that was read in full, and what taking it in would change here. */
export const foundMove = z.strictObject({
  folder: z.string(),
  /** The computer it comes from. */
  from: z.string(),
  madeAt: z.string(),
  /** Backups in it, the newest of which is the register. */
  backups: z.int(),
  /** Earlier ones that are not whole, and are not taken in. */
  damaged: z.int(),
  /** False for a stick that can only be read: nothing on it will say that it was taken in. */
  canBeMarked: z.boolean(),
  preview: restorePreview,
});
export type FoundMoveView = z.infer<typeof foundMove>;

export const moveCalls = {
  /** Whether this register was copied for another computer. */
  readMove: { input: nothing, output: answer(z.strictObject({ away: movedAway.nullable() })) },
  /** Main's own folder dialog: a verified copy in a new folder there; from then on the register can only be read here. */
  makeMove: {
    input: nothing,
    output: cancellable(z.strictObject({ folder: z.string(), warnings: z.array(messageShape) })),
  },
  /** A person says that the other computer works. */
  confirmMove: { input: nothing, output: answer(nothing) },
  /** A person goes on here, and not on the other computer. */
  takeBackMove: { input: nothing, output: answer(nothing) },
  /** Main's own folder dialog: reads a copy in full; changes nothing. */
  lookAtMove: {
    /** The folder that the desktop opened, without asking. */
    input: z.strictObject({ isOpened: z.boolean().optional() }),
    output: cancellable(foundMove),
  },
  /** Takes in the copy looked at last; the window is then loaded anew. */
  takeInMove: { input: nothing, output: answer(nothing) },
} as const;
