import { PDFiumModule } from '@hyzyla/pdfium';
import { partBytes } from '../reading-parts';
import type { GrayPicture } from './gray-picture';
import { checkSize } from './too-many-points';

type Library = Awaited<ReturnType<typeof PDFiumModule>> & {
  _FPDFPageObj_GetBounds(object: number, left: number, bottom: number, right: number, top: number): number;
  _FPDFTextObj_GetTextRenderMode(object: number): number;
  readonly HEAPF32: Float32Array;
};

let loaded: Promise<Library> | undefined;

async function load(): Promise<Library> {
  const wasmBinary = partBytes('pdfium.wasm').buffer;
  // Never asked for: the bytes are there.
  const library = (await PDFiumModule({ wasmBinary, locateFile: () => '' })) as Library;
  library._FPDF_InitLibraryWithConfig({
    version: 2,
    m_pIsolate: null,
    m_pUserFontPaths: null,
    m_v8EmbedderSlot: 0,
    m_pPlatform: null,
  });
  return library;
}

const objects = { text: 1, image: 3 } as const;
const invisible = 3;
const gray = 1;
const annotations = 1;
const asGray = 8;

/** A PDF whose pages are drawn; close it when done. */
export interface PdfDrawing {
  readonly count: number;
  /** A page with so many points an inch, fewer where it would have too many; its size in points of 1/72 inch. */
  draw(page: number, perInch: number): GrayPicture & { readonly perInch: number };
  /** Whether a picture covers most of a page and its text, if any, is not to be seen: as the programs of scanners make it. */
  isScanWithText(page: number): boolean;
  close(): void;
}

function draw(library: Library, page: number, perInch: number): GrayPicture & { readonly perInch: number } {
  const [wide, high] = [library._FPDF_GetPageWidth(page), library._FPDF_GetPageHeight(page)];
  const [width, height] = [Math.round((wide / 72) * perInch), Math.round((high / 72) * perInch)];
  checkSize(width, height);
  const memory = library.wasmExports.malloc(width * height);
  if (memory === 0) throw new Error('no memory for a page');
  const bitmap = library._FPDFBitmap_CreateEx(width, height, gray, memory, width);
  try {
    library._FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xffffffff);
    library._FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, annotations | asGray);
    return { width, height, perInch, data: library.HEAPU8.slice(memory, memory + width * height) };
  } finally {
    library._FPDFBitmap_Destroy(bitmap);
    library.wasmExports.free(memory);
  }
}

function isScanWithText(library: Library, page: number): boolean {
  const all = library._FPDF_GetPageWidth(page) * library._FPDF_GetPageHeight(page);
  const count = Math.min(20_000, library._FPDFPage_CountObjects(page));
  const place = library.wasmExports.malloc(16);
  let covered = 0;
  let [seen, hidden] = [0, 0];
  try {
    for (let at = 0; at < count; at++) {
      const object = library._FPDFPage_GetObject(page, at);
      const kind = library._FPDFPageObj_GetType(object);
      if (kind === objects.text) {
        if (library._FPDFTextObj_GetTextRenderMode(object) === invisible) hidden += 1;
        else seen += 1;
      }
      if (kind !== objects.image) continue;
      if (!library._FPDFPageObj_GetBounds(object, place, place + 4, place + 8, place + 12)) continue;
      const bounds = new Float32Array(library.HEAPU8.buffer, place, 4);
      const [left = 0, bottom = 0, right = 0, top = 0] = bounds;
      covered += Math.abs(right - left) * Math.abs(top - bottom);
    }
  } finally {
    library.wasmExports.free(place);
  }
  return covered > all * 0.6 && (hidden > seen || seen === 0);
}

/** Opens a PDF for drawing its pages; throws where it cannot be read. Scripts in it are not run: the library has none. */
export async function pdfDrawing(bytes: Uint8Array): Promise<PdfDrawing> {
  loaded ??= load();
  const library = await loaded;
  const memory = library.wasmExports.malloc(bytes.length);
  if (memory === 0) throw new Error('no memory for a file');
  library.HEAPU8.set(bytes, memory);
  const document = library._FPDF_LoadMemDocument(memory, bytes.length, 0);
  if (document === 0) {
    library.wasmExports.free(memory);
    throw new Error('no PDF that can be drawn');
  }
  const onPage = <T>(number: number, task: (page: number) => T): T => {
    const page = library._FPDF_LoadPage(document, number - 1);
    if (page === 0) throw new Error('no page that can be drawn');
    try {
      return task(page);
    } finally {
      library._FPDF_ClosePage(page);
    }
  };
  return {
    count: library._FPDF_GetPageCount(document),
    draw: (number, perInch) => onPage(number, (page) => draw(library, page, perInch)),
    isScanWithText: (number) => onPage(number, (page) => isScanWithText(library, page)),
    close: () => {
      library._FPDF_CloseDocument(document);
      library.wasmExports.free(memory);
    },
  };
}
