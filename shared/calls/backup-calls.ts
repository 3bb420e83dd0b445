import * as z from 'zod';
import { answer, cancellable, messageShape, nothing, refusal } from './answer';
import { backupRef, keepRule, listedBackup, restorePreview } from './backup-shapes';

/** How the register is backed up, for the window to show. */
export const backupState = z.strictObject({
  /** Shown, never handled. */
  folder: z.string(),
  /** The folder beside the register, which nobody chose. */
  isDefaultFolder: z.boolean(),
  rule: keepRule,
  /** The last whole one of this register; null: none. */
  last: listedBackup.nullable(),
  /** The last one holds every entry. */
  isAllHeld: z.boolean(),
  /** Days since the last good backup, or (`never`) since the register was made, once there are too many. */
  nudge: z.strictObject({ days: z.int(), never: z.boolean() }).nullable(),
  /** Why the last attempt failed, until one succeeds. */
  problem: refusal.nullable(),
  warnings: z.array(messageShape),
});
export type BackupState = z.infer<typeof backupState>;

export const backupCalls = {
  /** All backups in the folder, those of this register first, each newest first. */
  listBackups: {
    input: nothing,
    output: answer(
      z.strictObject({
        state: backupState,
        /** The register's id; null while that is not known. */
        register: z.string().nullable(),
        backups: z.array(listedBackup),
        /** Names of notes that cannot be read, and of copies that were never finished. */
        unreadable: z.array(z.string()),
        unfinished: z.array(z.string()),
      }),
    ),
  },
  backUpNow: { input: nothing, output: answer(backupState) },
  /** Gives up a backup that is being made, or the look at what a restore would change: nothing is left of it. */
  stopBackup: { input: nothing, output: answer(nothing) },
  /** Main's own folder dialog, or back to the folder beside the register. */
  chooseBackupFolder: {
    input: z.strictObject({ to: z.enum(['another', 'default']) }),
    output: cancellable(backupState),
  },
  keepBackupsBy: { input: z.strictObject({ rule: keepRule }), output: answer(backupState) },
  /** Reads one backup to its last byte; what is wrong with it, or null. */
  checkBackup: {
    input: z.strictObject({ backup: backupRef }),
    output: answer(z.strictObject({ fault: z.string().nullable() })),
  },
  /** What restoring it would change; changes nothing. */
  planRestore: { input: z.strictObject({ backup: backupRef }), output: answer(restorePreview) },
  /** Puts the backup in the register's place and keeps the present one aside; the window is then loaded anew. */
  restoreBackup: { input: z.strictObject({ backup: backupRef }), output: answer(nothing) },
  /** Main's own folder dialog; everything, readable without the program. Its progress comes as news. */
  makeHandover: {
    input: z.strictObject({ includePrivileged: z.boolean() }),
    output: cancellable(z.strictObject({ folder: z.string(), warnings: z.array(messageShape) })),
  },
  stopHandover: { input: nothing, output: answer(nothing) },
  /** Shows the last folder that was made, in the system's own file manager. */
  openHandover: { input: nothing, output: answer(nothing) },
} as const;
