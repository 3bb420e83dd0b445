import path from 'node:path';
import { bytesAt } from '../disk/bytes-at';
import { diskCode, type FileSystem } from '../disk/file-system';
import { fingerprint } from '../disk/fingerprint';
import { parseRecord } from '../disk/parse-record';
import { removeQuietly, sweepLeftovers, writeFileSafely } from '../disk/writer';

// A file of the program's own that is told to be whole by what stands in it: a line of JSON with its own SHA-256 before it, and the
// parts that the line tells of, one behind the other, each with its length and SHA-256.

/** What the first line tells of a part. */
export interface MarkedPart {
  readonly bytes: number;
  readonly sha256: string;
}

/** What is told of a part. */
export const markOf = (body: Uint8Array): MarkedPart => ({ bytes: body.length, sha256: fingerprint(body) });

/** The bytes of such a file. */
export function markedBytes(header: object, bodies: readonly Uint8Array[]): Uint8Array {
  const json = JSON.stringify(header);
  return Buffer.concat([Buffer.from(`${fingerprint(Buffer.from(json))}\t${json}\n`), ...bodies]);
}

/** Replaces such a file of a register; those of other registers, with the same ending, are removed. Throws the disk's error. */
export function writeMarked(fs: FileSystem, file: string, bytes: Uint8Array): void {
  const { dir, base, ext } = path.parse(file);
  fs.mkdirSync(dir, 0o700);
  sweepLeftovers(fs, dir);
  for (const name of fs.readdirSync(dir))
    if (name.endsWith(ext) && name !== base) removeQuietly(fs, path.join(dir, name));
  writeFileSafely(fs, file, bytes);
}

/** Reads from a file; undefined where the disk does not let it. */
export function readFrom<T>(fs: FileSystem, file: string, read: (fd: number) => T): T | undefined {
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

/** What the first line says, and where the parts begin; undefined where it is not as it was written. */
export function headerIn(
  fs: FileSystem,
  fd: number,
  size: number,
): { readonly header: Readonly<Record<string, unknown>>; readonly end: number } | undefined {
  const line = firstLine(fs, fd, size);
  if (line === undefined) return undefined;
  const [hash = '', json = ''] = line.toString('utf8').split('\t', 2);
  if (fingerprint(Buffer.from(json)) !== hash) return undefined;
  const header = parseRecord(json);
  return header && { header, end: line.length + 1 };
}

/** A part of a file; undefined where it is not as it was written. */
export function partAt(
  fs: FileSystem,
  fd: number,
  at: number,
  { bytes: length, sha256 }: MarkedPart,
): Uint8Array | undefined {
  const body = bytesAt(fs, fd, at, length);
  return fingerprint(body) === sha256 ? body : undefined;
}
