import * as z from 'zod';
import { type BackupReason, backupReasons } from '../../shared/calls/backup-shapes';
import { parseRecord } from '../disk/parse-record';
import { hashLine } from '../journal/chain';

const fingerprint = z.string().regex(/^[0-9a-f]{64}$/);

const backupNote = z.object({
  format: z.literal('export-docket-backup'),
  v: z.literal(1),
  register: z.string(),
  madeAt: z.iso.datetime(),
  reason: z.enum(backupReasons),
  /** The version of the program that made it. */
  program: z.string(),
  /** The journal's last entry, that entry's hash, and the journal's size. */
  seq: z.int().min(0),
  hash: fingerprint,
  bytes: z.int().min(1),
  /** Records that were not void. */
  records: z.int().min(0),
  /** The attachments its journal names, each kept once beside all the backups. */
  files: z.array(z.object({ sha256: fingerprint, size: z.int().min(0) })).readonly(),
  /** Attachments it names that could not be copied. */
  missing: z.array(fingerprint).readonly(),
  /** Heads of earlier backups all of whose entries stand in this one too. */
  holds: z.array(fingerprint).readonly(),
});

/** What is written beside the copy of a journal; it is written last, so a copy without it was never finished. */
export type BackupNote = Readonly<z.infer<typeof backupNote>>;

/** A backup as listed: its note, and the name its files begin with. */
export type Backup = BackupNote & { readonly name: string };

export const noteEnding = '.backup.json';
export const journalEnding = '.journal.txt';

/** "2026-11-25T09-14-05Z first-change-of-day": sorts by time, and every file system takes it. */
export function backupName(madeAt: string, reason: BackupReason): string {
  return `${madeAt.slice(0, 19).replaceAll(':', '-')}Z ${reason}`;
}

function checkOf(note: object): string {
  return hashLine('', JSON.stringify(note));
}

/** The stored form of a note; it vouches for itself, since pruning trusts it. */
export function noteText(note: BackupNote): string {
  return `${JSON.stringify({ ...note, check: checkOf(note) })}\n`;
}

/** Reads a stored note; undefined when it is damaged or of a later version. */
export function readNote(text: string): BackupNote | undefined {
  const { check, ...rest } = parseRecord(text) ?? {};
  if (check !== checkOf(rest)) return undefined;
  return backupNote.safeParse(rest).data;
}
