import path from 'node:path';
import { app, dialog, nativeTheme } from 'electron';
import type { WindowRequest } from '../cli/window-request';
import type { Report } from '../electron/log';
import { wasStartedAtLogin } from '../electron/login-item';
import { type DrawnPage, enforceSecurity, prepareSecurity } from '../electron/security';
import { openWindow } from '../electron/window';
import type { WindowBounds } from '../settings/kept-settings';
import type { OpenedWindow } from './begin';
import { createOpenedPath, type TakenPath } from './opened-path';
import { type DrawnStart, drawnStart } from './start-drawn';

/** The server of the files under development; undefined wherever the program was built. */
export function devServer(): string | undefined {
  return app.isPackaged ? undefined : process.env.ELECTRON_RENDERER_URL;
}

/** The one program of a settings folder: what the desktop opens comes to it. */
export interface TakenPlace {
  readonly opened: TakenPath;
  readonly leave: () => void;
}

/** Takes the place of the one program of its settings folder; null where another has it, which is told what was asked for. */
export function takePlace(request: WindowRequest): TakenPlace | null {
  // The register has a lock of its own; this one only keeps a second click from opening a second window.
  const handedOver = { register: request.register ?? '', opened: request.opened ?? '' };
  if (!app.requestSingleInstanceLock(handedOver)) return null;
  const opened = createOpenedPath(request.opened ?? null);
  // How macOS hands over a folder, also before the program is ready.
  const take = (event: Electron.Event, place: string): void => {
    event.preventDefault();
    opened.take(place);
  };
  app.on('open-file', take);
  return {
    opened,
    leave: () => {
      app.off('open-file', take);
      app.releaseSingleInstanceLock();
    },
  };
}

/** Keeps the process on this machine and in its own page, once Electron is ready. */
export function secure(devUrl: string | undefined, report: Report, drawn?: DrawnPage): void {
  enforceSecurity({ folder: path.join(import.meta.dirname, '../renderer'), devUrl, report, drawn });
}

/** The window with the docket as it was drawn before; its page waits until the program has begun. */
function openDrawn({ theme, window: kept }: DrawnStart): OpenedWindow & { readonly seen: Promise<void> } {
  nativeTheme.themeSource = theme;
  let keep: ((bounds: WindowBounds) => void) | undefined;
  let saw: () => void;
  const seen = new Promise<void>((resolve) => {
    saw = resolve;
  });
  const window = openWindow({
    ...{ isHidden: false, kept, devUrl: undefined },
    keep: (bounds) => keep?.(bounds),
    onSeen: () => saw(),
  });
  // Closed, it is seen no more.
  window.once('closed', () => saw());
  return {
    window,
    seen,
    keepBounds: (keeping) => {
      keep = keeping;
    },
  };
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
    const opened = drawn && openDrawn(drawn);
    await opened?.seen;
    const { begin } = await (loading ?? import('./begin'));
    if (opened?.window.isDestroyed()) return app.quit();
    begin({
      request,
      userData,
      opened: place.opened,
      devUrl,
      report,
      failed,
      ...(opened && { window: opened }),
    });
    run();
  };
  start().catch(failed);
}
