import { refuse } from '../../shared/base/result';
import { cancelled, chosen } from '../../shared/calls/answer';
import type { Output } from '../../shared/calls/contract';
import type { SheetRequest } from '../../shared/calls/print-calls';
import type { FileSystem } from '../disk/file-system';
import type { RegisterStore } from '../register/register-store';
import type { HandoverPage } from './handover';

/** What handing over needs. */
export interface HandoverPorts {
  readonly fs: FileSystem;
  readonly store: RegisterStore;
  /** This program's version. */
  readonly program: string;
  readonly pdfOf: (page: SheetRequest) => Promise<Uint8Array>;
  readonly progress: (done: number, of: number) => void;
}

function requestFor(page: HandoverPage): SheetRequest {
  if (page.kind === 'docket') return { kind: 'docket', days: null };
  // Of each party it binds, a page apiece.
  return page.kind === 'conditions' ? { ...page, party: null } : page;
}

/** Makes handover folders, one at a time, and can be stopped between two pages. */
export interface HandoverMaker {
  readonly make: (into: string, includePrivileged: boolean) => Promise<Output<'makeHandover'>>;
  readonly stop: () => void;
  /** The last folder made since the program started; null before the first. */
  readonly made: () => string | null;
}

export function createHandoverMaker(ports: HandoverPorts): HandoverMaker {
  const { fs, store, program, pdfOf, progress } = ports;
  let isRunning = false;
  let isStopped = false;
  let lastFolder: string | null = null;

  const make: HandoverMaker['make'] = async (into, includePrivileged) => {
    if (isRunning) return refuse('conflict', 'handover-running');
    isRunning = true;
    isStopped = false;
    let pages = 0;
    let drawn = 0;
    const pdf = async (what: HandoverPage): Promise<Uint8Array> => {
      progress(drawn, pages);
      const bytes = await pdfOf(requestFor(what));
      // Thrown where a page that cannot be drawn throws: what was written so far is taken away.
      if (isStopped) throw new Error('stopped');
      drawn += 1;
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
      const made = await makeHandover({ fs, store, into, at, today, program, includePrivileged, pdf });
      if (!made.ok) return isStopped ? cancelled : made;
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
    stop: () => {
      isStopped = isRunning;
    },
  };
}
