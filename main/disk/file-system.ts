import fs from 'node:fs';

/** What is known of a file without reading it. `identity` tells one file from another that took its name. */
export interface FileFacts {
  readonly size: number;
  readonly identity: string;
  /** Last change of the contents, nanoseconds since 1970: only ever compared, never shown. */
  readonly modified: bigint;
  readonly isFile: boolean;
}

/** The few synchronous disk calls the register needs; a port, so that tests can fail the n-th call. All throw Node's errors. */
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
  mkdirSync(path: string, mode: number): void;
  /** Removes a folder with all that is in it; one that is not there is no error. */
  removeFolderSync(path: string): void;
  readdirSync(path: string): readonly string[];
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
  };
}

/** The disk itself. */
export const realFileSystem: FileSystem = {
  isWindows: process.platform === 'win32',
  openSync: (path, flags, mode) => fs.openSync(path, flags, mode),
  closeSync: (fd) => fs.closeSync(fd),
  writeSync: (fd, bytes, offset, length, position) => fs.writeSync(fd, bytes, offset, length, position),
  readSync: (fd, bytes, offset, length, position) => fs.readSync(fd, bytes, offset, length, position),
  readFileSync: (file) => fs.readFileSync(file),
  fsyncSync: (fd) => fs.fsyncSync(fd),
  ftruncateSync: (fd, size) => fs.ftruncateSync(fd, size),
  fstatSync: (fd) => factsOf(fs.fstatSync(fd, { bigint: true })),
  statSync: (path) => factsOf(fs.statSync(path, { bigint: true })),
  renameSync: (from, to) => fs.renameSync(from, to),
  unlinkSync: (path) => fs.unlinkSync(path),
  mkdirSync: (path, mode) => {
    fs.mkdirSync(path, { recursive: true, mode });
  },
  removeFolderSync: (path) => fs.rmSync(path, { recursive: true, force: true }),
  readdirSync: (path) => fs.readdirSync(path),
  pause: (milliseconds) => {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
  },
};

/** The system's code of a failed disk call (`ENOSPC`, `EIO`, …); anything else is a bug of ours and is thrown on. */
export function diskCode(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  throw error;
}

/** An error shaped like Node's, for a failure the system did not report itself. */
export function diskError(code: string, message: string): Error {
  return Object.assign(new Error(`${code}: ${message}`), { code });
}
