import { type BrowserWindow, dialog } from 'electron';
import { plural } from '../../shared/base/plural';
import type { Closing } from '../../shared/calls/presence-calls';

/** Asks once more before quitting while deadlines are due this week or missed; whether to quit. */
export async function askToQuit(window: BrowserWindow, count: number): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: `${plural(count, 'deadline is', 'deadlines are')} due this week or missed.`,
    detail: 'You will not be reminded while Export Docket is closed.',
    buttons: ['Keep running', 'Quit'],
    defaultId: 0,
    cancelId: 0,
  });
  return response !== 0;
}

/** What a person wants to happen when the window is closed, and whether the program is to start at login. */
export interface ClosingAnswer {
  readonly closing: Closing;
  readonly startAtLogin: boolean;
}

/** Asks, the first time the window is closed, what is to happen then; null: it stays open. */
export async function askAboutClosing(
  window: BrowserWindow,
  { hasTray, offersLogin }: { readonly hasTray: boolean; readonly offersLogin: boolean },
): Promise<ClosingAnswer | null> {
  const { response, checkboxChecked } = await dialog.showMessageBox(window, {
    type: 'question',
    message: 'Keep reminding when the window is closed?',
    detail: hasTray
      ? 'Export Docket then stays in the tray. This can be changed in its settings.'
      : 'This desktop shows no tray, so the window is then minimized. This can be changed in its settings.',
    buttons: [hasTray ? 'Keep it in the tray' : 'Minimize it', 'Quit', 'Cancel'],
    defaultId: 0,
    cancelId: 2,
    ...(offersLogin ? { checkboxLabel: 'Also start it, hidden, when I log in' } : {}),
  });
  return response === 2 ? null : { closing: response === 0 ? 'tray' : 'quit', startAtLogin: checkboxChecked };
}
