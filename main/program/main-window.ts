import path from 'node:path';
import { app, dialog, Menu } from 'electron';
import type { WindowRequest } from '../cli/window-request';
import type { Report } from '../electron/log';
import { wasStartedAtLogin } from '../electron/login-item';
import { type DrawnPage, enforceSecurity, prepareSecurity } from '../electron/security';
import { type AskedOfProgram, createAsked } from './asked';
import { openDrawn } from './drawn-window';
import { heldStart } from './may-hold';
import { createOpenedPath, placeIn, type TakenPath } from './opened-path';
import { drawnStart } from './start-drawn';

/** The server of the files under development; undefined wherever the program was built. */
export function devServer(): string | undefined {
  return app.isPackaged ? undefined : process.env.ELECTRON_RENDERER_URL;
}

/** The one program of a settings folder: what the desktop opens comes to it, and every other start. */
export interface TakenPlace {
  readonly opened: TakenPath;
  readonly asked: AskedOfProgram;
  readonly leave: () => void;
}

/** Takes the place of the one program of its settings folder; null where another has it, which is told what was asked for. */
export function takePlace(request: WindowRequest): TakenPlace | null {
  // The register has a lock of its own; this one only keeps a second click from opening a second window.
  const handedOver = { register: request.register ?? '', opened: request.opened ?? '' };
  if (!app.requestSingleInstanceLock(handedOver)) return null;
  const opened = createOpenedPath(request.opened ?? null);
  const asked = createAsked();
  const take = (place: string): void => {
    asked.ask({ is: 'again' });
    opened.take(place);
  };
  // From now on another start ends and leaves it to this one, however far that is.
  const again = (_event: unknown, _argv: unknown, _cwd: unknown, handedOver: unknown): void => {
    const place = placeIn(handedOver);
    if (place === null) asked.ask({ is: 'again' });
    else take(place);
  };
  // How macOS hands over a folder, also before the program is ready.
  const openFile = (event: Electron.Event, place: string): void => {
    event.preventDefault();
    take(place);
  };
  app.on('second-instance', again);
  app.on('open-file', openFile);
  return {
    opened,
    asked,
    leave: () => {
      app.off('second-instance', again);
      app.off('open-file', openFile);
      app.releaseSingleInstanceLock();
    },
  };
}

/** Keeps the process on this machine and in its own page, once Electron is ready. */
export function secure(devUrl: string | undefined, report: Report, drawn?: DrawnPage): void {
  enforceSecurity({ folder: path.join(import.meta.dirname, '../renderer'), devUrl, report, drawn });
}

/** Runs the program with its window. Returns at once: main must not wait for Electron at its top level. */
export function runWindow(request: WindowRequest, userData: string, report: Report): void {
  const place = takePlace(request);
  if (place === null) {
    app.quit();
    return;
  }
  const devUrl = devServer();
  prepareSecurity(devUrl);
  // Not the one that Electron would make for it: that reloads the page and opens tools.
  Menu.setApplicationMenu(null);
  const failed = (error: unknown): void => {
    // Without this a fault at the start would leave a program that runs and shows nothing.
    report('the program could not start', error);
    if (app.isPackaged) dialog.showErrorBox('Export Docket could not start', String(error));
    app.exit(1);
  };
  const found = devUrl === undefined ? drawnStart(request, userData) : undefined;
  // Loaded while Electron starts; with something to show, once that is seen.
  const loading = found === undefined ? import('./begin') : undefined;
  const start = async (): Promise<void> => {
    await app.whenReady();
    const drawn = wasStartedAtLogin() ? undefined : found;
    let run = (): void => undefined;
    const mayRun = new Promise<void>((resolve) => {
      run = resolve;
    });
    secure(devUrl, report, drawn && { html: drawn.html, mayRun });
    const { opened, asked } = place;
    const window = drawn && openDrawn(drawn, asked);
    await window?.seen;
    if (window !== undefined) (await import('./program-menu')).setMenu(asked);
    await heldStart(app.isPackaged);
    const { begin } = await (loading ?? import('./begin'));
    if (window?.isEnding()) return app.quit();
    begin({ request, userData, opened, asked, devUrl, report, failed, ...(window && { window }) });
    run();
  };
  start().catch(failed);
}
