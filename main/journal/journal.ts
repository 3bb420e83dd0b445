import path from 'node:path';
import type { ChainHead } from '../../shared/register/journal-line';
import { diskCode, type FileSystem } from '../disk/file-system';
import { sweepLeftovers, writeFileSafely } from '../disk/writer';
import { type ChainHeader, headerJson, sealLine } from './chain';
import {
  checkpointName,
  contradictionOf,
  type FoundCheckpoint,
  readCheckpoint,
  writeCheckpoint,
} from './checkpoint';
import { lastLineOf, readAsWritten } from './converted';
import { journalName, readJournalFile } from './journal-file';
import type { JournalDamage, JournalNotice, OpenedJournal } from './journal-report';
import type { Chain } from './read-chain';
import { runJournal } from './run-journal';

/** A register about to be made: its UUID, the instant, and the settings it begins with. */
export interface NewRegister {
  readonly registerId: string;
  readonly createdAt: string;
  readonly settings?: ChainHeader['settings'];
}

/** A register folder on a disk. */
export interface JournalPlace {
  readonly fs: FileSystem;
  readonly dir: string;
}

/** How to open a register's journal. */
export interface OpenOptions extends JournalPlace {
  /** `write` needs the register's lock, since it repairs; `read` changes nothing on the disk. */
  readonly access: 'read' | 'write';
  /** The head kept outside the register, if any. */
  readonly lastSeenHead?: ChainHead;
  /** Makes the register when the folder holds no trace of one. Only with `write`. */
  readonly create?: NewRegister;
}

// A folder with any of these had a register: a new journal there would bury it.
function hasTraces(fs: FileSystem, dir: string): boolean {
  try {
    return fs
      .readdirSync(dir)
      .some(
        (name) => name === journalName || name === checkpointName || /^journal\.(torn|converted)-/.test(name),
      );
  } catch (error) {
    if (diskCode(error) === 'ENOENT') return false;
    throw error;
  }
}

/** Makes a register's journal in a folder without one; the folder too, if need be. Needs the register's lock. */
export function createJournal(place: JournalPlace & NewRegister): OpenedJournal {
  const { registerId, createdAt, settings } = place;
  return beginJournal(place, headerJson(registerId, createdAt, settings));
}

/** The same with the JSON of a line 0 that stands elsewhere already. */
export function beginJournal({ fs, dir }: JournalPlace, header: string): OpenedJournal {
  const file = path.join(dir, journalName);
  try {
    fs.mkdirSync(dir, 0o700);
    sweepLeftovers(fs, dir);
    if (hasTraces(fs, dir)) return { ok: false, code: 'already-exists', detail: 'register' };
    const { hash, line } = sealLine('', header);
    const bytes = Buffer.from(line);
    writeFileSafely(fs, file, bytes);
    writeCheckpoint(fs, dir, { seq: 0, hash, bytes: bytes.length });
  } catch (error) {
    return { ok: false, code: 'disk', detail: diskCode(error) };
  }
  return openJournal({ fs, dir, access: 'write' });
}

function damageOf(chain: Chain, found: FoundCheckpoint, lastSeenHead?: ChainHead): JournalDamage | undefined {
  if (chain.damage && chain.damage.kind !== 'torn-tail') return chain.damage;
  const witnesses = [
    { source: 'checkpoint', seen: found.kind === 'found' ? found.checkpoint : undefined },
    { source: 'last-seen', seen: lastSeenHead },
  ] as const;
  for (const { source, seen } of witnesses) {
    const kind = seen && contradictionOf(chain, seen);
    // A torn line that was once acknowledged is not a crash: the file is left exactly as it is.
    if (kind) {
      const line = kind === 'missing-tail' ? chain.head.seq + 1 : seen.seq;
      return { kind, source, line, byte: chain.goodBytes };
    }
  }
  return undefined;
}

/** What is said of a checkpoint that was not found as it should be. */
export function noticesOf(found: FoundCheckpoint): readonly JournalNotice[] {
  if (found.kind === 'missing') return [{ kind: 'checkpoint-missing', isMade: false }];
  return found.kind === 'damaged'
    ? [{ kind: 'checkpoint-damaged', detail: found.detail, isMade: false }]
    : [];
}

/**
 * Opens a register's journal. Damage is not a refusal: the journal opens read-only with all that is good before it,
 * and no byte is changed. Refused are only a folder without a register and a disk that cannot be read.
 */
export function openJournal(options: OpenOptions): OpenedJournal {
  const { fs, dir, access, lastSeenHead, create } = options;
  try {
    const checkpoint = readCheckpoint(fs, dir);
    const found = readJournalFile(fs, dir);
    if (!found) {
      const isBuried = lastSeenHead !== undefined || hasTraces(fs, dir);
      if (!isBuried && create && access === 'write') return createJournal({ fs, dir, ...create });
      if (!isBuried) return { ok: false, code: 'not-found', detail: 'register' };
    }
    const seenSeq = Math.max(
      checkpoint.kind === 'found' ? checkpoint.checkpoint.seq : -1,
      lastSeenHead?.seq ?? -1,
    );
    const { bytes, chain, converted } = readAsWritten(found?.bytes ?? new Uint8Array(), seenSeq);
    const damage: JournalDamage | undefined = found
      ? (damageOf(chain, checkpoint, lastSeenHead) ?? converted)
      : { kind: 'missing-journal', source: lastSeenHead ? 'last-seen' : 'folder', line: 0, byte: 0 };
    if (access === 'write' && !damage) sweepLeftovers(fs, dir);
    const journal = runJournal({
      fs,
      dir,
      access,
      chain,
      bytes,
      damage,
      file: found,
      notices: noticesOf(checkpoint),
      lastLine: Math.max(lastLineOf(chain, bytes), seenSeq),
      checkpointSeq: checkpoint.kind === 'found' ? checkpoint.checkpoint.seq : -1,
    });
    return { ok: true, journal };
  } catch (error) {
    return { ok: false, code: 'disk', detail: diskCode(error) };
  }
}
