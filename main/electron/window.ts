import path from 'node:path';
import { BrowserWindow, nativeTheme, screen } from 'electron';
import type { WindowBounds } from '../settings/kept-settings';
import { placeWindow, smallest } from './bounds';
import icon from './icon.png?asset';
import { startPage } from './policy';

export interface WindowOptions {
  readonly kept: WindowBounds | null;
  readonly devUrl: string | undefined;
  /** Stays out of sight until it is asked for. */
  readonly isHidden: boolean;
  readonly keep: (bounds: WindowBounds) => void;
  /** Called when something is to be seen in it. */
  readonly onSeen?: () => void;
}

// The first thing painted: without it a dark window flashes white.
const background = (): string => (nativeTheme.shouldUseDarkColors ? '#17181b' : '#f6f5f1');

function workAreas() {
  const main = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== main.id);
  return [main, ...others].map(({ workArea }) => workArea);
}

/** Opens the one window. Electron must be ready. */
export function openWindow({ kept, devUrl, isHidden, keep, onSeen }: WindowOptions): BrowserWindow {
  const window = new BrowserWindow({
    title: 'Export Docket',
    // On Windows and macOS the program's own file brings the icon.
    ...(process.platform === 'linux' ? { icon } : {}),
    ...placeWindow(kept, workAreas()),
    minWidth: smallest.width,
    minHeight: smallest.height,
    show: false,
    autoHideMenuBar: true,
    backgroundColor: background(),
    webPreferences: {
      preload: path.join(import.meta.dirname, '../preload/preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      // It would fetch its dictionaries.
      spellcheck: false,
    },
  });
  window.once('ready-to-show', () => {
    // Maximizing would show it.
    if (isHidden) return;
    if (kept?.isMaximized) window.maximize();
    window.show();
    onSeen?.();
  });
  const recolor = () => window.setBackgroundColor(background());
  nativeTheme.on('updated', recolor);
  // On every change and not when it closes: a session that ends says nothing.
  const remember = (): void => {
    if (!window.isMinimized() && !window.isFullScreen())
      keep({ ...window.getNormalBounds(), isMaximized: window.isMaximized() });
  };
  let waiting: NodeJS.Timeout | undefined;
  const rememberSoon = (): void => {
    clearTimeout(waiting);
    waiting = setTimeout(remember, 500);
  };
  for (const event of ['resize', 'move', 'maximize', 'unmaximize'] as const)
    window.on(event as 'resize', rememberSoon);
  window.on('close', () => {
    clearTimeout(waiting);
    remember();
  });
  window.on('closed', () => {
    clearTimeout(waiting);
    nativeTheme.off('updated', recolor);
  });
  void window.loadURL(devUrl ?? startPage);
  return window;
}

/** Closes the window as a person does, so that its place is kept; resolves once it is gone. */
export async function closeWindow(window: BrowserWindow): Promise<void> {
  if (window.isDestroyed()) return;
  const gone = new Promise<void>((resolve) => void window.once('closed', () => resolve()));
  window.close();
  await gone;
}

/** Brings the window to the front from wherever it is. */
export function showWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
