import { type LetterText, type Place, shownBox } from './letter-text';
import type { LetterReading } from './read-letter';
import { withPlaces } from './with-places';

/** A text with its pages and words where the file shows them, whether they stand straight there or not. */
export function textAsShown({ pages }: LetterText): LetterText {
  return {
    pages: pages.map((page) =>
      page.shown === undefined
        ? page
        : {
            ...page,
            width: page.shown.width,
            height: page.shown.height,
            shown: { ...page.shown, from: [1, 0, 0, 1, 0, 0] },
            lines: page.lines.map(({ text, words }) => ({
              text,
              words: words.map((word) => ({ ...word, box: shownBox(page, word.box) })),
            })),
          },
    ),
  };
}

/** What was read, each place where the file shows it. */
export function readingAsShown(reading: LetterReading, { pages }: LetterText): LetterReading {
  if (pages.every(({ shown }) => shown === undefined)) return reading;
  const move = ({ page, boxes }: Place): Place => {
    const at = pages[page - 1];
    return { page, boxes: at === undefined ? boxes : boxes.map((box) => shownBox(at, box)) };
  };
  return withPlaces(reading, move);
}
