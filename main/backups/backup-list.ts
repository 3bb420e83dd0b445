import path from 'node:path';
import { attachmentPath } from '../attachments/attachments';
import { diskCode, type FileSystem } from '../disk/file-system';
import { fingerprint } from '../disk/fingerprint';
import { readChain } from '../journal/read-chain';
import { type Backup, type BackupNote, journalEnding, noteEnding, readNote } from './backup-note';

/** The backups of one register. */
export interface BackupPlace {
  readonly fs: FileSystem;
  /** The folder the person chose. */
  readonly folder: string;
  readonly registerId: string;
}

/** What a backup folder holds of one register. */
export interface BackupList {
  /** Oldest first. Their notes are whole; whether the copies still are, `backupFault` says. */
  readonly backups: readonly Backup[];
  /** Notes that cannot be read or are of a later program. */
  readonly unreadable: readonly string[];
  /** Copies whose note was never written: the program was stopped in between. */
  readonly unfinished: readonly string[];
}

function isRegisterId(name: string): boolean {
  return /^[0-9A-Za-z-]{1,64}$/.test(name);
}

/** Where the backups of one register lie. Throws for an id that would lead elsewhere. */
export function backupDir({ folder, registerId }: Pick<BackupPlace, 'folder' | 'registerId'>): string {
  if (!isRegisterId(registerId)) throw new Error('Not the id of a register.');
  return path.join(folder, registerId);
}

/** The copy of the journal. */
export function backupJournal(dir: string, name: string): string {
  return path.join(dir, `${name}${journalEnding}`);
}

/** The note beside it. */
export function backupNotePath(dir: string, name: string): string {
  return path.join(dir, `${name}${noteEnding}`);
}

function namesWith(names: readonly string[], ending: string): readonly string[] {
  return names.filter((name) => name.endsWith(ending)).map((name) => name.slice(0, -ending.length));
}

/** One note that cannot be read must not hide the others. */
function noteAt(fs: FileSystem, file: string): BackupNote | undefined {
  try {
    return readNote(new TextDecoder().decode(fs.readFileSync(file)));
  } catch (error) {
    diskCode(error);
    return undefined;
  }
}

/** Lists the backups of a register by their notes. No folder: none. Throws other errors of the disk. */
export function listBackups(place: BackupPlace): BackupList {
  const { fs } = place;
  const dir = backupDir(place);
  let names: readonly string[];
  try {
    names = fs.readdirSync(dir);
  } catch (error) {
    if (diskCode(error) !== 'ENOENT') throw error;
    names = [];
  }
  const backups: Backup[] = [];
  const unreadable: string[] = [];
  const noted = namesWith(names, noteEnding);
  for (const name of noted) {
    const note = noteAt(fs, backupNotePath(dir, name));
    if (note && note.register === place.registerId) backups.push({ ...note, name });
    else unreadable.push(name);
  }
  backups.sort((a, b) => (a.madeAt === b.madeAt ? (a.name < b.name ? -1 : 1) : a.madeAt < b.madeAt ? -1 : 1));
  const unfinished = namesWith(names, journalEnding).filter((name) => !noted.includes(name));
  return { backups, unreadable, unfinished };
}

/** Why a backup's journal is not as it was written; undefined when it is, to the last hash. Throws the disk's error. */
export function journalFault(fs: FileSystem, dir: string, backup: Backup): string | undefined {
  const bytes = fs.readFileSync(backupJournal(dir, backup.name));
  if (bytes.length !== backup.bytes) return `${bytes.length} bytes of ${backup.bytes}`;
  const { head, damage, header } = readChain(bytes);
  if (damage) return `line ${damage.line}: ${damage.cause}`;
  if (header?.register !== backup.register) return 'another register';
  return head.seq === backup.seq && head.hash === backup.hash ? undefined : 'another journal';
}

function fileFault(fs: FileSystem, dir: string, sha256: string): string | undefined {
  try {
    return fingerprint(fs.readFileSync(attachmentPath(dir, sha256))) === sha256 ? undefined : 'altered';
  } catch (error) {
    return diskCode(error);
  }
}

/** As `journalFault`, with what the disk says against reading. */
export function journalProblem(place: BackupPlace, backup: Backup): string | undefined {
  try {
    return journalFault(place.fs, backupDir(place), backup);
  } catch (error) {
    return diskCode(error);
  }
}

/** Reads a whole backup, every attachment included; what is wrong with it, or undefined. */
export function backupFault(place: BackupPlace, backup: Backup): string | undefined {
  const { fs } = place;
  const dir = backupDir(place);
  const problem = journalProblem(place, backup);
  if (problem) return problem;
  for (const { sha256 } of backup.files) {
    const fault = fileFault(fs, dir, sha256);
    if (fault) return `${sha256.slice(0, 8)}: ${fault}`;
  }
  return undefined;
}

/** The registers that have backups in a folder, by id: on a new computer there is no other way to name one. */
export function registersIn(fs: FileSystem, folder: string): readonly string[] {
  return fs.readdirSync(folder).filter((name) => {
    if (!isRegisterId(name)) return false;
    const { backups } = listBackups({ fs, folder, registerId: name });
    return backups.length > 0;
  });
}

/** The copies that read back whole since the program started, by path, and what the file looked like then. */
export type ReadCopies = Map<string, string>;

/**
 * The newest backup whose journal reads back to the last hash; undefined when there is none. A copy is read once for each `read`, and
 * again when its file changed. Throws the disk's error when the folder cannot be listed.
 */
export function lastGoodBackup(place: BackupPlace, read: ReadCopies = new Map()): Backup | undefined {
  const { fs } = place;
  const dir = backupDir(place);
  return listBackups(place).backups.findLast((backup) => {
    const file = backupJournal(dir, backup.name);
    try {
      const { size, modified, identity } = fs.statSync(file);
      const look = `${size} ${modified} ${identity} ${backup.hash}`;
      if (read.get(file) === look) return true;
      if (journalFault(fs, dir, backup) !== undefined) return false;
      read.set(file, look);
      return true;
    } catch (error) {
      diskCode(error);
      return false;
    }
  });
}
