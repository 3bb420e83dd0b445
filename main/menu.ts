import { Menu, type MenuItemConstructorOptions } from 'electron';

/** What a menu item asks of the window. */
export type MenuCommand =
  | 'log-letter'
  | 'log-step'
  | 'add-deadline'
  | 'undo'
  | 'redo'
  | 'find'
  | 'print'
  | 'docket'
  | 'licenses'
  | 'counterparties'
  | 'history'
  | 'law'
  | 'settings';

const pages: readonly (readonly [label: string, command: MenuCommand])[] = [
  ['Docket', 'docket'],
  ['Licenses', 'licenses'],
  ['Counterparties', 'counterparties'],
  ['History', 'history'],
  ['Law', 'law'],
  ['Settings', 'settings'],
];

/** The menu of the program; `ask` passes a command to the window. */
export function buildMenu(ask: (command: MenuCommand) => void, hasDevTools: boolean): Menu {
  const isMac = process.platform === 'darwin';
  const item = (label: string, command: MenuCommand, accelerator: string): MenuItemConstructorOptions => ({
    label,
    accelerator,
    click: () => ask(command),
  });
  // The window hears these keys itself, where a text field may want them first; the menu only shows them.
  const ours = (label: string, command: MenuCommand, accelerator: string): MenuItemConstructorOptions => ({
    ...item(label, command, accelerator),
    registerAccelerator: false,
  });
  const developer: MenuItemConstructorOptions[] = hasDevTools
    ? [{ type: 'separator' }, { role: 'toggleDevTools' }]
    : [];
  return Menu.buildFromTemplate([
    ...(isMac ? [{ role: 'appMenu' as const }] : []),
    {
      label: '&File',
      submenu: [
        item('&Log a Letter…', 'log-letter', 'CmdOrCtrl+L'),
        item('Log a &Step…', 'log-step', 'CmdOrCtrl+Shift+L'),
        item('Add a &Deadline…', 'add-deadline', 'CmdOrCtrl+Shift+D'),
        item('&Print…', 'print', 'CmdOrCtrl+P'),
        { type: 'separator' },
        { role: isMac ? 'close' : 'quit' },
      ],
    },
    {
      label: '&Edit',
      submenu: [
        ours('&Undo', 'undo', 'CmdOrCtrl+Z'),
        ours('&Redo', 'redo', 'CmdOrCtrl+Shift+Z'),
        { type: 'separator' },
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'delete' },
        { role: 'selectAll' },
      ],
    },
    {
      label: '&View',
      submenu: [
        item('&Find…', 'find', 'CmdOrCtrl+K'),
        { type: 'separator' },
        ...pages.map(([label, command], index) => item(label, command, `CmdOrCtrl+${index + 1}`)),
        { type: 'separator' },
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { role: 'togglefullscreen' },
        ...developer,
      ],
    },
    { role: 'windowMenu' },
  ]);
}
