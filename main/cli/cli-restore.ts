import { formatInstant } from '../../shared/base/dates';
import { inWords } from '../../shared/base/message-text';
import { done, type Result, refuse } from '../../shared/base/result';
import type { BackupPlace } from '../backups/backup-list';
import { listed } from '../backups/every-backup';
import { planRestore, type RestorePlan } from '../backups/restore-plan';
import { restoreRegister } from '../backups/restore-register';
import { beforeOpening, reportRestore } from '../backups/settle-restore';
import { realFileSystem as fs } from '../disk/file-system';
import { folderMark } from '../register/folder-mark';
import type { RegisterStore } from '../register/register-store';
import { openOwn } from '../register/registers';
import { backupFolderOf, backupNamed, backupsIn } from './backup-place';
import { jsonText, reportRefusal } from './cli-answer';
import { exitCodeOf, openFor } from './cli-register';
import type { CliTask, CommonRequest, ExitCode, HeldSettings } from './cli-task';
import { defineCommand } from './command';

interface RestoreRequest {
  readonly name: string;
  readonly from: string | undefined;
  /** Only reports what it would do. */
  readonly isDryRun: boolean;
}
type RestoreTask = CliTask<CommonRequest & RestoreRequest>;

/** What a restore would do or has done, as `restore --json` gives it. `keptAs` is the folder of the register from before. */
export function restoreJson(plan: RestorePlan, restored: boolean, keptAs: string | null) {
  const { backup, isOther, entriesGoing, goingSince, entriesComing, records, lacking } = plan;
  return {
    ok: true,
    restored,
    backup: listed(backup),
    otherRegister: isOther,
    entriesLost: entriesGoing,
    lostSince: goingSince,
    entriesGained: entriesComing,
    records: records.map(({ kind, going, coming, changing }) => ({
      kind,
      lost: going,
      gained: coming,
      changed: changing,
    })),
    missingFiles: lacking,
    keptAs,
  };
}

const most = 12;
const some = (names: readonly string[]): string =>
  names.length > most
    ? `${names.slice(0, most).join(' · ')} · and ${names.length - most} more`
    : names.join(' · ');

/** What a restore would change, in lines for a terminal. */
export function planWords(plan: RestorePlan, zone: string): string {
  const { backup, isOther, entriesGoing, goingSince, entriesComing, records, lacking } = plan;
  const since = goingSince === null ? '' : `, the first made ${formatInstant(goingSince, zone)}`;
  const lines = [
    `Backup ${backup.name}, made ${formatInstant(backup.madeAt, zone)}, up to its entry ${backup.seq}.`,
    ...(isOther ? ['It is of another register, or there is none now.'] : []),
    `Entries lost, which stand only in the register before it: ${entriesGoing}${since}`,
    `Entries gained, which stand only in the backup: ${entriesComing}`,
    ...(lacking.length === 0
      ? []
      : [`Attached files that neither the backup nor the register has: ${some(lacking)}`]),
    ...records.flatMap(({ kind, going, coming, changing }) => [
      ...(going.length === 0 ? [] : [`  ${kind}, lost (${going.length}): ${some(going)}`]),
      ...(coming.length === 0 ? [] : [`  ${kind}, gained (${coming.length}): ${some(coming)}`]),
      ...(changing.length === 0 ? [] : [`  ${kind}, changed (${changing.length}): ${some(changing)}`]),
    ]),
  ];
  return `${lines.join('\n')}\n`;
}

interface RestoreNow {
  readonly store: RegisterStore;
  readonly place: BackupPlace;
  readonly name: string;
  readonly notes: HeldSettings;
}

/** Restores as the window does, and opens the restored register once to write the entry that tells of it. */
export async function restoreNow(
  { request, ports }: CliTask,
  { store, place, name, notes }: RestoreNow,
): Promise<Result<string | null>> {
  const { folder } = store;
  const restored = restoreRegister({
    store,
    place,
    name,
    clock: ports.clock,
    notes,
    close: () => store.close(),
  });
  if (!restored.ok) return restored;
  beforeOpening(fs, folder, folderMark(folder), notes);
  const opened = openOwn(
    folder,
    { clock: ports.clock, report: ports.report },
    { heads: () => notes.current.heads, save: (heads) => notes.save({ heads }) },
  );
  try {
    const by = request.by ?? ports.systemUser;
    // The first says what the answer says too.
    for (const message of reportRestore(fs, opened.store, by, notes, ports.report).slice(1))
      await ports.complain(`${inWords(message)}
`);
  } finally {
    opened.close();
  }
  return done(restored.value.keptAs);
}

async function runRestore(task: RestoreTask): Promise<ExitCode> {
  const { request, ports } = task;
  const store = openFor(task, 'read');
  if (request.acceptClock) store.acceptClock();
  const folder = backupFolderOf(task, request.from);
  const all = backupsIn(task, folder, store);
  if (!all.ok) return reportRefusal(task, all);
  const { backups } = all.value;
  const found = backupNamed(backups, request.name, store);
  const names = backups.map(({ name }) => name);
  if ('code' in found) return reportRefusal(task, found, store.register, names);
  const place: BackupPlace = { fs, folder, registerId: found.register };
  const plan = planRestore(place, found.name, { folder: store.folder, text: store.text });
  if (!plan.ok) return reportRefusal(task, plan);
  if (request.isDryRun) {
    await ports.write(
      request.isJson
        ? jsonText(restoreJson(plan.value, false, null))
        : planWords(plan.value, store.moment().zone),
    );
    return 0;
  }
  const notes = await ports.holdSettings();
  if (notes === null) return reportRefusal(task, refuse('in-use', 'window-is-open', {}));
  const restored = await restoreNow(task, { store, place, name: found.name, notes });
  if (!restored.ok) return reportRefusal(task, restored);
  const keptAs = restored.value;
  await ports.write(
    request.isJson
      ? jsonText(restoreJson(plan.value, true, keptAs))
      : `${planWords(plan.value, store.moment().zone)}${keptAs === null ? 'Restored. There was no register before it.' : `Restored. The register from before is kept whole in ${keptAs}.`}\n`,
  );
  return exitCodeOf(undefined);
}

export const restoreCommand = defineCommand({
  name: 'restore',
  description: 'tells what restoring a backup would change, or does it',
  more: 'The present register is kept aside, never deleted. The window has to be closed.',
  words: [{ name: 'BACKUP', means: 'a backup (its name, as backups lists it)' }],
  takes: ['dry-run', 'yes', 'from', 'by', 'accept-clock', 'take-over', 'json'],
  examples: [
    {
      line: 'export-docket restore "2019-11-26T15-00-00Z on-demand" --dry-run',
      description: 'says which entries and records would be lost and gained; changes nothing',
    },
    {
      line: 'export-docket restore "2019-11-26T15-00-00Z on-demand" --yes',
      description: 'restores it; the window has to be closed',
    },
  ],
  read: ({ words, values, at }): RestoreRequest | string => {
    const isDryRun = values['dry-run'] === true;
    if (isDryRun && values.yes === true) return '--dry-run and --yes do not go together.';
    if (!isDryRun && values.yes !== true)
      return 'restore needs --dry-run, to say what it would change, or --yes, to do it.';
    return { name: words[0] ?? '', from: values.from === undefined ? undefined : at(values.from), isDryRun };
  },
  run: runRestore,
});
