import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pdfDrawing } from '../../main/reading/picture/pdf-drawing';
import { readLetterBytes } from '../../main/reading/read-letter-bytes';
import { scanFile, scanFileKinds } from '../../main/test-support/scan-files';
import { type Counts, countAnswers, emptyCounts } from '../letters/count-answers';
import { type LayoutSet, layoutSets } from '../letters/layout-sets';
import { madeLetter } from '../letters/made-letter';
import { scanned, scanStyles } from '../letters/scanned';

/** Letters printed to PDF in a folder, and a PDF of a stamp; with `keep` the files that were read stay in the folder. */
export interface ScansRequest {
  readonly folder: string;
  readonly layouts: LayoutSet;
  readonly count: number;
  readonly keep?: boolean;
  /** Only this style of scans. */
  readonly style?: string;
  readonly from?: number;
}

/** What came of the letters of one style of scans; milliseconds a page, on the clock and of the processor. */
export interface StyleMeasured {
  readonly style: string;
  readonly letters: number;
  readonly counts: Counts;
  readonly differences: readonly string[];
  readonly pageMs: number;
  readonly slowestPageMs: number;
  readonly processorMs: number;
}

interface Tally {
  readonly counts: Counts;
  readonly differences: string[];
  readonly times: number[];
  readonly processor: number[];
}

/** Scans each letter in the style that its turn is, and reads it. */
export async function answer(request: ScansRequest): Promise<readonly StyleMeasured[]> {
  const { folder, layouts, count, keep, from = 0 } = request;
  const styles = scanStyles.filter(({ name }) => request.style === undefined || name === request.style);
  const stamp = await pdfDrawing(new Uint8Array(readFileSync(path.join(folder, 'stamp.pdf'))));
  const tallies = new Map<string, Tally>();
  for (let at = from; at < from + count; at++) {
    const style = styles[at % styles.length] as (typeof styles)[number];
    const letter = madeLetter(at, layoutSets[layouts]);
    const file = path.join(folder, `${letter.name.replaceAll(' ', '-')}.pdf`);
    const drawing = await pdfDrawing(new Uint8Array(readFileSync(file)));
    const { perInch } = style;
    const pages = Array.from({ length: drawing.count }, (_, page) => {
      const drawn = drawing.draw(page + 1, perInch.x);
      return { ...scanned(drawn, style, at * 10 + page, stamp.draw(1, perInch.x)), perInch };
    });
    drawing.close();
    // A PNG of a fax would not say that its points are no squares.
    const kinds = scanFileKinds.filter((kind) => kind !== 'png' || perInch.x < perInch.y * 1.2);
    const kind = kinds[Math.floor(at / styles.length) % kinds.length] as (typeof kinds)[number];
    const bytes = scanFile(kind, pages);
    if (keep === true) writeFileSync(`${file}.${style.name.replace(/\W+/g, '-')}.${kind}`, bytes);
    const tally = tallies.get(style.name) ?? {
      counts: emptyCounts(),
      differences: [],
      times: [],
      processor: [],
    };
    tallies.set(style.name, tally);
    const [began, before] = [performance.now(), process.cpuUsage()];
    const read = await readLetterBytes(bytes, letter.name);
    const { user, system } = process.cpuUsage(before);
    tally.times.push((performance.now() - began) / pages.length);
    tally.processor.push((user + system) / 1000 / pages.length);
    const own = read.ok
      ? countAnswers(tally.counts, letter, read.value.reading)
      : [`${letter.name}: ${read.messageKey}`];
    tally.differences.push(...own.map((each) => `${style.name}, ${kind}: ${each}`));
  }
  return [...tallies].map(([style, { counts, differences, times, processor }]) => ({
    style,
    letters: times.length,
    counts,
    differences,
    pageMs: times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0,
    slowestPageMs: Math.max(...times),
    processorMs: processor.sort((a, b) => a - b)[Math.floor(processor.length / 2)] ?? 0,
  }));
}
