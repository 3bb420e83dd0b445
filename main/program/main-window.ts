import path from 'node:path';
import { app, dialog, Menu, nativeTheme } from 'electron';
import { checkedAuthor } from '../../shared/base/author-name';
import { writeDatesAs } from '../../shared/base/date-style';
import type { Refusal } from '../../shared/base/result';
import type { WindowRequest } from '../cli/window-request';
import { realFileSystem } from '../disk/file-system';
import { listen } from '../electron/ipc';
import { keychain } from '../electron/keychain';
import type { Report } from '../electron/log';
import { loginItem, wasStartedAtLogin } from '../electron/login-item';
import { buildMenu } from '../electron/menu';
import { isOfOrigin } from '../electron/policy';
import { keepPresence, type Presence } from '../electron/presence';
import { enforceSecurity, ownOrigins, prepareSecurity } from '../electron/security';
import { openSettings, type Settings } from '../electron/settings';
import { openWindow, showWindow } from '../electron/window';
import { clockFrom, realClock } from '../register/clock';
import { defaultFolder, folderMark } from '../register/registers';
import { dueThisWeek, keptTrayFacts } from '../reminding/next-deadlines';
import { type OfficeSettings, openOfficeSettings } from '../settings/kept-office';
import { aboutPorts } from './about-ports';
import { openSession, type ProgramPorts } from './open-session';
import { createOpenedPath, placeIn, type TakenPath } from './opened-path';
import { updatePorts } from './update-ports';

/** The server of the files under development; undefined wherever the program was built. */
function devServer(): string | undefined {
  return app.isPackaged ? undefined : process.env.ELECTRON_RENDERER_URL;
}

/** Runs the program with its window. Returns at once: main must not wait for Electron at its top level. */
export function runWindow(request: WindowRequest, userData: string, report: Report): void {
  // The register has a lock of its own; this one only keeps a second click from opening a second window.
  const handedOver = { register: request.register ?? '', opened: request.opened ?? '' };
  if (!app.requestSingleInstanceLock(handedOver)) {
    app.quit();
    return;
  }
  prepareSecurity(devServer());
  const opened = createOpenedPath(request.opened ?? null);
  // How macOS hands over a folder, also before the program is ready.
  app.on('open-file', (event, place) => {
    event.preventDefault();
    opened.take(place);
  });
  app
    .whenReady()
    .then(() => open(request, userData, opened, report))
    .catch((error: unknown) => {
      // Without this a fault at the start would leave a program that runs and shows nothing.
      report('the program could not start', error);
      if (app.isPackaged) dialog.showErrorBox('Export Docket could not start', String(error));
      app.exit(1);
    });
}

/** Calls half a second after the first of many: many entries may come at once, and the tray is not read that fast. */
function soon(call: () => void): () => void {
  let isWaiting = false;
  return () => {
    if (isWaiting) return;
    isWaiting = true;
    setTimeout(() => {
      isWaiting = false;
      call();
    }, 500);
  };
}

/** Takes the name of the person from the command line where none is known yet; answers why not, where it is no name. */
function takePerson(by: string | undefined, settings: Settings): Refusal | null {
  if (by === undefined) return null;
  const named = checkedAuthor(by, '--by');
  if (!named.ok) return named;
  const { preferences } = settings.current;
  if (preferences.person === '') settings.save({ preferences: { ...preferences, person: named.value } });
  return null;
}

/** What a settings folder keeps of the offices of registers: a password that was typed lasts as long as the program runs. */
function officesIn(userData: string, report: Report): ProgramPorts['officeOf'] {
  const offices = new Map<string, OfficeSettings>();
  return (folder) => {
    const mark = folderMark(folder);
    const office =
      offices.get(mark) ??
      openOfficeSettings({ fs: realFileSystem, folder: userData, mark }, keychain, report);
    offices.set(mark, office);
    return office;
  };
}

/** The words with which the system starts the same program again at login. */
function sameStart({ register, userData }: WindowRequest): readonly string[] {
  return [
    ...(register === undefined ? [] : ['--register', register]),
    ...(userData === undefined ? [] : ['--user-data', userData]),
  ];
}

/** Opens the window, and keeps one register after another in service until the program ends. */
async function open(
  request: WindowRequest,
  userData: string,
  opened: TakenPath,
  report: Report,
): Promise<void> {
  const devUrl = devServer();
  const source = { folder: path.join(import.meta.dirname, '../renderer'), devUrl, report };
  enforceSecurity(source);

  const settings = openSettings(userData, app.getSystemLocale() || 'en-US', report);
  const unnamed = takePerson(request.by, settings);
  nativeTheme.themeSource = settings.current.preferences.theme;
  writeDatesAs(settings.current.preferences.dates);

  const clock = request.clock === undefined ? realClock : clockFrom(request.clock);
  const folder = request.register ?? defaultFolder(userData);
  const isHidden = request.isHidden || wasStartedAtLogin();
  // Before the register is read, so that something is to be seen meanwhile.
  const window = openWindow({
    isHidden,
    kept: settings.current.window,
    devUrl,
    keep: (bounds) => settings.save({ window: bounds }),
  });

  let presence: Presence;
  const program: ProgramPorts = {
    window,
    settings,
    clock,
    folder,
    userData,
    about: aboutPorts(userData),
    updates: updatePorts(userData, request.trustKey),
    opened,
    officeOf: officesIn(userData, report),
    presence: { state: () => presence.state(), change: (change) => presence.change(change) },
    changed: soon(() => {
      if (!window.isDestroyed()) presence.refresh();
    }),
    unnamed,
    report,
  };
  let running = openSession(request.isSample ? 'sample' : 'own', program);

  const when = () => running.docket.moment();
  const trayFacts = keptTrayFacts();
  presence = keepPresence({
    window,
    settings,
    startup: loginItem(sameStart(request)),
    facts: () => trayFacts(running.docket.register, when()),
    dueThisWeek: () => dueThisWeek(running.docket.register, when()),
    showDeadline: (deadlineId) => {
      showWindow(window);
      running.showDeadline(deadlineId);
    },
    logLetter: () => {
      showWindow(window);
      running.ask('log-letter');
    },
    report,
  });
  if (isHidden)
    presence.startHidden().catch((error: unknown) => report('the window could not be hidden', error));
  const origins = ownOrigins(source);
  listen({ isOurs: (url) => isOfOrigin(url, origins), handlers: () => running.handlers, report });
  const quit = () => void presence.quit();
  Menu.setApplicationMenu(buildMenu((command) => running.ask(command), quit, !app.isPackaged));
  const showOpened = () => {
    showWindow(window);
    running.showOpened();
  };
  if (opened.path() !== null) running.showOpened();
  opened.onTaken(showOpened);
  app.on('second-instance', (_event, _argv, _cwd, handedOver) => {
    const place = placeIn(handedOver);
    if (place === null) showWindow(window);
    else opened.take(place);
  });
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', () => running.stop());

  for (;;) {
    const { which, isReloaded, told } = await running.ended;
    running = openSession(which, program, told);
    // After the answer, which the page that asked would otherwise never see.
    if (isReloaded) setImmediate(() => window.reload());
  }
}
