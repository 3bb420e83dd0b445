import type { Attachment } from '../../shared/base/fields';
import { done, type Refusal, type Result, refuse } from '../../shared/base/result';
import { checkAttachments } from '../attachments/attachments';
import { rightBytes } from '../attachments/copy-files';
import type { FileSystem } from '../disk/file-system';

/** The refusal of an attached file that is no longer what its fingerprint says; null when it is. */
export function alteredFile(fs: FileSystem, folder: string, { sha256, name }: Attachment): Refusal | null {
  const problem = checkAttachments(fs, folder, [{ sha256 }])[0];
  if (problem === undefined) return null;
  if (problem.kind === 'missing') return refuse('not-found', 'file-missing', { name });
  if (problem.kind === 'altered') return refuse('damaged', 'file-altered', { name });
  return refuse('disk', 'file-unreadable', { name, detail: problem.detail });
}

/** The bytes of an attached file, held against its fingerprint; the refusal says what is wrong with it. */
export function attachedBytes(fs: FileSystem, folder: string, attachment: Attachment): Result<Uint8Array> {
  const bytes = rightBytes(fs, folder, attachment.sha256);
  if (bytes !== undefined) return done(bytes);
  return alteredFile(fs, folder, attachment) ?? refuse('damaged', 'file-altered', { name: attachment.name });
}
