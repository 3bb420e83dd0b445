import nodeFs from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { MessageKey } from '../../shared/base/messages';
import { type Refusal, refuse } from '../../shared/base/result';
import { diskCode, diskError, type FileSystem } from './file-system';
import { factsAt, throughLinks } from './links';
import { descriptorOf, type OutputTarget, ownPlaceRefusal } from './own-places';
import { realProcessTable } from './process-table';
import { leftoverMaker, removeQuietly, temporaryStart, writeAll, writeFileSafely } from './writer';

/** Whose eyes a file is for: `others` leaves that to the person's umask, `owner` lets nobody else read it, whatever the umask. */
export type Readers = 'owner' | 'others';

/** The modes of files and folders that are handed out. */
export const modesFor = (readers: Readers): { readonly file: number; readonly folder: number } =>
  readers === 'owner' ? { file: 0o600, folder: 0o700 } : { file: 0o666, folder: 0o777 };

/** How an output is written. */
export interface OutputOptions {
  readonly fs: FileSystem;
  /** The key of the sentence for when the disk refuses; its parameter is `detail`. */
  readonly failed: MessageKey;
  readonly readers?: Readers;
  /** What the same command reads: never written over. */
  readonly inputs?: readonly string[];
  /** Waits for whoever will read a pipe that nobody reads yet. */
  readonly isPatient?: boolean;
  /** Ends that waiting, and the waiting for a reader that is slower. */
  readonly signal?: AbortSignal | undefined;
}

/** Milliseconds between two looks whether a pipe is read. */
const look = 20;

async function writeStream(fd: number, bytes: Uint8Array, signal?: AbortSignal): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    try {
      done += nodeFs.writeSync(fd, bytes, done);
    } catch (error) {
      // Full for the moment: the reader is slower than we are.
      if (diskCode(error) !== 'EAGAIN' || signal?.aborted) throw error;
      await wait(look);
    }
  }
}

async function openStream(file: string, { isPatient, signal }: OutputOptions): Promise<number> {
  const flags = nodeFs.constants.O_WRONLY | (nodeFs.constants.O_NONBLOCK ?? 0);
  for (;;) {
    try {
      const fd = nodeFs.openSync(file, flags);
      const stat = nodeFs.fstatSync(fd);
      if (!stat.isFile() && !stat.isDirectory()) return fd;
      // Another thing took its name in between: begun anew it is judged as what it is.
      nodeFs.closeSync(fd);
      throw diskError('EBUSY', file);
    } catch (error) {
      const isUnread = diskCode(error) === 'ENXIO' && nodeFs.statSync(file).isFIFO();
      if (!isUnread || isPatient !== true || signal?.aborted) throw error;
      await wait(look);
    }
  }
}

/** An open output, to be written bit by bit. */
export interface OpenOutput {
  readonly write: (bytes: Uint8Array) => Promise<Refusal | undefined>;
  readonly close: () => Refusal | undefined;
}

/** What a disk that has no flushing says. */
const unflushed: readonly string[] = ['EINVAL', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'];

type Found =
  | { readonly kind: 'stream'; readonly target: OutputTarget }
  | { readonly kind: 'file'; readonly path: string };

function found({ fs, inputs }: OutputOptions, file: string): Found | Refusal {
  const target: OutputTarget = { path: file, fd: descriptorOf(fs, file) };
  const refusal = ownPlaceRefusal(fs, target, inputs);
  if (refusal) return refusal;
  if (target.fd !== undefined) return { kind: 'stream', target };
  const facts = factsAt(fs, file);
  if (facts && !facts.isFile && !facts.isFolder) return { kind: 'stream', target };
  // Through a link: it stays, and what it points at is replaced.
  return { kind: 'file', path: throughLinks(fs, file) };
}

const failure = ({ failed }: OutputOptions, error: unknown): Refusal =>
  refuse('disk', failed, { detail: diskCode(error) });

async function streamTo(options: OutputOptions, { path: file, fd: own }: OutputTarget): Promise<OpenOutput> {
  const fd = own ?? (await openStream(file, options));
  return {
    write: async (bytes) => {
      try {
        await writeStream(fd, bytes, options.signal);
        return undefined;
      } catch (error) {
        return failure(options, error);
      }
    },
    // Nothing to flush on a pipe or a device, and what was given to us is not ours to close.
    close: () => {
      if (own === undefined) nodeFs.closeSync(fd);
      return undefined;
    },
  };
}

/** Temporary files that an attempt on this very file left when it was killed. */
function sweepAttempts(fs: FileSystem, file: string): void {
  const folder = path.dirname(file);
  const start = path.basename(temporaryStart(file));
  let names: readonly string[];
  try {
    names = fs.readdirSync(folder);
  } catch (error) {
    // A folder that may be written to and not looked into; what else is wrong the writing itself will tell.
    diskCode(error);
    return;
  }
  for (const name of names) {
    const maker = name.startsWith(start) ? leftoverMaker(name) : undefined;
    if (maker !== undefined && !realProcessTable.isAlive(maker)) removeQuietly(fs, path.join(folder, name));
  }
}

/**
 * Writes a whole file where a person said, or nothing: never onto what is our own or what is being read. A link is followed and
 * stays; a pipe or a device is written to as it is and never replaced. Undefined when it is written.
 */
export async function writeOutput(
  options: OutputOptions,
  file: string,
  bytes: Uint8Array,
): Promise<Refusal | undefined> {
  const { fs, readers = 'others' } = options;
  try {
    const to = found(options, file);
    if ('code' in to) return to;
    if (to.kind === 'file') {
      sweepAttempts(fs, to.path);
      writeFileSafely(fs, to.path, bytes, { mode: modesFor(readers).file });
      return undefined;
    }
    const stream = await streamTo(options, to.target);
    const failed = await stream.write(bytes);
    return failed ?? stream.close();
  } catch (error) {
    return failure(options, error);
  }
}

/** Opens an output to be written bit by bit, as `writeOutput` would; a file is emptied at once. */
export async function openOutput(options: OutputOptions, file: string): Promise<OpenOutput | Refusal> {
  const { fs, readers = 'others' } = options;
  try {
    const to = found(options, file);
    if ('code' in to) return to;
    if (to.kind === 'stream') return await streamTo(options, to.target);
    const fd = fs.openSync(to.path, 'w', modesFor(readers).file);
    return {
      write: async (bytes) => {
        try {
          writeAll(fs, fd, bytes);
          return undefined;
        } catch (error) {
          return failure(options, error);
        }
      },
      close: () => {
        try {
          fs.fsyncSync(fd);
          return undefined;
        } catch (error) {
          return unflushed.includes(diskCode(error)) ? undefined : failure(options, error);
        } finally {
          fs.closeSync(fd);
        }
      },
    };
  } catch (error) {
    return failure(options, error);
  }
}

/** Why no folder may be made in `into`; undefined when it may. Throws the disk's error. */
export function folderRefusal(fs: FileSystem, into: string): Refusal | undefined {
  const refusal = ownPlaceRefusal(fs, { path: path.join(into, 'new'), fd: undefined });
  return refusal && { ...refusal, params: { ...refusal.params, file: into } };
}
