import { done, type Result, refuse, type Say, sentence } from '../../shared/result';
import { diskCode, type FileSystem } from '../disk/file-system';
import { factsAt } from '../disk/links';
import type { ChainHead } from '../journal/chain';
import { mendConverted } from '../journal/converted';
import { lockRefusal } from '../journal/journal-words';
import { takeLock } from './lock';
import type { LockTaker } from './lock-file';

/** The register to mend, and the last head that was seen of it. */
interface MendOrder {
  readonly fs: FileSystem;
  readonly folder: string;
  readonly holder: Omit<LockTaker, 'sinceAt'>;
  readonly lastSeenHead?: ChainHead | undefined;
}

/**
 * Restores the line endings of a register file that another program changed, while nobody else has the register. Answers
 * what to tell: under which name the changed file is kept. Nothing is changed where the entries would not fit afterwards.
 */
export function mendRegister({ fs, folder, holder, lastSeenHead }: MendOrder, at: string): Result<Say> {
  try {
    // Taking the lock would make the folder.
    if (factsAt(fs, folder) === undefined) return refuse('not-found', 'no-register', { folder });
  } catch (error) {
    return refuse('disk', 'disk-failed', { detail: diskCode(error) });
  }
  const lock = takeLock(fs, folder, { ...holder, sinceAt: at });
  if (!lock.ok) return lockRefusal(lock);
  try {
    const mended = mendConverted(fs, folder, lastSeenHead);
    if (mended.ok) return done(sentence('line-endings-mended', { keptAs: mended.keptAs }));
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
