import path from 'node:path';
import { done, type Message, messageOf, type Refusal, type Result, refuse } from '../../shared/base/result';
import type { BackupReason } from '../../shared/calls/backup-shapes';
import { type ChainHead, emptyHead } from '../../shared/register/journal-line';
import type { Register } from '../../shared/register/register';
import { attachmentsIn, filesFolder } from '../attachments/attachments';
import { copyFiles } from '../attachments/copy-files';
import { isBackupFolder } from '../disk/backup-marker';
import { diskCode, type FileSystem } from '../disk/file-system';
import { sweepLeftovers, syncFolder, writeFileSafely } from '../disk/writer';
import { countRecords } from '../journal/count-records';
import { readJournalFile } from '../journal/journal-file';
import { type Chain, hashAt, readChain } from '../journal/read-chain';
import { backupDir, backupJournal, backupNotePath, journalFault, listBackups } from './backup-list';
import { type Backup, type BackupNote, backupName, noteText } from './backup-note';

/** The register a backup is made of; an open register is one. */
export interface BackupSource {
  /** The register folder. */
  readonly folder: string;
  readonly registerId: string | undefined;
  readonly head: ChainHead;
  readonly register: Register;
  /** Why it cannot be changed: a register that is damaged is copied whole elsewhere, never made a backup of. */
  readonly refusal: Refusal | undefined;
}

/** What a backup needs. `at` is the instant, `program` this program's version. */
export interface BackupOrder {
  readonly fs: FileSystem;
  /** The backup folder. */
  readonly folder: string;
  readonly reason: BackupReason;
  readonly at: string;
  readonly program: string;
}

/** A backup that was read back and found whole. `warnings` are to be shown; with `isEmptier` nothing older may go. */
export interface MadeBackup {
  readonly backup: Backup;
  readonly warnings: readonly Message[];
  readonly isEmptier: boolean;
}

function freeName(fs: FileSystem, dir: string, wanted: string): string {
  const names = fs.readdirSync(dir);
  const isTaken = (name: string) => names.some((each) => each.startsWith(`${name}.`));
  for (let n = 2, name = wanted; ; name = `${wanted} (${n})`, n += 1) if (!isTaken(name)) return name;
}

function warningsOf(backup: Backup, earlier: readonly Backup[]): Pick<MadeBackup, 'warnings' | 'isEmptier'> {
  const longest = earlier.reduce<Backup>((most, each) => (each.seq > most.seq ? each : most), backup);
  const fullest = earlier.reduce<Backup>((most, each) => (each.records > most.records ? each : most), backup);
  const isEmptier = backup.records * 2 < fullest.records;
  const warnings: Message[] = [];
  if (longest.seq > backup.seq)
    warnings.push(messageOf('backup-shorter', { name: longest.name, was: longest.seq, now: backup.seq }));
  if (isEmptier)
    warnings.push(
      messageOf('backup-emptier', { name: fullest.name, was: fullest.records, now: backup.records }),
    );
  if (backup.missing.length > 0)
    warnings.push(messageOf('backup-lacks-files', { count: backup.missing.length }));
  return { warnings, isEmptier: isEmptier || longest.seq > backup.seq };
}

/** The journal as acknowledged, read from the disk: what a half-written line left behind it is not copied. */
function acknowledged(fs: FileSystem, source: BackupSource): { bytes: Uint8Array; chain: Chain } | undefined {
  const found = readJournalFile(fs, source.folder);
  const chain = readChain(found?.bytes ?? new Uint8Array());
  const isOurs = chain.head.seq === source.head.seq && chain.head.hash === source.head.hash;
  return found && isOurs ? { bytes: found.bytes.subarray(0, chain.goodBytes), chain } : undefined;
}

function write(order: BackupOrder, source: BackupSource, registerId: string): Result<MadeBackup> {
  const { fs, folder, reason, at, program } = order;
  const journal = acknowledged(fs, source);
  if (!journal) return refuse('conflict', 'changed-outside');
  const { bytes, chain } = journal;
  const place = { fs, folder, registerId };
  const dir = backupDir(place);
  fs.mkdirSync(path.join(dir, filesFolder), 0o700);
  for (const each of [folder, dir]) syncFolder(fs, each);
  for (const each of [dir, path.join(dir, filesFolder)]) sweepLeftovers(fs, each);
  const { backups: earlier } = listBackups(place);
  const named = attachmentsIn(new TextDecoder().decode(bytes)).map(({ sha256 }) => sha256);
  const copied = copyFiles(fs, [source.folder], dir, named);
  if (copied.fault !== undefined) return refuse('disk', 'backup-differs', { detail: copied.fault });
  const name = freeName(fs, dir, backupName(at, reason));
  const note: BackupNote = {
    format: 'export-docket-backup',
    v: 1,
    register: registerId,
    madeAt: at,
    reason,
    program,
    seq: chain.head.seq,
    hash: chain.head.hash,
    bytes: bytes.length,
    records: countRecords(source.register),
    files: [...copied.files],
    missing: [...copied.missing],
    holds: earlier.filter(({ seq, hash }) => hashAt(chain, seq) === hash).map(({ hash }) => hash),
  };
  const backup = { ...note, name };
  writeFileSafely(fs, backupJournal(dir, name), bytes);
  const fault = journalFault(fs, dir, backup);
  if (fault) {
    fs.unlinkSync(backupJournal(dir, name));
    return refuse('disk', 'backup-differs', { detail: fault });
  }
  writeFileSafely(fs, backupNotePath(dir, name), Buffer.from(noteText(note)));
  const isListed = listBackups(place).backups.some((each) => each.name === name && each.hash === note.hash);
  if (!isListed) return refuse('disk', 'backup-differs', { detail: 'note' });
  return done({ backup, ...warningsOf(backup, earlier) });
}

/**
 * Copies the register as it is acknowledged into the backup folder, reads the copy back and checks it to the last hash.
 * No earlier backup is ever replaced. The copy counts once its note is written: a crash leaves no half backup in the list.
 */
export function makeBackup(order: BackupOrder, source: BackupSource): Result<MadeBackup> {
  const { fs, folder } = order;
  const { registerId, refusal, head } = source;
  if (registerId === undefined || head.seq === emptyHead.seq)
    return refusal ?? refuse('not-found', 'no-register', { folder: source.folder });
  if (refusal?.code === 'damaged') return refusal;
  if (!isBackupFolder(fs, folder)) return refuse('not-found', 'backup-folder-gone', { folder });
  try {
    return write(order, source, registerId);
  } catch (error) {
    return refuse('disk', 'backup-failed', { detail: diskCode(error) });
  }
}
