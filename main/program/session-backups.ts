import path from 'node:path';
import type { BackUpBeside } from '../backups/backup-attempts';
import { type BackupKeeper, keepBackups } from '../backups/backup-keeper';
import { readCopiesInThread } from '../backups/read-copies';
import { backupStateOf } from '../calls/backup-handlers';
import type { AskPlace } from '../disk/ask-place';
import { realFileSystem } from '../disk/file-system';
import type { Settings } from '../electron/settings';
import type { RegisterStore } from '../register/register-store';
import type { SessionCalm } from './session-calm';
import type { SessionNews } from './session-news';

/** The backups of the open register, and what the window is sent about them. */
interface BackupPorts {
  readonly store: RegisterStore;
  readonly settings: Settings;
  /** The folder where none was chosen. */
  readonly folder: string;
  readonly program: string;
  readonly push: SessionNews['push'];
  readonly askPlace: AskPlace;
  /** Makes backups in a process of their own. */
  readonly beside: BackUpBeside;
  readonly report: (message: string, error?: unknown) => void;
  /** The copies are read back once the start is over. */
  readonly calm: Pick<SessionCalm, 'afterOpening'>;
}

// Backups grow old without anything happening, and their disk comes and goes.
const halfHour = 30 * 60_000;

/** Backs a register up as it changes, and tells the window after each attempt and every half hour. */
export function keepSessionBackups(ports: BackupPorts): BackupKeeper {
  const { store, settings, folder, program, push, askPlace, beside, report, calm } = ports;
  const readCopies = readCopiesInThread(path.join(import.meta.dirname, 'copies-worker.js'));
  let isStopped = false;
  const tell = (): void => {
    const backups = isStopped ? null : backupStateOf(keeper, store, settings.current, 'ifRead');
    if (backups !== null) push({ backups });
  };
  const keeper = keepBackups({
    fs: realFileSystem,
    store,
    settings: () => ({ folder: settings.current.backupFolder, rule: settings.current.keepRule }),
    defaultFolder: folder,
    program,
    later: (call) => {
      const waiting = setImmediate(call);
      return () => clearImmediate(waiting);
    },
    report,
    askPlace,
    beside,
    readCopies: (task) => new Promise<void>(calm.afterOpening).then(() => readCopies(task)),
    // Later: the first attempt is made while the keeper is still being made.
    onAttempt: () => void setImmediate(tell),
  });
  void keeper.copiesRead.then(tell);
  const looking = setInterval(() => void Promise.resolve(keeper.reach()).then(tell), halfHour);
  return {
    ...keeper,
    stop: () => {
      isStopped = true;
      clearInterval(looking);
      keeper.stop();
    },
  };
}
