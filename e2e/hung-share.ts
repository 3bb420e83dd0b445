import { spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, rmSync } from 'node:fs';

/** A share whose computer is gone: whoever looks at it waits, until it is unmounted. */
export interface HungShare {
  readonly folder: string;
  readonly unmount: () => void;
}

/** A file system in user space of which nobody ever answers a question. */
function mounted(folder: string): { readonly fault: string; readonly device: number } {
  const device = openSync('/dev/fuse', 'r+');
  const options = 'fd=3,rootmode=40000,user_id=0,group_id=0';
  const { status, stderr, error } = spawnSync(
    'mount',
    ['--internal-only', '-t', 'fuse', '-o', options, 'gone', folder],
    {
      stdio: ['ignore', 'ignore', 'pipe', device],
      encoding: 'utf8',
    },
  );
  return { fault: status === 0 ? '' : (error?.message ?? stderr.trim()), device };
}

function end(folder: string, device: number): void {
  spawnSync('umount', ['--lazy', folder]);
  // Whoever still waits for an answer is told that none comes.
  closeSync(device);
}

/** Why no such share can be mounted here, or an empty text. */
export function noHungShare(): string {
  if (process.platform !== 'linux') return 'not possible here: such a share is mounted on Linux only';
  if (process.getuid?.() !== 0) return 'not possible here: only root can mount such a share';
  const folder = `/tmp/export-docket-hung-${process.pid}`;
  mkdirSync(folder);
  try {
    const { fault, device } = mounted(folder);
    if (fault === '') end(folder, device);
    else closeSync(device);
    return fault === '' ? '' : `not possible here: ${fault}`;
  } catch (error) {
    return `not possible here: ${error instanceof Error ? error.message : String(error)}`;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Mounts such a share over a folder. Throws where `noHungShare` says why. */
export function hungShare(folder: string): HungShare {
  mkdirSync(folder, { recursive: true });
  const { fault, device } = mounted(folder);
  if (fault !== '') throw new Error(fault);
  return { folder, unmount: () => end(folder, device) };
}
