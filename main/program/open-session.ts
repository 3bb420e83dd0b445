import path from 'node:path';
import { app, type BrowserWindow } from 'electron';
import type { Message, Refusal } from '../../shared/base/result';
import type { HandlerPorts } from '../calls/handlers';
import type { CliPorts } from '../cli/cli-task';
import type { WindowPage } from '../electron/page';
import type { Settings } from '../electron/settings';
import { folderOf } from '../opened/look-at-opened';
import type { Clock } from '../register/clock';
import { drawnFile } from '../register/drawn-docket';
import { foldedFile } from '../register/folded-file';
import { foldedFolder, folderMark } from '../register/folder-mark';
import { thisMachine } from '../register/machine';
import { openRegisterStore } from '../register/open-register-store';
import { openSample } from '../sample/open-sample';
import type { OfficeSettings } from '../settings/kept-office';
import type { TakenPath } from './opened-path';
import { lastRunIn, openingNotices, openOwnRegister } from './own-register';
import { type ProgramSession, startSession, type Which } from './session';

/** What every session of a run of the program shares. */
export interface ProgramPorts {
  readonly window: BrowserWindow;
  readonly settings: Settings;
  readonly clock: Clock;
  /** The folder of the person's own register. */
  readonly folder: string;
  readonly userData: string;
  readonly updates: CliPorts['updates'];
  readonly about: CliPorts['about'];
  readonly presence: HandlerPorts['presence'];
  readonly page: Pick<WindowPage, 'isGone' | 'onGone'>;
  /** What the desktop opened last with the program. */
  readonly opened: TakenPath;
  /** The register or the time has changed. */
  readonly changed: () => void;
  /** What this computer keeps of the office of the register in a folder. */
  readonly officeOf: (folder: string) => OfficeSettings;
  /** Why the name that was given on the command line was not taken; told with the person's own register. */
  readonly unnamed: Refusal | null;
  readonly report: (message: string, error?: unknown) => void;
}

/** Opens the person's own register, a fresh sample, or another one to be looked at, and puts it into service. */
export function openSession(which: Which, ports: ProgramPorts, told?: Message): ProgramSession {
  const { settings, clock, folder, userData, unnamed, report } = ports;
  const program = app.getVersion();
  const office = ports.officeOf(folder);
  /** Of a register that is not this computer's own nothing is kept. */
  const unkept = {
    ...{ ...ports, backupFolder: null, aheadFiles: null, program, office, notices: [] },
    awake: { lastAt: null, save: () => undefined },
  };
  if (which === 'sample') {
    return startSession(openSample({ clock, report }), { ...unkept, isLookedAt: false });
  }
  const place = ports.opened.lookedAt();
  if (which === 'opened' && place !== null) {
    ports.opened.forget();
    const machine = thisMachine(clock);
    const folder = folderOf(machine.fs, place);
    const store = openRegisterStore({ ...machine, folder, access: 'read', report });
    return startSession({ store, close: store.close }, { ...unkept, isLookedAt: true });
  }
  const foldedDir = foldedFolder(userData);
  const opened = openOwnRegister(folder, { clock, report, foldedDir, signers: ports.updates.keys }, settings);
  const opening = openingNotices(opened.store, settings, report);
  const notices = told === undefined ? opening : [told, ...opening];
  return startSession(opened, {
    ...ports,
    backupFolder: path.join(userData, 'backups'),
    aheadFiles: {
      folded: foldedFile(foldedDir, folderMark(folder)),
      drawn: drawnFile(foldedDir, folderMark(folder)),
    },
    program,
    office,
    notices: unnamed === null ? notices : [unnamed, ...notices],
    awake: lastRunIn(folder, settings),
    isLookedAt: false,
  });
}
