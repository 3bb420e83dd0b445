import { done, type Result } from '../../shared/base/result';
import { compareLists } from '../../shared/screening/list-changes';
import type { ListEntry } from '../../shared/screening/list-entry';
import type { ReadList } from '../../shared/screening/read-list';
import { ownSource, sourceNamed } from '../../shared/screening/sources';
import type { ListFile } from './list-bytes';
import { entriesOf, listsWithKept, named, ofSource } from './read-lists';
import type { KeptList, ListPreview, SourceChanges } from './screener';

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

/** What these files are, and how they differ from the lists that are used now. */
export function preview(
  files: readonly ListFile[],
  present: readonly KeptList[],
  ownName = '',
): Result<readonly ListPreview[]> {
  const found = listsWithKept(files, present);
  if (!found.ok) return found;
  const before = entriesOf(present);
  if (!before.ok) return before;
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
