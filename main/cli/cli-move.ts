import os from 'node:os';
import { formatInstant } from '../../shared/base/dates';
import { inWords } from '../../shared/base/message-text';
import { type Result, refuse } from '../../shared/base/result';
import type { MovedAway } from '../../shared/calls/move-calls';
import { movingWords } from '../../shared/words/moving-words';
import { realFileSystem as fs } from '../disk/file-system';
import { makeMove } from '../moving/make-move';
import { confirmMove, takeBackMove } from '../moving/settle-move';
import { damagedIn, type FoundMove, lookAtMove, readyBackupFolder, takeInMove } from '../moving/take-in';
import { movedAway } from '../register/moved-away';
import type { RegisterStore } from '../register/register-store';
import { backupFolderOf } from './backup-place';
import { jsonText, note, reportRefusal } from './cli-answer';
import { openFor } from './cli-register';
import { planWords, restoreJson, restoreNow } from './cli-restore';
import type { CliTask, CommonRequest, ExitCode } from './cli-task';
import { defineCommand } from './command';

const acts = ['out', 'in', 'confirm', 'back', 'state'] as const;

interface MoveRequest {
  readonly act: (typeof acts)[number];
  /** An absolute path; empty where the act needs none. */
  readonly folder: string;
  readonly isSure: boolean;
}
type MoveTask = CliTask<CommonRequest & MoveRequest>;

/** Makes the copy for the other computer, and leaves the register read-only here. */
async function moveOut(task: MoveTask): Promise<ExitCode> {
  const { request, ports } = task;
  const store = openFor(task, 'write');
  try {
    const made = await makeMove({
      fs,
      store,
      into: request.folder,
      backups: backupFolderOf(task, undefined),
      settings: ports.kept,
      program: ports.program,
      host: os.hostname(),
    });
    if (!made.ok) return await reportRefusal(task, made);
    const { folder, backups, warnings } = made.value;
    const said = warnings.map((warning) => inWords(warning));
    for (const each of said) await note(task, each);
    await ports.write(
      request.isJson ? jsonText({ ok: true, written: folder, backups, warnings: said }) : `${folder}\n`,
    );
    return 0;
  } finally {
    store.close();
  }
}

async function takeIn(
  task: MoveTask,
  store: RegisterStore,
  found: FoundMove,
): Promise<Result<string | null>> {
  const { ports } = task;
  const notes = await ports.holdSettings();
  if (notes === null) return refuse('in-use', 'window-is-open', {});
  const backups = readyBackupFolder(fs, backupFolderOf(task, undefined), {
    isChosen: ports.kept.backupFolder !== null,
    register: store.folder,
  });
  if (!backups.ok) return backups;
  return await takeInMove(found, {
    ...{ fs, backups: backups.value, settings: notes },
    restore: (place, name) => restoreNow(task, { store, place, name, notes }),
    receipt: { at: store.moment().at, host: os.hostname() },
  });
}

/** Reads a copy from another computer in full, and with `--yes` takes it in. */
async function moveIn(task: MoveTask): Promise<ExitCode> {
  const { request, ports } = task;
  const store = openFor(task, 'read');
  const { folder, text, registerId } = store;
  const found = lookAtMove(fs, request.folder, { folder, text, registerId });
  if (!found.ok) return reportRefusal(task, found);
  const { note: from, backups, plan, canBeMarked } = found.value;
  const read = await damagedIn(fs, found.value);
  if (!read.ok) return reportRefusal(task, read);
  const damaged = read.value;
  let keptAs: string | null = null;
  if (request.isSure) {
    const taken = await takeIn(task, store, found.value);
    if (!taken.ok) return reportRefusal(task, taken);
    keptAs = taken.value;
  }
  const { zone } = store.moment();
  const end = request.isSure
    ? `Taken in.${keptAs === null ? '' : ` The register from before is kept whole in ${keptAs}.`}\n`
    : 'With --yes it is taken in.\n';
  const copy = { at: formatInstant(from.madeAt, zone), from: from.from, count: backups };
  const comes = damaged === 0 ? movingWords.comesFrom(copy) : movingWords.comesDamaged({ ...copy, damaged });
  await ports.write(
    request.isJson
      ? jsonText({
          ...restoreJson(plan, request.isSure, keptAs),
          from: from.from,
          madeAt: from.madeAt,
          backups,
          damaged,
          canBeMarked,
        })
      : `${comes}\n${canBeMarked ? '' : `${movingWords.notMarked}\n`}${planWords(plan, zone)}${end}`,
  );
  return 0;
}

function stateWords(away: MovedAway | null, zone: string): string {
  if (away === null) return 'This register was not moved: it can be changed here.';
  if (away.confirmedAt !== null)
    return `Moved, and confirmed on ${formatInstant(away.confirmedAt, zone)}. Here it can only be read.`;
  return away.at === ''
    ? 'Copied for another computer. Here it can only be read.'
    : `Copied for another computer on ${formatInstant(away.at, zone)}, into ${away.to}. Here it can only be read.`;
}

/** Says where a register went, or settles it. */
async function settle(task: MoveTask): Promise<ExitCode> {
  const { request, ports } = task;
  const store = openFor(task, 'read');
  if (store.refusal?.code === 'not-found') return reportRefusal(task, store.refusal);
  if (request.act !== 'state') {
    const settled = request.act === 'confirm' ? confirmMove(fs, store) : takeBackMove(fs, store);
    if (!settled.ok) return reportRefusal(task, settled);
  }
  const away = movedAway(fs, store.folder);
  await ports.write(
    request.isJson ? jsonText({ ok: true, away }) : `${stateWords(away, store.moment().zone)}\n`,
  );
  return 0;
}

export const moveCommand = defineCommand({
  name: 'move',
  description: 'carries the register to another computer, or takes one in',
  more: 'out makes a copy of the register, its backups and the settings in a new folder in FOLDER and reads it back; from then on the register can only be read here. in reads such a folder in full and says what it would change; with --yes it is taken in, and the register that is here is kept aside. On the first computer, confirm says that the other one works, and back goes on here instead; state says how it stands.',
  words: [
    { name: 'WHAT', means: 'what to do', oneOf: acts },
    { name: 'FOLDER', means: 'the stick to copy to, or the folder that came from there', isOptional: true },
  ],
  takes: ['yes', 'by', 'take-over', 'json'],
  examples: [
    { line: 'export-docket move out .', description: 'makes the copy in the folder you are in' },
    { line: 'export-docket move state', description: 'whether the register was moved, and where to' },
  ],
  read: ({ words, values, at }): MoveRequest | string => {
    const [act = 'state', folder] = words as readonly [MoveRequest['act'], string?];
    const needsFolder = act === 'out' || act === 'in';
    if (needsFolder && folder === undefined) return `move ${act} needs FOLDER.`;
    if (!needsFolder && folder !== undefined) return `move ${act} takes no folder.`;
    if (values.yes === true && act !== 'in') return `--yes goes with move in only.`;
    return { act, folder: folder === undefined ? '' : at(folder), isSure: values.yes === true };
  },
  run: (task) => {
    if (task.request.act === 'out') return moveOut(task);
    return task.request.act === 'in' ? moveIn(task) : settle(task);
  },
});
