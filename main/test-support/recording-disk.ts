import path from 'node:path';
import type { FileSystem } from '../disk/file-system';

/** A disk for tests that notes what makes bytes and names last, in order: `write journal.txt`, `flush journal.txt`, … */
export interface RecordingDisk extends FileSystem {
  readonly calls: string[];
}

/** Wraps a disk so that the order of its writes, flushes and renames can be read. */
export function recordingDisk(disk: FileSystem): RecordingDisk {
  const names = new Map<number, string>();
  const calls: string[] = [];
  const nameOf = (file: string) => path.basename(file).replace(/\.tmp-\d+-[0-9a-f]+$/, '.tmp');
  return {
    ...disk,
    calls,
    openSync: (file, flags, mode) => {
      const fd = disk.openSync(file, flags, mode);
      names.set(fd, nameOf(file));
      return fd;
    },
    writeSync: (fd, bytes, offset, length, position) => {
      calls.push(`write ${names.get(fd)}`);
      return disk.writeSync(fd, bytes, offset, length, position);
    },
    ftruncateSync: (fd, size) => {
      calls.push(`cut ${names.get(fd)}`);
      disk.ftruncateSync(fd, size);
    },
    fsyncSync: (fd) => {
      calls.push(`flush ${names.get(fd)}`);
      disk.fsyncSync(fd);
    },
    renameSync: (from, to) => {
      calls.push(`rename ${nameOf(from)} ${nameOf(to)}`);
      disk.renameSync(from, to);
    },
  };
}
