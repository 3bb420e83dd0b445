import { done, type Result, refuse } from '../../shared/base/result';
import { readingAsShown, textAsShown } from '../../shared/reading/as-shown';
import type { LetterText } from '../../shared/reading/letter-text';
import { type LetterReading, readLetter } from '../../shared/reading/read-letter';
import type { ReadingProgress } from '../../shared/reading/reading-progress';
import { letterFileKind } from './picture/file-kind';
import { TooManyPoints } from './picture/too-many-points';
import { readPdfLetter } from './read-pdf-letter';
import { readPictureLetter } from './read-picture-letter';
import { pointsLimit } from './reading-limits';

/** The text of a letter, and what it seems to say; all places are those of the pages as the file shows them. */
export interface LetterRead {
  readonly text: LetterText;
  readonly reading: LetterReading;
}

async function textOf(
  bytes: Uint8Array,
  name: string,
  onProgress: (progress: ReadingProgress) => void,
): Promise<Result<LetterText>> {
  const kind = letterFileKind(bytes);
  if (kind === 'other-picture') return refuse('invalid', 'reading-other-picture', { name });
  if (kind === 'other') return refuse('invalid', 'reading-not-pdf', { name });
  if (kind === 'pdf') return readPdfLetter(bytes, name, onProgress);
  return readPictureLetter(kind, bytes, name, onProgress);
}

/** Reads a letter from the bytes of a file, in this process; a file of any kind and size may be tried. */
export async function readLetterBytes(
  bytes: Uint8Array,
  name: string,
  onProgress?: (progress: ReadingProgress) => void,
): Promise<Result<LetterRead>> {
  try {
    const text = await textOf(bytes, name, (progress) => onProgress?.(progress));
    if (!text.ok) return text;
    if (text.value.pages.every(({ lines }) => lines.length === 0))
      return refuse('invalid', 'reading-no-text', { name });
    const reading = readLetter(text.value);
    return done({ text: textAsShown(text.value), reading: readingAsShown(reading, text.value) });
  } catch (error) {
    if (error instanceof TooManyPoints)
      return refuse('invalid', 'reading-too-many-points', {
        name,
        width: error.width,
        height: error.height,
        limit: pointsLimit / 1_000_000,
      });
    // A file that a reader stumbles over is damaged, whatever it stumbled with.
    return refuse('invalid', 'reading-damaged', { name });
  }
}
