import './without-canvas';
// It finds its other half in this process, and starts no thread and loads no file for it.
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What a PDF asks for by a name is not fetched: text is read without fonts. */
class NothingFetched {
  fetch(): Promise<never> {
    return Promise.reject(new Error('nothing is fetched'));
  }
}

/** Opens a PDF to read its text; rejects as the reader does. */
export function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  return getDocument({
    // A copy: it takes no buffer of Node, and what it is given it takes away.
    data: new Uint8Array(bytes),
    verbosity: 0,
    isEvalSupported: false,
    enableXfa: false,
    useWasm: false,
    useWorkerFetch: false,
    useSystemFonts: false,
    disableFontFace: true,
    disableAutoFetch: true,
    stopAtErrors: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    CMapReaderFactory: NothingFetched,
    StandardFontDataFactory: NothingFetched,
    pdfBug: false,
  }).promise;
}
