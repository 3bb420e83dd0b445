import { done, type Result } from '../../shared/base/result';
import type { ListEntry } from '../../shared/screening/list-entry';
import { makeLists, type ReadFile, type ReadList, readListText } from '../../shared/screening/read-list';
import { isOwnSource, ownList } from '../../shared/screening/sources';
import { fingerprint } from '../disk/fingerprint';
import { type ListFile, listBytes } from './list-bytes';
import { listText } from './list-text';
import type { KeptList } from './screener';

/** A file that was read, with the fingerprint of its bytes. */
type FileRead = ReadFile & { readonly sha256: string };

function readFiles(files: readonly ListFile[]): Result<readonly FileRead[]> {
  const read: FileRead[] = [];
  for (const listed of files) {
    const { name } = listed;
    const bytes = listBytes(listed);
    if (!bytes.ok) return bytes;
    const text = listText(name, bytes.value);
    if (!text.ok) return text;
    const file = readListText(name, text.value);
    if (!file.ok) return file;
    read.push({ ...file.value, sha256: listed.sha256 ?? fingerprint(bytes.value) });
  }
  return done(read);
}

function listsOf(files: readonly ListFile[]): Result<readonly ReadList[]> {
  const read = readFiles(files);
  return read.ok ? makeLists(read.value, datesOf(files)) : read;
}

const datesOf = (files: readonly ListFile[]): readonly string[] => files.map(({ date }) => date);

/** Lists that were given, with what they need of those that are kept. */
export interface WithKept {
  /** The fingerprints of the files that were given. */
  readonly sha256s: readonly string[];
  readonly lists: readonly ReadList[];
  readonly kept: readonly { readonly list: string; readonly name: string }[];
}

/** Parts of a list of OFAC that come without its main file, put together with the main file and the other parts that are kept. */
export function listsWithKept(files: readonly ListFile[], present: readonly KeptList[]): Result<WithKept> {
  const read = readFiles(files);
  if (!read.ok) return read;
  const alone = makeLists(read.value, datesOf(files));
  const sha256s = read.value.map(({ sha256 }) => sha256);
  if (alone.ok) return done({ sha256s, lists: alone.value, kept: [] });
  if (alone.messageKey !== 'list-without-main') return alone;
  const kinds = new Set(read.value.map(({ kind }) => kind));
  for (const list of present) {
    const before = readFiles(list.files);
    if (!before.ok || !before.value.some(({ kind }) => kind === 'ofac-main')) continue;
    const kept = before.value.flatMap((file, at) =>
      kinds.has(file.kind) ? [] : [{ file, date: list.files[at]?.date ?? '' }],
    );
    const together = makeLists(
      [...read.value, ...kept.map(({ file }) => file)],
      [...datesOf(files), ...kept.map(({ date }) => date)],
    );
    if (together.ok)
      return done({
        sha256s,
        lists: together.value,
        kept: kept.map(({ file }) => ({ list: list.sha256, name: file.name })),
      });
  }
  return alone;
}

/** The parties of lists that are kept, of the sources that each is used for. */
export function entriesOf(lists: readonly KeptList[]): Result<readonly ListEntry[]> {
  const all: ListEntry[] = [];
  for (const kept of lists) {
    const read = listsOf(kept.files);
    if (!read.ok) return read;
    const wanted = new Set(kept.sources.map(({ source }) => source));
    const own = kept.sources.find(({ source }) => isOwnSource(source))?.source ?? ownList;
    for (const list of read.value)
      for (const entry of named(list, own).entries) if (wanted.has(entry.source)) all.push(entry);
  }
  return done(all);
}

/** A list of the company's own under its name: each of them is a source, so that one does not take the place of another. */
export function named(list: ReadList, source: string): ReadList {
  const call = <T extends { readonly source: string }>(each: T): T =>
    each.source === ownList ? { ...each, source } : each;
  return { ...list, entries: list.entries.map(call), sources: list.sources.map(call) };
}

/** The parties of one source. */
export function ofSource(entries: readonly ListEntry[], source: string): readonly ListEntry[] {
  return entries.filter((entry) => entry.source === source);
}
