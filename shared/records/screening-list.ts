import * as z from 'zod';
import { attachment, isoDate, label, list, requiredLabel } from '../base/fields';
import { reason } from '../base/reason';

const count = z.int(reason('not-a-number')).min(0, reason('out-of-range'));

/** One list in a file of lists: how old it is, who says so, and how many parties it has. */
export const listSource = z.strictObject({
  source: requiredLabel,
  date: isoDate,
  /** The list says its date itself, or it is that of its newest entry, or that of the file. */
  dateFrom: z.enum(['list', 'newest entry', 'file'], reason('not-a-date-source')),
  entries: count,
  /** How it differed from the list that was used before it; not there where there was none. */
  changes: z
    .strictObject({
      before: count,
      added: count,
      removed: count,
      renamed: count,
      changed: count,
      /** Names of the first few, as "+ name" and "- name". */
      examples: list(z.string(reason('not-text')).max(1_000, reason('too-long'))).max(20, reason('too-many')),
    })
    .optional(),
});

/** A list of parties that was brought in: its files, which are kept like attached files, and what they hold. */
export const screeningList = z.strictObject({
  files: list(attachment).min(1, reason('missing')),
  /** The date of the first file on the disk it came from. */
  fileDate: isoDate,
  sources: list(listSource).min(1, reason('missing')),
  /** Rows that could not be read. */
  unread: count,
  addedOn: isoDate,
  addedBy: label,
});
export type ScreeningList = z.infer<typeof screeningList>;

/** What a list is called by: the fingerprint of its first file. */
export function fingerprintOf({ files }: Pick<ScreeningList, 'files'>): string {
  return files[0]?.sha256 ?? '';
}

/** For each list that is held the one that was brought in last, with the sources it is used for. */
export function listsInForce(
  lists: readonly ScreeningList[],
): readonly { readonly list: ScreeningList; readonly sources: ScreeningList['sources'] }[] {
  const newest = new Map<string, ScreeningList>();
  for (const list of lists) for (const { source } of list.sources) newest.set(source, list);
  return lists.flatMap((list) => {
    const sources = list.sources.filter(({ source }) => newest.get(source) === list);
    return sources.length === 0 ? [] : [{ list, sources }];
  });
}
