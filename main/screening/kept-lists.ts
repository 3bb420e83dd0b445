import { fingerprintOf, listsInForce, type ScreeningList } from '../../shared/records/screening-list';
import { attachmentPath } from '../attachments/attachments';
import type { KeptList } from './screener';

function keptList(folder: string, list: ScreeningList, sources = list.sources): KeptList {
  return {
    files: list.files.map(({ sha256, name }) => ({
      name,
      date: list.fileDate,
      path: attachmentPath(folder, sha256),
      sha256,
    })),
    sha256: fingerprintOf(list),
    sources,
  };
}

/** The lists that names are held against, with where their files lie; whoever reads them checks each against its fingerprint. */
export function keptLists(folder: string, lists: readonly ScreeningList[]): readonly KeptList[] {
  return listsInForce(lists).map(({ list, sources }) => keptList(folder, list, sources));
}

/** The list of that fingerprint that was brought in last, and those that were used before it; undefined where there is none. */
export function listAndBefore(
  folder: string,
  lists: readonly ScreeningList[],
  sha256: string,
): { readonly now: KeptList; readonly before: readonly KeptList[] } | undefined {
  const at = lists.findLastIndex((list) => fingerprintOf(list) === sha256);
  const list = lists[at];
  return list === undefined
    ? undefined
    : { now: keptList(folder, list), before: keptLists(folder, lists.slice(0, at)) };
}
