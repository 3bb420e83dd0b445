import path from 'node:path';
import type { FoldedParts } from '../../shared/register/folded-register';
import type { ChainHead } from '../../shared/register/journal-line';
import type { FileSystem } from '../disk/file-system';
import { isRecord } from '../disk/parse-record';
import type { KnownPart } from '../journal/open-behind';
import { headerIn, type MarkedPart, markedBytes, markOf, partAt, readFrom } from './marked-file';

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
  /** Whether the file still is this one, so that its parts can be read again. */
  readonly isThere: () => boolean;
}

/** Reads a part of the file; undefined where it is not there any more as it was written. */
type ReadPart = () => Uint8Array | undefined;

const format = 'export-docket-folded';
const ending = '.folded';

/** The first line of the file: what it is, what it was made of, and the parts that follow, one behind the other. */
interface Header {
  readonly format: typeof format;
  readonly build: string;
  readonly head: ChainHead;
  readonly bytes: number;
  readonly sha256: string;
  readonly withoutZone: number;
  readonly rest: MarkedPart;
  readonly records: readonly (MarkedPart & Omit<FoldedParts<never>['records'][number], 'text'>)[];
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
  const [ofRest, ...ofRecords] = bodies.map(markOf);
  const header = {
    ...{ format, build, head: known.head, bytes: known.bytes, sha256: known.sha256, withoutZone },
    rest: ofRest,
    records: records.map(({ text: _, ...told }, at) => ({ ...told, ...ofRecords[at] })),
  };
  return markedBytes(header, bodies);
}

const partsIn = ({ records }: Pick<Header, 'records'>): string =>
  JSON.stringify(records.map(({ sha256 }) => sha256));

/** Whether a file says the same of its parts as when it was read. Its parts themselves are looked at when they are read. */
function isStill(
  fs: FileSystem,
  file: string,
  { size, parts, build }: { readonly size: number; readonly parts: string; readonly build: string },
): boolean {
  const isSame = readFrom(fs, file, (fd) => {
    const now = fs.fstatSync(fd).size;
    const found = headerIn(fs, fd, now)?.header;
    if (now !== size || found?.format !== format || found.build !== build) return false;
    return partsIn(found as unknown as Header) === parts;
  });
  return isSame === true;
}

/**
 * Reads a folded copy that this build made, its records later: each part is given only as it was written. Undefined where there is none, or
 * where what is read of it now, or its length, is not as it was written.
 */
export function readFolded(fs: FileSystem, file: string, build = thisBuild): FoldedCopy | undefined {
  return readFrom(fs, file, (fd) => {
    const { size } = fs.fstatSync(fd);
    const found = headerIn(fs, fd, size);
    if (found?.header.format !== format || found.header.build !== build) return undefined;
    if (!isRecord(found.header.head)) return undefined;
    // Whole, as its hash says: this build wrote all of it.
    const header = found.header as unknown as Header;
    let { end } = found;
    const take = (part: MarkedPart): ReadPart => {
      const at = end;
      end += part.bytes;
      return () => readFrom(fs, file, (from) => partAt(fs, from, at, part));
    };
    const rest = take(header.rest)();
    const records = header.records.map(({ kind, count, standing, apart, ...part }) => ({
      ...{ kind, count, standing, apart },
      text: take(part),
    }));
    if (rest === undefined || end !== size) return undefined;
    const { head, bytes: length, sha256, withoutZone } = header;
    const parts = partsIn(header);
    const isThere = () => isStill(fs, file, { size, parts, build });
    return { known: { head, bytes: length, sha256 }, withoutZone, rest, records, isThere };
  });
}
