import path from 'node:path';
import { megabytes } from '../../shared/base/file-limits';
import { done, type Result, refuse } from '../../shared/base/result';
import type { ReadingProgress } from '../../shared/reading/reading-progress';
import type { FileSystem } from '../disk/file-system';
import { fingerprint } from '../disk/fingerprint';
import { readWhole } from '../disk/read-whole';
import { letterFileKind } from './picture/file-kind';
import type { LetterRead } from './read-letter-bytes';
import { letterFileLimit } from './reading-limits';

/** How one wants to be told of a reading, and to stop it. */
export interface ReadingWays {
  readonly onProgress?: (progress: ReadingProgress) => void;
  readonly signal?: AbortSignal;
}

/** Reads a letter from the bytes of a file; what was stopped is refused as canceled. */
export type ReadLetter = (bytes: Uint8Array, name: string, ways?: ReadingWays) => Promise<Result<LetterRead>>;

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
  ways: ReadingWays = {},
): Promise<Result<LetterFile>> {
  const name = path.basename(file);
  const whole = readWhole(fs, file, letterFileLimit, tooLarge);
  if (!whole.ok) return whole;
  return readLetterFrom(readLetter, whole.value, name, ways);
}

/** Reads a letter from bytes that are at hand already, and says in words why not. */
export async function readLetterFrom(
  readLetter: ReadLetter,
  bytes: Uint8Array,
  name: string,
  ways: ReadingWays = {},
): Promise<Result<LetterFile>> {
  if (bytes.length > letterFileLimit) return tooLarge(name);
  if (bytes.length === 0) return refuse('invalid', 'reading-empty', { name });
  const kind = letterFileKind(bytes);
  if (kind === 'other') return refuse('invalid', 'reading-not-pdf', { name });
  if (kind === 'other-picture') return refuse('invalid', 'reading-other-picture', { name });
  const sha256 = fingerprint(bytes);
  const read = await readLetter(bytes, name, ways);
  return read.ok ? done({ name, sha256, ...read.value }) : read;
}
