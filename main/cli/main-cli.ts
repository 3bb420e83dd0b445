import { readFileSync } from 'node:fs';
import path from 'node:path';
import { app, session } from 'electron';
import { inWords } from '../../shared/words/en';
import { diskCode, realFileSystem } from '../disk/file-system';
import { makeScratch, removeScratch } from '../disk/scratch';
import { clockFrom, realClock } from '../docket/clock';
import { systemUser } from '../docket/machine';
import { defaultFolder } from '../docket/registers';
import { parseRecord } from '../journal/chain';
import { logIn, startLog } from '../log';
import { createPaper } from '../paper/paper';
import { printer, printerFonts } from '../paper/printer';
import { type KeptSettings, readSettings } from '../settings/kept-settings';
import { settingsName } from '../settings/settings';
import { closeSession, prepareSecurity } from '../window/security';
import type { CliRequest } from './arguments';
import { type CliPorts, runCli } from './cli';
import { stoppedBecause } from './stopped-because';

/** Writes the last words and ends: only in the callback is a large answer really out. */
export function writeAndExit(stream: NodeJS.WriteStream, text: string, code: number): void {
  stream.write(text, () => app.exit(code));
}

function writer(stream: NodeJS.WriteStream): (text: string) => Promise<void> {
  return (text) =>
    new Promise((resolve, reject) => {
      stream.write(text, (error) => (error ? reject(error) : resolve()));
    });
}

// Only read: the window keeps these settings in memory and would write over what we changed.
function settingsIn(userData: string): unknown {
  try {
    return parseRecord(readFileSync(path.join(userData, `${settingsName}.json`), 'utf8'));
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
  prepareSecurity();
  const complain = writer(process.stderr);
  // Begun with the first fault: a command that goes well leaves nothing behind.
  let log: CliPorts['report'] | undefined;
  const report: CliPorts['report'] = (message, error) => {
    if (error === undefined) return;
    log ??= startLog(userData, false);
    log(message, error);
  };
  const raw = settingsIn(userData);
  const settingsFor = (locale: string): KeptSettings => readSettings(raw, locale);

  const end = (code: number): void => {
    removeScratch(scratch);
    app.exit(code);
  };
  // Whoever reads the answer may stop reading: there is nobody left to tell.
  process.stdout.on('error', () => end(1));
  process.stderr.on('error', () => end(1));
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

  const settings = settingsFor('en-US');
  runCli({
    request,
    ports: {
      clock: request.clock === undefined ? realClock : clockFrom(request.clock),
      defaultFolder: defaultFolder(userData),
      systemUser: systemUser(),
      heads: settings.heads,
      backupFolder: settings.backupFolder ?? path.join(userData, 'backups'),
      input: process.stdin,
      write: writer(process.stdout),
      complain,
      program: app.getVersion(),
      report,
      paperFor: async (docket) => {
        await app.whenReady();
        closeSession(session.defaultSession, { devUrl: undefined, report });
        app.on('session-created', (made) => closeSession(made, { devUrl: undefined, report }));
        const current = settingsFor(app.getSystemLocale());
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
