import type { WebContents } from 'electron';

/** When the window shows the register, and what may wait until it does and the person has looked at it. */
export interface SessionCalm {
  /** The window has got the register. */
  readonly opened: () => void;
  /** Calls a little after the window has got the register, so that nothing delays its drawing. */
  readonly afterOpening: (call: () => void) => void;
  /** Calls when the start is over: for what nobody waits for. */
  readonly afterStart: (call: () => void) => void;
  /** Resolves when the start is over. */
  readonly started: Promise<void>;
  readonly stop: () => void;
}

/** Milliseconds after the window has got the register: for it to be drawn, and for the rest of the start. */
const shortTimes = { drawing: 200, starting: 500 };
const longTimes = { drawing: 2_500, starting: 10_000 };

/** After that the page is taken to hang: reminders must come without it. No start takes so long, also on a slow and busy machine. */
const untilGivenUp = 120_000;

/** The page that is to ask for the register. */
export type AskingPage = Pick<WebContents, 'on' | 'off'>;

/** Calls when a page will never ask for the register: it could not be loaded, or its process ended. Answers the way to stop listening. */
function whenItFails(page: AskingPage, call: () => void): () => void {
  const notLoaded = (
    _event: unknown,
    _code: unknown,
    _said: unknown,
    _url: unknown,
    isMainFrame: boolean,
  ) => {
    if (isMainFrame) call();
  };
  page.on('did-fail-load', notLoaded);
  page.on('preload-error', call);
  page.on('render-process-gone', call);
  return () => {
    page.off('did-fail-load', notLoaded);
    page.off('preload-error', call);
    page.off('render-process-gone', call);
  };
}

/** Puts off what a start need not do before the docket is on the screen. `isLong`: the register takes a while to be drawn. */
export function sessionCalm(isLong: boolean, page: AskingPage): SessionCalm {
  const { drawing, starting } = isLong ? longTimes : shortTimes;
  const timers = new Set<NodeJS.Timeout>();
  const later = (milliseconds: number, call: () => void): void => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      call();
    }, milliseconds);
    timers.add(timer);
  };
  let hasOpened = false;
  const waiting: [number, () => void][] = [];
  const opened = (): void => {
    hasOpened = true;
    for (const [milliseconds, call] of waiting.splice(0)) later(milliseconds, call);
  };
  const after = (milliseconds: number) => (call: () => void) => {
    if (hasOpened) later(milliseconds, call);
    else waiting.push([milliseconds, call]);
  };
  later(untilGivenUp, opened);
  const listenNoMore = whenItFails(page, opened);
  const afterStart = after(starting);
  return {
    opened,
    afterOpening: after(drawing),
    afterStart,
    started: new Promise(afterStart),
    stop: () => {
      listenNoMore();
      for (const timer of timers) clearTimeout(timer);
      waiting.length = 0;
    },
  };
}
