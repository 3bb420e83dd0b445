import { cpSync, existsSync } from 'node:fs';
import path from 'node:path';
import type { IsoDate } from '../../shared/dates';
import type { Attachment } from '../../shared/fields';
import { done, type Result, refuse } from '../../shared/result';
import { diskCode, realFileSystem as fs } from '../disk/file-system';
import { writeFileSafely } from '../disk/writer';
import { attachFile, attachmentLimit, attachmentPath, checkAttachments } from './attachments';
import type { Docket } from './docket';

const megabyte = 1024 * 1024;

/** Copies a file into the register's folder. A letter names it afterwards. */
export function attach(docket: Docket, sourcePath: string): Result<Attachment> {
  if (docket.refusal) return docket.refusal;
  const name = path.basename(sourcePath);
  const attached = attachFile({ fs, dir: docket.folder, sourcePath });
  if (attached.ok) return done(attached.attachment);
  if (attached.detail === 'too-large')
    return refuse('invalid', 'file-too-large', { name, limit: `${attachmentLimit / megabyte} MB` });
  return refuse(attached.code, 'file-unreadable', { name, detail: attached.detail });
}

/** Writes a copy of an attached file where the person said, if it is still what its fingerprint says. */
export function copyAttachment(docket: Docket, { sha256, name }: Attachment, target: string): Result<string> {
  const problem = checkAttachments(fs, docket.folder, [{ sha256 }])[0];
  if (problem?.kind === 'missing') return refuse('not-found', 'file-missing', { name });
  if (problem?.kind === 'altered') return refuse('damaged', 'file-altered', { name });
  if (problem) return refuse('disk', 'file-unreadable', { name, detail: problem.detail });
  try {
    writeFileSafely(fs, target, fs.readFileSync(attachmentPath(docket.folder, sha256)));
    return done(target);
  } catch (error) {
    return refuse('disk', 'copy-failed', { detail: diskCode(error) });
  }
}

/** Writes a text where the person said; a document to hand on, so their own umask decides who may read it. */
export function saveText(target: string, text: string): Result<string> {
  try {
    writeFileSafely(fs, target, Buffer.from(text), { mode: 0o666 });
    return done(target);
  } catch (error) {
    return refuse('disk', 'file-not-saved', { detail: diskCode(error) });
  }
}

/** Copies the whole register folder, damaged or not, into a new folder below the one that was chosen. */
export function copyRegister(from: string, into: string, today: IsoDate): Result<string> {
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
      filter: (source) => !path.basename(source).startsWith('lock.json'),
    });
    return done(target);
  } catch (error) {
    return refuse('disk', 'copy-failed', { detail: diskCode(error) });
  }
}
