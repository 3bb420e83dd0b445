import { type Message, type Refusal, type Result, refuse } from '../../shared/base/result';
import type { BackupReason, KeepRule } from '../../shared/calls/backup-shapes';
import type { FileSystem } from '../disk/file-system';
import type { WorkWays } from '../disk/long-work';
import type { RegisterStore } from '../register/register-store';
import { type BackUpOrder, backUp } from './back-up';
import type { BackupPlace, ReadCopies } from './backup-list';
import type { MadeBackup } from './make-backup';

/** A backup made in another process, with the copies that were read back there. */
export type MadeBeside = MadeBackup & { readonly read: ReadCopies };

/**
 * Makes a backup in a process of its own; null once it was stopped. Undefined where that is not worth it: a small register on a disk of this
 * computer is copied sooner than a process begins.
 */
export type BackUpBeside = (
  order: Pick<BackUpOrder, 'folder' | 'isDefault' | 'reason' | 'rule'> & { readonly read: ReadCopies },
  ways: WorkWays,
) => Promise<Result<MadeBeside> | null> | undefined;

interface AttemptPorts {
  readonly fs: FileSystem;
  readonly store: RegisterStore;
  readonly settings: () => { readonly folder: string | null; readonly rule: KeepRule };
  readonly program: string;
  readonly report: (message: string, error?: unknown) => void;
  readonly onAttempt: () => void;
  /** Undefined where there is no register to back up. */
  readonly place: () => BackupPlace | undefined;
  /** Told whether the folder was silent. */
  readonly heard: (isSilent: boolean) => void;
  /** The copies that were read back. */
  readonly read: ReadCopies;
  readonly beside?: BackUpBeside;
}

/** Backups made one after the other, and how the last of them went. */
export interface BackupAttempts {
  readonly backUp: (reason: BackupReason) => Result<MadeBackup>;
  readonly backUpBeside: (reason: BackupReason, ways?: WorkWays) => Promise<Result<MadeBackup> | null>;
  readonly settled: () => Promise<void>;
  readonly last: () => { readonly problem: Refusal | null; readonly warnings: readonly Message[] };
}

/** Makes the backups of a keeper, here or beside. */
export function backupAttempts(ports: AttemptPorts): BackupAttempts {
  const { fs, store, settings, program, report, onAttempt, place, heard, read, beside } = ports;
  let problem: Refusal | null = null;
  let warnings: readonly Message[] = [];
  let last: Promise<unknown> = Promise.resolve();
  const noRegister = () => refuse('not-found', 'no-register', { folder: store.folder });

  /** Keeps how an attempt went, for the state. */
  const attempted = (made: Result<MadeBackup>): Result<MadeBackup> => {
    problem = made.ok ? null : made;
    if (made.ok) warnings = made.value.warnings;
    else report(`no backup: ${made.messageKey} ${JSON.stringify(made.params)}`);
    onAttempt();
    return made;
  };

  const backUpHere = (reason: BackupReason): Result<MadeBackup> => {
    const at = place();
    if (!at) return noRegister();
    const { folder, rule } = settings();
    heard(false);
    const order = { fs, folder: at.folder, isDefault: folder === null, reason, rule, program };
    return attempted(backUp({ ...order, moment: store.moment() }, store));
  };

  const one = async (reason: BackupReason, ways: WorkWays): Promise<Result<MadeBackup> | null> => {
    const at = place();
    if (!at) return noRegister();
    const { folder, rule } = settings();
    const begun = beside?.({ folder: at.folder, isDefault: folder === null, reason, rule, read }, ways);
    if (begun === undefined) return backUpHere(reason);
    heard(false);
    const made = await begun;
    if (made === null) return null;
    for (const [file, look] of made.ok ? made.value.read : []) read.set(file, look);
    // A share that went silent meanwhile is not looked at before it answers.
    heard(!made.ok && made.messageKey === 'place-silent');
    return attempted(made);
  };

  return {
    backUp: backUpHere,
    backUpBeside: (reason, ways = {}) => {
      const making = last.then(() => one(reason, ways));
      last = making.catch(() => undefined);
      return making;
    },
    settled: () => last.then(() => undefined),
    last: () => ({ problem, warnings }),
  };
}
