import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { app, session } from 'electron';
import { inWords } from '../../shared/base/message-text';
import type { CliRequest } from '../cli/arguments';
import { runCli } from '../cli/cli';
import type { CliPorts } from '../cli/cli-task';
import { stoppedBecause } from '../cli/stopped-because';
import { stopSignals } from '../cli/until-stopped';
import { diskCode, realFileSystem } from '../disk/file-system';
import { keepOutputsOff } from '../disk/own-places';
import { recordIn } from '../disk/parse-record';
import { makeScratch, removeScratch } from '../disk/scratch';
import { electronLetterProcess } from '../electron/letter-process';
import { logIn, startLog } from '../electron/log';
import { manualPicture, printer, printerFonts } from '../electron/printer';
import { closeSession, prepareSecurity } from '../electron/security';
import { openSettings } from '../electron/settings';
import { readInWorker } from '../import/read-in-worker';
import { createPrintOutput } from '../paper/print-output';
import { readInProcess } from '../reading/read-in-process';
import { clockFrom, realClock } from '../register/clock';
import { defaultFolder } from '../register/folder-mark';
import { systemUser } from '../register/machine';
import { screenInWorker } from '../screening/screen-in-worker';
import { settingsFile } from '../settings/kept-file';
import { type KeptSettings, readSettings } from '../settings/kept-settings';
import { aboutPorts } from './about-ports';
import { writer } from './cli-streams';
import { longWorkOf } from './session-long-work';
import { updatePorts } from './update-ports';

// Only read: the window keeps these settings in memory and would write over what we changed.
function settingsIn(userData: string): unknown {
  try {
    return recordIn(realFileSystem, settingsFile(userData));
  } catch (error) {
    diskCode(error);
    return {};
  }
}

/** What puts pages on paper where no window is open: the printer's own pages are closed to everything but our files. */
function paperWithoutWindow(settings: () => KeptSettings, report: CliPorts['report']): CliPorts['paperFor'] {
  return async (store, paper) => {
    await app.whenReady();
    closeSession(session.defaultSession, { devUrl: undefined, report });
    app.on('session-created', (made) => closeSession(made, { devUrl: undefined, report }));
    const { preferences } = settings();
    return createPrintOutput({
      store,
      settings: { current: { preferences: { ...preferences, paper: paper ?? preferences.paper } } },
      dialogs: { askPdfPath: async () => null },
      printer,
      fontsFor: printerFonts(),
      pictureOf: manualPicture,
      fs: realFileSystem,
    });
  };
}

/** Electron takes the signals that end a program for itself once it is ready, after a command has begun to listen: they are taken back then. */
async function takeSignalsBack(): Promise<void> {
  await app.whenReady();
  for (const signal of stopSignals) {
    const listening = process.listeners(signal);
    // Only the first listener of a signal asks the system for it.
    for (const each of listening) process.off(signal, each);
    for (const each of listening) process.on(signal, each);
  }
}

/** Runs a command without window, display or bus, and ends the program with its exit code. */
export function runCommandLine(request: CliRequest, userData: string): void {
  // Chromium's own files go into a folder that goes away again: a window may have the usual ones open.
  const scratch = makeScratch('cli');
  app.setPath('userData', scratch);
  app.setPath('sessionData', scratch);
  prepareSecurity(undefined);
  const complain = writer(process.stderr);
  // Begun with the first fault: a command that goes well leaves nothing behind.
  let log: CliPorts['report'] | undefined;
  const report: CliPorts['report'] = (message, error) => {
    if (error === undefined) return;
    log ??= startLog(userData, false);
    log(message, error);
  };
  const raw = settingsIn(userData);
  keepOutputsOff(settingsFile(userData), 'settings');
  keepOutputsOff(readSettings(raw, 'en-US').backupFolder ?? path.join(userData, 'backups'), 'backups');
  const settingsFor = (locale: string): KeptSettings => readSettings(raw, locale);

  const end = (code: number): void => {
    app.releaseSingleInstanceLock();
    removeScratch(scratch);
    app.exit(code);
  };
  const kept = settingsFor('en-US');
  /** The settings, while no window has them in memory and would write over what is saved. */
  const holdSettings: CliPorts['holdSettings'] = async () => {
    await app.whenReady();
    mkdirSync(userData, { recursive: true, mode: 0o700 });
    app.setPath('userData', userData);
    const isOurs = app.requestSingleInstanceLock({ register: '' });
    app.setPath('userData', scratch);
    return isOurs ? openSettings(userData, app.getSystemLocale() || 'en-US', report) : null;
  };
  const fail = (error: unknown): void => {
    const why = stoppedBecause(error, logIn(userData));
    if (why !== undefined) report('a command stopped', error);
    if (why === undefined) end(1);
    else
      complain(`${inWords(why)}\n`).then(
        () => end(1),
        () => end(1),
      );
  };
  process.on('uncaughtException', fail);
  process.on('unhandledRejection', fail);
  void takeSignalsBack();

  runCli({
    request,
    ports: {
      clock: request.clock === undefined ? realClock : clockFrom(request.clock),
      defaultFolder: defaultFolder(userData),
      systemUser: systemUser(),
      defaultBackups: path.join(userData, 'backups'),
      kept,
      holdSettings,
      heads: kept.heads,
      log: logIn(userData),
      about: aboutPorts(userData),
      updates: updatePorts(userData, request.trustKey),
      input: process.stdin,
      readTable: readInWorker(path.join(import.meta.dirname, 'reading-worker.js')),
      screener: screenInWorker(path.join(import.meta.dirname, 'screening-worker.js')),
      readLetter: readInProcess(electronLetterProcess(path.join(import.meta.dirname, 'letter-process.js'))),
      write: writer(process.stdout),
      isTerminal: process.stdout.isTTY === true,
      complain,
      program: app.getVersion(),
      report,
      backUpBeside: (store) =>
        longWorkOf({
          ...{ store, settings: { current: kept }, aheadFiles: null, program: app.getVersion() },
          ...{ updates: updatePorts(userData, request.trustKey), news: { push: () => undefined } },
          ended: new AbortController().signal,
        }).backUp,
      paperFor: paperWithoutWindow(() => settingsFor(app.getSystemLocale()), report),
    },
  }).then(end, fail);
}
