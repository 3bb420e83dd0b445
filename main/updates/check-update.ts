import path from 'node:path';
import { done, type Result, refuse } from '../../shared/base/result';
import { type Here, judgeUpdate } from '../../shared/updates/judge-update';
import { readUpdateList, type UpdateFile, type UpdateList } from '../../shared/updates/update-list';
import { diskCode, type FileSystem } from '../disk/file-system';
import { factsAt } from '../disk/links';
import { hashFile, privateCopy } from './private-copy';
import { readSigned } from './signed-file';

/** Bytes; a list of forty packages with its news is far below. */
export const updateListLimit = 64_000;

/** What checking an update file needs. */
export interface UpdatePorts {
  readonly fs: FileSystem;
  readonly here: Here;
  /** Who is trusted: public keys of minisign. */
  readonly keys: readonly string[];
  /** The folder for the copy, emptied first; only this user may open it. */
  readonly folder: string;
}

/** A release that may be installed here, and the checked copy of its package. */
export interface CheckedUpdate {
  readonly list: UpdateList;
  readonly file: UpdateFile;
  /** An absolute path. */
  readonly copy: string;
  /** What the signers wrote into the signature. */
  readonly comment: string;
}

/** Whether the copy is the package that was signed. */
async function isSigned(copy: string, { sha256, size }: UpdateFile): Promise<boolean> {
  const found = await hashFile(copy);
  return found.sha256 === sha256 && found.size === size;
}

/** Removes what was copied. What the disk does not let go is removed by the next check. */
function forget(fs: FileSystem, folder: string): void {
  try {
    fs.removeFolderSync(folder);
  } catch (error) {
    diskCode(error);
  }
}

/**
 * Checks an update list and the package it names for this computer. The package is copied first and the copy is checked: what lies on a
 * stick or a share can change after it was looked at.
 */
export async function checkUpdate(file: string, ports: UpdatePorts): Promise<Result<CheckedUpdate>> {
  const { fs, here, keys, folder } = ports;
  const signed = readSigned(fs, file, keys, updateListLimit);
  if (!signed.ok) return signed;
  const list = readUpdateList(signed.value.text, path.basename(file));
  if (!list.ok) return list;
  const found = judgeUpdate(list.value, here);
  if (!found.ok) return found;
  const { name, size } = found.value;
  const from = path.join(path.dirname(file), name);
  try {
    const facts = factsAt(fs, from);
    if (facts === undefined) return refuse('not-found', 'update-package-gone', { name });
    if (!facts.isFile || facts.size !== size) return refuse('invalid', 'update-package-differs', { name });
    const copy = await privateCopy(from, folder, size);
    if (!(await isSigned(copy, found.value))) {
      forget(fs, folder);
      return refuse('invalid', 'update-package-differs', { name });
    }
    return done({ list: list.value, file: found.value, copy, comment: signed.value.comment });
  } catch (error) {
    // Half a package would keep a full disk full, and the register from being written.
    forget(fs, folder);
    return refuse('disk', 'update-copy-failed', { detail: diskCode(error) });
  }
}

/** Whether the copy is still what was checked: asked right before it is handed to an installer. */
export async function stillChecked({ copy, file }: CheckedUpdate): Promise<Result<null>> {
  try {
    return (await isSigned(copy, file)) ? done(null) : refuse('invalid', 'update-copy-differs');
  } catch (error) {
    return diskCode(error) === 'ENOENT'
      ? refuse('invalid', 'update-copy-differs')
      : refuse('disk', 'update-copy-failed', { detail: diskCode(error) });
  }
}
