import path from 'node:path';
import { megabytes } from '../../shared/base/file-limits';
import { done, type Result, refuse } from '../../shared/base/result';
import type { LetterText } from '../../shared/reading/letter-text';
import { diskCode, type FileSystem } from '../disk/file-system';
import { fingerprint } from '../disk/fingerprint';
import { letterFileLimit } from './reading-limits';

/** Turns the bytes of a file into the text of a letter. */
export type ReadLetterText = (bytes: Uint8Array, name: string) => Promise<Result<LetterText>>;

/** A letter's file as it was read. */
export interface LetterFile {
  readonly name: string;
  readonly sha256: string;
  readonly text: LetterText;
}

// Some programs write lines of their own before the mark.
const markWithin = 1024;

const isPdf = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, markWithin)).includes('%PDF-');

/** Reads the text of a letter from a file, and says in words why not. Nothing is kept of it. */
export async function readLetterFile(
  { fs, readText }: { readonly fs: FileSystem; readonly readText: ReadLetterText },
  file: string,
): Promise<Result<LetterFile>> {
  const name = path.basename(file);
  let bytes: Uint8Array;
  try {
    const facts = fs.statSync(file);
    // A pipe or a device has no end that could be waited for.
    if (!facts.isFile) return refuse('disk', 'file-unreadable', { name, detail: 'no file' });
    if (facts.size > letterFileLimit)
      return refuse('invalid', 'reading-too-large', { name, limit: megabytes(letterFileLimit) });
    bytes = fs.readFileSync(file);
  } catch (error) {
    return refuse('disk', 'file-unreadable', { name, detail: diskCode(error) });
  }
  if (bytes.length === 0) return refuse('invalid', 'reading-empty', { name });
  if (!isPdf(bytes)) return refuse('invalid', 'reading-not-pdf', { name });
  const sha256 = fingerprint(bytes);
  const text = await readText(bytes, name);
  return text.ok ? done({ name, sha256, text: text.value }) : text;
}
