import * as z from 'zod';
import { answer, nothing } from './answer';
import { listedBackup } from './backup-shapes';

/** What a folder or file is that the desktop opened with this program. `folder` is shown, never handled. */
export const openedPlace = z.discriminatedUnion('is', [
  /** Backups, of this register or others; `own`: the id of the register that is open. */
  z.strictObject({
    is: z.literal('backups'),
    folder: z.string(),
    backups: z.array(listedBackup),
    own: z.string().nullable(),
  }),
  /** A handover folder. `canBeRead`: its journal is whole, so that the window can show it. */
  z.strictObject({ is: z.literal('handover'), folder: z.string(), canBeRead: z.boolean() }),
  /** The folder of a register, with the number of its last entry and the instant of it. */
  z.strictObject({
    is: z.literal('register'),
    folder: z.string(),
    isOwn: z.boolean(),
    entries: z.int(),
    lastAt: z.string().nullable(),
  }),
  /** A copy from another computer. */
  z.strictObject({ is: z.literal('move'), folder: z.string() }),
]);
export type OpenedPlace = Readonly<z.infer<typeof openedPlace>>;

/** Files against the list of fingerprints beside them. */
export const filesChecked = z.strictObject({ files: z.int(), faults: z.array(z.string()) });
export type FilesChecked = Readonly<z.infer<typeof filesChecked>>;

export const openedCalls = {
  /** What the desktop opened last, which the other calls are about from now on; null: nothing, or it was put away. */
  readOpened: { input: nothing, output: answer(openedPlace.nullable()) },
  /** Reads every file of a handover folder; changes nothing. */
  checkOpened: { input: nothing, output: answer(filesChecked) },
  /** Shows it in the system's own file manager. */
  showOpened: { input: nothing, output: answer(nothing) },
  /** It was looked at and is put away; another that came meanwhile is not. */
  forgetOpened: { input: nothing, output: answer(nothing) },
} as const;
