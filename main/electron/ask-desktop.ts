import { execFile } from 'node:child_process';

/** A program of the desktop that answers a question, as a command line. */
export type Question = readonly [tool: string, ...args: readonly string[]];

/**
 * What a small program of the desktop answers; null when it is not there or fails. It gets three seconds: a desktop that
 * hangs must not hang us.
 */
export function askDesktop([tool, ...args]: Question): Promise<string | null> {
  return new Promise((resolve) => {
    execFile(tool, args, { timeout: 3_000 }, (error, answer) => resolve(error === null ? answer : null));
  });
}
