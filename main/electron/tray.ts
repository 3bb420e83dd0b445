import { Menu, Tray } from 'electron';
import type { TrayFacts } from '../reminding/next-deadlines';
import { trayIcon } from './tray-icon';

export interface TrayPorts {
  readonly open: () => void;
  readonly showDeadline: (deadlineId: string) => void;
  readonly logLetter: () => void;
  readonly quit: () => void;
}

export interface ProgramTray {
  readonly show: (facts: TrayFacts) => void;
  readonly remove: () => void;
}

// A collected icon vanishes from the bar while the program goes on, out of reach.
const kept = new Set<Tray>();

/** The icon in the tray with its menu. */
export function createTray({ open, showDeadline, logLetter, quit }: TrayPorts): ProgramTray {
  const tray = new Tray(trayIcon());
  kept.add(tray);
  // On macOS a click opens the menu, and would open the window with it.
  if (process.platform !== 'darwin') tray.on('click', open);
  let shown = '';
  return {
    show: (facts) => {
      // A menu that is replaced while it is open takes no click any more.
      if (shown === JSON.stringify(facts)) return;
      shown = JSON.stringify(facts);
      const { tip, count, next } = facts;
      tray.setToolTip(tip);
      // macOS has room for words beside the icon.
      if (process.platform === 'darwin') tray.setTitle(count === 0 ? '' : String(count));
      // Linux desktops take a menu only whole.
      tray.setContextMenu(
        Menu.buildFromTemplate([
          { label: tip, enabled: false },
          { type: 'separator' },
          ...next.map(({ deadlineId, words }) => ({
            // An ampersand would become a shortcut.
            label: words.replaceAll('&', '&&'),
            click: () => showDeadline(deadlineId),
          })),
          ...(next.length === 0 ? [{ label: 'No open deadlines', enabled: false }] : []),
          { type: 'separator' },
          { label: 'Open Export Docket', click: open },
          { label: 'Log a letter…', click: logLetter },
          { type: 'separator' },
          { label: 'Quit', click: quit },
        ]),
      );
    },
    remove: () => {
      kept.delete(tray);
      tray.destroy();
    },
  };
}
