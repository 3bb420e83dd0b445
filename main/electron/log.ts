import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';
import { inspect } from 'node:util';

/** Writes a fault to the log; never what is in the register. */
export type Report = (message: string, error?: unknown) => void;

/** Bytes after which a new log is begun; the one before is kept beside it. */
const longest = 1_048_576;

/** The log file in a folder. */
export function logIn(folder: string): string {
  return path.join(folder, 'logs', 'export-docket.log');
}

function write(file: string, text: string): void {
  try {
    const found = statSync(file, { throwIfNoEntry: false });
    // A pipe in its place would be waited for.
    if (found?.isFile() === false) return;
    if (found !== undefined && found.size > longest) renameSync(file, file.replace(/\.log$/, '.old.log'));
    if (found === undefined) mkdirSync(path.dirname(file), { recursive: true });
    appendFileSync(file, text, { mode: 0o600 });
  } catch {
    // What goes on without a log must not be ended by it.
  }
}

const textOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? String(error)) : inspect(error);

/** Starts the log in a folder: a line for each fault, on the disk when this returns. `hasConsole` also shows it on standard error. */
export function startLog(folder: string, hasConsole: boolean): Report {
  const file = logIn(folder);
  return (message, error) => {
    const words = error === undefined ? message : `${message} ${textOf(error)}`;
    write(file, `[${new Date().toISOString()}] [error] ${words}\n`);
    // Standard output belongs to the answers.
    if (hasConsole) console.error(...(error === undefined ? [message] : [message, error]));
  };
}
