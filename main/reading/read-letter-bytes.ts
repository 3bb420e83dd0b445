import { done, type Result } from '../../shared/base/result';
import type { LetterText } from '../../shared/reading/letter-text';
import { type LetterReading, readLetter } from '../../shared/reading/read-letter';
import { readPdfText, type TellProgress } from './pdf-text';

/** The text of a letter, and what it seems to say. */
export interface LetterRead {
  readonly text: LetterText;
  readonly reading: LetterReading;
}

/** Reads a letter from the bytes of a PDF, in this thread. */
export async function readLetterBytes(
  bytes: Uint8Array,
  name: string,
  tell?: TellProgress,
): Promise<Result<LetterRead>> {
  const text = await readPdfText(bytes, name, tell);
  return text.ok ? done({ text: text.value, reading: readLetter(text.value) }) : text;
}
