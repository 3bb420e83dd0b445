import path from 'node:path';
import { inWords } from '../../shared/base/message-text';
import { done, type Result, refuse } from '../../shared/base/result';
import { prepareBackupFolder } from '../backups/backup-folder';
import { keepBackups } from '../backups/backup-keeper';
import { backupDir, backupJournal } from '../backups/backup-list';
import { listed } from '../backups/every-backup';
import { isBackupFolder } from '../disk/backup-marker';
import { realFileSystem as fs } from '../disk/file-system';
import type { RegisterStore } from '../register/register-store';
import { jsonText, note, reportRefusal } from './cli-answer';
import { exitCodeOf, openFor, reportTroubles, troubleOf } from './cli-register';
import type { CliTask, CommonRequest, ExitCode } from './cli-task';
import { defineCommand } from './command';
import { untilStopped } from './until-stopped';

interface BackupRequest {
  readonly to: string | undefined;
  readonly isNew: boolean;
}
type BackupTask = CliTask<CommonRequest & BackupRequest>;

/** The folder to use: a stick that is not connected must not come back as an empty folder on the disk of the system. */
function folderFor({ request, ports }: BackupTask, store: RegisterStore): Result<string | null> {
  const { to, isNew } = request;
  if (to === undefined) return done(ports.kept.backupFolder);
  if (isNew) return prepareBackupFolder(fs, to, store.folder);
  return isBackupFolder(fs, to) ? done(to) : refuse('not-found', 'not-a-backup-folder', { folder: to });
}

/** Makes a backup as the window does: copied, read back to the last hash, and older ones removed by the rule that is set. */
async function backUp(task: BackupTask): Promise<ExitCode> {
  const { request, ports } = task;
  const store = openFor(task, 'read');
  const trouble = troubleOf(store);
  await reportTroubles(task, store);
  if (trouble) return exitCodeOf(trouble);
  const chosen = folderFor(task, store);
  if (!chosen.ok) return reportRefusal(task, chosen, store.register);
  const keeper = keepBackups({
    fs,
    store,
    settings: () => ({ folder: chosen.value, rule: ports.kept.keepRule }),
    defaultFolder: ports.defaultBackups,
    program: ports.program,
    later: () => () => undefined,
    report: () => undefined,
    ...(ports.backUpBeside !== undefined && { beside: ports.backUpBeside(store) }),
  });
  const made = await untilStopped((signal) => keeper.backUpBeside('on-demand', { signal }));
  const { folder } = keeper.state();
  keeper.stop();
  if (!made.ok) return reportRefusal(task, made);
  const { backup, warnings } = made.value;
  for (const warning of warnings) await note(task, inWords(warning));
  const dir = backupDir({ folder, registerId: backup.register });
  const journal = path.resolve(backupJournal(dir, backup.name));
  if (request.isJson)
    await ports.write(
      jsonText({
        ok: true,
        folder,
        ...listed(backup),
        journal,
        warnings: warnings.map((message) => inWords(message)),
      }),
    );
  else await ports.write(`${backup.name}\n`);
  await note(
    task,
    `The backup was read back to its last entry (${backup.seq}), with ${backup.files.length} attached files. It is ${journal}.`,
  );
  return 0;
}

export const backupCommand = defineCommand({
  name: 'backup',
  description: 'makes a backup and reads it back',
  more: 'As the window does. Older ones are removed by the rule set in the window. It prints the name of the backup.',
  takes: ['to', 'new', 'json'],
  examples: [
    { line: 'export-docket backup', description: 'into the folder the window uses' },
    {
      line: 'export-docket backup --to backups --new',
      description: 'into another folder, for the first time',
    },
  ],
  read: ({ values, at }): BackupRequest | string =>
    values.new === true && values.to === undefined
      ? '--new needs --to DIR.'
      : { to: values.to === undefined ? undefined : at(values.to), isNew: values.new === true },
  run: backUp,
});
