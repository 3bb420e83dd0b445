import { formatInstant } from '../../shared/base/dates';
import { inWords } from '../../shared/base/message-text';
import { backupReasonWords } from '../../shared/calls/backup-labels';
import type { ListedBackup } from '../../shared/calls/backup-shapes';
import { backupFolderOf, backupsIn } from './backup-place';
import { jsonText, note, reportRefusal } from './cli-answer';
import { writeAnswer } from './cli-output';
import { exitCodeOf, openFor } from './cli-register';
import { table } from './cli-table';
import type { CliTask, CommonRequest, ExitCode } from './cli-task';
import { defineCommand } from './command';
import { headLine } from './run-list';

interface BackupsRequest {
  readonly from: string | undefined;
}

/** One backup as `backups --json` gives it. */
export function backupJson(folder: string, backup: ListedBackup, own: string | undefined) {
  return { folder, ...backup, ofThisRegister: backup.register === own };
}

function asTable(
  folder: string,
  backups: readonly ListedBackup[],
  own: string | undefined,
  zone: string,
): string {
  const head = `${headLine(backups.length, 'backup').trimEnd()} in ${folder}\n`;
  if (backups.length === 0) return head;
  const body = backups.map(({ name, madeAt, reason, seq, records, files, missing, register }) => [
    name,
    formatInstant(madeAt, zone),
    backupReasonWords[reason],
    String(seq),
    String(records),
    missing === 0 ? String(files) : `${files}, ${missing} missing`,
    register === own ? 'this one' : register,
  ]);
  return `${head}\n${table(['BACKUP', 'MADE', 'WHY', 'ENTRIES', 'RECORDS', 'FILES', 'REGISTER'], body)}`;
}

/** Lists the backups in a folder; needs no register, because it may be the one that was lost. */
async function listAll(task: CliTask<CommonRequest & BackupsRequest>): Promise<ExitCode> {
  const store = openFor(task, 'read');
  const folder = backupFolderOf(task, task.request.from);
  const found = backupsIn(task, folder, store);
  if (!found.ok) return reportRefusal(task, found);
  const { backups, unreadable, unfinished } = found.value;
  for (const name of unreadable) await note(task, `The note of the backup ${name} cannot be read.`);
  for (const name of unfinished) await note(task, `The backup ${name} was never finished.`);
  const { zone } = store.moment();
  const failed = await writeAnswer(
    task,
    task.request.isJson
      ? jsonText(backups.map((each) => backupJson(folder, each, store.registerId)))
      : asTable(folder, backups, store.registerId, zone),
  );
  if (failed) await task.ports.complain(`${inWords(failed)}\n`);
  return exitCodeOf(failed);
}

export const backupsCommand = defineCommand({
  name: 'backups',
  description: 'lists the backups, the newest first',
  takes: ['from', 'json', 'out'],
  examples: [
    { line: 'export-docket backups', description: 'those in the folder the window uses' },
    {
      line: 'export-docket backups --from backups --json',
      description: 'those in another folder, for other programs',
    },
  ],
  read: ({ values, at }): BackupsRequest => ({
    from: values.from === undefined ? undefined : at(values.from),
  }),
  run: listAll,
});
