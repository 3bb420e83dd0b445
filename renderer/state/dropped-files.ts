import { attachmentLimit, dropLimit, megabytes } from '../../shared/base/file-limits';
import { done, type Result, refuse } from '../../shared/base/result';
import type { DroppedFile } from '../../shared/calls/attachment-calls';
import type { EarlyDrop, EarlyFile } from '../../shared/calls/early';

/** What a drop holds, as far as it is looked at here. */
export interface Drop extends EarlyDrop {
  readonly types: readonly string[];
}

/** Whether files are held over the window, as far as that can be known before they are dropped. */
export const holdsFiles = (types: readonly string[]): boolean => types.includes('Files');

/** The name of the first folder among what was dropped. */
function folderIn(items: DataTransferItemList): string | null {
  for (const item of items) {
    const entry = item.kind === 'file' ? item.webkitGetAsEntry() : null;
    if (entry?.isDirectory) return entry.name;
  }
  return null;
}

/** What an event of dropping brings: nothing of it can be asked for after the event. */
export const dropOf = ({ types, files, items }: DataTransfer): Drop => ({
  ...{ types, files: [...files] },
  folder: folderIn(items),
});

/** What was dropped before the window could take it. */
export const droppedEarly = (drop: EarlyDrop): Drop => ({ ...drop, types: ['Files'] });

/** The files of a drop, before any of their bytes is read; the sentence that says why when it is no such thing. */
export function filesDropped({ types, files, folder }: Drop): Result<readonly EarlyFile[]> {
  if (folder !== null) return refuse('invalid', 'drop-is-folder', { name: folder });
  if (files.length === 0) {
    if (types.includes('text/uri-list')) return refuse('invalid', 'drop-is-link');
    if (types.some((each) => each.startsWith('text/'))) return refuse('invalid', 'drop-is-text');
    return refuse('invalid', 'drop-is-nothing');
  }
  const large = files.find(({ size }) => size > attachmentLimit);
  if (large !== undefined)
    return refuse('invalid', 'file-too-large', { name: large.name, limit: megabytes(attachmentLimit) });
  const size = files.reduce((sum, each) => sum + each.size, 0);
  if (files.length > dropLimit.files || size > dropLimit.bytes)
    return refuse('invalid', 'drop-too-much', { files: dropLimit.files, limit: megabytes(dropLimit.bytes) });
  return done(files);
}

/** The bytes of dropped files; the first that cannot be read stands for all. */
export async function bytesOf(files: readonly EarlyFile[]): Promise<Result<DroppedFile[]>> {
  const read: DroppedFile[] = [];
  for (const file of files) {
    try {
      read.push({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
    } catch (error) {
      const detail = error instanceof Error ? error.name : String(error);
      return refuse('disk', 'file-unreadable', { name: file.name, detail });
    }
  }
  return done(read);
}
