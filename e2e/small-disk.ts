import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

function mount(...args: readonly string[]): string {
  const { status, stderr, error } = spawnSync(args[0] ?? '', args.slice(1), { encoding: 'utf8' });
  return status === 0 ? '' : (error?.message ?? stderr.trim());
}

/** A disk of a few kilobytes, mounted for a test. */
export type SmallDisk = {
  readonly folder: string;
  /** Fills that share of the whole disk with a file of its own. */
  readonly fill: (share: number) => void;
  /** Fills whatever is free. */
  readonly fillUp: () => void;
  /** Takes the file away again. */
  readonly empty: () => void;
  readonly makeReadOnly: () => void;
  readonly unmount: () => void;
};

/** Why no small disk can be mounted here, or an empty text. */
export function noSmallDisk(): string {
  if (process.platform !== 'linux') return 'not possible here: a small disk is mounted on Linux only';
  if (process.getuid?.() !== 0) return 'not possible here: only root can mount a small disk';
  const folder = `/tmp/export-docket-mount-${process.pid}`;
  mkdirSync(folder);
  const failed = mount('mount', '-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder);
  if (failed === '') mount('umount', folder);
  rmSync(folder, { recursive: true });
  return failed === '' ? '' : `not possible here: ${failed}`;
}

/** Mounts a disk of so many kilobytes at a folder that is made for it. Throws where `noSmallDisk` says why. */
export function smallDisk(folder: string, kilobytes: number): SmallDisk {
  mkdirSync(folder, { recursive: true });
  const run = (...args: readonly string[]): void => {
    const failed = mount(...args);
    if (failed !== '') throw new Error(failed);
  };
  run('mount', '-t', 'tmpfs', '-o', `size=${kilobytes}k,mode=700`, 'tmpfs', folder);
  const filler = join(folder, 'filler');
  return {
    folder,
    fill: (share) => {
      const { blocks, bsize } = statfsSync(folder);
      writeFileSync(filler, Buffer.alloc(Math.floor(blocks * share) * bsize, 1));
    },
    fillUp: () => {
      const { bavail, bsize } = statfsSync(folder);
      appendFileSync(filler, Buffer.alloc(bavail * bsize, 1));
    },
    empty: () => rmSync(filler, { force: true }),
    makeReadOnly: () => run('mount', '-o', 'remount,ro', folder),
    unmount: () => run('umount', folder),
  };
}
