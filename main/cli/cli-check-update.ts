import { formatDay } from '../../shared/base/dates';
import type { Result } from '../../shared/base/result';
import { keepBackups } from '../backups/backup-keeper';
import { backUpBeforeUpgrade } from '../backups/before-upgrade';
import { realFileSystem as fs } from '../disk/file-system';
import { type CheckedUpdate, checkUpdate } from '../updates/check-update';
import { type Installing, installUpdate } from '../updates/install-update';
import { byHand } from '../updates/start-installer';
import { jsonText, note, reportRefusal } from './cli-answer';
import { openFor } from './cli-register';
import type { CliTask, CommonRequest, ExitCode } from './cli-task';
import { defineCommand } from './command';

interface CheckUpdateRequest {
  /** An absolute path. */
  readonly file: string;
  readonly isSure: boolean;
}
type CheckUpdateTask = CliTask<CommonRequest & CheckUpdateRequest>;

/** The backup before an upgrade; null for a register that does not exist yet. */
async function backUp(task: CheckUpdateTask): Promise<Result<string | null>> {
  const { ports } = task;
  const store = openFor(task, 'read');
  const keeper = keepBackups({
    fs,
    store,
    settings: () => ({ folder: ports.kept.backupFolder, rule: ports.kept.keepRule }),
    defaultFolder: ports.defaultBackups,
    program: ports.program,
    later: () => () => undefined,
    report: () => undefined,
  });
  const made = await backUpBeforeUpgrade(store, keeper);
  keeper.stop();
  return made;
}

function answerOf(checked: CheckedUpdate, journal: number, installing: Installing | null) {
  const { list, file, copy, comment } = checked;
  return {
    ok: true,
    version: list.version,
    released: list.released,
    news: list.news,
    signed: comment,
    journal: { reads: list.readsJournal, writes: list.writesJournal, now: journal },
    package: { name: file.name, kind: file.kind, size: file.size, sha256: file.sha256 },
    copy,
    byHand: byHand(checked),
    installing,
  };
}

function wordsOf(checked: CheckedUpdate, journal: number, installing: Installing | null): readonly string[] {
  const { list, file, copy, comment } = checked;
  const how = byHand(checked);
  const next = {
    installed: `Version ${list.version} is installed. It runs from the next start on.`,
    opened: 'The installer of the system is open.',
  };
  return [
    `Version ${list.version} of ${formatDay(list.released)}, signed by the makers of Export Docket (${comment}).`,
    ...(list.news === '' ? [] : [list.news]),
    list.writesJournal > journal
      ? `It writes the register in a newer form (${list.writesJournal}), which this version cannot read afterwards.`
      : 'It keeps the form of the register.',
    `The package ${file.name} is the one that was signed. The checked copy is ${copy}`,
    ...(installing === null
      ? [
          how === null
            ? 'With --yes a backup is made and the package is opened.'
            : `Install it with --yes, or with: ${how}`,
        ]
      : [
          ...(installing.backup === null ? [] : [`The backup ${installing.backup} was made first.`]),
          next[installing.how],
        ]),
  ];
}

/** `check-update`: checks an update file that somebody brought, and with `--yes` hands it to the installer. */
async function checkUpdateFile(task: CheckUpdateTask): Promise<ExitCode> {
  const { request, ports } = task;
  const checked = await checkUpdate(request.file, { ...ports.updates, fs });
  if (!checked.ok) return reportRefusal(task, checked);
  const { journal } = ports.updates.here;
  let installing: Installing | null = null;
  if (request.isSure) {
    await note(task, 'A backup is made, then the installer asks for the rights it needs.');
    const installed = await installUpdate(checked.value, { ...ports.updates, backUp: () => backUp(task) });
    if (!installed.ok) return reportRefusal(task, installed);
    installing = installed.value;
  }
  await ports.write(
    request.isJson
      ? jsonText(answerOf(checked.value, journal, installing))
      : `${wordsOf(checked.value, journal, installing).join('\n')}\n`,
  );
  return 0;
}

export const checkUpdateCommand = defineCommand({
  name: 'check-update',
  description: 'checks an update file that was brought on a USB drive',
  more: 'FILE is update.json; its signature and the packages lie beside it. Nothing is fetched. The package is copied to a folder of this user, and the copy is checked; with --yes a backup is made and the copy is handed to the installer of the system.',
  words: [{ name: 'FILE', means: 'the file of the update, update.json' }],
  takes: ['json', 'yes'],
  examples: [
    {
      line: 'export-docket check-update update.json',
      description: 'says what it is and whether it may be installed',
    },
    { line: 'export-docket check-update update.json --json', description: 'the same for other programs' },
  ],
  read: ({ words: [file = ''], values, at }): CheckUpdateRequest => ({
    file: at(file),
    isSure: values.yes === true,
  }),
  run: checkUpdateFile,
});
