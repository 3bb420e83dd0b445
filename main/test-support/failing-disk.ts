import { diskError, type FileSystem } from '../disk/file-system';

/** How a disk call goes wrong. `short` writes half and reports it; `partial-then-ENOSPC` writes half and throws. */
export type DiskFault = 'ENOSPC' | 'EIO' | 'EROFS' | 'short' | 'partial-then-ENOSPC';

/** A disk for tests that fails at its `at`-th call (from 0), or from there on. */
export interface FailingDisk extends FileSystem {
  /** Fails again as told, counting calls anew. */
  fail(fault: DiskFault, at: number, isForever: boolean): void;
  heal(): void;
  /** Whether as many calls were made since `fail` that the fault came up. */
  wasReached(): boolean;
}

/** Wraps a disk so that its calls can be made to fail. */
export function failingDisk(disk: FileSystem): FailingDisk {
  let plan: { readonly fault: DiskFault; readonly at: number; readonly isForever: boolean } | undefined;
  let calls = 0;
  let reached = false;

  const due = (): DiskFault | undefined => {
    const call = calls++;
    if (plan && call >= plan.at) reached = true;
    return plan && (call === plan.at || (plan.isForever && call > plan.at)) ? plan.fault : undefined;
  };

  const failOr = <T>(name: string, run: () => T): T => {
    const fault = due();
    if (fault === undefined || fault === 'short') return run();
    throw diskError(fault === 'partial-then-ENOSPC' ? 'ENOSPC' : fault, `${name} was made to fail`);
  };

  return {
    isWindows: disk.isWindows,
    fail: (fault, at, isForever) => {
      plan = { fault, at, isForever };
      calls = 0;
      reached = false;
    },
    heal: () => {
      plan = undefined;
    },
    wasReached: () => reached,
    openSync: (path, flags, mode) => failOr('open', () => disk.openSync(path, flags, mode)),
    closeSync: (fd) => {
      // Closed either way, as the system does it.
      disk.closeSync(fd);
      failOr('close', () => undefined);
    },
    writeSync: (fd, bytes, offset, length, position) => {
      const fault = due();
      if (fault === undefined) return disk.writeSync(fd, bytes, offset, length, position);
      if (fault === 'EIO' || fault === 'ENOSPC' || fault === 'EROFS')
        throw diskError(fault, 'write was made to fail');
      const count = disk.writeSync(fd, bytes, offset, Math.ceil(length / 2), position);
      if (fault === 'partial-then-ENOSPC') throw diskError('ENOSPC', 'write was made to fail half-way');
      return count;
    },
    readSync: (fd, bytes, offset, length, position) =>
      failOr('read', () => disk.readSync(fd, bytes, offset, length, position)),
    readFileSync: (file) => failOr('read', () => disk.readFileSync(file)),
    fsyncSync: (fd) => failOr('fsync', () => disk.fsyncSync(fd)),
    ftruncateSync: (fd, size) => failOr('ftruncate', () => disk.ftruncateSync(fd, size)),
    fstatSync: (fd) => failOr('fstat', () => disk.fstatSync(fd)),
    statSync: (path) => failOr('stat', () => disk.statSync(path)),
    renameSync: (from, to) => failOr('rename', () => disk.renameSync(from, to)),
    unlinkSync: (path) => failOr('unlink', () => disk.unlinkSync(path)),
    mkdirSync: (path, mode) => failOr('mkdir', () => disk.mkdirSync(path, mode)),
    makeNewFolderSync: (path, mode) => failOr('mkdir', () => disk.makeNewFolderSync(path, mode)),
    removeFolderSync: (path) => failOr('remove', () => disk.removeFolderSync(path)),
    readdirSync: (path) => failOr('readdir', () => disk.readdirSync(path)),
    realpathSync: (path) => failOr('realpath', () => disk.realpathSync(path)),
    linkSync: (path) => failOr('readlink', () => disk.linkSync(path)),
    pause: (milliseconds) => disk.pause(milliseconds),
  };
}
