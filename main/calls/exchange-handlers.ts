import type { Input, Output } from '../../shared/contract';
import { done } from '../../shared/result';
import type { FileSystem } from '../disk/file-system';
import type { Docket } from '../docket/docket';
import { exportName, exportToFile } from '../exchange/exporter';

/** What taking data to other programs needs of the machine. */
export interface ExchangePorts {
  readonly fs: FileSystem;
  readonly docket: Docket;
  /** This program's version. */
  readonly program: string;
  readonly dialogs: {
    readonly exportToSave: (name: string) => Promise<string | null>;
  };
}

/** The calls that take data to other programs. */
export function exchangeHandlers({ fs, docket, program, dialogs }: ExchangePorts) {
  let isStopped = false;
  return {
    exportTo: async ({
      what,
      format,
      includePrivileged = false,
    }: Input<'exportTo'>): Promise<Output<'exportTo'>> => {
      const request = { what, format, includePrivileged };
      const path = await dialogs.exportToSave(exportName(request, docket.today()));
      if (path === null) return done({ cancelled: true as const });
      isStopped = false;
      const written = await exportToFile(fs, docket, { request, path, program, isStopped: () => isStopped });
      if (!written.ok) return written;
      if (written.value === null) return done({ cancelled: true as const });
      return done({ cancelled: false as const, value: { path: written.value } });
    },
    stopExport: (): Output<'stopExport'> => {
      isStopped = true;
      return done({});
    },
  };
}
