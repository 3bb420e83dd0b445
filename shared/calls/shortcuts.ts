import { defineWords } from '../words/define-words';

/** What can be asked by a key, from the menu, or of the palette. */
export const shortcutIds = [
  'find',
  'log-letter',
  'log-step',
  'add-deadline',
  'print',
  'export',
  'import',
  'undo',
  'redo',
  'docket',
  'licenses',
  'counterparties',
  'history',
  'law',
  'settings',
  'yearly',
  'back',
  'forward',
  'search',
  'next-row',
  'previous-row',
  'open-row',
  'expand',
  'collapse',
  'expand-all',
  'collapse-all',
  'done',
  'put-off',
  'select-row',
  'select-group',
  'decide-hit',
  'why-hit',
  'keys',
  'manual',
  'next-section',
  'previous-section',
  'confirm-read',
  'skip-letter',
  'put-letter-aside',
  'save',
  'close',
] as const;
export type ShortcutId = (typeof shortcutIds)[number];

/** A key with what is held down with it. `mod` is Ctrl, on a Mac Cmd. */
export interface Shortcut {
  readonly key: string;
  readonly mod?: true;
  readonly shift?: true;
  readonly alt?: true;
  readonly name: string;
  readonly group: 'Everywhere' | 'Go to' | 'In a list' | 'On the docket' | 'On Screening' | 'In a form';
}

const table: Readonly<Record<ShortcutId, Shortcut>> = {
  find: { key: 'k', mod: true, name: 'Find anything, or do something', group: 'Everywhere' },
  'log-letter': { key: 'l', mod: true, name: 'Log a letter', group: 'Everywhere' },
  'log-step': { key: 'l', mod: true, shift: true, name: 'Log a step', group: 'Everywhere' },
  'add-deadline': { key: 'd', mod: true, shift: true, name: 'Add a deadline', group: 'Everywhere' },
  print: { key: 'p', mod: true, name: 'Print what the page shows', group: 'Everywhere' },
  export: { key: 'e', mod: true, name: 'Export to other programs', group: 'Everywhere' },
  import: { key: 'i', mod: true, name: 'Import a list from Excel or CSV', group: 'Everywhere' },
  undo: { key: 'z', mod: true, name: 'Undo the last change', group: 'Everywhere' },
  redo: { key: 'z', mod: true, shift: true, name: 'Redo it', group: 'Everywhere' },
  keys: { key: '?', name: 'Show keyboard shortcuts', group: 'Everywhere' },
  manual: { key: 'F1', name: 'Open the manual', group: 'Everywhere' },
  docket: { key: '1', mod: true, name: 'Docket', group: 'Go to' },
  licenses: { key: '2', mod: true, name: 'Licenses', group: 'Go to' },
  counterparties: { key: '3', mod: true, name: 'Counterparties', group: 'Go to' },
  history: { key: '4', mod: true, name: 'History', group: 'Go to' },
  law: { key: '5', mod: true, name: 'Law', group: 'Go to' },
  settings: { key: '6', mod: true, name: 'Settings', group: 'Go to' },
  yearly: { key: '7', mod: true, name: 'Yearly duties', group: 'Go to' },
  back: { key: 'ArrowLeft', alt: true, name: 'Where you were before', group: 'Go to' },
  forward: { key: 'ArrowRight', alt: true, name: 'Forward again', group: 'Go to' },
  search: { key: 'f', mod: true, name: 'Search the list of this page (also /)', group: 'In a list' },
  'next-section': { key: 'PageDown', mod: true, name: 'Next section of a long form', group: 'In a form' },
  'previous-section': { key: 'PageUp', mod: true, name: 'Previous section', group: 'In a form' },
  'next-row': { key: 'j', name: 'Next row (also ↓)', group: 'On the docket' },
  'previous-row': { key: 'k', name: 'Row before (also ↑)', group: 'On the docket' },
  'open-row': { key: 'Enter', name: 'Open the row beside the list', group: 'On the docket' },
  expand: { key: 'ArrowRight', name: 'Show all dates of the letter', group: 'On the docket' },
  collapse: { key: 'ArrowLeft', name: 'Hide them again', group: 'On the docket' },
  'expand-all': {
    key: 'ArrowRight',
    shift: true,
    name: 'Show the dates of every letter',
    group: 'On the docket',
  },
  'collapse-all': { key: 'ArrowLeft', shift: true, name: 'Collapse every letter', group: 'On the docket' },
  done: { key: 'e', name: 'Done: record what completes it', group: 'On the docket' },
  'put-off': { key: 's', name: 'Put off its reminders, or those selected', group: 'On the docket' },
  'select-row': { key: 'x', name: 'Select the row (also Space, Ctrl or ⇧ click)', group: 'On the docket' },
  'select-group': { key: 'x', shift: true, name: 'Select all of its group', group: 'On the docket' },
  'decide-hit': { key: 'd', name: 'Decide about the hit', group: 'On Screening' },
  'why-hit': { key: 'w', name: 'Show why it is a hit', group: 'On Screening' },
  'confirm-read': {
    key: 'Enter',
    alt: true,
    name: 'Confirm all that was read with certainty',
    group: 'In a form',
  },
  'skip-letter': { key: 'F8', name: 'Skip this letter of several', group: 'In a form' },
  'put-letter-aside': { key: 'F9', name: 'Put this letter of several aside', group: 'In a form' },
  save: { key: 'Enter', mod: true, name: 'Save, from anywhere in it', group: 'In a form' },
  close: { key: 'Escape', name: 'Close; asks when something would be lost', group: 'In a form' },
};

const texts: Readonly<Record<string, string>> = defineWords(
  'calls/shortcuts',
  Object.fromEntries(shortcutIds.map((id) => [id, table[id].name])),
);

/** Every key that does something of ours: the one table behind the keys themselves, the menu and the sheet of keys. */
export const shortcuts = Object.fromEntries(
  shortcutIds.map((id) => [id, { ...table[id], name: texts[id] ?? '' }]),
) as Readonly<Record<ShortcutId, Shortcut>>;

/** As Electron's menu wants it: `CmdOrCtrl+Shift+L`. */
export function acceleratorOf(id: ShortcutId): string {
  const { key, mod, shift, alt } = shortcuts[id];
  return [mod && 'CmdOrCtrl', alt && 'Alt', shift && 'Shift', key.length === 1 ? key.toUpperCase() : key]
    .filter(Boolean)
    .join('+');
}

const names: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  Enter: '↵',
  Escape: 'Esc',
  PageDown: 'Page Down',
  PageUp: 'Page Up',
};

/** As people read it: "Ctrl ⇧ L", on a Mac "⌘ ⇧ L". */
export function keysOf(id: ShortcutId, isMac = false): string {
  const { key, mod, shift, alt } = shortcuts[id];
  return [
    mod && (isMac ? '⌘' : 'Ctrl'),
    alt && (isMac ? '⌥' : 'Alt'),
    shift && '⇧',
    names[key] ?? key.toUpperCase(),
  ]
    .filter(Boolean)
    .join(' ');
}

/** What a key press carries. */
export interface Press {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** Whether a press is that key. */
export function isPressed(id: ShortcutId, press: Press): boolean {
  const { key, mod = false, shift = false, alt = false } = shortcuts[id];
  const isMod = press.ctrlKey || press.metaKey;
  // A question mark is typed with Shift on some keyboards and without on others.
  const isShift = key === '?' || press.shiftKey === shift;
  return press.key.toLowerCase() === key.toLowerCase() && isMod === mod && isShift && press.altKey === alt;
}
