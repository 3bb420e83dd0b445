import type { Attachment } from '../../shared/base/fields';
import { done, type Result, refuse } from '../../shared/base/result';
import { attachmentsIn, checkAttachments, keepUnderFingerprint } from '../attachments/attachments';
import { rightBytes } from '../attachments/copy-files';
import { diskCode, type FileSystem } from '../disk/file-system';
import { fingerprint } from '../disk/fingerprint';
import { type OfficeServer, pieceBytes } from './office-server';

/** The folder with the attached files. */
export interface FilesPlace {
  readonly fs: FileSystem;
  readonly folder: string;
}

type Named = Pick<Attachment, 'sha256' | 'name'>;

/** Gives the office the files it lacks. One that is not here whole is left out: whoever has it gives it. */
export async function pushFiles(
  server: Pick<OfficeServer, 'holds' | 'putPiece' | 'finishFile'>,
  { fs, folder }: FilesPlace,
  files: readonly Named[],
): Promise<Result<void>> {
  if (files.length === 0) return done(undefined);
  const held = await server.holds(files.map(({ sha256 }) => sha256));
  if (!held.ok) return held;
  for (const { sha256 } of files) {
    const bytes = held.value.has(sha256) ? undefined : rightBytes(fs, folder, sha256);
    if (bytes === undefined) continue;
    const pieces = Math.max(1, Math.ceil(bytes.length / pieceBytes));
    for (let index = 0; index < pieces; index += 1) {
      const put = await server.putPiece(
        sha256,
        index,
        bytes.subarray(index * pieceBytes, (index + 1) * pieceBytes),
      );
      if (!put.ok) return put;
    }
    const finished = await server.finishFile(sha256, pieces);
    if (!finished.ok) return finished;
  }
  return done(undefined);
}

/** Brings a file from the office and keeps it, held against its fingerprint. */
export async function fetchFile(
  server: Pick<OfficeServer, 'getPiece'>,
  { fs, folder }: FilesPlace,
  { sha256, name }: Named,
): Promise<Result<void>> {
  const parts: Uint8Array[] = [];
  for (let index = 0, pieces = 1; index < pieces; index += 1) {
    const piece = await server.getPiece(sha256, index);
    if (!piece.ok) return piece;
    parts.push(piece.value.bytes);
    ({ pieces } = piece.value);
  }
  const bytes = Buffer.concat(parts);
  if (fingerprint(bytes) !== sha256) return refuse('damaged', 'file-altered', { name });
  try {
    keepUnderFingerprint(fs, folder, sha256, bytes);
    return done(undefined);
  } catch (error) {
    return refuse('disk', 'not-attached', { name, detail: diskCode(error) });
  }
}

/** The files that a journal names and that are not here. */
export function missingFiles({ fs, folder }: FilesPlace, journal: string): readonly Attachment[] {
  const named = attachmentsIn(journal);
  const missing = new Set(checkAttachments(fs, folder, named).map(({ sha256 }) => sha256));
  return named.filter(({ sha256 }) => missing.has(sha256));
}
