import { cpSync, existsSync } from 'node:fs';
import path from 'node:path';
import type { IsoDate } from '../../shared/base/dates';
import type { Attachment } from '../../shared/base/fields';
import { done, type Result, refuse } from '../../shared/base/result';
import { attachFile, attachmentLimit, checkAttachments } from '../attachments/attachments';
import { rightBytes } from '../attachments/copy-files';
import { diskCode, realFileSystem as fs } from '../disk/file-system';
import { factsAt } from '../disk/links';
import { folderRefusal, writeOutput } from '../disk/output';
import { journalName } from '../journal/journal-file';
import type { Docket } from './docket';

const megabyte = 1024 * 1024;

/** Copies a file into the register's folder. A letter names it afterwards. */
export function attach(docket: Docket, sourcePath: string): Result<Attachment> {
  if (docket.refusal) return docket.refusal;
  // An empty folder where its disk was, or none, must not be made to look like a register.
  if (factsAt(fs, path.join(docket.folder, journalName))?.isFile !== true)
    return refuse('not-found', 'register-gone', { folder: docket.folder });
  const name = path.basename(sourcePath);
  const attached = attachFile({ fs, dir: docket.folder, sourcePath });
  if (attached.ok) return done(attached.attachment);
  if (attached.detail === 'too-large')
    return refuse('invalid', 'file-too-large', { name, limit: `${attachmentLimit / megabyte} MB` });
  const say = attached.at === 'source' ? 'file-unreadable' : 'not-attached';
  return refuse(attached.code, say, { name, detail: attached.detail });
}

/** Writes a copy of an attached file where the person said, if it is still what its fingerprint says. */
export async function copyAttachment(
  docket: Docket,
  { sha256, name }: Attachment,
  target: string,
): Promise<Result<string>> {
  const problem = checkAttachments(fs, docket.folder, [{ sha256 }])[0];
  if (problem?.kind === 'missing') return refuse('not-found', 'file-missing', { name });
  if (problem?.kind === 'altered') return refuse('damaged', 'file-altered', { name });
  if (problem) return refuse('disk', 'file-unreadable', { name, detail: problem.detail });
  const bytes = rightBytes(fs, docket.folder, sha256);
  if (bytes === undefined) return refuse('damaged', 'file-altered', { name });
  const unwritten = await writeOutput({ fs, failed: 'copy-failed', readers: 'owner' }, target, bytes);
  return unwritten ?? done(target);
}

/** Writes a text where the person said; a document to hand on, so their own umask decides who may read it. */
export async function saveText(target: string, text: string): Promise<Result<string>> {
  const unwritten = await writeOutput({ fs, failed: 'file-not-saved' }, target, Buffer.from(text));
  return unwritten ?? done(target);
}

/** Copies the whole register folder, damaged or not, into a new folder below the one that was chosen. */
export function copyRegister(from: string, into: string, today: IsoDate): Result<string> {
  const own = folderRefusal(fs, into);
  if (own) return own;
  const name = `Export Docket copy ${today}`;
  let target = path.join(into, name);
  for (let n = 2; existsSync(target); n += 1) target = path.join(into, `${name} (${n})`);
  try {
    cpSync(from, target, {
      recursive: true,
      errorOnExist: true,
      force: false,
      preserveTimestamps: true,
      // The lock is about this folder and this moment.
      filter: (source) => {
        const { isFile, isFolder } = fs.statSync(source);
        // Nor can a pipe be copied, and it must not keep the rest from being saved.
        return (isFile || isFolder) && !path.basename(source).startsWith('lock.json');
      },
    });
    return done(target);
  } catch (error) {
    return refuse('disk', 'copy-failed', { detail: diskCode(error) });
  }
}
