import { readFileSync } from 'node:fs';
import { done, type Result, refuse } from '../../shared/base/result';
import { type BackUpOrder, backUp } from '../backups/back-up';
import type { MadeBeside } from '../backups/backup-attempts';
import { backupFault, lastGoodBackup, listBackups, type ReadCopies } from '../backups/backup-list';
import { prepareRestore } from '../backups/build-restored';
import { planRestore, type RestorePlan } from '../backups/restore-plan';
import { diskCode, type FileSystem, realFileSystem } from '../disk/file-system';
import { clearMade, type DiskTold, toldDisk } from '../disk/told-disk';
import { exportToFile } from '../exchange/exporter';
import { type Handover, type HandoverPage, makeHandover } from '../handover/handover';
import { sheetOfHandover } from '../handover/handover-maker';
import { openPaperFonts } from '../paper/paper-fonts';
import { layoutOf } from '../paper/pdf-layout';
import { createPrintOutput, type PrintOutput } from '../paper/print-output';
import { makeFolded } from '../register/make-folded';
import type { RegisterStore } from '../register/register-store';
import { openedBeside } from './opened-beside';
import type { WorkNeed, WorkTask } from './work-task';

/** The way of a task to the process that asked for it. */
export interface TaskPorts extends DiskTold {
  /** Which share of it is done, from 0 to 1. */
  readonly tell: (share: number) => void;
  /** Asks for what only that process can make; rejects with its words. */
  readonly need: (what: WorkNeed) => Promise<Uint8Array>;
}

type Asked<Do extends WorkTask['do']> = Extract<WorkTask, { readonly do: Do }>;

/** Where a register has been read: from here on the rest of the work is told. */
const read = 0.15;

/** What a part of the work tells of itself, as its share of the whole. */
const part = (tell: TaskPorts['tell'], from: number, to: number) => (share: number) =>
  tell(from + share * (to - from));

async function exportBeside(
  fs: FileSystem,
  store: RegisterStore,
  { request, path, program }: Asked<'export'>,
  { tell }: TaskPorts,
): Promise<Result<string | null>> {
  return await exportToFile(fs, store, { request, path, program, tell: part(tell, read, 0.95) });
}

/** What a sheet of a register is drawn with. */
type DrawnWith = Pick<Asked<'save-pdf'>, 'preferences' | 'fonts' | 'beside'>;

/** Draws sheets here and has Chromium put them on their pages, each once to learn where they end. `tell`: how far one sheet is. */
function paperOf(
  fs: FileSystem,
  { register, head, text }: RegisterStore,
  { preferences, fonts, beside }: DrawnWith,
  { tell, need }: TaskPorts,
): PrintOutput {
  const printed = (html: string, isDraft: boolean): Promise<Uint8Array> =>
    need({ is: 'printed', html: Buffer.from(html), isDraft });
  return createPrintOutput({
    store: { register, head, text, moment: () => beside.moment },
    settings: { current: { preferences } },
    dialogs: { askPdfPath: async () => null },
    printer: {
      toPdf: async ({ html }) => {
        const draft = html(null);
        tell(0.35);
        const layout = layoutOf(await printed(draft, true));
        tell(0.6);
        const whole = html(layout);
        tell(0.7);
        const pdf = await printed(whole, false);
        tell(0.95);
        return pdf;
      },
      print: async () => ({ how: 'cancelled' }),
      list: async () => [],
    },
    // Read as Electron reads from its archive.
    fontsFor: openPaperFonts({ readFileSync }, fonts),
    fs,
  });
}

async function savePdf(
  fs: FileSystem,
  store: RegisterStore,
  task: Asked<'save-pdf'>,
  ports: TaskPorts,
): Promise<Result<string | null>> {
  const paper = paperOf(fs, store, task, ports);
  ports.tell(read + 0.05);
  return await paper.writePdf(task.request, task.path, { isPatient: false });
}

