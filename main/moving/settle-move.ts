import { done, type Result, refuse } from '../../shared/base/result';
import { diskCode, type FileSystem } from '../disk/file-system';
import { markMoved, movedAway, unmarkMoved } from '../register/moved-away';
import type { RegisterStore } from '../register/register-store';

/** A person says that the register works on the other computer: from then on it stays read-only here. */
export function confirmMove(fs: FileSystem, store: RegisterStore): Result<void> {
  const { folder } = store;
  const moved = movedAway(fs, folder);
  if (moved === null) return refuse('conflict', 'not-moved');
  if (moved.confirmedAt !== null) return done(undefined);
  try {
    markMoved(fs, folder, { ...moved, confirmedAt: store.moment().at });
  } catch (error) {
    return refuse('disk', 'move-mark-kept', { detail: diskCode(error) });
  }
  store.readAgain();
  return done(undefined);
}

/** A person goes on here. Once the move was confirmed the register belongs to the other computer. */
export function takeBackMove(fs: FileSystem, store: RegisterStore): Result<void> {
  const { folder } = store;
  const moved = movedAway(fs, folder);
  if (moved === null) return refuse('conflict', 'not-moved');
  if (moved.confirmedAt !== null) return refuse('conflict', 'move-confirmed', { at: moved.confirmedAt });
  try {
    unmarkMoved(fs, folder);
  } catch (error) {
    return refuse('disk', 'move-mark-kept', { detail: diskCode(error) });
  }
  store.readAgain();
  return done(undefined);
}
