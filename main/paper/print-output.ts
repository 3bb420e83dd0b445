import { inWords } from '../../shared/base/message-text';
import { done, type Refusal, type Result, refuse } from '../../shared/base/result';
import { cancelled, chosen } from '../../shared/calls/answer';
import type { Output } from '../../shared/calls/contract';
import type { Preferences } from '../../shared/calls/preferences';
import type { PrinterFacts, PrintTarget, SheetRequest } from '../../shared/calls/print-calls';
import type { PageSource } from '../../shared/print/page-facts';
import { registerAsOf } from '../../shared/register/as-of';
import { entryAt } from '../../shared/register/journal-text';
import type { Register } from '../../shared/register/register';
import type { FileSystem } from '../disk/file-system';
import { type Readers, writeOutput } from '../disk/output';
import { plainName } from '../disk/plain-name';
import { orStopped, underWay } from '../disk/under-way';
import { entriesOf } from '../history/entries-of';
import type { RegisterStore } from '../register/register-store';
import type { FontsFor } from './paper-fonts';
import type { PrintJob } from './print-job';
import { summariesTitle } from './summaries-title';

/** How printing ended; `failed` carries the system's own words. */
export type PrintEnd =
  | { readonly how: 'sent' }
  /** The program that hands pages to printers is not installed. */
  | { readonly how: 'no-program' }
  | { readonly how: 'cancelled' }
  | { readonly how: 'failed'; readonly detail: string };

/** The effect behind paper; a port, so that tests can fail it. */
export interface Printer {
  /** Throws when no PDF can be made. */
  readonly toPdf: (job: PrintJob) => Promise<Uint8Array>;
  /** Sends a page to a printer, or (null) opens the system's print dialog. */
  readonly print: (job: PrintJob, to: PrintTarget | null) => Promise<PrintEnd>;
  readonly list: () => Promise<readonly PrinterFacts[]>;
}

export interface PrintOutputOptions {
  readonly store: Pick<RegisterStore, 'register' | 'head' | 'moment' | 'text'>;
  readonly settings: { readonly current: { readonly preferences: Pick<Preferences, 'person' | 'paper'> } };
  readonly dialogs: {
    /** Asks where to save a PDF; null if the dialog was cancelled. */
    readonly askPdfPath: (defaultName: string) => Promise<string | null>;
  };
  readonly printer: Printer;
  readonly fontsFor: FontsFor;
  /** The manual's pictures; without it their words stand in their places. */
  readonly pictureOf?: (name: string) => string | null;
  readonly fs: FileSystem;
  /** Draws and saves a sheet in a process of its own, null once it was stopped; undefined where it is to be drawn here. */
  readonly beside?: (
    request: SheetRequest,
    path: string,
    signal: AbortSignal,
  ) => Promise<Result<string> | null> | undefined;
}

/** Saving and printing of every page. Nothing here throws for what a disk or a printer can do. */
export interface PrintOutput {
  readonly savePdf: (request: SheetRequest) => Promise<Output<'savePdf'>>;
  readonly print: (request: SheetRequest, to: PrintTarget | null) => Promise<Output<'print'>>;
  readonly printers: () => Promise<readonly PrinterFacts[]>;
  /** Gives up the page that is being drawn for a file: nothing is written, and its call says that it was cancelled. */
  readonly stop: () => void;
  /** The page as a PDF in memory. Throws when it cannot be drawn. */
  readonly pdfOf: (request: SheetRequest) => Promise<Uint8Array>;
  /** Asks nobody; answers the path it wrote, null where it was stopped by its signal. Where nothing else is said it waits for whoever will read a pipe, as the command line does. */
  readonly writePdf: (
    request: SheetRequest,
    path: string,
    how?: { readonly isPatient?: boolean; readonly signal?: AbortSignal },
  ) => Promise<Result<string | null>>;
}

/** A name every file system takes: letters, digits and plain signs of the title, then the day. */
function fileNameOf(title: string, today: string): string {
  return `${plainName(title, 80)} ${today}.pdf`;
}

/** The register a page is drawn from and its time: as they are, or as they were when the page asks for that. */
function sourceOf(
  store: PrintOutputOptions['store'],
  { asOf }: SheetRequest,
): { readonly register: Register; readonly source: Omit<PageSource, 'person'> } {
  const moment = store.moment();
  if (asOf === undefined) {
    const { seq, hash } = store.head;
    return { register: store.register, source: { moment, head: { seq, hash } } };
  }
  const { seq, on } = asOf;
  const { register, head } = registerAsOf(store.text, { seq });
  const then = { ...moment, today: on, localToday: on };
  return { register, source: { moment: then, head: { seq, hash: head.hash }, asItStoodOn: on } };
}

/** Summaries from which on a sheet takes so long to be drawn that it is felt. */
const manySummaries = 20;

