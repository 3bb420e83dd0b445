import { done, type Result } from '../../shared/base/result';
import { emptyHead } from '../../shared/register/journal-line';
import type { BackupKeeper } from './backup-keeper';
import type { BackupSource } from './make-backup';

/**
 * Makes the backup before an upgrade; its name. Null where nothing is to be saved: no register yet, an empty one, or one that a newer
 * program wrote, which this one cannot read and an upgrade is the way to.
 */
export function backUpBeforeUpgrade(
  { refusal, head }: BackupSource,
  keeper: Pick<BackupKeeper, 'backUp'>,
): Result<string | null> {
  const isNone = refusal?.messageKey === 'no-register' || refusal?.code === 'newer';
  if (isNone || (refusal === undefined && head.seq === emptyHead.seq)) return done(null);
  const made = keeper.backUp('before-upgrade');
  return made.ok ? done(made.value.backup.name) : made;
}
