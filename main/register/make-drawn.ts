import { addDays } from '../../shared/base/dates';
import type { Moment } from '../../shared/base/moment';
import type { Preferences } from '../../shared/calls/preferences';
import type { ChainHead } from '../../shared/register/journal-line';
import { foldText } from '../../shared/register/journal-text';
import type { Register } from '../../shared/register/register';
import type { FileSystem } from '../disk/file-system';
import { readJournalFile } from '../journal/journal-file';
import { readChain } from '../journal/read-chain';
import { type Drawn, isDrawn, writeDrawn } from './drawn-docket';
import { readFolded } from './folded-file';
import { markOf } from './marked-file';
import { openFolded } from './open-folded';

/** What draws the docket as the window does. */
export type DrawDocket = (from: {
  readonly register: Register;
  readonly moment: Moment;
  readonly preferences: Preferences;
}) => Drawn;

/** A register, where its folded copy is and its drawn docket is to be, and what it is drawn with. */
export interface DrawingTask {
  readonly folder: string;
  readonly foldedFile: string;
  readonly file: string;
  readonly preferences: Preferences;
  readonly moment: Moment;
}

/** A weekend and the day after it. */
const daysAhead = 3;

const dayAfter = (moment: Moment, days: number): Moment => ({
  ...moment,
  today: addDays(moment.today, days),
  localToday: addDays(moment.localToday, days),
});

/** The register that these bytes of a journal come to; undefined where they are not whole. */
function registerIn(
  fs: FileSystem,
  { folder, foldedFile }: DrawingTask,
  bytes: Uint8Array,
): { readonly register: Register; readonly head: ChainHead } | undefined {
  const copy = readFolded(fs, foldedFile);
  const opened = copy && openFolded({ fs, dir: folder, access: 'read' }, copy);
  if (opened !== undefined) return opened;
  const { damage, text } = readChain(bytes);
  if (damage !== undefined) return undefined;
  const folded = foldText(text);
  return folded.stop === undefined ? folded : undefined;
}

/**
 * Draws the docket of a register for today and the next days, where that is not drawn already for tomorrow. `drawing` loads what draws.
 * False where there was nothing to draw, or the journal is not whole or was written to meanwhile. Throws the disk's error.
 */
export async function makeDrawn(
  fs: FileSystem,
  task: DrawingTask,
  drawing: () => Promise<DrawDocket>,
): Promise<boolean> {
  const { folder, file, moment } = task;
  const preferences = JSON.stringify(task.preferences);
  const near = [moment, dayAfter(moment, 1)];
  if (isDrawn(fs, { file, folder, preferences }, near)) return false;
  const found = readJournalFile(fs, folder);
  const read = found && registerIn(fs, task, found.bytes);
  if (found === undefined || read === undefined) return false;
  const { register, head } = read;
  const journal = markOf(found.bytes);
  const draw = await drawing();
  const days = Array.from({ length: daysAhead + 1 }, (_, ahead) => {
    const then = dayAfter(moment, ahead);
    const drawn = draw({ register, moment: then, preferences: task.preferences });
    return { today: then.today, localToday: then.localToday, ...drawn };
  });
  // What the register was read from must be what is told of it.
  const after = readJournalFile(fs, folder);
  if (after === undefined || markOf(after.bytes).sha256 !== journal.sha256) return false;
  writeDrawn(fs, file, { journal, head, preferences }, days);
  return true;
}
