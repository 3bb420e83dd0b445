import type { SheetRequest } from '../../shared/calls/paper-calls';
import type { Output } from '../../shared/contract';
import { done, refuse } from '../../shared/result';
import type { FileSystem } from '../disk/file-system';
import type { Docket } from '../docket/docket';
import { type HandoverPage, makeHandover } from './handover';
import { summaryNames } from './handover-files';

/** What handing over needs. */
export interface HandoverPorts {
  readonly fs: FileSystem;
  readonly docket: Docket;
  /** This program's version. */
  readonly program: string;
  readonly pdfOf: (page: SheetRequest) => Promise<Uint8Array>;
  readonly progress: (done: number, of: number) => void;
}

/** Makes handover folders, one at a time, and can be stopped between two pages. */
export interface HandoverMaker {
  readonly make: (into: string, includePrivileged: boolean) => Promise<Output<'makeHandover'>>;
  readonly stop: () => void;
}

export function createHandoverMaker(ports: HandoverPorts): HandoverMaker {
  const { fs, docket, program, pdfOf, progress } = ports;
  let isRunning = false;
  let isStopped = false;

  const make: HandoverMaker['make'] = async (into, includePrivileged) => {
    if (isRunning) return refuse('conflict', 'handover-running');
    isRunning = true;
    isStopped = false;
    const pages = summaryNames(docket.register).size + 1;
    let drawn = 0;
    const pdf = async (what: HandoverPage): Promise<Uint8Array> => {
      progress(drawn, pages);
      const bytes = await pdfOf(what.kind === 'docket' ? { kind: 'docket', days: null } : what);
      // Thrown where a page that cannot be drawn throws: what was written so far is taken away.
      if (isStopped) throw new Error('stopped');
      drawn += 1;
      return bytes;
    };
    try {
      const { at, today } = docket.moment();
      const made = await makeHandover({ fs, docket, into, at, today, program, includePrivileged, pdf });
      if (!made.ok) return isStopped ? done({ cancelled: true as const }) : made;
      const { folder, warnings } = made.value;
      return done({ cancelled: false as const, value: { folder, warnings: [...warnings] } });
    } finally {
      isRunning = false;
    }
  };

  return {
    make,
    stop: () => {
      isStopped = isRunning;
    },
  };
}
