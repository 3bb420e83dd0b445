import os from 'node:os';
import { diskCode, diskError, type FileSystem } from '../disk/file-system';
import { realProcessTable } from '../disk/process-table';
import { createLock, leaveBehind, lookAtLock, removeIfSame, removeLock } from '../lock/lock-file';

// Two programs may write to one journal although only one should: the lock was taken away from one of them. Whoever shortens
// the file then must not cut off what the other is just confirming. So bytes are cut off only behind a guard file, after a
// fresh look; and a line counts as written only when it still stands after every guard that was there has gone.

/** Looks at a guard that stands, and the wait between them in milliseconds. */
const looks = 50;
const pause = 20;

const guardOf = (journal: string): string => `${journal}.cut`;

function situationOf(fs: FileSystem) {
  const me = { pid: process.pid, host: os.hostname(), user: '', sinceAt: '' };
  return { fs, me, processes: realProcessTable };
}

type Situation = ReturnType<typeof situationOf>;

/**
 * Waits, a second at most, until no other program cuts. `leftBehind` names a guard that only a crash can have left: its program is
 * gone, it is half written, or (of another computer) it stood unchanged all the while, though a guard is held for milliseconds.
 */
function waitWhileCut(
  { fs, me, processes }: Situation,
  guard: string,
): { readonly is: 'free' | 'held' } | { readonly is: 'left-behind'; readonly raw: string } {
  const seen = new Set<string>();
  let canBeJudged = false;
  for (let left = looks; left > 0; left -= 1) {
    const found = lookAtLock(fs, guard, me.host, processes);
    if (!found) return { is: 'free' };
    if (found.isStale === true || !found.holder) return { is: 'left-behind', raw: found.raw };
    canBeJudged ||= found.isStale === false;
    seen.add(found.raw);
    fs.pause(pause);
  }
  const [raw = '', ...others] = seen;
  return canBeJudged || others.length > 0 ? { is: 'held' } : { is: 'left-behind', raw };
}

/** The text of the guard that is now ours; undefined where there is no room for one, and so none for anyone's next line either. */
function takeGuard(situation: Situation, guard: string): string | undefined {
  for (let left = looks; left > 0; left -= 1) {
    try {
      const mine = createLock(situation, guard);
      if (mine !== undefined) return mine;
    } catch (error) {
      if (['ENOSPC', 'EDQUOT'].includes(diskCode(error))) return undefined;
      throw error;
    }
    const waited = waitWhileCut(situation, guard);
    if (waited.is === 'held') break;
    if (waited.is === 'left-behind') removeLock(situation, guard, waited.raw, { isAsked: true });
  }
  throw diskError('EBUSY', 'the journal is being cut by another program');
}

// What was cut is cut; a guard of ours that cannot be removed now is known for ours the next time.
function takeAway(fs: FileSystem, guard: string, mine: string): void {
  try {
    removeIfSame(fs, guard, mine);
  } catch (error) {
    diskCode(error);
    leaveBehind(mine);
  }
}

/** Does what may shorten the journal while no other program does. Throws the disk's error, `EBUSY` where another does not end. */
export function whileGuarded<T>(fs: FileSystem, journal: string, cut: () => T): T {
  const situation = situationOf(fs);
  const mine = takeGuard(situation, guardOf(journal));
  try {
    return cut();
  } finally {
    if (mine !== undefined) takeAway(fs, guardOf(journal), mine);
  }
}

/** Waits until nobody cuts; false where somebody still does after a second. */
export function isUncut(fs: FileSystem, journal: string): boolean {
  return waitWhileCut(situationOf(fs), guardOf(journal)).is !== 'held';
}
