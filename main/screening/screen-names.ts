import { done, type Result } from '../../shared/base/result';
import { entryKey, type ListEntry } from '../../shared/screening/list-entry';
import { createScreening, type ListUsed, type Screening } from '../../shared/screening/screening';
import { entriesOf } from './read-lists';
import type { KeptList, ScreenedNames } from './screener';

/** These lists, ready to hold names against. */
export function screeningIn(lists: readonly KeptList[]): Result<Screening> {
  const entries = entriesOf(lists);
  if (!entries.ok) return entries;
  const used = lists.flatMap(({ sha256, sources }) =>
    sources.map(({ source, date, entries: count }): ListUsed => ({ source, date, sha256, entries: count })),
  );
  return done(createScreening(used, entries.value));
}

/** What is found for each name, in the same order. */
export function screen(
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
