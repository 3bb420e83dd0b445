import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { done, type Result, refuse } from '../../shared/base/result';
import type { LetterText, ReadPage } from '../../shared/reading/letter-text';
import { linesOfItems, type TextItem } from '../../shared/reading/lines-of-items';
import { pageLimit, piecesLimit } from './reading-limits';

const isNamed = (error: unknown, name: string): boolean => error instanceof Error && error.name === name;

/** A turned piece, as a stamp across the page or a note in its margin, belongs to no line. */
const isLevel = ([a = 0, b = 0]: readonly number[]): boolean => a > 0 && Math.abs(b) < a * 0.05;

async function readPage(page: PDFPageProxy): Promise<ReadPage> {
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const [a = 1, b = 0, c = 0, d = -1, e = 0, f = height] = transform as readonly number[];
  const content = await page.getTextContent({ includeMarkedContent: false });
  const items: TextItem[] = [];
  for (const item of content.items) {
    if (!('str' in item) || item.str.trim() === '') continue;
    const [ia = 0, ib = 0, , , x = 0, y = 0] = item.transform as readonly number[];
    if (!isLevel([a * ia + c * ib, b * ia + d * ib])) continue;
    const size = Math.hypot(ia, ib);
    const [left, base] = [a * x + c * y + e, b * x + d * y + f];
    items.push({ text: item.str, box: { x: left, y: base - size * 0.8, width: item.width, height: size } });
    if (items.length > piecesLimit) break;
  }
  page.cleanup();
  return { width, height, lines: linesOfItems(items) };
}

/** The pages of a PDF as far as they hold text, and in words why not. Scripts, forms and attached files in it are not looked at. */
export async function readPdfText(bytes: Uint8Array, name: string): Promise<Result<LetterText>> {
  // Loaded with the first letter that is read.
  const { openPdf } = await import('./pdf-reader');
  let document: PDFDocumentProxy;
  try {
    document = await openPdf(bytes);
  } catch (error) {
    return refuse('invalid', isNamed(error, 'PasswordException') ? 'reading-locked' : 'reading-damaged', {
      name,
    });
  }
  try {
    const count = document.numPages;
    if (count > pageLimit)
      return refuse('invalid', 'reading-too-many-pages', { name, count, limit: pageLimit });
    const pages: ReadPage[] = [];
    for (let at = 1; at <= count; at++) pages.push(await readPage(await document.getPage(at)));
    return done({ pages });
  } catch {
    return refuse('invalid', 'reading-damaged', { name });
  } finally {
    await document.destroy();
  }
}
