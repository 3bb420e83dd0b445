import path from 'node:path';
import type { FoldedParts } from '../../shared/register/folded-register';
import type { ChainHead } from '../../shared/register/journal-line';
import { bytesAt } from '../disk/bytes-at';
import { diskCode, type FileSystem } from '../disk/file-system';
import { fingerprint } from '../disk/fingerprint';
import { isRecord, parseRecord } from '../disk/parse-record';
import { removeQuietly, sweepLeftovers, writeFileSafely } from '../disk/writer';
import type { KnownPart } from '../journal/open-behind';

// A folded copy: the register as it was folded from its journal up to an entry, so that a start need not fold it again. It is
// never the truth: it counts only beside the very bytes it was made of, and only for the build that made it.

/** The build of the program, since what a journal is folded to depends on it; tests are not built. */
export const thisBuild = process.env.EXPORT_DOCKET_BUILD ?? 'not built';

/** What a folded copy holds. */
export interface FoldedCopy {
  /** What it was made of. */
  readonly known: KnownPart;
  /** Entries in it that name no time zone known here. */
  readonly withoutZone: number;
  readonly rest: Uint8Array;
  readonly records: FoldedParts<ReadPart>['records'];
}

/** Reads a part of the file; undefined where it is not there any more as it was written. */
type ReadPart = () => Uint8Array | undefined;

const format = 'export-docket-folded';
const ending = '.folded';

interface Part {
  readonly bytes: number;
  readonly sha256: string;
}

/** The first line of the file: what it is, what it was made of, and the parts that follow, one behind the other. */
interface Header {
  readonly format: typeof format;
  readonly build: string;
  readonly head: ChainHead;
  readonly bytes: number;
  readonly sha256: string;
  readonly withoutZone: number;
  readonly rest: Part;
  readonly records: readonly (Part & Omit<FoldedParts<never>['records'][number], 'text'>)[];
}

/** The file of a register, by the mark of its folder. */
export const foldedFile = (dir: string, mark: string): string => path.join(dir, `${mark}${ending}`);

/** The bytes of a folded copy: a line of JSON with its own SHA-256 before it, then the parts. */
export function foldedBytes(
  known: KnownPart,
  withoutZone: number,
  { rest, records }: FoldedParts<string>,
  build = thisBuild,
): Uint8Array {
  const bodies = [Buffer.from(rest), ...records.map(({ text }) => Buffer.from(text))];
  const [ofRest, ...ofRecords] = bodies.map((body) => ({ bytes: body.length, sha256: fingerprint(body) }));
  const header = JSON.stringify({
    ...{ format, build, head: known.head, bytes: known.bytes, sha256: known.sha256, withoutZone },
    rest: ofRest,
    records: records.map(({ text: _, ...told }, at) => ({ ...told, ...ofRecords[at] })),
  });
  return Buffer.concat([Buffer.from(`${fingerprint(Buffer.from(header))}\t${header}\n`), ...bodies]);
}

/** Replaces the folded copy of a register; that of any other register is removed. Throws the disk's error. */
export function writeFolded(fs: FileSystem, file: string, bytes: Uint8Array): void {
  const dir = path.dirname(file);
  fs.mkdirSync(dir, 0o700);
  sweepLeftovers(fs, dir);
  for (const name of fs.readdirSync(dir))
    if (name.endsWith(ending) && name !== path.basename(file)) removeQuietly(fs, path.join(dir, name));
  writeFileSafely(fs, file, bytes);
}

function headerOf(line: string, build: string): Header | undefined {
  const [hash = '', json = ''] = line.split('\t', 2);
  if (fingerprint(Buffer.from(json)) !== hash) return undefined;
  const header = parseRecord(json);
  // Whole, as its hash says: this build wrote all of it.
  return header?.format === format && header.build === build ? (header as unknown as Header) : undefined;
}

/** The first line of a file, however long it is; undefined where it has none. */
function firstLine(fs: FileSystem, fd: number, size: number): Buffer | undefined {
  for (let length = Math.min(size, 1 << 16); length > 0; length = Math.min(size, length * 4)) {
    const bytes = bytesAt(fs, fd, 0, length);
    const end = bytes.indexOf(10);
    if (end !== -1) return bytes.subarray(0, end);
    if (length === size) break;
  }
  return undefined;
}

function opened<T>(fs: FileSystem, file: string, read: (fd: number) => T): T | undefined {
  try {
    const fd = fs.openSync(file, 'r');
    try {
      return read(fd);
    } finally {
      fs.closeSync(fd);
    }
  } catch (error) {
    diskCode(error);
    return undefined;
  }
}

/**
 * Reads a folded copy that this build made, its records later: each part is given only as it was written. Undefined where there is none, or
 * where what is read of it now, or its length, is not as it was written.
 */
export function readFolded(fs: FileSystem, file: string, build = thisBuild): FoldedCopy | undefined {
  return opened(fs, file, (fd) => {
    const { size } = fs.fstatSync(fd);
    const line = firstLine(fs, fd, size);
    const header = line && headerOf(line.toString('utf8'), build);
    if (line === undefined || header === undefined || !isRecord(header.head)) return undefined;
    let end = line.length + 1;
    const take = (part: Part): ReadPart => {
      const at = end;
      end += part.bytes;
      return () => opened(fs, file, (from) => partAt(fs, from, at, part));
    };
    const rest = take(header.rest)();
    const records = header.records.map(({ kind, count, standing, apart, ...part }) => ({
      ...{ kind, count, standing, apart },
      text: take(part),
    }));
    if (rest === undefined || end !== size) return undefined;
    const { head, bytes: length, sha256, withoutZone } = header;
    return { known: { head, bytes: length, sha256 }, withoutZone, rest, records };
  });
}

function partAt(
  fs: FileSystem,
  fd: number,
  at: number,
  { bytes: length, sha256 }: Part,
): Uint8Array | undefined {
  const body = bytesAt(fs, fd, at, length);
  return fingerprint(body) === sha256 ? body : undefined;
}
