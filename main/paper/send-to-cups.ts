import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { PaperSize } from '../../shared/calls/preferences';
import type { PrintTarget } from '../../shared/calls/print-calls';
import { pageSizes } from './page-sizes';
import type { PrintEnd } from './print-output';

/** How long the print system may take to accept a document. */
const limit = 60_000;

/** As long as the print system takes the name of a job, in bytes. */
const longestTitle = 255;

/** A title as the name of a job: without what is no character to read, and cut where the print system would refuse it. */
export function jobTitle(title: string): string {
  let cut = '';
  for (const character of title.replace(/\p{C}+/gu, ' ').trim()) {
    if (Buffer.byteLength(cut + character) > longestTitle) break;
    cut += character;
  }
  return cut;
}

/**
 * Hands a PDF to a printer of CUPS by its own program `lp`, and answers how that ended; never rejects. The document goes through a pipe,
 * so that no page is left in a file of ours.
 */
export async function sendToCups(
  pdf: Uint8Array,
  { title, paper }: { readonly title: string; readonly paper: PaperSize },
  { printer, copies }: PrintTarget,
  within = limit,
): Promise<PrintEnd> {
  const args = ['-d', printer, '-n', String(copies), '-t', jobTitle(title)];
  const options = [`media=${pageSizes[paper]}`, 'collate=true', 'document-format=application/pdf'];
  const lp = spawn('lp', [...args, ...options.flatMap((option) => ['-o', option])], {
    stdio: ['pipe', 'ignore', 'pipe'],
    // What it says is shown to the person, in the language of the program.
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
    timeout: within,
  });
  let said = '';
  lp.stderr.setEncoding('utf8').on('data', (part: string) => {
    said += part;
  });
  // It may end before it has read everything; how it ended is told by its code.
  lp.stdin.on('error', () => undefined);
  lp.stdin.end(pdf);
  try {
    const [code] = (await once(lp, 'close')) as [code: number | null];
    if (code === 0) return { how: 'sent' };
    if (code === null) return { how: 'failed', detail: 'the print system did not answer' };
    return {
      how: 'failed',
      detail: said
        .trim()
        .replace(/^lp: (?:Error - )?/, '')
        .replace(/\.$/, ''),
    };
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return isMissing ? { how: 'no-program' } : { how: 'failed', detail: String(error) };
  }
}
