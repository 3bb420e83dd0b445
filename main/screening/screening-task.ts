import type { Attachment } from '../../shared/base/fields';
import { done, type Result } from '../../shared/base/result';
import { compareLists } from '../../shared/screening/list-changes';
import {
  entryKey,
  type ListEntry,
  type SourceFacts,
  type UnreadRow,
} from '../../shared/screening/list-entry';
import { makeLists, type ReadFile, type ReadList, readListText } from '../../shared/screening/read-list';
import {
  createScreening,
  type ListUsed,
  type Screened,
  type Screening,
} from '../../shared/screening/screening';
import { isOwnSource, ownList, ownSource, sourceNamed } from '../../shared/screening/sources';
import { fingerprint } from '../disk/fingerprint';
import { type EverybodyFound, everybodyFound, type HitCount, hitCounts, type PartyNames } from './everybody';
import { type FileToKeep, keepFiles, type ListFile, listBytes } from './list-bytes';
import { listText } from './list-text';

/** A list that is kept: its files, and the sources it is used for. */
export interface KeptList {
  readonly files: readonly ListFile[];
  readonly sha256: string;
  readonly sources: readonly { readonly source: string; readonly date: string; readonly entries: number }[];
}

/** How the entries of one source differ from those of the list that is used now. */
export interface SourceChanges {
  readonly source: string;
  readonly added: number;
  readonly removed: number;
  readonly renamed: number;
  readonly changed: number;
  /** Names of the first few, as "+ name" and "- name". */
  readonly examples: readonly string[];
}

/** Every name that is another in a list than in the one that was used before it. */
export interface ChangedNames {
  readonly source: string;
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly renamed: readonly { readonly was: string; readonly now: string }[];
  /** The name stayed, what is said of it is another. */
  readonly changed: readonly string[];
}

/** A list as it would be added. */
export interface ListPreview {
  /** Places among the files that were given. */
  readonly files: readonly number[];
  /** The fingerprint of each of them. */
  readonly sha256s: readonly string[];
  /** Files of lists that are used now and belong to it, by fingerprint and name: the main file that a part of a list of OFAC needs. */
  readonly kept: readonly { readonly list: string; readonly name: string }[];
  readonly sources: readonly SourceFacts[];
  readonly unread: readonly UnreadRow[];
  readonly isCut: boolean;
  readonly changes: readonly SourceChanges[];
  /** Names that were always on a list, and are in this file. */
  readonly found: readonly string[];
  /** Names that were always on a list and are not in this file. */
  readonly missing: readonly string[];
}

export type ScreeningTask =
  | {
      readonly do: 'preview';
      readonly files: readonly ListFile[];
      readonly present: readonly KeptList[];
      /** What a list of the company's own is called; empty: as it was always called. */
      readonly ownName?: string;
    }
  | {
      readonly do: 'screen';
      readonly lists: readonly KeptList[];
      readonly names: readonly string[];
      /** From 0 to 1. */
      readonly threshold: number;
    }
  | {
      readonly do: 'everybody';
      readonly lists: readonly KeptList[];
      readonly parties: readonly PartyNames[];
      readonly threshold: number;
    }
  | {
      readonly do: 'count';
      readonly lists: readonly KeptList[];
      readonly parties: readonly PartyNames[];
      readonly thresholds: readonly number[];
    }
  | { readonly do: 'changes'; readonly before: readonly KeptList[]; readonly now: KeptList }
  | { readonly do: 'keep'; readonly folder: string; readonly files: readonly FileToKeep[] };

/** What was found for names, and the entries of the lists that were found. */
export interface ScreenedNames {
  readonly lists: readonly ListUsed[];
  readonly screened: readonly Screened[];
  readonly listed: readonly ListEntry[];
}

/** Reads lists and holds names against them. */
export interface Screener {
  /** What these files are, and how they differ from the lists that are used now. */
  preview(
    files: readonly ListFile[],
    present: readonly KeptList[],
    ownName?: string,
  ): Promise<Result<readonly ListPreview[]>>;
  /** What is found for each name, in the same order. */
  screen(
    lists: readonly KeptList[],
    names: readonly string[],
    threshold: number,
  ): Promise<Result<ScreenedNames>>;
  /** What is found for everybody, put together where it is worked out: whoever asks has only what is recorded to take in at once. */
  everybody(
    lists: readonly KeptList[],
    parties: readonly PartyNames[],
    threshold: number,
  ): Promise<Result<EverybodyFound>>;
  /** How many hits there would be from each score on. */
  count(
    lists: readonly KeptList[],
    parties: readonly PartyNames[],
    thresholds: readonly number[],
  ): Promise<Result<readonly HitCount[]>>;
  /** Every name that is another in a kept list than in those that were used before it, by source; none for a source that was not there. */
  changes(before: readonly KeptList[], now: KeptList): Promise<Result<readonly ChangedNames[]>>;
  /** Copies files into the register's folder, each as it was when it was shown. */
  keep(folder: string, files: readonly FileToKeep[]): Promise<Result<readonly Attachment[]>>;
}

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

interface WithKept {
  /** The fingerprints of the files that were given. */
  readonly sha256s: readonly string[];
  readonly lists: readonly ReadList[];
  readonly kept: readonly { readonly list: string; readonly name: string }[];
}

