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

/** What an open register needs of this machine. */
export function thisMachine(clock: Clock) {
  return {
    fs: realFileSystem,
    clock,
    newId: newIds({ now: () => Date.parse(clock.now()), random: randomBytes }),
    holder: { pid: process.pid, host: cleanedName(os.hostname(), 'unknown computer'), user: systemUser() },
  };
}
