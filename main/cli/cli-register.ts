import type { IsoDate } from '../../shared/base/dates';
import { inWords } from '../../shared/base/message-text';
import { plural } from '../../shared/base/plural';
import { type Message, messageOf, type Refusal } from '../../shared/base/result';
import { newestBackup } from '../backups/newest-backup';
import { realFileSystem } from '../disk/file-system';
import { folderMark } from '../register/folder-mark';
import { thisMachine } from '../register/machine';
import { openRegisterStore } from '../register/open-register-store';
import type { RegisterStore } from '../register/register-store';
import { headOf } from '../settings/kept-settings';
import { backupFolderOf } from './backup-place';
import type { CliTask, ExitCode } from './cli-task';

/** Opens the register the command is about. */
export function openFor({ request, ports }: CliTask, access: 'read' | 'write'): RegisterStore {
  const folder = request.register ?? ports.defaultFolder;
  const at = folderMark(folder);
  const store = openRegisterStore({
    ...thisMachine(ports.clock),
    folder,
    access,
    report: ports.report,
    signers: ports.updates.keys,
    lastSeenHead: (registerId) => headOf(ports.heads, registerId, at),
  });
  // Another computer's lock is for its own people, or for the window, where it says whose it is before it is broken.
  const isOurs =
    store.refusal?.messageKey === 'in-use-unsure' || store.refusal?.messageKey === 'in-use-unknown';
  if (request.isTakeOver && isOurs) store.takeOver();
  return store;
}

/** Why a register opened for reading does not show all there is; being only read is no reason. */
export function troubleOf(store: RegisterStore): Refusal | undefined {
  return store.refusal?.code === 'read-only' ? undefined : store.refusal;
}

/** What leads out of a damaged register: mending what another program changed, or the newest backup. */
export function wayOut(task: CliTask, store: RegisterStore, trouble: Refusal): readonly Message[] {
  if (trouble.code !== 'damaged') return [];
  const { folder, registerId } = store;
  if (trouble.messageKey.startsWith('converted-')) return [messageOf('mend-by-command', { folder })];
  const backups = backupFolderOf(task, undefined);
  const newest = newestBackup({ fs: realFileSystem, folder: backups }, registerId);
  if (newest === undefined) return [messageOf('no-backup-to-restore', { folder: backups })];
  const entries = plural(newest.seq, 'entry', 'entries');
  return [messageOf('newest-backup', { madeAt: newest.madeAt, entries })];
}

export function exitCodeOf(refusal: Refusal | undefined): ExitCode {
  if (refusal === undefined) return 0;
  return refusal.code === 'damaged' ? 3 : 1;
}

/** Says on standard error what a reader must know besides the answer. */
export async function reportTroubles(task: CliTask, store: RegisterStore): Promise<void> {
  const { request, ports } = task;
  const trouble = troubleOf(store);
  for (const message of trouble ? [trouble, ...wayOut(task, store, trouble)] : [])
    await ports.complain(`${inWords(message)}\n`);
  if (request.isQuiet) return;
  for (const notice of store.notices) await ports.complain(`${inWords(notice)}\n`);
  const { at, doubtSince } = store.moment();
  if (doubtSince !== null)
    await ports.complain(
      `The clock says ${at}, but the last entry was made at ${doubtSince}: check the clock before relying on the days left.\n`,
    );
}

/** The day to read for: the one that was asked for, else today in the agency's zone. */
export function readingDay({ request }: CliTask, store: RegisterStore): IsoDate {
  return request.today ?? store.today();
}
