import path from 'node:path';
import { megabytes } from '../../shared/base/file-limits';
import { done, type Result, refuse } from '../../shared/base/result';
import type { FileSystem } from '../disk/file-system';
import { fingerprint } from '../disk/fingerprint';
import { isPdf } from '../disk/pdf-mark';
import { readWhole } from '../disk/read-whole';
import type { LetterRead } from './read-letter-bytes';
import { letterFileLimit } from './reading-limits';

/** How many pages of a letter are read, of how many. */
export interface ReadingProgress {
  readonly done: number;
  readonly of: number;
}

/** For who waits for a letter: how far it is read, and a way to stop it. */
export interface ReadingWatch {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ReadingProgress) => void;
}

/** Reads a letter from the bytes of a file. Stopped, it is refused as `reading-stopped`. */
export type ReadLetter = (
  bytes: Uint8Array,
  name: string,
  watch?: ReadingWatch,
) => Promise<Result<LetterRead>>;

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
  return readLetterFrom(readLetter, whole.value, name);
}

/** Reads a letter from bytes that are at hand already, and says in words why not. */
export async function readLetterFrom(
  readLetter: ReadLetter,
  bytes: Uint8Array,
  name: string,
  watch: ReadingWatch = {},
): Promise<Result<LetterFile>> {
  if (bytes.length > letterFileLimit) return tooLarge(name);
  if (bytes.length === 0) return refuse('invalid', 'reading-empty', { name });
  if (!isPdf(bytes)) return refuse('invalid', 'reading-not-pdf', { name });
  const sha256 = fingerprint(bytes);
  const read = await readLetter(bytes, name, watch);
  return read.ok ? done({ name, sha256, ...read.value }) : read;
}
