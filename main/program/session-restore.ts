import { done, type Result, refuse } from '../../shared/base/result';
import { removeUnfinished } from '../backups/build-restored';
import { mayRestore, restoreRegister } from '../backups/restore-register';
import type { RestoreNotes } from '../backups/settle-restore';
import type { BackupHandlerPorts } from '../calls/backup-handlers';
import { diskCode, realFileSystem as fs } from '../disk/file-system';
import { removeQuietly } from '../disk/writer';
import type { LongWork } from '../long-work/long-work';
import type { Clock } from '../register/clock';
import type { RegisterStore } from '../register/register-store';
import type { AheadFiles } from './session-ahead';

interface RestoreParts {
  readonly store: RegisterStore;
  readonly settings: RestoreNotes;
  readonly aheadFiles: AheadFiles | null;
  readonly clock: Clock;
  readonly long: Pick<LongWork, 'prepareRestore'>;
  readonly report: (message: string, error?: unknown) => void;
  /** The session has ended, whatever ended it. */
  readonly over: AbortSignal;
  /** Ends the session and closes its register. */
  readonly close: () => void;
  /** The session has ended; `isReloaded`: the window begins anew with the restored register. */
  readonly ended: (isReloaded: boolean) => void;
}

/**
 * Goes back to a backup: its register is built beside the open one, in a process of its own where that takes long, and then takes its place by
 * two renames. Until then it can be stopped, and nothing is left of it.
 */
export function restoreOf(parts: RestoreParts): BackupHandlerPorts['restore'] {
  const { store, settings, clock, long, report, over, close, ended } = parts;
  const kept = parts.aheadFiles?.folded ?? null;
  const folded = kept === null ? null : `${kept}.restored`;
  let isPreparing = false;

  /** What was built is of no use: the register stays. */
  const clear = (): void => {
    try {
      removeUnfinished(fs, store.folder);
    } catch (error) {
      report(`what was built for a restore could not be removed: ${diskCode(error)}`);
    }
    if (folded !== null) removeQuietly(fs, folded);
  };
  const takeFolded = (): void => {
    if (kept === null || folded === null) return;
    try {
      fs.renameSync(folded, kept);
    } catch (error) {
      // None was made; the register is folded when it is opened.
      diskCode(error);
    }
  };

  /** Builds it beside; null: it was stopped, also by the end of the session. Undefined: it is built where it takes its place. */
  const prepare = async (
    order: Parameters<LongWork['prepareRestore']>[0],
    signal: AbortSignal | undefined,
  ): Promise<Result<string> | null | undefined> => {
    // Only whoever holds the lock of a register may build beside it.
    if (store.refusal !== undefined) return undefined;
    let prepared: Result<string> | null | undefined = null;
    try {
      prepared = await long.prepareRestore(order, signal);
      if (signal?.aborted || over.aborted) prepared = null;
      return prepared;
    } finally {
      // What the process did not come to tell of, or to clear away. Closed, whoever opens the register next does it.
      if ((prepared === null || prepared?.ok === false) && !over.aborted) clear();
    }
  };

  const swap: BackupHandlerPorts['restore'] = async (place, name, signal) => {
    const may = mayRestore(store, place, name);
    if (!may.ok) return may;
    const from = { folder: place.folder, registerId: place.registerId, name };
    const prepared = await prepare(
      { ...from, registerFolder: store.folder, at: may.value.at, folded },
      signal,
    );
    if (prepared === null) return refuse('conflict', 'work-stopped');
    if (prepared?.ok === false) return prepared;
    let isClosed = false;
    const shut = (): void => {
      isClosed = true;
      close();
    };
    const built = prepared?.value;
    const asked = { store, place, name, prepared: built, clock, notes: settings, close: shut };
    const restored = restoreRegister(asked);
    if (restored.ok) takeFolded();
    // Closed, whoever opens it next clears away what was built.
    else if (!isClosed && built !== undefined) clear();
    if (isClosed) ended(restored.ok || restored.messageKey === 'restore-half');
    return restored.ok ? done(undefined) : restored;
  };
  return async (...asked) => {
    if (isPreparing) return refuse('conflict', 'work-stopped');
    isPreparing = true;
    try {
      return await swap(...asked);
    } finally {
      isPreparing = false;
    }
  };
}
