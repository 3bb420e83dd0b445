import path from 'node:path';
import { megabytes } from '../../shared/base/file-limits';
import { done, type Refusal, type Result, refuse } from '../../shared/base/result';
import type { ReadingProgress } from '../../shared/reading/reading-progress';
import type { FileSystem } from '../disk/file-system';
import { fingerprint } from '../disk/fingerprint';
import { readWhole } from '../disk/read-whole';
import { letterFileKind } from './picture/file-kind';
import type { LetterBytes, LetterRead } from './read-letter-bytes';
import { letterFileLimit } from './reading-limits';

/** How one wants to be told of a reading, and to stop it. */
export interface ReadingWays {
  readonly onProgress?: (progress: ReadingProgress) => void;
  readonly signal?: AbortSignal;
}

/** Reads a letter from its file, or from several as its pages; what was stopped is refused as canceled. */
export type ReadLetter = (files: readonly LetterBytes[], ways?: ReadingWays) => Promise<Result<LetterRead>>;

/** One of the files a letter was read from. */
export interface ReadFile {
  readonly name: string;
  readonly sha256: string;
  readonly pages: number;
}

/** A letter as it was read, with the files that were read. */
export interface LetterFile extends LetterRead {
  readonly files: readonly [ReadFile, ...ReadFile[]];
}

const tooLarge = (name: string) =>
  refuse('invalid', 'reading-too-large', { name, limit: megabytes(letterFileLimit) });

/** Reads a letter from its files, one or several, and says in words why not. Nothing is kept of it. */
export async function readLetterFile(
  { fs, readLetter }: { readonly fs: FileSystem; readonly readLetter: ReadLetter },
  files: readonly string[],
  ways: ReadingWays = {},
): Promise<Result<LetterFile>> {
  const given: LetterBytes[] = [];
  for (const file of files) {
    const name = path.basename(file);
    const whole = readWhole(fs, file, letterFileLimit, tooLarge);
    if (!whole.ok) return whole;
    given.push({ name, bytes: whole.value });
  }
  return readLetterFrom(readLetter, given, ways);
}

/** What keeps a file from being read at all; found out before a process is started for it. */
function unreadable({ name, bytes }: LetterBytes): Refusal | undefined {
  if (bytes.length > letterFileLimit) return tooLarge(name);
  if (bytes.length === 0) return refuse('invalid', 'reading-empty', { name });
  const kind = letterFileKind(bytes);
  if (kind === 'other') return refuse('invalid', 'reading-not-pdf', { name });
  return kind === 'other-picture' ? refuse('invalid', 'reading-other-picture', { name }) : undefined;
}

/** Reads a letter from bytes that are at hand already, and says in words why not; of several files, which were left out. */
export async function readLetterFrom(
  readLetter: ReadLetter,
  given: readonly LetterBytes[],
  ways: ReadingWays = {},
): Promise<Result<LetterFile>> {
  const refused: Refusal[] = [];
  const readable: LetterBytes[] = [];
  for (const file of given) {
    const refusal = unreadable(file);
    if (refusal === undefined) readable.push(file);
    else refused.push(refusal);
  }
  const [first] = refused;
  if (first !== undefined && readable.length === 0) return first;
  let size = 0;
  for (const { name, bytes } of readable) {
    size += bytes.length;
    if (size > letterFileLimit) return tooLarge(name);
  }
  const read = await readLetter(readable, ways);
  if (!read.ok) return read;
  const files = readable.map(({ name, bytes }, at) => ({
    name,
    sha256: fingerprint(bytes),
    pages: read.value.pageCounts[at] ?? 0,
  }));
  return done({
    ...read.value,
    notRead: [...refused, ...read.value.notRead],
    files: files as [ReadFile, ...ReadFile[]],
  });
}
