import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { plural } from '../../shared/base/plural';
import { type Message, messageOf, type Refusal, refuse } from '../../shared/base/result';
import { type ChainHead, emptyHead, partsOf } from '../../shared/register/journal-line';
import { foldText } from '../../shared/register/journal-text';
import { createdAtOf, newBeginning } from '../../shared/register/new-register';
import type { Register } from '../../shared/register/register';
import { filesFolder } from '../attachments/attachments';
import { diskCode, type FileSystem } from '../disk/file-system';
import { parseRecord } from '../disk/parse-record';
import { sweepLeftovers } from '../disk/writer';
import { openJournal } from '../journal/journal';
import { journalName } from '../journal/journal-file';
import type { Journal } from '../journal/journal-report';
import { damagedLine, damageRefusal, lockRefusal, noticeWords } from '../journal/journal-words';
import { type TakenLock, takeLock } from '../lock/lock';
import type { FoundLock, LockTaker } from '../lock/lock-file';
import { hasOutbox } from '../outbox/has-outbox';
import { type Outbox, openOutbox } from '../outbox/outbox';
import type { FoldedCopy } from './folded-file';
import { movedRefusal } from './moved-away';
import { type OpenedFolded, openFolded } from './open-folded';

/** Which register to open and how. */
export interface RegisterPlace {
  readonly fs: FileSystem;
  readonly folder: string;
  /** `write` takes the lock and makes the register where there is none; `read` changes nothing on the disk. */
  readonly access: 'read' | 'write';
  /** Who holds the lock; `sinceAt` is taken from the clock. */
  readonly holder: Omit<LockTaker, 'sinceAt'>;
  /** The head kept outside the register: of the register with this id, or (undefined) of the one this folder once held. */
  readonly lastSeenHead?: (registerId: string | undefined) => ChainHead | undefined;
  /** The folded copy of the register, where one is kept. */
  readonly foldedCopy?: () => FoldedCopy | undefined;
}

/** How a register was opened: the size of its journal, and how many entries stood behind its folded copy (null: it has none). */
export interface Opening {
  readonly openedBytes: number;
  readonly behind: number | null;
}

/** A register as it was found. With a `refusal` it can only be read; without a `journal` not even that. */
export interface FoundRegister {
  readonly journal: Journal | undefined;
  readonly lock: TakenLock | undefined;
  /** What the office does not have yet; undefined where the register is not shared. */
  readonly outbox: Outbox | undefined;
  /** The lock that kept us out, where only a person can tell whether its program still runs. */
  readonly breakable: FoundLock | undefined;
  readonly register: Register;
  /** The journal as far as it was folded; read when it is asked for. */
  readonly readText: () => string;
  readonly opening: Opening;
  /** When line 0 says that the register was made. */
  readonly createdAt: string | undefined;
  /** Where the register was opened from its folded copy. */
  readonly folded:
    | Pick<OpenedFolded, 'known' | 'parts' | 'isThere' | 'lineZero' | 'lines' | 'touched'>
    | undefined;
  readonly head: ChainHead;
  readonly refusal: Refusal | undefined;
  readonly notices: readonly Message[];
  /** For the log: what the refusal leaves out. */
  readonly detail: string;
}

/** Line 0 is short: enough to know whose journal it is before its head can be judged. */
function registerIdIn(fs: FileSystem, folder: string): string | undefined {
  try {
    const fd = fs.openSync(path.join(folder, journalName), 'r');
    try {
      const bytes = new Uint8Array(1024);
      const length = fs.readSync(fd, bytes, 0, bytes.length, 0);
      const line = new TextDecoder().decode(bytes.subarray(0, length)).split('\n')[0] ?? '';
      const id = parseRecord(partsOf(line).json)?.register;
      return typeof id === 'string' ? id : undefined;
    } finally {
      fs.closeSync(fd);
    }
  } catch (error) {
    // What keeps us from reading is told by the opening itself, a moment later.
    diskCode(error);
    return undefined;
  }
}

/** Half-written attachments of a program that was killed. */
function sweepFiles(fs: FileSystem, folder: string): void {
  try {
    sweepLeftovers(fs, path.join(folder, filesFolder));
  } catch (error) {
    // None yet; or what ails the disk is told where it matters.
    diskCode(error);
  }
}

function nothing(refusal: Refusal, breakable: FoundLock | undefined, lock?: TakenLock): FoundRegister {
  const { register } = foldText('');
  lock?.release();
  return {
    journal: undefined,
    lock: undefined,
    outbox: undefined,
    breakable,
    register,
    readText: () => '',
    opening: { openedBytes: 0, behind: null },
    createdAt: undefined,
    folded: undefined,
    head: emptyHead,
    refusal,
    notices: [],
    detail: '',
  };
}

