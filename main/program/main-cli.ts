import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { app, session } from 'electron';
import { inWords } from '../../shared/base/messages';
import type { CliRequest } from '../cli/arguments';
import { runCli } from '../cli/cli';
import type { CliPorts } from '../cli/cli-task';
import { stoppedBecause } from '../cli/stopped-because';
import { diskCode, realFileSystem } from '../disk/file-system';
import { keepOutputsOff } from '../disk/own-places';
import { parseRecord } from '../disk/parse-record';
import { makeScratch, removeScratch } from '../disk/scratch';
import { logIn, startLog } from '../electron/log';
import { printer, printerFonts } from '../electron/printer';
import { closeSession, prepareSecurity } from '../electron/security';
import { openSettings } from '../electron/settings';
import { readInWorker } from '../import/read-in-worker';
import { createPaper } from '../paper/paper';
import { clockFrom, realClock } from '../register/clock';
import { systemUser } from '../register/machine';
import { defaultFolder } from '../register/registers';
import { settingsFile } from '../settings/kept-file';
import { type KeptSettings, readSettings } from '../settings/kept-settings';

/** Writes the last words and ends: only in the callback is a large answer really out. */
export function writeAndExit(stream: NodeJS.WriteStream, text: string, code: number): void {
  stream.write(text, () => app.exit(code));
}

function isUnread(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED')
  );
}

/** Writes until nobody reads any more, as `head` does after its lines: what was asked for is done all the same. */
function writer(stream: NodeJS.WriteStream): (text: string | Uint8Array) => Promise<void> {
  let isRead = true;
  stream.on('error', (error) => {
    if (!isUnread(error)) throw error;
    isRead = false;
  });
  return (text) =>
    new Promise((resolve, reject) => {
      if (!isRead || stream.destroyed) resolve();
      else stream.write(text, (error) => (error && !isUnread(error) ? reject(error) : resolve()));
    });
}

// Only read: the window keeps these settings in memory and would write over what we changed.
function settingsIn(userData: string): unknown {
  try {
    const bytes = realFileSystem.readFileSync(settingsFile(userData));
    return parseRecord(new TextDecoder().decode(bytes));
  } catch (error) {
    diskCode(error);
    return {};
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
      input: process.stdin,
      readTable: readInWorker(path.join(import.meta.dirname, 'reading-worker.js')),
      write: writer(process.stdout),
      isTerminal: process.stdout.isTTY === true,
      complain,
      program: app.getVersion(),
      report,
      paperFor: async (docket, paper) => {
        await app.whenReady();
        closeSession(session.defaultSession, { devUrl: undefined, report });
        app.on('session-created', (made) => closeSession(made, { devUrl: undefined, report }));
        const { preferences } = settingsFor(app.getSystemLocale());
        const current = { preferences: { ...preferences, paper: paper ?? preferences.paper } };
        const nobody = { askPdfPath: async () => null };
        return createPaper({
          docket,
          settings: { current },
          dialogs: nobody,
          printer,
          fontsFor: printerFonts(),
          fs: realFileSystem,
        });
      },
    },
  }).then(end, fail);
}
