import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** A disk of a few kilobytes for tests; real, so that it fills up as disks do. */
export interface SmallDisk {
  readonly folder: string;
  /** Leaves so many bytes free, to the next whole page. */
  readonly leave: (bytes: number) => void;
  readonly empty: () => void;
  readonly makeReadOnly: () => void;
  readonly unmount: () => void;
}

function run(command: string, ...args: readonly string[]): string {
  const { status, stderr, error } = spawnSync(command, args, { encoding: 'utf8' });
  return status === 0 ? '' : (error?.message ?? stderr.trim());
}

/** Mounts a small disk at a new folder; a text says why that is not possible here. */
export function smallDisk(folder: string, kilobytes: number): SmallDisk | string {
  if (process.platform !== 'linux') return 'a small disk is mounted on Linux only';
  if (process.getuid?.() !== 0) return 'only root can mount a small disk';
  mkdirSync(folder);
  const failed = run('mount', '-t', 'tmpfs', '-o', `size=${kilobytes}k,mode=700`, 'tmpfs', folder);
  if (failed !== '') return failed;
  const filler = path.join(folder, 'filler');
  const must = (command: string, ...args: readonly string[]): void => {
    const left = run(command, ...args);
    if (left !== '') throw new Error(left);
  };
  return {
    folder,
    leave: (bytes) => {
      rmSync(filler, { force: true });
      const { bavail, bsize } = statfsSync(folder);
      const pages = Math.max(0, bavail - Math.ceil(bytes / bsize));
      writeFileSync(filler, Buffer.alloc(pages * bsize, 1));
    },
    empty: () => rmSync(filler, { force: true }),
    makeReadOnly: () => must('mount', '-o', 'remount,ro', folder),
    unmount: () => must('umount', folder),
  };
}
