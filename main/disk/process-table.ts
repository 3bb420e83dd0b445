import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { diskCode } from './file-system';

/** What the system knows of running programs; a port, so that tests can let one die. */
export interface ProcessTable {
  isAlive(pid: number): boolean;
  /** Tells a program from a later one with the same number; undefined where the system does not say. */
  startOf(pid: number): string | undefined;
  /** Where numbers of programs mean the same: a container has its own. Undefined where there is only one such place, the machine. */
  readonly space?: string | undefined;
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

function spaceOfThis(): string | undefined {
  try {
    return fs.readlinkSync('/proc/self/ns/pid');
  } catch (error) {
    diskCode(error);
    return undefined;
  }
}

/** The fields of /proc/PID/stat from the third on: the second, the name, may hold spaces and parentheses. */
function statOf(pid: number): readonly string[] {
  const stat = readOrUndefined(`/proc/${pid}/stat`);
  return stat === undefined ? [] : stat.slice(stat.lastIndexOf(')') + 2).split(' ');
}

function startByProc(pid: number): string | undefined {
  const boot = readOrUndefined('/proc/sys/kernel/random/boot_id');
  // Field 22, in ticks since boot.
  const ticks = statOf(pid)[19];
  return ticks && boot && `${boot.trim()}:${ticks}`;
}

/** Ended, though the program that started it has not asked how: its number still answers, but it writes nothing any more. */
const isZombie = (pid: number): boolean => ['Z', 'X'].includes(statOf(pid)[0] ?? '');

/** The start as `ps` tells it, the same for the same program whatever the time zone and language; for systems without `/proc`. */
export function startByPs(pid: number, ps = '/bin/ps'): string | undefined {
  const { status, stdout } = spawnSync(ps, ['-o', 'lstart=', '-p', String(pid)], {
    encoding: 'utf8',
    timeout: 5_000,
    env: { TZ: 'UTC0', LC_ALL: 'C' },
  });
  const start = status === 0 ? stdout.trim() : '';
  return start === '' ? undefined : start;
}

/** The programs running on this machine. */
export const realProcessTable: ProcessTable = {
  isAlive: (pid) => {
    try {
      process.kill(pid, 0);
      return !isZombie(pid);
    } catch (error) {
      // EPERM: it runs, as someone else.
      return diskCode(error) === 'EPERM';
    }
  },
  // On Windows only a shell of its own could tell, slowly: there a person is asked instead.
  startOf: process.platform === 'darwin' ? (pid) => startByPs(pid) : startByProc,
  space: spaceOfThis(),
};
