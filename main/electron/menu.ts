import { Menu, type MenuItemConstructorOptions } from 'electron';
import { acceleratorOf } from '../../shared/calls/shortcuts';

/** What a menu item asks of the window. */
export type MenuCommand = KeyCommand | 'check-update';

/** What has a key of its own. */
type KeyCommand =
  | 'log-letter'
  | 'log-step'
  | 'add-deadline'
  | 'undo'
  | 'redo'
  | 'find'
  | 'keys'
  | 'print'
  | 'export'
  | 'import'
  | 'docket'
  | 'licenses'
  | 'counterparties'
  | 'history'
  | 'law'
  | 'settings'
  | 'manual'
  | 'yearly';

const pages: readonly (readonly [label: string, command: KeyCommand])[] = [
  ['Docket', 'docket'],
  ['Licenses', 'licenses'],
  ['Counterparties', 'counterparties'],
  ['History', 'history'],
  ['Law', 'law'],
  ['Settings', 'settings'],
  ['Yearly duties', 'yearly'],
];

/** The first menu of macOS. */
function appMenu(quit: () => void): MenuItemConstructorOptions {
  return {
    role: 'appMenu',
    submenu: [
      { role: 'about' },
      { type: 'separator' },
      { role: 'services' },
      { type: 'separator' },
      { role: 'hide' },
      { role: 'hideOthers' },
      { role: 'unhide' },
      { type: 'separator' },
      { label: 'Quit Export Docket', accelerator: 'Cmd+Q', click: quit },
    ],
  };
}

/** The menu of the program; `ask` passes a command to the window. */
export function buildMenu(ask: (command: MenuCommand) => void, quit: () => void, hasDevTools: boolean): Menu {
  const isMac = process.platform === 'darwin';
  const item = (label: string, command: KeyCommand): MenuItemConstructorOptions => ({
    label,
    accelerator: acceleratorOf(command),
    click: () => ask(command),
  });
  // The window hears these keys itself, where a text field may want them first; the menu only shows them.
  const ours = (label: string, command: KeyCommand): MenuItemConstructorOptions => ({
    ...item(label, command),
    registerAccelerator: false,
  });
  const developer: MenuItemConstructorOptions[] = hasDevTools
    ? [{ type: 'separator' }, { role: 'toggleDevTools' }]
    : [];
  return Menu.buildFromTemplate([
    ...(isMac ? [appMenu(quit)] : []),
    {
      label: '&File',
      submenu: [
        item('&Log a Letter…', 'log-letter'),
        item('Log a &Step…', 'log-step'),
        item('Add a &Deadline…', 'add-deadline'),
        item('&Print…', 'print'),
        ours('&Export…', 'export'),
        ours('&Import…', 'import'),
        { type: 'separator' },
        // Not the system's own item: a person is asked while something is due this week.
        isMac ? { role: 'close' } : { label: '&Quit', accelerator: 'Ctrl+Q', click: quit },
      ],
    },
    {
      label: '&Edit',
      submenu: [
        ours('&Undo', 'undo'),
        ours('&Redo', 'redo'),
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
        ours('&Find…', 'find'),
        { type: 'separator' },
        ...pages.map(([label, command]) => item(label, command)),
        { type: 'separator' },
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { role: 'togglefullscreen' },
        ...developer,
      ],
    },
    { role: 'windowMenu' },
    {
      role: 'help',
      submenu: [
        ours('&Manual', 'manual'),
        ours('&Keyboard Shortcuts', 'keys'),
        { type: 'separator' },
        { label: '&Check an Update File…', click: () => ask('check-update') },
      ],
    },
  ]);
}
