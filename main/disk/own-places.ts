import path from 'node:path';
import { type Refusal, refuse } from '../../shared/base/result';
import { isBackupFolder } from './backup-marker';
import { diskCode, type FileSystem } from './file-system';
import { factsAt, isWithin, throughLinks } from './links';

/** What must never be written over by an answer, an export, a PDF or a copy. A register and backups are folders. */
export type OwnPlace = 'register' | 'backups' | 'settings' | 'input';

// Told once, by whoever opens them: no writer can forget one.
const places = new Map<string, OwnPlace>();

/** From now on nothing is handed out onto this file, or into this folder. */
export function keepOutputsOff(place: string, what: Exclude<OwnPlace, 'input'>): void {
  places.set(path.resolve(place), what);
}

const silent = new Set<string>();

/** Whether a place that outputs are kept off answers at present: one that does not is told by its name alone, and not looked at. */
export function noteSilence(place: string, isSilent: boolean): void {
  if (isSilent) silent.add(path.resolve(place));
  else silent.delete(path.resolve(place));
}

/** What was told so far, for another process of this program that writes. */
export interface ToldPlaces {
  readonly places: readonly (readonly [string, OwnPlace])[];
  readonly silent: readonly string[];
}

/** What was told so far. */
export const toldPlaces = (): ToldPlaces => ({ places: [...places], silent: [...silent] });

/** Takes over what another process of this program was told. */
export function takePlaces(told: ToldPlaces): void {
  for (const [place, what] of told.places) places.set(place, what);
  for (const place of told.silent) silent.add(place);
}

/** From now on nothing is kept of what was told: the program that told it has closed all of it. */
export function forgetOwnPlaces(): void {
  places.clear();
  silent.clear();
}

const isFolderOf = (what: OwnPlace): boolean => what === 'register' || what === 'backups';

// Below `files` of each register in a backup folder nothing lies any more.
const deepest = 4;

function holdsFile(fs: FileSystem, folder: string, identity: string, depth = deepest): boolean {
  if (depth === 0) return false;
  let names: readonly string[];
  try {
    names = fs.readdirSync(folder);
  } catch (error) {
    diskCode(error);
    return false;
  }
  return names.some((name) => {
    const each = path.join(folder, name);
    const facts = factsAt(fs, each);
    if (facts === undefined) return false;
    return facts.isFolder ? holdsFile(fs, each, identity, depth - 1) : facts.identity === identity;
  });
}

/** What an output goes to: a path, or a descriptor this program was started with. */
export interface OutputTarget {
  readonly path: string;
  readonly fd: number | undefined;
}

function isOn(fs: FileSystem, target: OutputTarget, place: string, what: OwnPlace): boolean {
  if (silent.has(place)) return `${path.resolve(target.path)}${path.sep}`.startsWith(`${place}${path.sep}`);
  const facts = target.fd === undefined ? factsAt(fs, target.path) : fs.fstatSync(target.fd);
  // A pipe, a terminal, /dev/null: written through, nothing is lost by it.
  if (facts !== undefined && !facts.isFile && !facts.isFolder) return false;
  const isLinked = facts?.isFile === true && (facts.links > 1 || target.fd !== undefined);
  if (!isFolderOf(what)) {
    const there = factsAt(fs, place);
    if (there !== undefined && facts !== undefined) return there.isFile && there.identity === facts.identity;
    return target.fd === undefined && isWithin(fs, target.path, place);
  }
  if (target.fd === undefined && isWithin(fs, target.path, place)) return true;
  return isLinked && holdsFile(fs, place, facts.identity);
}

/** Whether it lies in a backup folder, known by its note: also one that this program was not told of. */
function isAmongBackups(fs: FileSystem, target: OutputTarget): boolean {
  if (target.fd !== undefined) return false;
  let at = throughLinks(fs, path.resolve(target.path));
  for (let left = deepest; left > 0; left--) {
    at = path.dirname(at);
    if (isBackupFolder(fs, at)) return true;
  }
  return false;
}

// The first line of every journal, and of every copy of one.
const journalStart = /^[0-9a-f]{64}\t\{"format":"export-docket-journal"/;

/** Whether what is there is a register's journal, of whichever register, or a copy of one, wherever it lies. */
function isJournal(fs: FileSystem, target: OutputTarget): boolean {
  if (target.fd !== undefined || factsAt(fs, target.path)?.isFile !== true) return false;
  const bytes = Buffer.alloc(128);
  try {
    const fd = fs.openSync(target.path, 'r');
    try {
      return journalStart.test(bytes.toString('latin1', 0, fs.readSync(fd, bytes, 0, bytes.length, 0)));
    } finally {
      fs.closeSync(fd);
    }
  } catch (error) {
    // Not for us to read: whether it may be written, the writing itself will tell.
    diskCode(error);
    return false;
  }
}

/** What a command reads besides named files: its standard input, where that is a file. */
function isOnStandardInput(fs: FileSystem, target: OutputTarget): boolean {
  try {
    const input = fs.fstatSync(0);
    const facts = target.fd === undefined ? factsAt(fs, target.path) : fs.fstatSync(target.fd);
    return input.isFile && facts?.identity === input.identity;
  } catch (error) {
    // Closed, or none: a program with a window has no standard input.
    diskCode(error);
    return false;
  }
}

/**
 * Why nothing may be written there: it is, or lies in, the register, its backups, the settings, or one of `inputs`, under whatever
 * name; or it lies in any backup folder, or is the journal of any register. Undefined when it may. Throws the disk's error.
 */
export function ownPlaceRefusal(
  fs: FileSystem,
  target: OutputTarget,
  inputs: readonly string[] = [],
): Refusal | undefined {
  const all = [...places, ...inputs.map((file) => [file, 'input'] as const)];
  const found = all.find(([place, what]) => isOn(fs, target, place, what))?.[1];
  const what =
    found ??
    (isOnStandardInput(fs, target)
      ? 'input'
      : isAmongBackups(fs, target)
        ? 'backups'
        : isJournal(fs, target)
          ? 'journal'
          : undefined);
  return what === undefined ? undefined : refuse('invalid', `output-on-${what}`, { file: target.path });
}

const ownDescriptor = /^(?:\/dev\/fd|\/proc\/self\/fd|\/proc\/thread-self\/fd)\/(\d+)$/;

/** Follows links to a descriptor of this program (`/dev/stdout`, `/dev/fd/3`); undefined for every other path. */
export function descriptorOf(fs: FileSystem, file: string): number | undefined {
  const named: Readonly<Record<string, number>> = { '/dev/stdin': 0, '/dev/stdout': 1, '/dev/stderr': 2 };
  const own = new RegExp(`^/proc/${process.pid}/fd/(\\d+)$`);
  let at = path.resolve(file);
  for (let left = 40; left > 0; left--) {
    if (at in named) return named[at];
    const number = (ownDescriptor.exec(at) ?? own.exec(at))?.[1];
    if (number !== undefined) return Number(number);
    const link = fs.linkSync(at);
    if (link === undefined) return undefined;
    at = path.resolve(path.dirname(at), link);
  }
  return undefined;
}
