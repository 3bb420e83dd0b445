import * as z from 'zod';

/** Why a backup was made; part of its name. */
export const backupReasons = ['first-change-of-day', 'before-upgrade', 'on-demand', 'before-import'] as const;
export type BackupReason = (typeof backupReasons)[number];

/** How many backups are kept: all of some days, then one a week, then one a month for ever or for some months. */
export const keepRule = z.strictObject({
  days: z.int().min(1).max(3_660),
  weeks: z.int().min(0).max(520),
  /** Null: no limit. */
  months: z.int().min(0).max(1_200).nullable(),
});
export type KeepRule = Readonly<z.infer<typeof keepRule>>;

export const defaultKeepRule: KeepRule = { days: 7, weeks: 8, months: null };

/** A backup as a list shows it. */
export const listedBackup = z.strictObject({
  /** The register's id: a folder may hold backups of several. */
  register: z.string(),
  name: z.string(),
  /** UTC instant. */
  madeAt: z.string(),
  reason: z.enum(backupReasons),
  /** Its last entry. */
  seq: z.int(),
  records: z.int(),
  /** Bytes of its journal and of the attachments it names. */
  size: z.int(),
  /** Attached files it names, and how many of them could not be copied. */
  files: z.int(),
  missing: z.int(),
});
export type ListedBackup = Readonly<z.infer<typeof listedBackup>>;

/** Names one backup. */
export const backupRef = z.strictObject({
  register: z.string().regex(/^[0-9A-Za-z-]{1,64}$/),
  name: z.string().min(1).max(200),
  /** It lies where the desktop opened a folder, and not where the backups of this register are kept. */
  isOpened: z.boolean().optional(),
});
export type BackupRef = Readonly<z.infer<typeof backupRef>>;

const records = z.array(z.string());

/** What a restore would change, before anything is. */
export const restorePreview = z.strictObject({
  backup: listedBackup,
  /** The present register is another one, or there is none. */
  isOther: z.boolean(),
  /** Entries that stand only in the present register, and the instant of the first of them. */
  entriesGoing: z.int(),
  goingSince: z.string().nullable(),
  /** Entries that stand only in the backup. */
  entriesComing: z.int(),
  /** By the names people use; only kinds with anything to say. */
  records: z.array(
    z.strictObject({
      kind: z.enum(['counterparties', 'licenses', 'letters', 'steps', 'responses', 'shipments', 'deadlines']),
      going: records,
      coming: records,
      changing: records,
    }),
  ),
  /** Attached files, by name, that neither the backup nor the present register has as they were. */
  lacking: z.array(z.string()),
});
export type RestorePreview = z.infer<typeof restorePreview>;
