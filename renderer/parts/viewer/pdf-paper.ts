import {
  getDocument,
  type PDFDocumentProxy,
  type PDFPageProxy,
  PDFWorker,
  TextLayer,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerAddress from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';
import { pictureLimit } from '../../../shared/base/file-limits';
import { done, type Result, refuse } from '../../../shared/base/result';
import { dotsPerPixel } from './drawing-size';
import type { Drawing, Drawn, Paper } from './paper';
import { BundledCharacterMaps, BundledFonts } from './pdf-files';
import './text-layer.css';

// A PDF counts in points of 1/72 inch, a style sheet in pixels of 1/96.
const pixelsPerPoint = 96 / 72;

/** What the thread says of a page that it could not read to its end: its number for "error", and the reason. */
const isFailure = (said: unknown): boolean =>
  typeof said === 'object' && said !== null && 'stream' in said && said.stream === 5 && 'reason' in said;

interface Reading {
  readonly document: PDFDocumentProxy;
  readonly isStrict: boolean;
  /** Something could not be read. The library itself draws the rest and keeps silent. */
  readonly hasFailed: () => boolean;
  readonly end: () => void;
}

/** Reads a document in a thread of its own, which ends with it, whatever it is busy with. */
async function read(bytes: Uint8Array, isStrict: boolean): Promise<Reading> {
  const port = new Worker(workerAddress, { type: 'module' });
  let isFailed = false;
  port.addEventListener('message', ({ data }) => {
    if (isFailure(data)) isFailed = true;
  });
  // As bundled it takes a port or nothing; its types know only the nothing.
  const worker = new PDFWorker({ port: port as unknown as null, verbosity: 0 });
  const task = getDocument({
    // A copy: these bytes move to the thread, and may be needed again.
    data: bytes.slice(),
    worker,
    verbosity: 0,
    isEvalSupported: false,
    enableXfa: false,
    useWasm: false,
    wasmUrl: '/pdf/',
    useWorkerFetch: false,
    CMapReaderFactory: BundledCharacterMaps,
    StandardFontDataFactory: BundledFonts,
    // A page looks the same on every machine, and nobody is told by it which fonts there are.
    useSystemFonts: false,
    maxImageSize: pictureLimit,
    stopAtErrors: isStrict,
    pdfBug: false,
  });
  const end = () => {
    task.destroy().catch(() => undefined);
    port.terminate();
  };
  const failed = new Promise<never>((_resolve, reject) => {
    port.addEventListener('error', () => reject(new Error('the thread did not start')));
  });
  try {
    return { document: await Promise.race([task.promise, failed]), isStrict, hasFailed: () => isFailed, end };
  } catch (error) {
    end();
    throw error;
  }
}

const isLocked = (error: unknown): boolean => error instanceof Error && error.name === 'PasswordException';

function viewportOf(page: PDFPageProxy, { scale, turn }: Drawing) {
  return page.getViewport({ scale: scale * pixelsPerPoint, rotation: (page.rotate + turn) % 360 });
}

async function writeText(page: PDFPageProxy, how: Drawing, into: HTMLElement): Promise<void> {
  const viewport = viewportOf(page, how);
  const layer = new TextLayer({ textContentSource: page.streamTextContent(), container: into, viewport });
  await layer.render();
  // As it lies before it is turned.
  const { pageWidth, pageHeight } = viewport.rawDims as { pageWidth: number; pageHeight: number };
  into.style.width = `${pageWidth * viewport.scale}px`;
  into.style.height = `${pageHeight * viewport.scale}px`;
  // The library leaves to a style sheet what follows from the page; sizes of ours are in the scale alone.
  const read = ({ style }: HTMLElement, name: string, without: string) =>
    style.getPropertyValue(name) || without;
  const least = Number.parseFloat(read(into, '--min-font-size', '1'));
  for (const each of into.querySelectorAll<HTMLElement>('span[role="presentation"]')) {
    const height = Number.parseFloat(read(each, '--font-height', '0'));
    each.style.fontSize = `${height * viewport.scale * least}px`;
    const [turn, wide] = [read(each, '--rotate', '0deg'), read(each, '--scale-x', '1')];
    each.style.transform = `rotate(${turn}) scaleX(${wide}) scale(${1 / least})`;
  }
}

async function drawPage(reading: Reading, at: number, how: Drawing, signal: AbortSignal): Promise<Drawn> {
  const page = await reading.document.getPage(at);
  signal.throwIfAborted();
  const viewport = viewportOf(page, how);
  const dots = dotsPerPixel(viewport, devicePixelRatio);
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.floor(viewport.width * dots));
  canvas.height = Math.max(1, Math.floor(viewport.height * dots));
  const task = page.render({ canvas, viewport, transform: [dots, 0, 0, dots, 0, 0] });
  signal.addEventListener('abort', () => task.cancel(), { once: true });
  await task.promise;
  if (reading.isStrict && reading.hasFailed()) throw new Error('something is missing');
  return {
    canvas,
    isPartial: !reading.isStrict,
    writeText: (into) => writeText(page, how, into),
  };
}

/**
 * A PDF. It is read strictly at first, so that nothing is left out unsaid; where that fails it is read again as far as it can be,
 * and its pages are marked as partial. Its scripts and forms of the XFA kind are not read at all.
 */
export async function openPdf(name: string, bytes: Uint8Array): Promise<Result<Paper>> {
  let reading: Reading;
  try {
    reading = await read(bytes, true);
  } catch (error) {
    if (isLocked(error)) return refuse('invalid', 'paper-locked', { name });
    try {
      reading = await read(bytes, false);
    } catch {
      return refuse('invalid', 'paper-damaged', { name });
    }
  }
  const pages = reading.document.numPages;
  if (pages === 0) {
    reading.end();
    return refuse('invalid', 'paper-without-pages', { name });
  }
  let isClosed = false;
  const readAgain = async () => {
    if (!reading.isStrict) return;
    const next = await read(bytes, false);
    reading.end();
    reading = next;
    if (isClosed) next.end();
  };
  return done({
    pages,
    size: async (at) => {
      const load = () => reading.document.getPage(at);
      const page = await load().catch(() => readAgain().then(load));
      const { width, height } = viewportOf(page, { scale: 1, turn: 0 });
      return { width, height };
    },
    draw: async (at, how, signal) => {
      try {
        return await drawPage(reading, at, how, signal);
      } catch (error) {
        if (signal.aborted || !reading.isStrict) throw error;
        await readAgain();
        signal.throwIfAborted();
        return drawPage(reading, at, how, signal);
      }
    },
    close: () => {
      isClosed = true;
      reading.end();
    },
  });
}
