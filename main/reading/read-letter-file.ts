import path from 'node:path';
import { megabytes } from '../../shared/base/file-limits';
import { done, type Result, refuse } from '../../shared/base/result';
import { diskCode, type FileSystem } from '../disk/file-system';
import { fingerprint } from '../disk/fingerprint';
import type { LetterRead } from './read-letter-bytes';
import { letterFileLimit } from './reading-limits';

/** Reads a letter from the bytes of a file. */
export type ReadLetter = (bytes: Uint8Array, name: string) => Promise<Result<LetterRead>>;

/** A letter's file as it was read. */
export interface LetterFile extends LetterRead {
  readonly name: string;
  readonly sha256: string;
}

// Some programs write lines of their own before the mark.
const markWithin = 1024;

const isPdf = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, markWithin)).includes('%PDF-');

/** Reads a letter from a file, and says in words why not. Nothing is kept of it. */
export async function readLetterFile(
  { fs, readLetter }: { readonly fs: FileSystem; readonly readLetter: ReadLetter },
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
  const read = await readLetter(bytes, name);
  return read.ok ? done({ name, sha256, ...read.value }) : read;
}
