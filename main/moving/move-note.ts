import path from 'node:path';
import * as z from 'zod';
import { done, type Result, refuse } from '../../shared/base/result';
import { diskCode, type FileSystem } from '../disk/file-system';
import { factsAt } from '../disk/links';
import { recordIn } from '../disk/parse-record';

/** Says what a folder is that carries a register to another computer; written last. */
export const moveNoteName = 'move.json';
/** The backups in it. */
export const movedBackups = 'backups';
/** The settings in it. */
export const movedSettings = 'settings.json';
/** What the other computer writes into it once it has the register. */
export const receiptName = 'taken-in.json';

const fingerprint = z.string().regex(/^[0-9a-f]{64}$/);

const moveNote = z.object({
  format: z.literal('export-docket-move'),
  v: z.literal(1),
  register: z.string().regex(/^[0-9A-Za-z-]{1,64}$/),
  madeAt: z.iso.datetime(),
  /** The computer it comes from. */
  from: z.string().max(300),
  program: z.string().max(100),
  /** The backup that is the register as it was. */
  backup: z.string().min(1).max(200),
  seq: z.int().min(0),
  hash: fingerprint,
});
export type MoveNote = Readonly<z.infer<typeof moveNote>>;

export function moveNoteText(note: Omit<MoveNote, 'format' | 'v'>): string {
  return `${JSON.stringify({ format: 'export-docket-move', v: 1, ...note } satisfies MoveNote, null, 2)}\n`;
}

/** What a folder says of the copy in it; refused in a sentence where there is none, or one of a later program. */
export function readMoveNote(fs: FileSystem, folder: string): Result<MoveNote> {
  try {
    const file = path.join(folder, moveNoteName);
    if (factsAt(fs, file)?.isFile !== true) return refuse('not-found', 'not-a-move', { folder });
    const raw = recordIn(fs, file);
    if (raw?.format === 'export-docket-move' && typeof raw.v === 'number' && raw.v > 1)
      return refuse('newer', 'move-newer', { folder });
    const note = moveNote.safeParse(raw);
    return note.success
      ? done(note.data)
      : refuse('damaged', 'move-damaged', { folder, detail: moveNoteName });
  } catch (error) {
    return refuse('disk', 'move-unread', { folder, detail: diskCode(error) });
  }
}
