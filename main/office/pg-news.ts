import type { ChainHead } from '../../shared/register/journal-line';
import type { OfficePlace } from './office-place';
import { newsOf } from './pg-answers';
import { openLink, type PgLink } from './pg-link';
import { readingOn } from './pg-reading';

type Listener = (news: ChainHead | undefined) => void;

/** The news of an office's register, on a connection of its own: a long statement must not hold them up. */
export interface PgNews {
  /** Opens that connection the first time. Returns the way to stop listening. */
  readonly add: (listener: Listener) => () => void;
  readonly close: () => Promise<void>;
}

/** Tells who listens of the head once it listens, of each new line, and with undefined that this connection or `link` is lost. */
export function newsBeside(link: PgLink, at: OfficePlace): PgNews {
  const listeners = new Set<Listener>();
  const tell: Listener = (news) => {
    for (const listener of [...listeners]) listener(news);
  };
  const lose = (): void => tell(undefined);
  link.onLost(lose);
  let listening: Promise<PgLink | undefined> | undefined;

  const listen = async (): Promise<PgLink | undefined> => {
    const opened = await openLink(at);
    if (!opened.ok) {
      lose();
      return undefined;
    }
    opened.value.onNotified((payload) => {
      const news = newsOf(payload);
      if (news !== undefined) tell(news);
    });
    opened.value.onLost(lose);
    const asked = await opened.value.ask('listen export_docket');
    if (!asked.ok) lose();
    // A line that came before this connection listened is news as well.
    const head = await readingOn(opened.value, at).head();
    if (head.ok) tell({ seq: head.value.seq, hash: head.value.hash });
    return opened.value;
  };

  return {
    add: (listener) => {
      listeners.add(listener);
      listening ??= listen();
      return () => {
        listeners.delete(listener);
      };
    },
    close: async () => {
      listeners.clear();
      await (await listening)?.close();
    },
  };
}
