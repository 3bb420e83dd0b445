import { fingerprintOf, listsInForce, type ScreeningList } from '../../shared/records/screening-list';
import { attachmentPath } from '../attachments/attachments';
import type { KeptList } from './screening-task';

/** The lists that names are held against, with where their files lie; whoever reads them checks each against its fingerprint. */
export function keptLists(folder: string, lists: readonly ScreeningList[]): readonly KeptList[] {
  return listsInForce(lists).map(({ list, sources }) => ({
    files: list.files.map(({ sha256, name }) => ({
      name,
      date: list.fileDate,
      path: attachmentPath(folder, sha256),
      sha256,
    })),
    sha256: fingerprintOf(list),
    sources,
  }));
}
