import path from 'node:path';
import type { Attachment } from '../../shared/base/fields';
import { attachmentLimit } from '../../shared/base/file-limits';
import { linesFrom, partsOf } from '../../shared/register/journal-line';
import { diskCode, type FileSystem, notAFile } from '../disk/file-system';
import { fingerprint } from '../disk/fingerprint';
import { parseRecord } from '../disk/parse-record';
import { syncFolder, writeFileSafely } from '../disk/writer';

/** The folder of the attachments, in a register as in a backup. */
export const filesFolder = 'files';

/**
 * `at`: which end refused, the file to be attached or the register's disk. `detail`: `too-large`, `not-a-file`, or the system's
 * code. Nothing was attached.
 */
export interface AttachmentRefusal {
  readonly ok: false;
  readonly at: 'source' | 'register';
  readonly code: 'invalid' | 'not-found' | 'disk';
  readonly detail: string;
}

/** `keptAs`: a copy altered since was found, kept under this name beside the good one. */
export type Attached =
  | { readonly ok: true; readonly attachment: Attachment; readonly keptAs?: string }
  | AttachmentRefusal;

/** What became of an attachment on the disk. */
export interface AttachmentProblem {
  readonly sha256: string;
  readonly kind: 'missing' | 'altered' | 'unreadable';
  readonly detail: string;
}

/** One attachment to be made. */
export interface AttachmentSource {
  readonly fs: FileSystem;
  /** The register folder. */
  readonly dir: string;
  readonly sourcePath: string;
}

function refuse(
  code: AttachmentRefusal['code'],
  detail: string,
  at: AttachmentRefusal['at'] = 'source',
): AttachmentRefusal {
  return { ok: false, at, code, detail };
}

/** Where an attachment lies. Throws for anything but a fingerprint: an entry must not lead out of the folder. */
export function attachmentPath(dir: string, sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('Not a fingerprint.');
  return path.join(dir, filesFolder, sha256);
}

function readOrUndefined(fs: FileSystem, file: string): Uint8Array | undefined {
  try {
    return fs.readFileSync(file);
  } catch (error) {
    if (diskCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

function readSource(fs: FileSystem, sourcePath: string): Uint8Array | AttachmentRefusal {
  try {
    const { isFile, size } = fs.statSync(sourcePath);
    // Before reading: a pipe or a device would never end.
    if (!isFile) return refuse('invalid', notAFile);
    if (size > attachmentLimit) return refuse('invalid', 'too-large');
    const bytes = fs.readFileSync(sourcePath);
    return bytes.length > attachmentLimit ? refuse('invalid', 'too-large') : bytes;
  } catch (error) {
    const code = diskCode(error);
    if (code === notAFile) return refuse('invalid', code);
    return refuse(code === 'ENOENT' || code === 'ENOTDIR' ? 'not-found' : 'disk', code);
  }
}

/** Makes the `files` of a folder that is there: one that vanished, with its disk, must not come back empty. */
function makeFilesFolder(fs: FileSystem, dir: string): void {
  try {
    fs.makeNewFolderSync(path.join(dir, filesFolder), 0o700);
  } catch (error) {
    if (diskCode(error) !== 'EEXIST') throw error;
  }
  syncFolder(fs, dir);
}

/** What stands under a fingerprint: the right bytes, none, or the ending under which what stands there is kept. */
function presentMark(fs: FileSystem, file: string, sha256: string): string {
  try {
    const found = readOrUndefined(fs, file);
    if (found === undefined) return 'none';
    const is = fingerprint(found);
    return is === sha256 ? 'right' : `altered-${is.slice(0, 8)}`;
  } catch (error) {
    // A bad sector, a pipe, a folder: in the way as it is.
    diskCode(error);
    return 'unreadable';
  }
}

/**
 * Puts bytes under their fingerprint into the `files` of a folder. What stands there and is not what its name says is
 * kept beside it, under the name this returns. Throws the disk's error.
 */
export function keepUnderFingerprint(
  fs: FileSystem,
  dir: string,
  sha256: string,
  bytes: Uint8Array,
): string | undefined {
  const file = attachmentPath(dir, sha256);
  makeFilesFolder(fs, dir);
  const present = presentMark(fs, file, sha256);
  if (present === 'right') return undefined;
  let keptAs: string | undefined;
  if (present !== 'none') {
    keptAs = `${sha256}.${present}`;
    fs.renameSync(file, path.join(path.dirname(file), keptAs));
  }
  writeFileSafely(fs, file, bytes);
  return keptAs;
}

/** Copies a file into the register and reads the copy back before saying so. The same contents are kept once. */
export function attachFile({ fs, dir, sourcePath }: AttachmentSource): Attached {
  const bytes = readSource(fs, sourcePath);
  return 'ok' in bytes ? bytes : attachBytes(fs, dir, path.basename(sourcePath), bytes);
}

/** The same for bytes that are at hand, under this name. */
export function attachBytes(fs: FileSystem, dir: string, name: string, bytes: Uint8Array): Attached {
  const sha256 = fingerprint(bytes);
  try {
    const keptAs = keepUnderFingerprint(fs, dir, sha256, bytes);
    if (fingerprint(fs.readFileSync(attachmentPath(dir, sha256))) !== sha256)
      return refuse('disk', 'altered', 'register');
    return { ok: true, attachment: { sha256, name, size: bytes.length }, ...(keptAs && { keptAs }) };
  } catch (error) {
    return refuse('disk', diskCode(error), 'register');
  }
}

function isAttachment(value: object): value is Attachment {
  const { sha256, name, size } = value as Partial<Record<keyof Attachment, unknown>>;
  return (
    typeof sha256 === 'string' &&
    /^[0-9a-f]{64}$/.test(sha256) &&
    typeof name === 'string' &&
    typeof size === 'number'
  );
}

function attachmentsAt(value: unknown): readonly Attachment[] {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.values(value).flatMap(attachmentsAt);
  return isAttachment(value) ? [value, ...inside] : inside;
}

/**
 * The attached files a journal's text names, each fingerprint once, also those that a later entry took off a record. A file that
 * was imported is told by a fingerprint too, but is not kept: only what has a name and a size is attached.
 */
export function attachmentsIn(journal: string): readonly Attachment[] {
  const found = new Map<string, Attachment>();
  // Few lines name a file, and only those are parsed.
  for (const { line } of linesFrom(journal)) {
    if (!line.includes('"sha256":"')) continue;
    for (const each of attachmentsAt(parseRecord(partsOf(line).json)))
      if (!found.has(each.sha256)) found.set(each.sha256, each);
  }
  return [...found.values()];
}

function problemOf(fs: FileSystem, dir: string, sha256: string): AttachmentProblem | undefined {
  try {
    const bytes = readOrUndefined(fs, attachmentPath(dir, sha256));
    if (!bytes) return { sha256, kind: 'missing', detail: 'ENOENT' };
    const found = fingerprint(bytes);
    return found === sha256 ? undefined : { sha256, kind: 'altered', detail: found };
  } catch (error) {
    return { sha256, kind: 'unreadable', detail: diskCode(error) };
  }
}

/** Reads every attachment back and names those that are not as they were. */
export function checkAttachments(
  fs: FileSystem,
  dir: string,
  attachments: readonly Pick<Attachment, 'sha256'>[],
): readonly AttachmentProblem[] {
  const fingerprints = [...new Set(attachments.map(({ sha256 }) => sha256))];
  return fingerprints.flatMap((sha256) => problemOf(fs, dir, sha256) ?? []);
}
