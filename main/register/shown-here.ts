import path from 'node:path';
import * as z from 'zod';
import { done, type Refusal, type Result, refuse } from '../../shared/base/result';
import type { Ran } from '../../shared/calls/answer';
import type { ProgramNote } from '../../shared/commands/commands';
import { linesFrom } from '../../shared/register/journal-line';
import type { Register } from '../../shared/register/register';
import { noteShown } from '../../shared/register/shown-notice';
import { diskCode, type FileSystem } from '../disk/file-system';
import { parseRecord } from '../disk/parse-record';
import { writeFileSafely } from '../disk/writer';
import type { Clock } from './clock';

/** The notices that this computer has shown of a register that is shared: each laptop reminds by itself. */
export const shownHereName = 'shown-here.txt';

/** Notices beyond these are of deadlines long past. */
const most = 2000;

const shownNotice = z.object({ at: z.string(), reminders: z.array(z.string()) });
export type ShownNotice = z.infer<typeof shownNotice>;

/** What was shown here, oldest first. A file that cannot be read costs that notices are shown once more. */
export function shownIn(fs: FileSystem, folder: string): readonly ShownNotice[] {
  try {
    const text = new TextDecoder().decode(fs.readFileSync(path.join(folder, shownHereName)));
    return [...linesFrom(text)].flatMap(({ line }) => {
      const read = shownNotice.safeParse(parseRecord(line));
      return read.success ? [read.data] : [];
    });
  } catch (error) {
    diskCode(error);
    return [];
  }
}

/** Tells a register what was shown here. */
export function withShownHere(fs: FileSystem, folder: string, register: Register): void {
  for (const notice of shownIn(fs, folder)) noteShown(register, notice);
}

/** What is needed of an open register. */
interface Shown {
  readonly found: { readonly register: Register };
  readonly confirmed: Register;
  readonly end: { readonly seq: number };
  readonly refusal: () => Refusal | undefined;
}

/** Keeps a note of the program on this computer alone: in the register of an office it would stand once for every laptop. */
export function keepHere(
  held: Shown,
  { fs, folder, clock }: { readonly fs: FileSystem; readonly folder: string; readonly clock: Clock },
  note: ProgramNote,
): Result<Ran> {
  const closed = held.refusal();
  if (closed) return closed;
  const { seq } = held.end;
  if (note.do === 'record-restore') return refuse('read-only', 'office-no-restore');
  const notice = { at: clock.now(), reminders: [...note.reminders] };
  try {
    const lines = [...shownIn(fs, folder), notice].slice(-most).map((each) => `${JSON.stringify(each)}\n`);
    writeFileSafely(fs, path.join(folder, shownHereName), Buffer.from(lines.join('')));
  } catch (error) {
    return refuse('disk', 'disk-failed', { detail: diskCode(error) });
  }
  noteShown(held.found.register, notice);
  if (held.confirmed !== held.found.register) noteShown(held.confirmed, notice);
  return done({ seq, id: null, warnings: [] });
}
