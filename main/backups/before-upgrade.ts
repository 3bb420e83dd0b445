import { done, type Result, refuse } from '../../shared/base/result';
import { emptyHead } from '../../shared/register/journal-line';
import type { BackupKeeper } from './backup-keeper';
import type { BackupSource } from './make-backup';

/**
 * Makes the backup before an upgrade and returns its name. Null where nothing is to be saved: no register yet, an empty one, or one that a
 * newer version wrote, which this version cannot read and for which upgrading is the remedy.
 */
export async function backUpBeforeUpgrade(
  { refusal, head }: BackupSource,
  keeper: Pick<BackupKeeper, 'backUpBeside'>,
): Promise<Result<string | null>> {
  const hasNothingToSave = refusal?.messageKey === 'no-register' || refusal?.code === 'newer';
  if (hasNothingToSave || (refusal === undefined && head.seq === emptyHead.seq)) return done(null);
  const made = await keeper.backUpBeside('before-upgrade');
  if (made === null) return refuse('conflict', 'work-stopped');
  return made.ok ? done(made.value.backup.name) : made;
}