/** Parts of a list of OFAC that come without its main file, put together with the main file and the other parts that are kept. */
function listsWithKept(files: readonly ListFile[], present: readonly KeptList[]): Result<WithKept> {
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

function entriesOf(lists: readonly KeptList[]): Result<readonly ListEntry[]> {
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

const examplesShown = 5;

function changesOf(source: string, before: readonly ListEntry[], after: readonly ListEntry[]): SourceChanges {
  const { added, removed, renamed, changed } = compareLists(before, after);
  return {
    source,
    added: added.length,
    removed: removed.length,
    renamed: renamed.length,
    changed: changed.length,
    examples: [
      ...added.slice(0, examplesShown).map(({ name }) => `+ ${name}`),
      ...removed.slice(0, examplesShown).map(({ name }) => `- ${name}`),
      ...renamed.slice(0, examplesShown).map(({ was, now }) => `${was.name} -> ${now.name}`),
    ],
  };
}

function changedNames(before: readonly KeptList[], now: KeptList): Result<readonly ChangedNames[]> {
  const sources = new Set(now.sources.map(({ source }) => source));
  const known = new Set(before.flatMap((list) => list.sources.map(({ source }) => source)));
  // Only the lists that hold one of its sources have to be read again.
  const was = entriesOf(before.filter((list) => list.sources.some(({ source }) => sources.has(source))));
  if (!was.ok) return was;
  const is = entriesOf([now]);
  if (!is.ok) return is;
  const of = (entries: readonly ListEntry[], source: string) =>
    entries.filter((entry) => entry.source === source);
  const namesOf = (entries: readonly ListEntry[]) => entries.map(({ name }) => name);
  return done(
    [...sources]
      .filter((source) => known.has(source))
      .map((source) => {
        const found = compareLists(of(was.value, source), of(is.value, source));
        return {
          source,
          added: namesOf(found.added),
          removed: namesOf(found.removed),
          renamed: found.renamed.map((each) => ({ was: each.was.name, now: each.now.name })),
          changed: namesOf(found.changed.map((each) => each.now)),
        };
      }),
  );
}

/** Which of the names that were always on its lists a file has, and which not. */
function canariesIn(list: ReadList): Pick<ListPreview, 'found' | 'missing'> {
  const names = new Set(
    list.entries.flatMap(({ name, aliases }) => [name, ...aliases].map((each) => each.toLowerCase())),
  );
  // A part of a list has fewer parties than the list ever had.
  const all = list.sources.flatMap(({ source, entries }) =>
    entries < 100 ? [] : (sourceNamed(source)?.canaries ?? []),
  );
  const isThere = (name: string) => names.has(name.toLowerCase());
  return { found: all.filter(isThere), missing: all.filter((name) => !isThere(name)) };
}

/** A list of the company's own under its name: each of them is a source, so that one does not take the place of another. */
function named(list: ReadList, source: string): ReadList {
  const call = <T extends { readonly source: string }>(each: T): T =>
    each.source === ownList ? { ...each, source } : each;
  return { ...list, entries: list.entries.map(call), sources: list.sources.map(call) };
}

function preview(
  files: readonly ListFile[],
  present: readonly KeptList[],
  ownName = '',
): Result<readonly ListPreview[]> {
  const found = listsWithKept(files, present);
  if (!found.ok) return found;
  const before = entriesOf(present);
  if (!before.ok) return before;
  const ofSource = (entries: readonly ListEntry[], source: string) =>
    entries.filter((entry) => entry.source === source);
  return done(
    found.value.lists
      .map((each) => named(each, ownSource(ownName)))
      .map((list) => ({
        files: list.files.filter((at) => at < files.length),
        sha256s: list.files.flatMap((at) => found.value.sha256s[at] ?? []),
        kept: list.files.flatMap((at) => found.value.kept[at - files.length] ?? []),
        sources: list.sources,
        unread: list.unread,
        isCut: list.isCut,
        ...canariesIn(list),
        changes: list.sources.map(({ source }) =>
          changesOf(source, ofSource(before.value, source), ofSource(list.entries, source)),
        ),
      })),
  );
}

function screeningIn(lists: readonly KeptList[]): Result<Screening> {
  const entries = entriesOf(lists);
  if (!entries.ok) return entries;
  const used = lists.flatMap(({ sha256, sources }) =>
    sources.map(({ source, date, entries: count }): ListUsed => ({ source, date, sha256, entries: count })),
  );
  return done(createScreening(used, entries.value));
}

function screen(
  lists: readonly KeptList[],
  names: readonly string[],
  threshold: number,
): Result<ScreenedNames> {
  const made = screeningIn(lists);
  if (!made.ok) return made;
  const screening = made.value;
  const screened = names.map((name) => screening.screen(name, threshold));
  const found = new Map<string, ListEntry>();
  for (const { hits } of screened)
    for (const hit of hits) {
      const entry = screening.entryOf(hit);
      if (entry !== undefined) found.set(entryKey(hit), entry);
    }
  return done({ lists: screening.lists, screened, listed: [...found.values()] });
}

/** Does the work where it is called; the program has it done in a worker. */
export const screenInThisThread: Screener = {
  preview: async (files, present, ownName) => preview(files, present, ownName),
  screen: async (lists, names, threshold) => screen(lists, names, threshold),
  everybody: async (lists, parties, threshold) => {
    const made = screeningIn(lists);
    return made.ok ? done(everybodyFound(made.value, parties, threshold)) : made;
  },
  count: async (lists, parties, thresholds) => {
    const made = screeningIn(lists);
    return made.ok ? done(hitCounts(made.value, parties, thresholds)) : made;
  },
  changes: async (before, now) => changedNames(before, now),
  keep: async (folder, files) => keepFiles(folder, files),
};
