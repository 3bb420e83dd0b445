import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { realFileSystem } from '../disk/file-system';
import { headerJson, sealLine } from '../journal/chain';
import { journalName } from '../journal/journal-file';
import { makeOutbox } from '../outbox/outbox';
import type { Clock } from '../register/clock';
import { newIds } from '../register/ids';
import { openRegisterStore } from '../register/open-register-store';
import type { RegisterStore, RegisterStoreOptions } from '../register/register-store';

/** The register that the laptops of a test share. */
export const sharedRegister = '5f0c2a51-9c1c-4c5e-8a70-0d4c6f7b1e11';

/** Line 0 of the register that the laptops of a test share. */
export const sharedBeginning = sealLine('', headerJson(sharedRegister, '2026-11-02T12:00:00.000Z')).line;

/** Makes the folder of a laptop that has taken part in an office from the beginning, with these lines. */
export function laptopFolder(folder: string, journal: string = sharedBeginning): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, journalName), journal);
  makeOutbox(realFileSystem, folder, sharedRegister);
}

/** The journal's bytes of a laptop. */
export const journalIn = (folder: string): string => readFileSync(path.join(folder, journalName), 'utf8');

/** Opens the register of a laptop. */
export function openLaptop(
  folder: string,
  clock: Clock,
  more: Partial<RegisterStoreOptions> = {},
): RegisterStore {
  return openRegisterStore({
    fs: realFileSystem,
    folder,
    access: 'write',
    holder: { pid: process.pid, host: 'here', user: 'tester' },
    clock,
    newId: newIds({ now: () => Date.parse(clock.now()), random: randomBytes }),
    report: (_message, error) => {
      if (error !== undefined) throw error;
    },
    ...more,
  });
}
