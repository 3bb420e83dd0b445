import path from 'node:path';
import { app, type BrowserWindow, dialog, Menu, nativeTheme } from 'electron';
import type { WindowRequest } from './arguments';
import { clockFrom, realClock } from './clock';
import { listen } from './ipc';
import type { Report } from './log';
import { type ProgramSession, startSession } from './main-session';
import { buildMenu } from './menu';
import { isOfOrigin } from './policy';
import { defaultFolder, type OpenRegister, openOwn, openSample } from './registers';
import { enforceSecurity, ownOrigins, prepareSecurity } from './security';
import { openSettings } from './settings';
import { openWindow, showWindow } from './window';

/** Runs the program with its window. Returns at once: main must not wait for Electron at its top level. */
export function runWindow(request: WindowRequest, userData: string, report: Report): void {
  // The register has a lock of its own; this one only keeps a second click from opening a second window.
  if (!app.requestSingleInstanceLock({ register: request.register ?? '' })) {
    app.quit();
    return;
  }
  prepareSecurity();
  app
    .whenReady()
    .then(() => open(request, userData, report))
    .catch((error: unknown) => {
      // Without this a fault at the start would leave a program that runs and shows nothing.
      report('the program could not start', error);
      if (app.isPackaged) dialog.showErrorBox('Export Docket could not start', String(error));
      app.exit(1);
    });
}

function open(request: WindowRequest, userData: string, report: Report): void {
  const devUrl = app.isPackaged ? undefined : process.env.ELECTRON_RENDERER_URL;
  const source = { folder: path.join(import.meta.dirname, '../renderer'), devUrl, report };
  enforceSecurity(source);

  const settings = openSettings(userData, app.getSystemLocale() || 'en-US', report);
  if (request.by !== undefined && settings.current.preferences.person === '')
    settings.save({ preferences: { ...settings.current.preferences, person: request.by } });
  nativeTheme.themeSource = settings.current.preferences.theme;

  const clock = request.clock === undefined ? realClock : clockFrom(request.clock);
  const openRegister = (which: 'own' | 'sample'): OpenRegister =>
    which === 'sample'
      ? openSample({ clock, report })
      : openOwn(
          request.register ?? defaultFolder(userData),
          { clock, report },
          {
            heads: () => settings.current.heads,
            save: (heads) => settings.save({ heads }),
          },
        );

  let session: ProgramSession;
  const start = (which: 'own' | 'sample'): void => {
    session = startSession(openRegister(which), {
      window: () => window,
      settings,
      report,
      switchRegister: async (to) => {
        session.stop();
        start(to);
        window.reload();
      },
    });
  };
  const window: BrowserWindow = openWindow({
    kept: settings.current.window,
    devUrl,
    keep: (bounds) => settings.save({ window: bounds }),
  });
  start(request.isSample ? 'sample' : 'own');
  const origins = ownOrigins(source);
  listen({ isOurs: (url) => isOfOrigin(url, origins), handlers: () => session.handlers, report });
  Menu.setApplicationMenu(buildMenu((command) => session.ask(command), !app.isPackaged));

  app.on('second-instance', () => showWindow(window));
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', () => session.stop());
}
