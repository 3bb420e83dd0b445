import type { Place } from './letter-text';
import type { LetterReading } from './read-letter';
import { withPlaces } from './with-places';

/** A reading of the pages of several files in a row, each place in its file; `pageCounts`: how many pages each file has. */
export function readingInFiles(reading: LetterReading, pageCounts: readonly number[]): LetterReading {
  if (pageCounts.length < 2) return reading;
  return withPlaces(reading, ({ page, boxes }): Place => {
    let before = 0;
    for (const [at, count] of pageCounts.entries()) {
      if (page <= before + count) return { file: at + 1, page: page - before, boxes };
      before += count;
    }
    return { file: pageCounts.length, page, boxes };
  });
}
