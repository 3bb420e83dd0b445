import type { Attachment } from '../../shared/base/fields';
import { done, type Result } from '../../shared/base/result';
import type { Shown } from '../../shared/calls/attachment-calls';
import { showable } from '../attachments/showable';
import type { FileSystem } from '../disk/file-system';
import { attachedBytes } from './altered-file';

/** An attached file as the window can show it; a sentence when it is not what its fingerprint says, or is nothing to look at. */
export function readAttachment(fs: FileSystem, folder: string, attachment: Attachment): Result<Shown> {
  const bytes = attachedBytes(fs, folder, attachment);
  if (!bytes.ok) return bytes;
  const is = showable(attachment.name, bytes.value);
  return is.ok ? done({ ...is.value, bytes: bytes.value }) : is;
}
