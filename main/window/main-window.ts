import path from 'node:path';
import { app, type BrowserWindow, dialog, Menu, nativeTheme } from 'electron';
import { checkedAuthor } from '../../shared/author';
import { done, type Say, sentence } from '../../shared/result';
import { restoreRegister } from '../backups/restore-register';
import { beforeOpening, tellRestore } from '../backups/settle-restore';
import { listen } from '../calls/ipc';
import type { WindowRequest } from '../cli/arguments';
import { realFileSystem } from '../disk/file-system';
import { syncClientOf } from '../disk/sync-folder';
import { clockFrom, realClock } from '../docket/clock';
import type { Docket } from '../docket/docket';
import { defaultFolder, folderMark, type OpenRegister, openOwn } from '../docket/registers';
import type { Report } from '../log';
import { type ProgramSession, startSession } from '../main-session';
import { loginItem, wasStartedAtLogin } from '../presence/login-item';
import { keepPresence } from '../presence/presence';
import type { AwakeNote } from '../reminding/absence';
import { dueThisWeek, trayFacts } from '../reminding/next-deadlines';
import { openSample } from '../sample/open-sample';
import { openSettings, type Settings } from '../settings/settings';
import { buildMenu } from './menu';
import { isOfOrigin } from './policy';
import { enforceSecurity, ownOrigins, prepareSecurity } from './security';
import { openWindow, showWindow } from './window';

/** The server of the files under development; undefined wherever the program was built. */
function devServer(): string | undefined {
  return app.isPackaged ? undefined : process.env.ELECTRON_RENDERER_URL;
}

/** Runs the program with its window. Returns at once: main must not wait for Electron at its top level. */
export function runWindow(request: WindowRequest, userData: string, report: Report): void {
  // The register has a lock of its own; this one only keeps a second click from opening a second window.
  if (!app.requestSingleInstanceLock({ register: request.register ?? '' })) {
    app.quit();
    return;
  }
  prepareSecurity(devServer());
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

/** Of one register only: the absence from another says nothing about this one. */
function awakeIn(folder: string, settings: Settings): AwakeNote {
  const mark = folderMark(folder);
  const { awake } = settings.current;
  return {
    lastAt: awake?.folder === mark ? awake.at : null,
    save: (at) => settings.save({ awake: { folder: mark, at } }),
  };
}

function open(request: WindowRequest, userData: string, report: Report): void {
  const devUrl = devServer();
  const source = { folder: path.join(import.meta.dirname, '../renderer'), devUrl, report };
  enforceSecurity(source);

  const settings = openSettings(userData, app.getSystemLocale() || 'en-US', report);
  const named = request.by === undefined ? undefined : checkedAuthor(request.by, '--by');
  if (named?.ok && settings.current.preferences.person === '')
    settings.save({ preferences: { ...settings.current.preferences, person: named.value } });
  nativeTheme.themeSource = settings.current.preferences.theme;

  const clock = request.clock === undefined ? realClock : clockFrom(request.clock);
  const folder = request.register ?? defaultFolder(userData);
  const openRegister = (which: 'own' | 'sample'): OpenRegister => {
    if (which === 'sample') return openSample({ clock, report });
    try {
      beforeOpening(realFileSystem, folder, folderMark(folder), settings);
    } catch (error) {
      // What the disk refuses here it refuses again while opening, where it is said in words.
      report('a restore could not be finished', error);
    }
    return openOwn(
      folder,
      { clock, report },
      {
        heads: () => settings.current.heads,
        save: (heads) => settings.save({ heads }),
      },
    );
  };
  const noticesOf = (docket: Docket): readonly Say[] => {
    const client = syncClientOf(realFileSystem, folder);
    return [
      ...(named?.ok === false ? [named] : []),
      ...tellRestore(realFileSystem, docket, settings.current.preferences.person, settings, report),
      ...settings.notices,
      ...(client === null ? [] : [sentence('in-sync-folder', { client })]),
    ];
  };

  let session: ProgramSession;
  let isRefreshing = false;
  // Many entries may come at once, and the tray is not read that fast.
  const refreshSoon = (): void => {
    if (isRefreshing) return;
    isRefreshing = true;
    setTimeout(() => {
      isRefreshing = false;
      if (!window.isDestroyed()) presence.refresh();
    }, 500);
  };
  const start = (which: 'own' | 'sample'): void => {
    const opened = openRegister(which);
    session = startSession(opened, {
      window: () => window,
      settings,
      report,
      backupsBeside: which === 'own' ? path.join(userData, 'backups') : null,
      program: app.getVersion(),
      notices: which === 'own' ? noticesOf(opened.docket) : [],
      presence: {
        state: () => presence.state(),
        change: (change) => presence.change(change),
      },
      changed: () => refreshSoon(),
      awake: which === 'own' ? awakeIn(folder, settings) : { lastAt: null, save: () => undefined },
      restore: (place, name) => {
        let isClosed = false;
        const restored = restoreRegister({
          docket: opened.docket,
          place,
          name,
          clock,
          notes: settings,
          close: () => {
            isClosed = true;
            session.stop();
          },
        });
        if (!isClosed) return restored.ok ? done(undefined) : restored;
        start('own');
        // After the answer, which the page that asked would otherwise never see.
        if (restored.ok || restored.say === 'restore-half') setImmediate(() => window.reload());
        return restored.ok ? done(undefined) : restored;
      },
      switchRegister: async (to) => {
        session.stop();
        start(to);
        window.reload();
      },
    });
  };
  const isHidden = request.isHidden || wasStartedAtLogin();
  const window: BrowserWindow = openWindow({
    isHidden,
    kept: settings.current.window,
    devUrl,
    keep: (bounds) => settings.save({ window: bounds }),
  });
  const when = () => session.docket.moment();
  const startup = loginItem([
    ...(request.register === undefined ? [] : ['--register', request.register]),
    ...(request.userData === undefined ? [] : ['--user-data', request.userData]),
  ]);
  start(request.isSample ? 'sample' : 'own');
  const presence = keepPresence({
    window,
    settings,
    startup,
    facts: () => trayFacts(session.docket.register, when()),
    dueThisWeek: () => dueThisWeek(session.docket.register, when()),
    showDeadline: (deadlineId) => {
      showWindow(window);
      session.showDeadline(deadlineId);
    },
    logLetter: () => {
      showWindow(window);
      session.ask('log-letter');
    },
    report,
  });
  if (isHidden)
    presence.startHidden().catch((error: unknown) => report('the window could not be hidden', error));
  const origins = ownOrigins(source);
  listen({ isOurs: (url) => isOfOrigin(url, origins), handlers: () => session.handlers, report });
  Menu.setApplicationMenu(
    buildMenu(
      (command) => session.ask(command),
      () => void presence.quit(),
      !app.isPackaged,
    ),
  );

  app.on('second-instance', () => showWindow(window));
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', () => session.stop());
}
