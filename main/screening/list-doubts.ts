import { plural } from '../../shared/base/plural';
import type { ScreeningList } from '../../shared/records/screening-list';
import { listsInForce } from '../../shared/records/screening-list';
import { shortSource } from '../../shared/screening/sources';
import type { ListPreview } from './screening-task';

/** A list that is this much smaller than the one before is asked about. */
const mostLost = 0.2;

/** Why a person should look before this list takes the place of the present ones; as parts of a sentence. Empty: nothing is odd. */
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
    if (entries < was.entries * (1 - mostLost))
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
