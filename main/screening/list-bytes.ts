import type { Attachment } from '../../shared/base/fields';
import { attachmentLimit, megabytes } from '../../shared/base/file-limits';
import { done, type Result, refuse } from '../../shared/base/result';
import { attachBytes } from '../attachments/attachments';
import { diskCode, realFileSystem as fs } from '../disk/file-system';
import { fingerprint } from '../disk/fingerprint';
import { readWhole } from '../disk/read-whole';

/** A list file on the disk, with its date, yyyy-mm-dd. One that is kept has its fingerprint. */
export interface ListFile {
  readonly name: string;
  readonly date: string;
  readonly path: string;
  readonly sha256?: string;
}

/** A file to be kept: what it is called, and the fingerprint it had when it was shown. */
export interface FileToKeep {
  readonly name: string;
  readonly path: string;
  readonly sha256: string;
}

/** The bytes of a list file; refused where a kept one is not what its fingerprint says. */
export function listBytes({ name, path, sha256 }: ListFile): Result<Uint8Array> {
  if (sha256 === undefined)
    return readWhole(fs, path, attachmentLimit, (file) =>
      refuse('invalid', 'list-too-large', { name: file, limit: megabytes(attachmentLimit) }),
    );
  try {
    const bytes = fs.readFileSync(path);
    if (fingerprint(bytes) === sha256) return done(bytes);
  } catch (error) {
    diskCode(error);
  }
  return refuse('damaged', 'list-not-there', { sha256, name });
}

/** Copies list files into the register under their fingerprints; refused where one is another than when it was shown. */
export function keepFiles(folder: string, files: readonly FileToKeep[]): Result<readonly Attachment[]> {
  const kept: Attachment[] = [];
  for (const { name, path, sha256 } of files) {
    const bytes = listBytes({ name, date: '', path });
    if (!bytes.ok) return bytes;
    if (fingerprint(bytes.value) !== sha256) return refuse('conflict', 'list-changed-meanwhile', { name });
    const attached = attachBytes(fs, folder, name, bytes.value);
    if (!attached.ok) return refuse(attached.code, 'not-attached', { name, detail: attached.detail });
    kept.push(attached.attachment);
  }
  return done(kept);
}
