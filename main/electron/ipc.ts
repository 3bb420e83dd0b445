import { type IpcMainEvent, type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron';
import { refuse } from '../../shared/base/result';
import { type CallName, callNames, newsChannel, nowChannel } from '../../shared/calls/channels';
import type { News } from '../../shared/calls/contract';
import type { Handlers } from '../calls/handlers';

/** What guards the wall: whether a page of this origin is ours, and where a stranger is reported. */
export interface Wall {
  readonly isOurs: (url: string) => boolean;
  readonly handlers: () => Handlers;
  readonly report: (message: string, error?: unknown) => void;
}

// The sender's frame is null once it has navigated away or was destroyed.
function isTrusted(
  { sender, senderFrame }: IpcMainInvokeEvent | IpcMainEvent,
  isOurs: Wall['isOurs'],
): boolean {
  return senderFrame !== null && senderFrame === sender.mainFrame && isOurs(senderFrame.url);
}

/** Opens the calls to the window, and to it only: every one is checked for the page it comes from. Answers the way to end that. */
export function listen({ isOurs, handlers, report }: Wall): () => void {
  // electron-store opens a channel for windows of its own; ours has no business there.
  ipcMain.removeAllListeners('electron-store-get-data');
  const answer = async (name: CallName, event: IpcMainInvokeEvent | IpcMainEvent, input: unknown) => {
    if (isTrusted(event, isOurs)) return await handlers()[name](input);
    report(`a call ${name} from ${event.senderFrame?.url ?? 'a frame that is gone'} was turned away`);
    return refuse('unexpected', 'unexpected', { detail: 'sender' });
  };
  for (const name of callNames) ipcMain.handle(name, (event, input: unknown) => answer(name, event, input));
  const now = (event: IpcMainEvent, input: unknown): void => {
    // The page stands still until it is answered, so it is answered whatever happens.
    answer('readFolded', event, input).then(
      (answered) => {
        event.returnValue = answered;
      },
      (error: unknown) => {
        report('a call for which the page waits could not be answered', error);
        event.returnValue = refuse('unexpected', 'unexpected', { detail: String(error) });
      },
    );
  };
  ipcMain.on(nowChannel, now);
  return () => {
    for (const name of callNames) ipcMain.removeHandler(name);
    ipcMain.off(nowChannel, now);
  };
}

/** The calls that somebody answers now, and what else is listened for: nothing, once a program is closed. */
export function answeredNow(): readonly string[] {
  const answered = callNames.filter((name) => {
    try {
      // Refused where there is an answer already.
      ipcMain.handle(name, () => undefined);
    } catch {
      return true;
    }
    ipcMain.removeHandler(name);
    return false;
  });
  return [...answered, ...ipcMain.eventNames().map(String)];
}

/** The one push to the window. */
export function sendToWindow(contents: WebContents, news: News): void {
  if (!contents.isDestroyed()) contents.send(newsChannel, news);
}
