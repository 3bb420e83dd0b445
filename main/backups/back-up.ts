import type { Moment } from '../../shared/base/moment';
import { done, type Result, refuse } from '../../shared/base/result';
import type { KeepRule } from '../../shared/calls/backup-shapes';
import { prepareBackupFolder } from './backup-folder';
import { type BackupOrder, type BackupSource, type MadeBackup, makeBackup } from './make-backup';
import { pruneBackups } from './prune-backups';

/** One attempt of a backup. */
export interface BackUpOrder extends Omit<BackupOrder, 'at'> {
  /** Whether nobody chose the folder: then it is made where it is not there. */
  readonly isDefault: boolean;
  readonly rule: KeepRule;
  readonly moment: Pick<Moment, 'at' | 'doubtSince'>;
  /** Told when the backup was read back and is there to stay. */
  readonly isThere?: () => void;
}

/** Makes a backup and removes those the rule no longer keeps. */
export function backUp(order: BackUpOrder, source: BackupSource): Result<MadeBackup> {
  const { fs, folder, reason, program, rule, moment } = order;
  const { registerId } = source;
  if (registerId === undefined) return refuse('not-found', 'no-register', { folder: source.folder });
  // Only the default folder is made by itself: a chosen one that is gone is a disk that is not connected.
  const ready = order.isDefault ? prepareBackupFolder(fs, folder, source.folder) : undefined;
  const { at, doubtSince } = moment;
  const made = ready?.ok === false ? ready : makeBackup({ fs, folder, reason, at, program }, source);
  if (!made.ok) return made;
  order.isThere?.();
  // A clock in doubt would make every backup look old.
  const pruned =
    doubtSince === null ? pruneBackups({ fs, folder, registerId }, made.value, at, rule) : { warnings: [] };
  return done({ ...made.value, warnings: [...made.value.warnings, ...pruned.warnings] });
}
