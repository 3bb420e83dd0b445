import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { app, WebContentsView } from 'electron';
import { readPdfText } from '../../main/reading/pdf-text';
import { readLetter } from '../../shared/reading/read-letter';
import { asHtml } from '../letters/as-html';
import { type Counts, countAnswers, emptyCounts } from '../letters/count-answers';
import { type LayoutSet, layoutSets } from '../letters/layout-sets';
import { madeLetter } from '../letters/made-letter';
import { stampHtml } from '../letters/stamp';

/** Which letters are set, printed to PDF and read. With a folder the PDF files are kept there. */
export interface LettersRequest {
  readonly layouts: LayoutSet;
  readonly count: number;
  /** The number of the first letter. */
  readonly from: number;
  readonly folder?: string;
}

/** What came of it; milliseconds for a letter, from the bytes of its PDF to the proposals. */
export interface LettersMeasured {
  readonly counts: Counts;
  readonly differences: readonly string[];
  readonly middleMs: number;
  readonly slowestMs: number;
}

/** The PDF of a page. A view needs no window, so it works where there is no display; each page has its own. */
async function printed(html: string): Promise<Uint8Array> {
  // Held by its name until it is printed: a view that nothing refers to is collected while it loads.
  const view = new WebContentsView({ webPreferences: { javascript: false, sandbox: true } });
  try {
    await view.webContents.loadURL(`data:text/html;charset=utf-8,${encodeURIComponent(html)}`);
    return await view.webContents.printToPDF({ preferCSSPageSize: true, pageSize: 'Letter' });
  } finally {
    view.webContents.close();
  }
}

export async function answer({ layouts, count, from, folder }: LettersRequest): Promise<LettersMeasured> {
  await app.whenReady();
  const counts = emptyCounts();
  const differences: string[] = [];
  const times: number[] = [];
  if (folder !== undefined) writeFileSync(path.join(folder, 'stamp.pdf'), await printed(stampHtml));
  for (let at = from; at < from + count; at++) {
    const letter = madeLetter(at, layoutSets[layouts]);
    const html = asHtml(letter.blocks, letter.layout.look);
    const pdf = await printed(html);
    if (folder !== undefined)
      writeFileSync(path.join(folder, `${letter.name.replaceAll(' ', '-')}.pdf`), pdf);
    const began = performance.now();
    const text = await readPdfText(new Uint8Array(pdf), letter.name);
    if (!text.ok) {
      differences.push(`${letter.name}: ${text.messageKey}`);
      continue;
    }
    const reading = readLetter(text.value);
    times.push(performance.now() - began);
    differences.push(...countAnswers(counts, letter, reading));
  }
  times.sort((a, b) => a - b);
  return {
    counts,
    differences,
    middleMs: times[Math.floor(times.length / 2)] ?? 0,
    slowestMs: times.at(-1) ?? 0,
  };
}
