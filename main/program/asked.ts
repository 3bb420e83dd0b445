import type { MenuCommand } from '../electron/menu';

/** What is asked of the program other than by its page. */
export type Asked =
  /** It was started a second time. */
  | { readonly is: 'again' }
  | { readonly is: 'close' }
  | { readonly is: 'quit' }
  | { readonly is: 'menu'; readonly command: MenuCommand };

/** Where that is asked, from the first moment of a start. */
export interface AskedOfProgram {
  readonly ask: (asked: Asked) => void;
  /**
   * Calls with everything that is asked, first with what was asked while nobody listened, in its order. One listener at a time. Answers the
   * way to stop.
   */
  readonly hear: (listener: (asked: Asked) => void) => () => void;
}

/** Keeps what is asked for whoever listens next. */
export function createAsked(): AskedOfProgram {
  const unheard: Asked[] = [];
  let heardBy: ((asked: Asked) => void) | undefined;
  return {
    ask: (asked) => {
      if (heardBy === undefined) unheard.push(asked);
      else heardBy(asked);
    },
    hear: (listener) => {
      heardBy = listener;
      for (const asked of unheard.splice(0)) listener(asked);
      return () => {
        if (heardBy === listener) heardBy = undefined;
      };
    },
  };
}
