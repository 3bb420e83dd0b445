import fs from 'node:fs';
import { constants } from 'node:os';

/** What is known of a file without reading it. `identity` tells one file from another that took its name. */
export interface FileFacts {
  readonly size: number;
  readonly identity: string;
  /** Last change of the contents, nanoseconds since 1970: only ever compared, never shown. */
  readonly modified: bigint;
  readonly isFile: boolean;
  readonly isFolder: boolean;
  /** Names the file has: more than one where it was linked. */
  readonly links: number;
}

/**
 * The few synchronous disk calls the register needs; a port, so that tests can fail the n-th call. All throw Node's errors. What is
 * opened or read by its path is a file or a folder: a pipe or a device, which may never answer, throws `notAFile`.
 */
export interface FileSystem {
  /** Folders cannot be flushed there and a rename may be refused for a moment by another program. */
  readonly isWindows: boolean;
  openSync(path: string, flags: string | number, mode?: number): number;
  closeSync(fd: number): void;
  /** May write fewer bytes than asked. `position` null: at the file's own position. */
  writeSync(fd: number, bytes: Uint8Array, offset: number, length: number, position: number | null): number;
  readSync(fd: number, bytes: Uint8Array, offset: number, length: number, position: number): number;
  readFileSync(file: string | number): Uint8Array;
  fsyncSync(fd: number): void;
  ftruncateSync(fd: number, size: number): void;
  fstatSync(fd: number): FileFacts;
  statSync(path: string): FileFacts;
  renameSync(from: string, to: string): void;
  unlinkSync(path: string): void;
  /** With the folders above it; one that is there is no error. */
  mkdirSync(path: string, mode: number): void;
  /** Only this folder, and only when nothing has its name. */
  makeNewFolderSync(path: string, mode: number): void;
  /** Removes a folder with all that is in it; one that is not there is no error. */
  removeFolderSync(path: string): void;
  readdirSync(path: string): readonly string[];
  /** The path with every link in it followed. */
  realpathSync(path: string): string;
  /** Where a link points, as it is written there; undefined for anything but a link. */
  linkSync(path: string): string | undefined;
  /** Blocks for that many milliseconds. */
  pause(milliseconds: number): void;
}

/** Open for appending, never creating: a journal that has vanished must not come back empty. */
export const appendToExisting = fs.constants.O_WRONLY | fs.constants.O_APPEND;

function factsOf(stat: fs.BigIntStats): FileFacts {
  return {
    size: Number(stat.size),
    // As big integers: file numbers of NTFS do not fit a double.
    identity: `${stat.dev}:${stat.ino}`,
    modified: stat.mtimeNs,
    isFile: stat.isFile(),
    isFolder: stat.isDirectory(),
    links: Number(stat.nlink),
  };
}

/** The code of an error for a pipe, a socket or a device where a file was meant. */
export const notAFile = 'not-a-file';

// Not waiting for whoever may write into a pipe; of no effect on a file. Windows has no such flag and no such pipes.
const withoutWaiting = fs.constants.O_NONBLOCK ?? 0;

const flagBits: Readonly<Record<string, number>> = {
  r: fs.constants.O_RDONLY,
  'r+': fs.constants.O_RDWR,
  w: fs.constants.O_WRONLY | fs.constants.O_CREAT | fs.constants.O_TRUNC,
  wx: fs.constants.O_WRONLY | fs.constants.O_CREAT | fs.constants.O_EXCL,
};

/** Opens what is a file or a folder, and looks again once it is open: the name may have changed hands in between. */
function openFileOrFolder(path: string, flags: string | number, mode?: number): number {
  const bits = typeof flags === 'number' ? flags : flagBits[flags];
  if (bits === undefined) throw new Error(`The flag ${flags} is not used here.`);
  let fd: number;
  try {
    fd = fs.openSync(path, bits | withoutWaiting, mode);
  } catch (error) {
    // A pipe that nobody reads, a socket, a device without its driver.
    if (['ENXIO', 'ENODEV', 'EOPNOTSUPP'].includes(diskCode(error)))
      throw diskError(notAFile, path, { cause: error });
    throw error;
  }
  const stat = fs.fstatSync(fd);
  if (stat.isFile() || stat.isDirectory()) return fd;
  fs.closeSync(fd);
  throw diskError(notAFile, path);
}

function readWhole(path: string): Uint8Array {
  const fd = openFileOrFolder(path, 'r');
  try {
    return fs.readFileSync(fd);
  } finally {
    fs.closeSync(fd);
  }
}

/** The disk itself. */
export const realFileSystem: FileSystem = {
  isWindows: process.platform === 'win32',
  openSync: openFileOrFolder,
  closeSync: (fd) => fs.closeSync(fd),
  writeSync: (fd, bytes, offset, length, position) => fs.writeSync(fd, bytes, offset, length, position),
  readSync: (fd, bytes, offset, length, position) => fs.readSync(fd, bytes, offset, length, position),
  readFileSync: (file) => (typeof file === 'number' ? fs.readFileSync(file) : readWhole(file)),
  fsyncSync: (fd) => fs.fsyncSync(fd),
  ftruncateSync: (fd, size) => fs.ftruncateSync(fd, size),
  fstatSync: (fd) => factsOf(fs.fstatSync(fd, { bigint: true })),
  statSync: (path) => factsOf(fs.statSync(path, { bigint: true })),
  renameSync: (from, to) => fs.renameSync(from, to),
  unlinkSync: (path) => fs.unlinkSync(path),
  mkdirSync: (path, mode) => {
    fs.mkdirSync(path, { recursive: true, mode });
  },
  makeNewFolderSync: (path, mode) => fs.mkdirSync(path, { mode }),
  removeFolderSync: (path) => fs.rmSync(path, { recursive: true, force: true }),
  readdirSync: (path) => fs.readdirSync(path),
  realpathSync: (path) => fs.realpathSync.native(path),
  linkSync: (path) => {
    try {
      return fs.readlinkSync(path);
    } catch (error) {
      // EINVAL: it is something else; UNKNOWN on Windows.
      if (['EINVAL', 'UNKNOWN', 'ENOENT'].includes(diskCode(error))) return undefined;
      throw error;
    }
  },
  pause: (milliseconds) => {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
  },
};

// A full quota among them: the system gives its number, and the library below Node has no name for it.
const nameOfNumber: ReadonlyMap<number, string> = new Map(
  Object.entries(constants.errno).map(([name, number]) => [-number, name]),
);

/** The system's code of a failed disk call (`ENOSPC`, `EIO`, …); anything else is a bug of ours and is thrown on. */
export function diskCode(error: unknown): string {
  if (!(error instanceof Error && 'code' in error && typeof error.code === 'string')) throw error;
  const isKnown = error.code !== 'UNKNOWN' && !error.code.startsWith('Unknown system error');
  return isKnown || !('errno' in error) ? error.code : (nameOfNumber.get(Number(error.errno)) ?? error.code);
}

/** An error shaped like Node's, for a failure the system did not report itself. */
export function diskError(code: string, message: string, options?: ErrorOptions): Error {
  return Object.assign(new Error(`${code}: ${message}`, options), { code });
}
