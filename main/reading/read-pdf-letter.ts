import { done, type Result, refuse } from '../../shared/base/result';
import type { LetterText, ReadPage } from '../../shared/reading/letter-text';
import type { PageProgress } from '../../shared/reading/reading-progress';
import { readPdfText } from './pdf-text';
import { type PdfDrawing, pdfDrawing } from './picture/pdf-drawing';
import { shownAs } from './picture/read-picture';
import { recognizedPage } from './picture-pages';
import { picturePagesLimit } from './reading-limits';
import { isPoorText, withLayer } from './text-layer';

/** Points an inch at which a page is drawn to be recognized. */
const drawnPerInch = 300;

async function recognized(
  drawing: PdfDrawing,
  number: number,
  page: ReadPage,
  onPart: (part: number) => void,
): Promise<ReadPage> {
  const drawn = drawing.draw(number, drawnPerInch);
  const perInch = { x: drawn.perInch, y: drawn.perInch };
  const read = shownAs(await recognizedPage({ ...drawn, perInch }, onPart), page.width, page.height);
  return withLayer(read, page);
}

/** Reads a PDF page by page: its text where it holds good text, and what is drawn where it is a scan. */
export async function readPdfLetter(
  bytes: Uint8Array,
  name: string,
  onProgress: (progress: PageProgress) => void,
): Promise<Result<LetterText>> {
  const text = await readPdfText(bytes, name);
  if (!text.ok) return text;
  const { pages } = text.value;
  const of = pages.length;
  let drawing: PdfDrawing;
  try {
    drawing = await pdfDrawing(bytes);
  } catch {
    // One of the two readers is enough where the file holds text.
    const hasText = pages.some(({ lines }) => lines.length > 0);
    return hasText ? text : refuse('invalid', 'reading-damaged', { name });
  }
  try {
    const isDrawn = pages.map(
      (page, at) => at < drawing.count && (isPoorText(page) || drawing.isScanWithText(at + 1)),
    );
    const count = isDrawn.filter(Boolean).length;
    if (count > picturePagesLimit)
      return refuse('invalid', 'reading-too-many-pictures', { name, count, limit: picturePagesLimit });
    const read: ReadPage[] = [];
    for (const [at, page] of pages.entries()) {
      const isPicture = isDrawn[at] === true;
      const tell = (part: number) => onProgress({ page: at + 1, of, part, isPicture });
      tell(0);
      read.push(isPicture ? await recognized(drawing, at + 1, page, tell) : page);
    }
    return done({ pages: read });
  } finally {
    drawing.close();
  }
}
