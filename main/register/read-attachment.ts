import type { Attachment } from '../../shared/base/fields';
import { done, type Result, refuse } from '../../shared/base/result';
import type { Shown } from '../../shared/calls/attachment-calls';
import { rightBytes } from '../attachments/copy-files';
import { showable } from '../attachments/showable';
import type { FileSystem } from '../disk/file-system';
import { alteredFile } from './altered-file';

/** The bytes of an attached file; a sentence when it is not what its fingerprint says. */
export function bytesOfAttachment(
  fs: FileSystem,
  folder: string,
  attachment: Attachment,
): Result<Uint8Array> {
  const { sha256, name } = attachment;
  const bytes = rightBytes(fs, folder, sha256);
  if (bytes !== undefined) return done(bytes);
  return alteredFile(fs, folder, attachment) ?? refuse('damaged', 'file-altered', { name });
}

/** An attached file as the window can show it; a sentence when it is not what its fingerprint says, or is nothing to look at. */
export function readAttachment(fs: FileSystem, folder: string, attachment: Attachment): Result<Shown> {
  const bytes = bytesOfAttachment(fs, folder, attachment);
  if (!bytes.ok) return bytes;
  const is = showable(attachment.name, bytes.value);
  return is.ok ? done({ ...is.value, bytes: bytes.value }) : is;
}
