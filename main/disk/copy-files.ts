import { attachmentPath, fingerprint, keepUnderFingerprint } from '../docket/attachments';
import { diskCode, type FileSystem } from './file-system';

function sizeOf(fs: FileSystem, file: string): number | undefined {
  try {
    return fs.statSync(file).size;
  } catch (error) {
    if (diskCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** What became of the attachments. `missing`: not to be had where they came from. `fault`: one did not read back. */
export interface CopiedFiles {
  readonly files: readonly KeptFile[];
  readonly missing: readonly string[];
  readonly fault?: string;
}

/** An attachment by its fingerprint; size in bytes. */
export interface KeptFile {
  readonly sha256: string;
  readonly size: number;
}

/**
 * Copies the named attachments that are not there yet from one folder to another (each with a `files` in it) and reads
 * each copy back. Throws the disk's error.
 */
export function copyFiles(fs: FileSystem, from: string, to: string, named: readonly string[]): CopiedFiles {
  const files: KeptFile[] = [];
  const missing: string[] = [];
  for (const sha256 of named) {
    const wanted = sizeOf(fs, attachmentPath(from, sha256));
    const present = sizeOf(fs, attachmentPath(to, sha256));
    if (present !== undefined && (wanted === undefined || wanted === present)) {
      files.push({ sha256, size: present });
      continue;
    }
    const bytes = wanted === undefined ? undefined : fs.readFileSync(attachmentPath(from, sha256));
    if (bytes === undefined || fingerprint(bytes) !== sha256) {
      missing.push(sha256);
      continue;
    }
    keepUnderFingerprint(fs, to, sha256, bytes);
    if (fingerprint(fs.readFileSync(attachmentPath(to, sha256))) !== sha256)
      return { files, missing, fault: sha256.slice(0, 8) };
    files.push({ sha256, size: bytes.length });
  }
  return { files, missing };
}
