import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { BackupReason } from '../../shared/calls/backup-shapes';
import { attachFile } from '../attachments/attachments';
import { prepareBackupFolder } from '../backups/backup-folder';
import type { BackupPlace } from '../backups/backup-list';
import { type MadeBackup, makeBackup } from '../backups/make-backup';
import { type FileSystem, realFileSystem } from '../disk/file-system';
import { newIds } from '../register/ids';
import { openRegisterStore } from '../register/open-register-store';
import type { RegisterStore } from '../register/register-store';

/** A register with a backup folder beside it, for tests of backups. */
export interface BackupTestBench {
  readonly base: string;
  readonly registerFolder: string;
  readonly backupFolder: string;
  readonly store: RegisterStore;
  /** The instant everything happens at; change it at will. */
  at: string;
  /** Where the backups of the register lie, on the real disk. */
  readonly place: () => BackupPlace;
  readonly addCompany: (name: string) => void;
  /** Logs a letter with an attached file of this text; answers its fingerprint. */
  readonly addLetterWithFile: (text: string) => string;
  readonly run: (command: object) => void;
  readonly backUp: (reason?: BackupReason, disk?: FileSystem) => ReturnType<typeof makeBackup>;
  /** As `backUp`, for backups that must succeed. */
  readonly backedUp: (reason?: BackupReason) => MadeBackup;
  /** Opens the register again, as after a restart. */
  readonly reopen: () => RegisterStore;
  readonly remove: () => void;
}

/** The program's version in these tests. */
export const benchProgram = '1.2.3';

export const benchHolder = { pid: process.pid, host: 'here', user: 'tester' };

/** Makes a register of one company and one license in a temporary folder. */
export function backupTestBench(): BackupTestBench {
  const base = fs.mkdtempSync(path.join(os.tmpdir(), 'export-docket-backups-'));
  const registerFolder = path.join(base, 'register');
  const backupFolder = path.join(base, 'backups');
  let random = 0;
  let store: RegisterStore;
  let letters = 0;
  const open = (): RegisterStore =>
    openRegisterStore({
      fs: realFileSystem,
      folder: registerFolder,
      access: 'write',
      holder: benchHolder,
      clock: { now: () => bench.at, zone: () => 'America/New_York', isTest: false },
      newId: newIds({ now: () => Date.parse(bench.at), random: (n) => new Uint8Array(n).fill(random++) }),
      report: (message, error) => {
        if (error !== undefined) throw new Error(message, { cause: error });
      },
    });
  const run = (command: object): void => {
    const ran = store.run(command, { by: 'Robin Test', via: 'cli' });
    if (!ran.ok) throw new Error(JSON.stringify(ran));
  };
  const backUp: BackupTestBench['backUp'] = (reason = 'on-demand', disk = realFileSystem) =>
    makeBackup({ fs: disk, folder: backupFolder, reason, at: bench.at, program: benchProgram }, store);
  const bench: BackupTestBench = {
    base,
    registerFolder,
    backupFolder,
    at: '2026-11-25T14:14:05.000Z',
    get store() {
      return store;
    },
    place: () => ({ fs: realFileSystem, folder: backupFolder, registerId: store.registerId ?? '' }),
    addCompany: (name) => run({ do: 'add-counterparty', name }),
    addLetterWithFile: (text) => {
      const sourcePath = path.join(base, 'letter.txt');
      fs.writeFileSync(sourcePath, text);
      const attached = attachFile({ fs: realFileSystem, dir: registerFolder, sourcePath });
      if (!attached.ok) throw new Error(attached.detail);
      letters += 1;
      run({
        do: 'log-letter',
        license: 'Z123456',
        kind: 'other',
        datedOn: '2026-11-20',
        reference: `letter ${letters}`,
        noDeadlineBecause: 'for information',
        files: [attached.attachment],
      });
      return createHash('sha256').update(text).digest('hex');
    },
    run,
    backUp,
    backedUp: (reason) => {
      const made = backUp(reason);
      if (!made.ok) throw new Error(JSON.stringify(made));
      return made.value;
    },
    reopen: () => {
      store.close();
      store = open();
      return store;
    },
    remove: () => {
      store.close();
      fs.rmSync(base, { recursive: true, force: true });
    },
  };
  store = open();
  run({ do: 'add-counterparty', name: 'Example Trading Ltd.', country: 'CN' });
  run({ do: 'open-license', applicationNumber: 'Z123456', agency: 'BIS' });
  prepareBackupFolder(realFileSystem, backupFolder, registerFolder);
  return bench;
}
