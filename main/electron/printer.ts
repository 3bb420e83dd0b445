import { readFileSync } from 'node:fs';
import path from 'node:path';
import { session, WebContentsView } from 'electron';
import type { PrinterFacts } from '../../shared/calls/print-calls';
import { diskCode } from '../disk/file-system';
import { pageSizes } from '../paper/page-sizes';
import { type FontsFor, openPaperFonts } from '../paper/paper-fonts';
import { layoutOf } from '../paper/pdf-layout';
import type { PrintJob } from '../paper/print-job';
import type { PrintEnd, Printer } from '../paper/print-output';
import { sendToCups } from '../paper/send-to-cups';

const origin = 'app://paper/';

/** The fonts of paper, which the build put beside the window's files. */
export const printerFonts = (): FontsFor =>
  // Read as Electron reads from its archive, where an opened file would be unpacked first.
  openPaperFonts({ readFileSync }, path.join(import.meta.dirname, '../renderer/fonts'));

/** The manual's pictures, which the build put beside the window's files, as addresses that hold them. */
export function manualPicture(name: string): string | null {
  const file = path.join(import.meta.dirname, '../renderer/manual', path.basename(name));
  try {
    return `data:image/png;base64,${readFileSync(file).toString('base64')}`;
  } catch (error) {
    // A build that is being developed has none.
    if (diskCode(error) === 'ENOENT') return null;
    throw error;
  }
}

/** The sheets being printed, by address. */
const sheets = new Map<string, string | Uint8Array<ArrayBuffer>>();
let lastSheet = 0;

// A session of its own, in memory, which serves those sheets and refuses every other request. Served instead of put
// into the address, because an address ends at two megabytes.
function openPaperSession(): Electron.Session {
  const paper = session.fromPartition('paper');
  if (paper.protocol.isProtocolHandled('app')) return paper;
  paper.webRequest.onBeforeRequest(({ url }, callback) =>
    callback({ cancel: !sheets.has(url) && !/^data:(?:font\/|image\/png)/.test(url) }),
  );
  paper.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  paper.protocol.handle(
    'app',
    ({ url }) =>
      new Response(sheets.get(url) ?? '', { headers: { 'content-type': 'text/html; charset=utf-8' } }),
  );
  return paper;
}

/**
 * Opens one sheet in a view without script or preload. A view needs no window, so it works where there is no display
 * (a hidden window does not).
 */
async function withPrintView<T>(
  html: string | Uint8Array<ArrayBuffer>,
  use: (contents: Electron.WebContents) => Promise<T>,
): Promise<T> {
  lastSheet += 1;
  const address = `${origin}${lastSheet}.html`;
  const view = new WebContentsView({
    webPreferences: {
      session: openPaperSession(),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      javascript: false,
    },
  });
  sheets.set(address, html);
  try {
    await view.webContents.loadURL(address);
    return await use(view.webContents);
  } finally {
    sheets.delete(address);
    view.webContents.close();
  }
}

/** What the system tells of a printer. Its state is CUPS's; elsewhere a printer that is listed counts as ready. */
function factsOf({ name, displayName, ...rest }: Electron.PrinterInfo): PrinterFacts {
  const options = rest.options as Readonly<Record<string, string | undefined>>;
  const isRefusing = options['printer-is-accepting-jobs'] === 'false';
  const isStopped = options['printer-state'] === '5';
  // Newer releases no longer say which is the usual one.
  const isDefault = 'isDefault' in rest && rest.isDefault === true;
  return {
    name,
    label: displayName === '' ? name : displayName,
    isDefault,
    state: isRefusing ? 'refusing' : isStopped ? 'stopped' : 'ready',
  };
}

function endOf(isSent: boolean, reason: string): PrintEnd {
  if (isSent) return { how: 'sent' };
  // Electron has spelled it both ways.
  return /cancell?ed/i.test(reason) ? { how: 'cancelled' } : { how: 'failed', detail: reason };
}

/** Puts a document, as text or its bytes in UTF-8, on its pages. Of a draft only its layout is read: it gets no tags and no outline. */
export const printedPages = (
  html: string | Uint8Array<ArrayBuffer>,
  { isDraft }: { readonly isDraft: boolean },
): Promise<Uint8Array> =>
  withPrintView(html, (contents) =>
    contents.printToPDF({
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: !isDraft,
      generateDocumentOutline: !isDraft,
    }),
  );

/** The document with its feet, for which it is laid out once before. */
const laidOut = async ({ html }: PrintJob) =>
  html(layoutOf(await printedPages(html(null), { isDraft: true })));
const toPdf = async (job: PrintJob) => await printedPages(await laidOut(job), { isDraft: false });

/** Chromium as the printer; to be used once the program is ready. */
export const printer: Printer = {
  toPdf,
  list: async () => {
    const found = await withPrintView('', (contents) => contents.getPrintersAsync());
    return found.map((each) => factsOf(each));
  },
  print: async (job, to) => {
    // On Linux Chromium would ask for all printers once more, by a way that never ends with some releases of CUPS.
    if (to !== null && process.platform === 'linux') return await sendToCups(await toPdf(job), job, to);
    return await withPrintView(
      await laidOut(job),
      (contents) =>
        new Promise((resolve) => {
          contents.print(
            {
              ...(to === null
                ? { silent: false }
                : { silent: true, deviceName: to.printer, copies: to.copies }),
              printBackground: true,
              pageSize: pageSizes[job.paper],
              landscape: job.isLandscape,
            },
            (isSent, reason) => resolve(endOf(isSent, reason)),
          );
        }),
    );
  },
};
