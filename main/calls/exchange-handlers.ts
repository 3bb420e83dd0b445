import { done, refuse } from '../../shared/base/result';
import { cancelled, chosen } from '../../shared/calls/answer';
import type { Input, Output } from '../../shared/calls/contract';
import type { SheetRequest } from '../../shared/calls/print-calls';
import type { ReplyPackage } from '../../shared/records/response';
import { responseFacts } from '../../shared/response/response-facts';
import type { FileSystem } from '../disk/file-system';
import { underWay } from '../disk/under-way';
import { exportName, exportToFile } from '../exchange/exporter';
import type { LongWork } from '../long-work/long-work';
import type { RegisterStore } from '../register/register-store';
import { makeResponseFolder } from '../response/response-folder';

/** What taking data to other programs needs of the machine. */
export interface ExchangePorts {
  readonly fs: FileSystem;
  readonly store: RegisterStore;
  /** This program's version. */
  readonly program: string;
  /** The page as a PDF in memory. Throws when it cannot be drawn. */
  readonly pdfOf: (request: SheetRequest) => Promise<Uint8Array>;
  /** Makes files in a process of its own; without it each is made here. */
  readonly long?: Pick<LongWork, 'exportFile'>;
  readonly dialogs: {
    readonly exportToSave: (name: string) => Promise<string | null>;
    readonly folderForReply: () => Promise<string | null>;
  };
}

/** The calls that take data to other programs. */
export function exchangeHandlers({ fs, store, program, dialogs, pdfOf, long }: ExchangePorts) {
  const exporting = underWay();
  return {
    exportTo: async ({
      what,
      format,
      includePrivileged = false,
      reasons,
      ids,
    }: Input<'exportTo'>): Promise<Output<'exportTo'>> => {
      const request = {
        what,
        format,
        includePrivileged,
        ...(reasons === undefined ? {} : { reasons }),
        ...(ids === undefined ? {} : { ids }),
      };
      const path = await dialogs.exportToSave(exportName(request, store.today()));
      if (path === null) return cancelled;
      const signal = exporting.begin();
      const written = await (long?.exportFile(request, path, signal) ??
        exportToFile(fs, store, { request, path, program, signal }));
      if (written === null) return cancelled;
      if (!written.ok) return written;
      if (written.value === null) return cancelled;
      return chosen({ path: written.value });
    },
    exportReply: async ({
      responseId,
      includePrivileged,
    }: Input<'exportReply'>): Promise<Output<'exportReply'>> => {
      const facts = responseFacts(store.register, responseId, store.today());
      if (facts === null) return refuse('not-found', 'no-response', { reference: responseId }, 'responseId');
      const into = await dialogs.folderForReply();
      if (into === null) return cancelled;
      const pdf = (pack: ReplyPackage) =>
        pdfOf({ kind: 'response', responseId, package: pack, includePrivileged });
      const made = await makeResponseFolder({
        fs,
        folder: store.folder,
        into,
        facts,
        pdf,
        includePrivileged,
      });
      if (!made.ok) return made;
      return chosen({ folder: made.value });
    },
    stopExport: (): Output<'stopExport'> => {
      exporting.stop();
      return done({});
    },
  };
}
