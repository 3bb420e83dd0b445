import * as z from 'zod';
import { answer, nothing } from './answer';

/** Closing the window keeps the program in the tray, or ends it. */
export const closings = ['tray', 'quit'] as const;
export type Closing = (typeof closings)[number];

/** Starting with the computer, read back from the system. `blocked`: switched off there; `unavailable`: not of this copy. */
export const startStates = ['on', 'off', 'blocked', 'unavailable'] as const;
export type StartState = (typeof startStates)[number];

/** How the program stays while its window is closed. */
export const presence = z.strictObject({
  startAtLogin: z.enum(startStates),
  /** Null: nobody was asked yet. */
  closing: z.enum(closings).nullable(),
  /** Where there is no tray the window minimizes instead of closing. */
  hasTray: z.boolean(),
});
export type PresenceState = Readonly<z.infer<typeof presence>>;

/** What the page is asked, as by a menu, when nobody has seen it for some time. */
export const letGo = 'let-go';

export const presenceCalls = {
  readPresence: { input: nothing, output: answer(presence) },
  changePresence: {
    input: z.strictObject({ startAtLogin: z.boolean().optional(), closing: z.enum(closings).optional() }),
    output: answer(presence),
  },
  /**
   * The page was asked, and holds nothing that would be lost: it is let go, and `left` comes back with the next opening. False where the
   * window is shown.
   */
  letPageGo: {
    input: z.strictObject({ left: z.string().max(1_000_000) }),
    output: answer(z.strictObject({ isGone: z.boolean() })),
  },
  /** The window stands: what a start left for later may begin. */
  windowDrawn: { input: nothing, output: answer(nothing) },
} as const;