function zoneNotice(count: number): readonly Message[] {
  if (count === 0) return [];
  return [messageOf('without-zone', { entries: plural(count, 'entry was', 'entries were') })];
}

function noticesOf(journal: Journal, withoutZone: number): readonly Message[] {
  return [...journal.notices.map(noticeWords), ...zoneNotice(withoutZone)];
}

/** What the disk refuses here is told by the opening itself. */
function isShared(fs: FileSystem, folder: string): boolean {
  try {
    return hasOutbox(fs, folder);
  } catch (error) {
    diskCode(error);
    return true;
  }
}

/** Opens and folds a register; never throws for what a disk or a file can do. */
export function readRegister(place: RegisterPlace, now: string): FoundRegister {
  const { fs, folder, holder } = place;
  const isNew = place.lastSeenHead?.(undefined) === undefined;
  const me = { ...holder, sinceAt: now };
  const moved = place.access === 'write' ? movedRefusal(fs, folder) : undefined;
  const isToWrite = place.access === 'write' && moved === undefined;
  const taken = isToWrite ? takeLock(fs, folder, me, undefined, { isNew }) : undefined;
  const lock = taken?.ok ? taken : undefined;
  const lockedOut = taken && !taken.ok ? lockRefusal(taken) : undefined;
  const isUnclear = taken?.ok === false && taken.code === 'in-use' && taken.isStale === undefined;
  const breakable = isUnclear ? taken : undefined;
  const lastSeenHead = place.lastSeenHead?.(registerIdIn(fs, folder));
  const options = {
    fs,
    dir: folder,
    access: lock ? 'write' : 'read',
    ...(lastSeenHead && { lastSeenHead }),
    ...(lock && { create: { registerId: randomUUID(), createdAt: now, settings: newBeginning } }),
  } as const;
  // What stands above a shared register is laid over its whole journal.
  const mayBeFolded = (lock !== undefined || place.access === 'read') && !isShared(fs, folder);
  const copy = mayBeFolded ? place.foldedCopy?.() : undefined;
  const folded = copy && openFolded(options, copy);
  const reading = place.access === 'read' ? refuse('read-only', 'opened-for-reading') : undefined;
  if (folded !== undefined) {
    const { journal, register, head, createdAt, withoutZone, readText } = folded;
    if (lock) sweepFiles(fs, folder);
    return {
      ...{ journal, lock, outbox: undefined, breakable, register, head, createdAt, readText, folded },
      opening: { openedBytes: folded.known.bytes, behind: head.seq - folded.known.head.seq },
      ...{ refusal: reading, notices: noticesOf(journal, withoutZone), detail: '' },
    };
  }
  const opened = openJournal(options);
  if (!opened.ok) {
    const refusal =
      opened.code === 'disk'
        ? refuse('disk', 'register-unreadable', { folder, detail: opened.detail })
        : refuse('not-found', 'no-register', { folder });
    return nothing(lockedOut ?? refusal, breakable, lock);
  }
  const { journal } = opened;
  const { register, text, head, stop, withoutZone } = foldText(journal.text);
  if (stop) journal.markReadOnly(stop.why === 'newer' ? 'newer' : 'damaged', String(stop.line));
  const damaged = journal.damage && damageRefusal(journal.damage, journal.lastLine);
  // An entry that cannot be read stands before whatever else is the matter with the file.
  const unread =
    stop?.why === 'malformed' ? damagedLine(stop.line, journal.lastLine, stop.detail) : undefined;
  const newer = stop?.why === 'newer' ? refuse('newer', 'newer-register') : undefined;
  const outbox = openOutbox(fs, folder, lock ? 'write' : 'read', journal.registerId);
  const unusable = lock && outbox?.refusal?.code !== 'disk' ? outbox?.refusal : undefined;
  const hurt = unread ?? damaged ?? newer ?? unusable;
  if (lock && !hurt) sweepFiles(fs, folder);
  // Nobody writes to a damaged register, so nobody needs its lock.
  if (hurt) lock?.release();
  return {
    journal,
    lock: hurt ? undefined : lock,
    outbox,
    breakable,
    register,
    readText: () => text,
    opening: { openedBytes: text.length, behind: null },
    createdAt: createdAtOf(text),
    folded: undefined,
    head,
    refusal: hurt ?? lockedOut ?? moved ?? reading,
    notices: noticesOf(journal, withoutZone),
    detail: stop?.detail ?? journal.damage?.kind ?? '',
  };
}
