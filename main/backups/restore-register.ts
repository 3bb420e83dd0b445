import { done, type Result, refuse } from '../../shared/base/result';
import type { Clock } from '../register/clock';
import { thisMachine } from '../register/machine';
import type { RegisterStore } from '../register/register-store';
import type { PendingRestore } from '../settings/kept-settings';
import type { BackupPlace } from './backup-list';
import { type Restored, restore } from './restore';
import { pendingRestore, type RestoreNotes } from './settle-restore';

/** Which backup takes the place of an open register. */
export interface RestoreAsk {
  readonly store: Pick<RegisterStore, 'moment' | 'head' | 'folder' | 'office'>;
  readonly place: BackupPlace;
  readonly name: string;
  /** What `prepareRestore` built of it; without it, it is built here. */
  readonly prepared?: string | undefined;
  readonly clock: Clock;
  readonly notes: RestoreNotes;
  /** Closes the register: the restore takes its lock. */
  readonly close: () => void;
}

/** Why an open register cannot be gone back to a backup, or what is to be noted before it is. */
export function mayRestore(
  store: RestoreAsk['store'],
  place: BackupPlace,
  name: string,
): Result<PendingRestore> {
  // The office has every entry; an older register here would only have to read them again.
  if (store.office !== undefined) return refuse('read-only', 'office-no-restore');
  return pendingRestore(store, place, name);
}

/** Notes a restore, closes the register and restores the backup in its place. Afterwards it has to be opened anew, either way. */
export function restoreRegister({
  store,
  place,
  name,
  prepared,
  clock,
  notes,
  close,
}: RestoreAsk): Result<Restored> {
  const order = mayRestore(store, place, name);
  if (!order.ok) return order;
  notes.save({ restoring: order.value });
  close();
  const { at } = order.value;
  const { holder } = thisMachine(clock);
  const restored = restore({
    ...place,
    name,
    prepared,
    registerFolder: store.folder,
    holder: { ...holder, sinceAt: at },
    at,
  });
  if (!restored.ok) notes.save({ restoring: null });
  return restored.ok ? done(restored.value) : restored;
}
