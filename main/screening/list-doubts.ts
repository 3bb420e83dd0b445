import { plural } from '../../shared/base/plural';
import type { ScreeningList } from '../../shared/records/screening-list';
import { listsInForce } from '../../shared/records/screening-list';
import { shortSource } from '../../shared/screening/sources';
import type { ListPreview } from './screener';

/** The share of its parties that a list may have lost; of more a person is asked. */
const maxShareLost = 0.2;

/** Reasons to ask before this list replaces the present ones, each a clause without capital and period. Empty when there are none. */
export function doubtsAbout(
  { sources, isCut, missing }: Pick<ListPreview, 'sources' | 'isCut' | 'missing'>,
  present: readonly ScreeningList[],
): readonly string[] {
  const doubts: string[] = [];
  if (isCut) doubts.push('the file ends in the middle of a row');
  for (const name of missing) doubts.push(`"${name}", which was always on it, is missing`);
  const inForce = listsInForce(present);
  const before = new Map(
    inForce.flatMap(({ sources: used }) => used.map((each) => [each.source, each] as const)),
  );
  for (const { source, date, entries } of sources) {
    const was = before.get(source);
    if (was === undefined) continue;
    const short = shortSource(source);
    if (entries < was.entries * (1 - maxShareLost))
      doubts.push(
        `${short} has ${plural(entries, 'party', 'parties')} instead of ${was.entries}, more than a fifth fewer`,
      );
    if (date < was.date) doubts.push(`${short} is of ${date}, older than the present one of ${was.date}`);
  }
  // Only a file of several lists can lose one of them.
  if (sources.length > 1) {
    const now = new Set(sources.map(({ source }) => source));
    for (const { list, sources: used } of inForce) {
      if (list.sources.length === 1 || !list.sources.some(({ source }) => now.has(source))) continue;
      for (const { source } of used)
        if (!now.has(source)) doubts.push(`${shortSource(source)} is not in it, and was in the list before`);
    }
  }
  return doubts;
}
