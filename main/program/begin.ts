import { app, Menu, nativeTheme } from 'electron';
import { checkedAuthor } from '../../shared/base/author-name';
import { writeDatesAs } from '../../shared/base/date-style';
import type { Refusal } from '../../shared/base/result';
import { letGo } from '../../shared/calls/presence-calls';
import type { WindowRequest } from '../cli/window-request';
import { realFileSystem } from '../disk/file-system';
import { forgetOwnPlaces } from '../disk/own-places';
import { listen } from '../electron/ipc';
import { keychain } from '../electron/keychain';
import type { Report } from '../electron/log';
import { loginItem, wasStartedAtLogin } from '../electron/login-item';
import { keepPage } from '../electron/page';
import { isOfOrigin, startPage } from '../electron/policy';
import { keepPresence, type Presence } from '../electron/presence';
import { ownOrigins } from '../electron/security';
import { openSettings, type Settings } from '../electron/settings';
import { closeWindow, openWindow, showWindow } from '../electron/window';
import { clockFrom, realClock } from '../register/clock';
import { defaultFolder, folderMark } from '../register/folder-mark';
import { dueThisWeek, keptTrayFacts } from '../reminding/next-deadlines';
import { type OfficeSettings, openOfficeSettings } from '../settings/kept-office';
import type { WindowBounds } from '../settings/kept-settings';
import { aboutPorts } from './about-ports';
import type { Asked, AskedOfProgram } from './asked';
import type { DrawnWindow } from './drawn-window';
import { openSession, type ProgramPorts } from './open-session';
import type { TakenPath } from './opened-path';
import { setMenu } from './program-menu';
import { updatePorts } from './update-ports';

/** What the program begins with. */
export interface Beginning {
  readonly request: WindowRequest;
  readonly userData: string;
  /** What the desktop opened with the program. */
  readonly opened: TakenPath;
  /** What is asked of it, also what was asked before it begins. */
  readonly asked: AskedOfProgram;
  /** The server of the files under development; undefined wherever the program was built. */
  readonly devUrl: string | undefined;
  readonly report: Report;
  /** A register that was asked for could not be put into service. */
  readonly failed: (error: unknown) => void;
  /** The window, where it shows something already. */
  readonly window?: DrawnWindow;
}

/** The program in use: its window, and one register after another. */
export interface Begun {
  /** Closes all that was opened and hears nothing any more; resolves once the window is gone. The process goes on. */
  readonly close: () => Promise<void>;
}

/** A call half a second after the first of many: many entries may come at once, and the tray is not read that fast. */
function soon(call: () => void): { readonly ask: () => void; readonly stop: () => void } {
  let waiting: NodeJS.Timeout | undefined;
  return {
    ask: () => {
      waiting ??= setTimeout(() => {
        waiting = undefined;
        call();
      }, 500);
    },
    stop: () => clearTimeout(waiting),
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

/** One register in service after another, as a person asks for them; the one before has closed itself. */
function keepInService(program: ProgramPorts, isSample: boolean, failed: Beginning['failed']) {
  let running = openSession(isSample ? 'sample' : 'own', program);
  const goOn = async (): Promise<void> => {
    for (;;) {
      const { which, isReloaded, told } = await running.ended;
      running = openSession(which, program, told);
      // After the answer, which the page that asked would otherwise never see.
      if (isReloaded) setImmediate(() => program.window.reload());
    }
  };
  return { current: () => running, goOn: () => void goOn().catch(failed) };
}

/** Hears the last window that closes, and the end; answers the way to hear them no more. */
function hearEnd(stop: () => void): () => void {
  const quit = (): void => app.quit();
  app.on('window-all-closed', quit);
  app.on('will-quit', stop);
  return () => {
    app.off('window-all-closed', quit);
    app.off('will-quit', stop);
  };
}

/** Opens the window and puts a register into service. Electron must be ready. */
export function begin(beginning: Beginning): Begun {
  const { request, userData, opened, asked, devUrl, report, failed } = beginning;
  const settings = openSettings(userData, app.getSystemLocale() || 'en-US', report);
  const unnamed = takePerson(request.by, settings);
  nativeTheme.themeSource = settings.current.preferences.theme;
  writeDatesAs(settings.current.preferences.dates);

  const clock = request.clock === undefined ? realClock : clockFrom(request.clock);
  const folder = request.register ?? defaultFolder(userData);
  const isHidden = request.isHidden || wasStartedAtLogin();
  // Before the register is read, so that something is to be seen meanwhile.
  const keep = (bounds: WindowBounds) => settings.save({ window: bounds });
  beginning.window?.keepBounds(keep);
  const window =
    beginning.window?.window ?? openWindow({ isHidden, kept: settings.current.window, devUrl, keep });

  let presence: Presence;
  const refresh = soon(() => {
    if (!window.isDestroyed()) presence.refresh();
  });
  const page = keepPage(window, devUrl ?? startPage, () => running().ask(letGo));
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
    presence: {
      state: () => presence.state(),
      change: (change) => presence.change(change),
      letPageGo: page.letPageGo,
      takeLeft: page.takeLeft,
      drawn: () => presence.drawn(),
    },
    page,
    changed: refresh.ask,
    unnamed,
    report,
  };
  const registers = keepInService(program, request.isSample, failed);
  const running = registers.current;

  const when = () => running().store.moment();
  const trayFacts = keptTrayFacts();
  presence = keepPresence({
    window,
    settings,
    startup: loginItem(sameStart(request)),
    facts: () => trayFacts(running().store.register, when()),
    dueThisWeek: () => dueThisWeek(running().store.register, when()),
    showDeadline: (deadlineId) => {
      showWindow(window);
      running().showDeadline(deadlineId);
    },
    logLetter: () => {
      showWindow(window);
      running().ask('log-letter');
    },
    report,
  });
  if (isHidden)
    presence.startHidden().catch((error: unknown) => report('the window could not be hidden', error));
  const origins = ownOrigins({ devUrl });
  const deafen = listen({
    isOurs: (url) => isOfOrigin(url, origins),
    handlers: () => running().handlers,
    report,
  });
  const follow = (each: Asked): void => {
    if (each.is === 'again') showWindow(window);
    if (each.is === 'close') window.close();
    if (each.is === 'quit') void presence.quit();
    if (each.is === 'menu') running().ask(each.command);
  };
  if (beginning.window === undefined) setMenu(asked);
  opened.onTaken(() => running().showOpened());
  for (const each of beginning.window?.handOver() ?? []) follow(each);
  const hearNoMore = asked.hear(follow);
  const forgetEnd = hearEnd(() => running().stop());
  registers.goOn();
  return {
    close: async () => {
      hearNoMore();
      forgetEnd();
      presence.stop();
      page.stop();
      refresh.stop();
      await closeWindow(window);
      running().stop();
      deafen();
      Menu.setApplicationMenu(null);
      forgetOwnPlaces();
    },
  };
}
