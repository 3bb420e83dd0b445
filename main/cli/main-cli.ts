import path from 'node:path';
import { app, session } from 'electron';
import { diskCode, realFileSystem } from '../disk/file-system';
import { keepOutputsOff } from '../disk/own-places';
import { makeScratch, removeScratch } from '../disk/scratch';
import { clockFrom, realClock } from '../docket/clock';
import { systemUser } from '../docket/machine';
import { defaultFolder } from '../docket/registers';
import { parseRecord } from '../journal/chain';
import { createPaper } from '../paper/paper';
import { printer, printerFonts } from '../paper/printer';
import { settingsFile } from '../settings/kept-file';
import { type KeptSettings, readSettings } from '../settings/kept-settings';
import { closeSession, prepareSecurity } from '../window/security';
import type { CliRequest } from './arguments';
import { type CliPorts, runCli } from './cli';

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
  const report: CliPorts['report'] = (message, error) => {
    if (error !== undefined) console.error(message, error);
  };
  const raw = settingsIn(userData);
  keepOutputsOff(settingsFile(userData), 'settings');
  keepOutputsOff(readSettings(raw, 'en-US').backupFolder ?? path.join(userData, 'backups'), 'backups');
  const settingsFor = (locale: string): KeptSettings => readSettings(raw, locale);

  const end = (code: number): void => {
    removeScratch(scratch);
    app.exit(code);
  };
  // Whoever reads the answer may stop reading: there is nobody left to tell.
  process.stdout.on('error', () => end(1));

  runCli({
    request,
    ports: {
      clock: request.clock === undefined ? realClock : clockFrom(request.clock),
      defaultFolder: defaultFolder(userData),
      systemUser: systemUser(),
      heads: settingsFor('en-US').heads,
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
  }).then(end, async (error: unknown) => {
    const isUnread = error instanceof Error && 'code' in error && error.code === 'EPIPE';
    if (!isUnread) console.error(error);
    end(1);
  });
}