/** A page ready to be printed, the name its file is offered under, and who may read it. */
interface Drawn {
  readonly job: PrintJob;
  readonly fileName: string;
  readonly readers: Readers;
}

/** Why a printer cannot print now; null: it can. A queue that stands takes every page and prints none, without a word. */
function closedTo(printers: readonly PrinterFacts[], { printer }: PrintTarget): Refusal | null {
  const found = printers.find(({ name }) => name === printer);
  if (found === undefined) return refuse('not-found', 'printer-missing', { printer }, 'to.printer');
  return found.state === 'ready'
    ? null
    : refuse('conflict', `printer-${found.state}`, { printer: found.label });
}

/** What is told of a file that was written, or not because it was stopped. */
const told = (written: Result<string | null>): Output<'savePdf'> =>
  !written.ok ? written : written.value === null ? cancelled : chosen(written.value);

/** Makes the pages of the register in its present state, and prints them or saves them as PDF. */
export function createPrintOutput({
  store,
  settings,
  dialogs,
  printer,
  fontsFor,
  pictureOf = () => null,
  fs,
  beside,
}: PrintOutputOptions): PrintOutput {
  const drawn = async (request: SheetRequest): Promise<Result<Drawn>> => {
    const { drawPage } = await import('./draw-page');
    const { person, paper } = settings.current.preferences;
    const { register, source } = sourceOf(store, request);
    const asked = {
      ...source,
      person,
      pictureOf,
      entryAt: (seq: number) => entryAt(store.text, seq),
      entriesOf: (record: Parameters<typeof entriesOf>[2]) => entriesOf(store.text, register, record),
    };
    const job = drawPage(register, request, asked, { paper, fontsFor });
    if (!job.ok) return job;
    return done({
      job: job.value,
      fileName: fileNameOf(job.value.title, source.moment.today),
      readers: 'includePrivileged' in request && request.includePrivileged ? 'owner' : 'others',
    });
  };

  const saving = underWay();
  const writePdf = async (
    { job, readers }: Pick<Drawn, 'job' | 'readers'>,
    path: string,
    signal: AbortSignal | undefined,
    isPatient = false,
  ): Promise<Result<string | null>> => {
    let bytes: Uint8Array | null;
    try {
      bytes = await orStopped(printer.toPdf(job), signal);
    } catch (error) {
      return refuse('unexpected', 'pdf-failed', { detail: String(error) });
    }
    if (bytes === null) return done(null);
    const options = { fs, failed: 'pdf-not-saved', readers, isPatient, signal } as const;
    const unwritten = await writeOutput(options, path, bytes);
    if (unwritten !== undefined && signal?.aborted) return done(null);
    return unwritten ?? done(path);
  };

  /** Saves in a process of its own; undefined where it is to be drawn here. */
  const saveBeside = async (
    request: SheetRequest,
    path: string,
    signal: AbortSignal,
  ): Promise<Result<string | null> | undefined> => {
    const saved = await beside?.(request, path, signal);
    return saved === null ? done(null) : saved;
  };

  const savePdf: PrintOutput['savePdf'] = async (request) => {
    const many = request.kind === 'license-summaries' ? request.licenseIds.length : 0;
    // What takes long to be drawn is not drawn before its file has a name.
    const page = beside === undefined || many <= manySummaries ? await drawn(request) : undefined;
    if (page?.ok === false) return page;
    const name = page?.value.fileName ?? fileNameOf(summariesTitle(many), store.moment().today);
    const path = await dialogs.askPdfPath(name);
    if (path === null) return cancelled;
    const signal = saving.begin();
    const saved = page === undefined ? await saveBeside(request, path, signal) : undefined;
    if (saved !== undefined) return told(saved);
    const here = page ?? (await drawn(request));
    return here.ok ? told(await writePdf(here.value, path, signal)) : here;
  };

  return {
    savePdf,
    stop: saving.stop,
    printers: () => printer.list(),
    print: async (request, to) => {
      const page = await drawn(request);
      if (!page.ok) return page;
      const closed = to === null ? null : closedTo(await printer.list(), to);
      if (closed !== null) return closed;
      let end: PrintEnd;
      try {
        end = await printer.print(page.value.job, to);
      } catch (error) {
        end = { how: 'failed', detail: String(error) };
      }
      switch (end.how) {
        case 'sent':
          return chosen('sent' as const);
        case 'cancelled':
          return cancelled;
        case 'no-program':
          return refuse('not-found', 'print-program-missing');
        case 'failed':
          return refuse('unexpected', 'printer-failed', { detail: end.detail });
      }
    },
    pdfOf: async (request) => {
      const page = await drawn(request);
      if (!page.ok) throw new Error(inWords(page));
      return await printer.toPdf(page.value.job);
    },
    writePdf: async (request, path, { isPatient = true, signal } = {}) => {
      const page = await drawn(request);
      return page.ok ? await writePdf(page.value, path, signal, isPatient) : page;
    },
  };
}
