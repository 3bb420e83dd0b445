import { statSync } from 'node:fs';
import path from 'node:path';
import log from 'electron-log/main';

/** Writes a fault to the log; never what is in the register. */
export type Report = (message: string, error?: unknown) => void;

/** The log file in a folder. */
export function logIn(folder: string): string {
  return path.join(folder, 'logs', 'export-docket.log');
}

/** Starts the log in a folder. `hasConsole` also shows it on standard error. */
export function startLog(folder: string, hasConsole: boolean): Report {
  log.transports.console.level = false;
  log.transports.file.level = 'info';
  log.transports.file.maxSize = 1_048_576;
  log.transports.file.writeOptions = { flag: 'a', mode: 0o600, encoding: 'utf8' };
  const file = logIn(folder);
  log.transports.file.resolvePathFn = () => file;
  // A pipe in its place would be waited for at the first fault.
  if (statSync(file, { throwIfNoEntry: false })?.isFile() === false) log.transports.file.level = false;
  return (message, error) => {
    const words = error === undefined ? [message] : [message, error];
    log.error(...words);
    // Standard output belongs to the answers.
    if (hasConsole) console.error(...words);
  };
}
