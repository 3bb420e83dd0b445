import { diskCode, type FileSystem } from '../disk/file-system';
import { fingerprint } from '../disk/fingerprint';
import { attachmentPath, keepUnderFingerprint } from './attachments';

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

/** The bytes of an attachment whose fingerprint fits; undefined when there is none, whatever stands in its place. */
export function rightBytes(fs: FileSystem, dir: string, sha256: string): Uint8Array | undefined {
  try {
    const bytes = fs.readFileSync(attachmentPath(dir, sha256));
    return fingerprint(bytes) === sha256 ? bytes : undefined;
  } catch (error) {
    // Missing, a folder, a bad sector: for whoever wants these bytes it is the same.
    diskCode(error);
    return undefined;
  }
}

/**
 * Sees to it that a folder has the named attachments: those that read back there stay, every other one is copied from the first of
 * `sources` that has it right (each a folder with a `files` in it) and read back. Every file is read in full: a size would not show a
 * bit that turned over. `tell` hears which share is done. Throws the disk's error.
 */
export function copyFiles(
  fs: FileSystem,
  sources: readonly string[],
  to: string,
  named: readonly string[],
  tell: (share: number) => void = () => undefined,
): CopiedFiles {
  const files: KeptFile[] = [];
  const missing: string[] = [];
  for (const [index, sha256] of named.entries()) {
    tell(index / named.length);
    const held = rightBytes(fs, to, sha256);
    if (held !== undefined) {
      files.push({ sha256, size: held.length });
      continue;
    }
    const bytes = firstRight(fs, sources, sha256);
    if (bytes === undefined) {
      missing.push(sha256);
      continue;
    }
    keepUnderFingerprint(fs, to, sha256, bytes);
    if (rightBytes(fs, to, sha256) === undefined) return { files, missing, fault: sha256.slice(0, 8) };
    files.push({ sha256, size: bytes.length });
  }
  return { files, missing };
}

function firstRight(fs: FileSystem, dirs: readonly string[], sha256: string): Uint8Array | undefined {
  for (const dir of dirs) {
    const bytes = rightBytes(fs, dir, sha256);
    if (bytes !== undefined) return bytes;
  }
  return undefined;
}
