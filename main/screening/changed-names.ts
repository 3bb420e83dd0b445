import { done, type Result } from '../../shared/base/result';
import { compareLists } from '../../shared/screening/list-changes';
import type { ListEntry } from '../../shared/screening/list-entry';
import { entriesOf, ofSource } from './read-lists';
import type { ChangedNames, KeptList } from './screener';

/** Every name that is another in a kept list than in those that were used before it, by source; none for a source that was not there. */
export function changedNames(before: readonly KeptList[], now: KeptList): Result<readonly ChangedNames[]> {
  const sources = new Set(now.sources.map(({ source }) => source));
  const known = new Set(before.flatMap((list) => list.sources.map(({ source }) => source)));
  // Only the lists that hold one of its sources have to be read again.
  const was = entriesOf(before.filter((list) => list.sources.some(({ source }) => sources.has(source))));
  if (!was.ok) return was;
  const is = entriesOf([now]);
  if (!is.ok) return is;
  const namesOf = (entries: readonly ListEntry[]) => entries.map(({ name }) => name);
  return done(
    [...sources]
      .filter((source) => known.has(source))
      .map((source) => {
        const found = compareLists(ofSource(was.value, source), ofSource(is.value, source));
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