async function handOver(
  fs: FileSystem,
  store: RegisterStore,
  task: Asked<'hand-over'>,
  ports: TaskPorts,
): Promise<Result<Handover>> {
  const { into, at, today, program, includePrivileged } = task;
  // How far it is, is told by its pages.
  const paper = paperOf(fs, store, task, { ...ports, tell: () => undefined });
  const pdf = async (page: HandoverPage): Promise<Uint8Array> => {
    await ports.need({ is: 'next-page' });
    return await paper.pdfOf(sheetOfHandover(page));
  };
  return await makeHandover({ fs, store, into, at, today, program, includePrivileged, pdf });
}

/** An entry that came between the reading of the register and that of its file is no reason against a backup: it is then read again. */
const attempts = 3;

function backUpBeside(
  fs: FileSystem,
  { beside, folder, isDefault, reason, rule, program, read: known }: Asked<'back-up'>,
  { tell, isThere }: Pick<TaskPorts, 'tell'> & { readonly isThere: () => void },
): Result<MadeBeside> {
  const order: BackUpOrder = {
    ...{ fs, folder, isDefault, reason, rule, program, moment: beside.moment },
    isThere: () => {
      isThere();
      tell(0.8);
    },
  };
  for (let attempt = 1; ; attempt += 1) {
    const store = openedBeside(beside);
    if (!store.ok) return store;
    tell(0.3);
    const made = backUp(order, store.value);
    if (!made.ok && made.messageKey === 'changed-outside' && attempt < attempts) continue;
    if (!made.ok) return made;
    const copies: ReadCopies = new Map(known);
    const { registerId } = store.value;
    if (registerId !== undefined) lastGoodBackup({ fs, folder, registerId }, copies);
    return done({ ...made.value, read: copies });
  }
}

function checkBackup(fs: FileSystem, { place, name }: Asked<'check-backup'>): Result<string | null> {
  const at = { ...place, fs };
  try {
    const found = listBackups(at).backups.find((each) => each.name === name);
    return found === undefined
      ? refuse('not-found', 'no-such-backup', { name })
      : done(backupFault(at, found) ?? null);
  } catch (error) {
    return refuse('disk', 'backups-unread', { detail: diskCode(error) });
  }
}

function planBeside(
  fs: FileSystem,
  { beside, place, name }: Asked<'plan-restore'>,
  { tell }: Pick<TaskPorts, 'tell'>,
): Result<RestorePlan> {
  const store = openedBeside(beside);
  if (!store.ok) return store;
  tell(0.3);
  return planRestore({ ...place, fs }, name, store.value, part(tell, 0.3, 1));
}

function prepareBeside(
  fs: FileSystem,
  { place, name, registerFolder, at, folded }: Asked<'prepare-restore'>,
  { tell }: Pick<TaskPorts, 'tell'>,
): Result<string> {
  const order = { ...place, fs, name, registerFolder, at };
  const built = prepareRestore({ ...order, tell: part(tell, 0, folded === null ? 1 : 0.6) });
  if (!built.ok || folded === null) return built;
  try {
    makeFolded(fs, { folder: built.value, file: folded });
  } catch (error) {
    // Without it, the restored register is only opened later.
    diskCode(error);
  }
  return built;
}

/** Does a task in this process and answers what it came to. Throws for a fault of the program. */
export async function doTask(task: WorkTask, ports: TaskPorts): Promise<Result<unknown>> {
  const { tell } = ports;
  const fs = toldDisk(realFileSystem, ports);
  tell(0);
  switch (task.do) {
    case 'clear':
      clearMade(fs, task.made);
      return done(null);
    case 'back-up':
      // From then on older ones may go because it is there.
      return backUpBeside(fs, task, { tell, isThere: fs.keep });
    case 'check-backup':
      return checkBackup(fs, task);
    case 'prepare-restore':
      return prepareBeside(fs, task, ports);
    case 'plan-restore':
      return planBeside(fs, task, ports);
  }
  const store = openedBeside(task.beside);
  if (!store.ok) return store;
  tell(read);
  switch (task.do) {
    case 'export':
      return await exportBeside(fs, store.value, task, ports);
    case 'save-pdf':
      return await savePdf(fs, store.value, task, ports);
    case 'hand-over':
      return await handOver(fs, store.value, task, ports);
  }
}
