import { done, type Refusal, type Result, refuse } from '../../shared/base/result';
import { readingAsShown, textAsShown } from '../../shared/reading/as-shown';
import { readingInFiles } from '../../shared/reading/files-as-one';
import type { LetterText, ReadPage } from '../../shared/reading/letter-text';
import { type LetterReading, readLetter } from '../../shared/reading/read-letter';
import type { PageProgress, ReadingProgress } from '../../shared/reading/reading-progress';
import { letterFileKind } from './picture/file-kind';
import { TooManyPoints } from './picture/too-many-points';
import { readPdfLetter } from './read-pdf-letter';
import { readPictureLetter } from './read-picture-letter';
import { pageLimit, picturePagesLimit, pointsLimit } from './reading-limits';

/** A file of a letter. */
export interface LetterBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The text of a letter, and what it seems to say; all places are those of the pages as the files show them. */
export interface LetterRead {
  /** The pages of its files, one file after the other. */
  readonly text: LetterText;
  readonly pageCounts: readonly number[];
  readonly reading: LetterReading;
  /** Why files of several were not read; what they say is missing. */
  readonly notRead: readonly Refusal[];
}

async function textOf({ bytes, name }: LetterBytes, onProgress: (progress: PageProgress) => void) {
  const kind = letterFileKind(bytes);
  if (kind === 'other-picture') return refuse('invalid', 'reading-other-picture', { name });
  if (kind === 'other') return refuse('invalid', 'reading-not-pdf', { name });
  if (kind === 'pdf') return readPdfLetter(bytes, name, onProgress);
  return readPictureLetter(kind, bytes, name, onProgress);
}

/** The pages of one file, or why it has none that are read. */
async function pagesOf(
  file: LetterBytes,
  onProgress: (progress: PageProgress) => void,
): Promise<Result<readonly ReadPage[]>> {
  const { name } = file;
  try {
    const text = await textOf(file, onProgress);
    return text.ok ? done(text.value.pages) : text;
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

/** The limits of a letter hold for its files together. */
function tooMany(pages: readonly ReadPage[], name: string): Refusal | undefined {
  const pictures = pages.filter(({ shown }) => shown !== undefined).length;
  if (pages.length > pageLimit)
    return refuse('invalid', 'reading-too-many-pages', { name, count: pages.length, limit: pageLimit });
  if (pictures > picturePagesLimit)
    return refuse('invalid', 'reading-too-many-pictures', {
      name,
      count: pictures,
      limit: picturePagesLimit,
    });
  return undefined;
}

/** Reads files as the pages of one letter, in their order, in this process; files of any kind and size may be tried. */
export async function readLetterFiles(
  files: readonly LetterBytes[],
  onProgress?: (progress: ReadingProgress) => void,
): Promise<Result<LetterRead>> {
  const pages: ReadPage[] = [];
  const pageCounts: number[] = [];
  const notRead: Refusal[] = [];
  for (const [at, file] of files.entries()) {
    const tell = (progress: PageProgress) => onProgress?.({ ...progress, file: at + 1, files: files.length });
    const read = await pagesOf(file, tell);
    const own = read.ok ? read.value : [];
    if (!read.ok) notRead.push(read);
    else if (own.every(({ lines }) => lines.length === 0))
      notRead.push(refuse('invalid', 'reading-no-text', { name: file.name }));
    pages.push(...own);
    pageCounts.push(own.length);
    const refusal = files.length === 1 ? undefined : tooMany(pages, file.name);
    if (refusal !== undefined) return refusal;
  }
  const [first] = notRead;
  if (first !== undefined && notRead.length === files.length) return first;
  const text = { pages };
  const shown = readingAsShown(readLetter(text), text);
  return done({
    text: textAsShown(text),
    pageCounts,
    reading: readingInFiles(shown, pageCounts),
    notRead,
  });
}

/** Reads a letter from the bytes of one file. */
export const readLetterBytes = (
  bytes: Uint8Array,
  name: string,
  onProgress?: (progress: ReadingProgress) => void,
): Promise<Result<LetterRead>> => readLetterFiles([{ bytes, name }], onProgress);
