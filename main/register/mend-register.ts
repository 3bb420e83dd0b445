import { done, type Message, messageOf, type Result, refuse } from '../../shared/base/result';
import type { ChainHead } from '../../shared/register/journal-line';
import { diskCode, type FileSystem } from '../disk/file-system';
import { factsAt } from '../disk/links';
import { mendConverted } from '../journal/converted';
import { lockRefusal } from '../journal/journal-words';
import { breakLock, takeLock } from '../lock/lock';
import type { LockTaker } from '../lock/lock-file';

/** The register to mend, and the last head that was seen of it. */
interface MendOrder {
  readonly fs: FileSystem;
  readonly folder: string;
  readonly holder: Omit<LockTaker, 'sinceAt'>;
  readonly lastSeenHead?: ChainHead | undefined;
  /** A person said that a lock of this computer that nobody can judge is nobody's. */
  readonly isTakeOver?: boolean;
}

/**
 * Restores the line endings of a register file that another program changed, while nobody else has the register. Answers
 * what to tell: under which name the changed file is kept. Nothing is changed where the entries would not fit afterwards.
 */
export function mendRegister(
  { fs, folder, holder, lastSeenHead, isTakeOver = false }: MendOrder,
  at: string,
): Result<Message> {
  try {
    // Taking the lock would make the folder.
    if (factsAt(fs, folder) === undefined) return refuse('not-found', 'no-register', { folder });
  } catch (error) {
    return refuse('disk', 'disk-failed', { detail: diskCode(error) });
  }
  const me = { ...holder, sinceAt: at };
  const found = takeLock(fs, folder, me);
  const isUnclear = !found.ok && found.code === 'in-use' && found.isStale === undefined && !found.isFar;
  const lock = isUnclear && isTakeOver ? breakLock(fs, folder, me, found) : found;
  if (!lock.ok) return lockRefusal(lock);
  try {
    const mended = mendConverted(fs, folder, lastSeenHead);
    if (mended.ok) return done(messageOf('line-endings-mended', { keptAs: mended.keptAs }));
    switch (mended.why) {
      case 'missing':
        return refuse('damaged', 'missing-journal');
      case 'not-converted':
        return refuse('invalid', 'not-converted');
      case 'not-whole':
        return refuse('damaged', 'mended-not-whole');
    }
  } catch (error) {
    return refuse('disk', 'disk-failed', { detail: diskCode(error) });
  } finally {
    lock.release();
  }
}
