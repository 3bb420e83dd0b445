import { readdirSync, readlinkSync } from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import {
  app,
  BrowserWindow,
  clipboard,
  dialog,
  Menu,
  Notification,
  nativeTheme,
  net,
  powerMonitor,
  safeStorage,
  screen,
  session,
  shell,
  Tray,
  utilityProcess,
  WebContentsView,
  webContents,
} from 'electron';
import { answeredNow } from '../electron/ipc';
import { letterReader } from '../electron/letter-process';
import { longWorker } from '../electron/long-work-process';
import { type Counts, counted } from './counts';

/** What a test may put its own functions into. */
export function replaceable(): readonly object[] {
  const made = [BrowserWindow, Menu, Notification, Tray, WebContentsView];
  const single = [app, clipboard, dialog, nativeTheme, net, powerMonitor, safeStorage, screen, shell];
  return [
    ...single,
    ...single
      .map((each) => Object.getPrototypeOf(each) as object)
      .filter((each) => each !== Object.prototype),
    ...made.flatMap((each) => [each, each.prototype as object]),
    session.defaultSession,
    utilityProcess,
    performance,
    globalThis,
    process.env,
  ];
}

/** The functions of every page, which only a page leads to. */
export function replaceableOfPages(): readonly object[] {
  return BrowserWindow.getAllWindows().map((window) => Object.getPrototypeOf(window.webContents) as object);
}

/** What an emitter hears of itself. */
const ofEmitters: readonly unknown[] = ['newListener', 'removeListener'];

/** The files in these folders that the process holds open, where the system tells. */
function openFilesIn(folders: readonly string[]): readonly string[] {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc/self/fd').flatMap((fd) => {
    try {
      const file = readlinkSync(`/proc/self/fd/${fd}`);
      return folders.some((folder) => file.startsWith(`${path.resolve(folder)}${path.sep}`)) ? [file] : [];
    } catch {
      // The one by which the folder itself was read.
      return [];
    }
  });
}

/** What there is now of what a program opens; `folders` are those it was given. */
export function countsNow(folders: readonly string[]): Counts {
  const emitters = {
    app,
    nativeTheme,
    powerMonitor,
    process,
    screen,
    session: session.defaultSession,
  };
  const listening = Object.entries(emitters).flatMap(([name, emitter]) =>
    emitter
      .eventNames()
      .filter((event) => !ofEmitters.includes(event))
      .map((event) => {
        const count = (emitter as NodeJS.EventEmitter).listenerCount(event);
        return [`listener of ${name} for ${String(event)}`, count] as const;
      }),
  );
  const all = [
    ...answeredNow().map((name) => `answer to the call ${name}`),
    ...process.getActiveResourcesInfo().map((kind) => `${kind} of Node`),
    ...BrowserWindow.getAllWindows().map(() => 'window'),
    ...webContents.getAllWebContents().map((page) => `page ${page.getURL()}`),
    // Chromium's own come when they are needed.
    ...app
      .getAppMetrics()
      .flatMap(({ name }) => (name === letterReader || name === longWorker ? [`process ${name}`] : [])),
    ...openFilesIn(folders).map((file) => `open file ${file}`),
    ...(Menu.getApplicationMenu() === null ? [] : ['menu']),
  ];
  return counted(listening, all);
}

/** Makes every window as large as it is drawn without zoom: Chromium keeps that for the next one. */
export function resetZoom(): void {
  for (const { webContents: page } of BrowserWindow.getAllWindows())
    if (page.getZoomFactor() !== 1) page.setZoomFactor(1);
}

/** Takes away what pages stored, and what was copied. */
export async function clearWeb(): Promise<void> {
  await session.defaultSession.clearStorageData();
  clipboard.clear();
}
