import path from 'node:path';
import { app, dialog } from 'electron';
import type { WindowRequest } from '../cli/window-request';
import type { Report } from '../electron/log';
import { enforceSecurity, prepareSecurity } from '../electron/security';
import { begin } from './begin';
import { createOpenedPath, type TakenPath } from './opened-path';

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
export function secure(devUrl: string | undefined, report: Report): void {
  enforceSecurity({ folder: path.join(import.meta.dirname, '../renderer'), devUrl, report });
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
  app
    .whenReady()
    .then(() => {
      secure(devUrl, report);
      begin({ request, userData, opened: place.opened, devUrl, report, failed });
    })
    .catch(failed);
}
