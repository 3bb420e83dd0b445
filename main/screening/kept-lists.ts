import { done, type Result, refuse } from '../../shared/base/result';
import { fingerprintOf, listsInForce, type ScreeningList } from '../../shared/records/screening-list';
import { attachmentPath } from '../attachments/attachments';
import { diskCode, type FileSystem } from '../disk/file-system';
import { fingerprint } from '../disk/fingerprint';
import type { KeptList, ListFile } from './screening-task';

/** The lists that names are held against, with the bytes of their files, each checked against its fingerprint. */
export function keptLists(
  fs: FileSystem,
  folder: string,
  lists: readonly ScreeningList[],
): Result<readonly KeptList[]> {
  const kept: KeptList[] = [];
  for (const { list, sources } of listsInForce(lists)) {
    const files: ListFile[] = [];
    for (const { sha256, name } of list.files) {
      const bytes = bytesOf(fs, folder, sha256);
      if (bytes === undefined) return refuse('damaged', 'list-not-there', { sha256, name });
      files.push({ name, date: list.fileDate, bytes });
    }
    kept.push({ files, sha256: fingerprintOf(list), sources });
  }
  return done(kept);
}

function bytesOf(fs: FileSystem, folder: string, sha256: string): Uint8Array | undefined {
  try {
    const bytes = fs.readFileSync(attachmentPath(folder, sha256));
    return fingerprint(bytes) === sha256 ? bytes : undefined;
  } catch (error) {
    diskCode(error);
    return undefined;
  }
}
