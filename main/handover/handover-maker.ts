import type { IsoDate } from '../../shared/base/dates';
import { type Result, refuse } from '../../shared/base/result';
import { cancelled, chosen } from '../../shared/calls/answer';
import type { Output } from '../../shared/calls/contract';
import type { SheetRequest } from '../../shared/calls/print-calls';
import type { FileSystem } from '../disk/file-system';
import { orStopped, underWay } from '../disk/under-way';
import type { RegisterStore } from '../register/register-store';
import type { Handover, HandoverPage } from './handover';

/** What a handover folder is made of when it is made in a process of its own. */
export interface HandoverOrder {
  /** The folder in which it is made. */
  readonly into: string;
  readonly at: string;
  readonly today: IsoDate;
  readonly includePrivileged: boolean;
  /** Told before each page is drawn. */
  readonly nextPage: () => void;
}

/** What handing over needs. */
export interface HandoverPorts {
  readonly fs: FileSystem;
  readonly store: RegisterStore;
  /** This program's version. */
  readonly program: string;
  readonly pdfOf: (page: SheetRequest) => Promise<Uint8Array>;
  readonly progress: (done: number, of: number) => void;
  /** Makes it in a process of its own, null once it was stopped; undefined where it is to be made here. */
  readonly beside?: (
    order: HandoverOrder,
    signal: AbortSignal,
  ) => Promise<Result<Handover> | null> | undefined;
}

/** The sheet that a page of a handover is. */
export function sheetOfHandover(page: HandoverPage): SheetRequest {
  if (page.kind === 'docket') return { kind: 'docket', days: null };
  // Of each party it binds, a page apiece.
  return page.kind === 'conditions' ? { ...page, party: null } : page;
}

/** Makes handover folders, one at a time, and can be stopped: while a page is drawn, or at any moment where one is made beside. */
export interface HandoverMaker {
  readonly make: (into: string, includePrivileged: boolean) => Promise<Output<'makeHandover'>>;
  readonly stop: () => void;
  /** The last folder made since the program started; null before the first. */
  readonly made: () => string | null;
}

export function createHandoverMaker(ports: HandoverPorts): HandoverMaker {
  const { fs, store, program, pdfOf, progress } = ports;
  let isRunning = false;
  const making = underWay();
  let lastFolder: string | null = null;

  const make: HandoverMaker['make'] = async (into, includePrivileged) => {
    if (isRunning) return refuse('conflict', 'handover-running');
    isRunning = true;
    const signal = making.begin();
    let pages = 0;
    let begun = 0;
    const nextPage = (): void => {
      progress(begun, pages);
      begun += 1;
    };
    const pdf = async (what: HandoverPage): Promise<Uint8Array> => {
      nextPage();
      const bytes = await orStopped(pdfOf(sheetOfHandover(what)), signal);
      // Thrown where a page that cannot be drawn throws: what was written so far is taken away.
      if (bytes === null || signal.aborted) throw new Error('stopped');
      return bytes;
    };
    try {
      // Only loaded once a folder is made.
      const [{ makeHandover }, { pagesOf }] = await Promise.all([
        import('./handover'),
        import('./handover-files'),
      ]);
      pages = pagesOf(store.register);
      const { at, today } = store.moment();
      const order = { into, at, today, includePrivileged };
      const made = await (ports.beside?.({ ...order, nextPage }, signal) ??
        makeHandover({ fs, store, program, ...order, pdf }));
      if (made === null) return cancelled;
      if (!made.ok) return signal.aborted ? cancelled : made;
      const { folder, warnings } = made.value;
      lastFolder = folder;
      return chosen({ folder, warnings: [...warnings] });
    } finally {
      isRunning = false;
    }
  };

  return {
    make,
    made: () => lastFolder,
    stop: making.stop,
  };
}
