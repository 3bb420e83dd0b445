import { randomBytes } from 'node:crypto';
import os from 'node:os';
import { cleanedName } from '../../shared/base/author-name';
import { realFileSystem } from '../disk/file-system';
import type { Clock } from './clock';
import { newIds } from './ids';

/** The name the operating system has for whoever runs the program, as a journal can keep it. */
export function systemUser(): string {
  return cleanedName(rawSystemUser(), 'unknown user');
}

function rawSystemUser(): string {
  try {
    return os.userInfo().username;
  } catch (error) {
    // A user id without an entry in the system's list, as in some containers.
    if (error instanceof Error)
      return process.env.USER ?? process.env.USERNAME ?? `user ${process.getuid?.()}`;
    throw error;
  }
}

/** The same bytes, asked for many at a time: each question of the system takes longer than to make an id. */
function fromStore(random: (count: number) => Uint8Array, most: number): (count: number) => Uint8Array {
  let left = new Uint8Array();
  return (count) => {
    if (left.length < count) left = Uint8Array.from(random(Math.max(count, most)));
    const taken = left.slice(0, count);
    left = left.subarray(count);
    return taken;
  };
}

/** What an open register needs of this machine. */
export function thisMachine(clock: Clock) {
  return {
    fs: realFileSystem,
    clock,
    newId: newIds({ now: () => Date.parse(clock.now()), random: fromStore(randomBytes, 4_096) }),
    holder: { pid: process.pid, host: cleanedName(os.hostname(), 'unknown computer'), user: systemUser() },
  };
}
