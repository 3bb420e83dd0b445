import path from 'node:path';
import { megabytes } from '../../shared/base/file-limits';
import { done, type Result, refuse } from '../../shared/base/result';
import type { FileSystem } from '../disk/file-system';
import { fingerprint } from '../disk/fingerprint';
import { isPdf } from '../disk/pdf-mark';
import { readWhole } from '../disk/read-whole';
import type { LetterRead } from './read-letter-bytes';
import { letterFileLimit } from './reading-limits';

/** Reads a letter from the bytes of a file. */
export type ReadLetter = (bytes: Uint8Array, name: string) => Promise<Result<LetterRead>>;

/** A letter's file as it was read. */
export interface LetterFile extends LetterRead {
  readonly name: string;
  readonly sha256: string;
}

const tooLarge = (name: string) =>
  refuse('invalid', 'reading-too-large', { name, limit: megabytes(letterFileLimit) });

/** Reads a letter from a file, and says in words why not. Nothing is kept of it. */
export async function readLetterFile(
  { fs, readLetter }: { readonly fs: FileSystem; readonly readLetter: ReadLetter },
  file: string,
): Promise<Result<LetterFile>> {
  const name = path.basename(file);
  const whole = readWhole(fs, file, letterFileLimit, tooLarge);
  if (!whole.ok) return whole;
  const bytes = whole.value;
  if (bytes.length === 0) return refuse('invalid', 'reading-empty', { name });
  if (!isPdf(bytes)) return refuse('invalid', 'reading-not-pdf', { name });
  const sha256 = fingerprint(bytes);
  const read = await readLetter(bytes, name);
  return read.ok ? done({ name, sha256, ...read.value }) : read;
}
