import fs from 'node:fs';
import { diskCode } from '../disk/file-system';

/** What the system knows of running programs; a port, so that tests can let one die. */
export interface ProcessTable {
  isAlive(pid: number): boolean;
  /** Tells a program from a later one with the same number; undefined where the system does not say. */
  startOf(pid: number): string | undefined;
}

function readOrUndefined(file: string): string | undefined {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch (error) {
    // Not Linux, or the program is gone: either way nothing is known.
    diskCode(error);
    return undefined;
  }
}

/** The programs running on this machine. */
export const realProcessTable: ProcessTable = {
  isAlive: (pid) => {
    try {
      process.kill(pid, 0);
      return true;
    } catch (error) {
      // EPERM: it runs, as someone else.
      return diskCode(error) === 'EPERM';
    }
  },
  startOf: (pid) => {
    const stat = readOrUndefined(`/proc/${pid}/stat`);
    const boot = readOrUndefined('/proc/sys/kernel/random/boot_id');
    // The name in the second field may hold spaces and parentheses; the start is field 22, in ticks since boot.
    const ticks = stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
    return ticks && boot && `${boot.trim()}:${ticks}`;
  },
};
