import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type ProcessTable, realProcessTable } from './process-table';

/** What a temporary folder is for. */
export type ScratchKind = 'cli' | 'sample' | 'view';

const prefix = (kind: ScratchKind): string => `export-docket-${kind}-`;

/**
 * Makes a temporary folder of this process, after removing those of processes that are gone: Chromium writes a last
 * time after our own farewell, and a program that is killed says none.
 */
export function makeScratch(kind: ScratchKind, processes: ProcessTable = realProcessTable): string {
  for (const name of readdirSync(tmpdir())) {
    const owner = name.startsWith(prefix(kind)) ? Number(name.slice(prefix(kind).length).split('-')[0]) : 0;
    if (owner > 0 && !processes.isAlive(owner)) removeScratch(path.join(tmpdir(), name));
  }
  return mkdtempSync(path.join(tmpdir(), `${prefix(kind)}${process.pid}-`));
}

/** Removes a temporary folder; one of another user stays. */
export function removeScratch(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (!['EACCES', 'EPERM', 'ENOTEMPTY', 'EBUSY'].includes(code)) throw error;
  }
}
