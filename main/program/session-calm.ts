import type { WebContents } from 'electron';

/** When the window has drawn the register, and what may wait until it does and the person has looked at it. */
export interface SessionCalm {
  /** The window has drawn the register. */
  readonly drawn: () => void;
  /** Calls a little after the window has drawn the register, so that nothing delays what a person does first. */
  readonly afterOpening: (call: () => void) => void;
  /** Calls when the start is over: for what nobody waits for. */
  readonly afterStart: (call: () => void) => void;
  /** Resolves when the start is over. */
  readonly started: Promise<void>;
  readonly stop: () => void;
}

/** Milliseconds after the window has drawn the register: for what it does then, and for the rest of the start. */
const shortTimes = { drawing: 200, starting: 500 };
const longTimes = { drawing: 2_500, starting: 10_000 };

/** After that the page is taken to hang: reminders must come without it. No start takes so long, also on a slow and busy machine. */
const untilGivenUp = 120_000;

/** The page that is to draw the register. */
export type DrawingPage = Pick<WebContents, 'on' | 'off'>;

/** Calls when a page will never draw the register: it could not be loaded, or its process ended. Answers the way to stop listening. */
function whenItFails(page: DrawingPage, call: () => void): () => void {
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
export function sessionCalm(isLong: boolean, page: DrawingPage): SessionCalm {
  const { drawing, starting } = isLong ? longTimes : shortTimes;
  const timers = new Set<NodeJS.Timeout>();
  const later = (milliseconds: number, call: () => void): void => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      call();
    }, milliseconds);
    timers.add(timer);
  };
  let isDrawn = false;
  const waiting: [number, () => void][] = [];
  const drawn = (): void => {
    isDrawn = true;
    for (const [milliseconds, call] of waiting.splice(0)) later(milliseconds, call);
  };
  const after = (milliseconds: number) => (call: () => void) => {
    if (isDrawn) later(milliseconds, call);
    else waiting.push([milliseconds, call]);
  };
  later(untilGivenUp, drawn);
  const listenNoMore = whenItFails(page, drawn);
  const afterStart = after(starting);
  return {
    drawn,
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
