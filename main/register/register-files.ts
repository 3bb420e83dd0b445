import { cpSync, existsSync } from 'node:fs';
import path from 'node:path';
import type { IsoDate } from '../../shared/base/dates';
import type { Attachment } from '../../shared/base/fields';
import { attachmentLimit, megabytes } from '../../shared/base/file-limits';
import { done, type Refusal, type Result, refuse } from '../../shared/base/result';
import type { DroppedFile } from '../../shared/calls/attachment-calls';
import { type Attached, attachBytes, attachFile } from '../attachments/attachments';
import { diskCode, realFileSystem as fs } from '../disk/file-system';
import { factsAt } from '../disk/links';
import { folderRefusal, writeOutput } from '../disk/output';
import { journalName } from '../journal/journal-file';
import { attachedBytes } from './altered-file';
import type { RegisterStore } from './register-store';

/** Why nothing can be attached to this register now. */
export function closedTo(store: RegisterStore): Refusal | null {
  if (store.refusal) return store.refusal;
  // An empty folder where its disk was, or none, must not be made to look like a register.
  return factsAt(fs, path.join(store.folder, journalName))?.isFile === true
    ? null
    : refuse('not-found', 'register-gone', { folder: store.folder });
}

const tooLarge = (name: string): Refusal =>
  refuse('invalid', 'file-too-large', { name, limit: megabytes(attachmentLimit) });

function inSentences(name: string, attached: Attached): Result<Attachment> {
  if (attached.ok) return done(attached.attachment);
  if (attached.detail === 'too-large') return tooLarge(name);
  const messageKey = attached.at === 'source' ? 'file-unreadable' : 'not-attached';
  return refuse(attached.code, messageKey, { name, detail: attached.detail });
}

/** Copies a file into the register's folder. A letter names it afterwards. */
export function attach(store: RegisterStore, sourcePath: string): Result<Attachment> {
  const name = path.basename(sourcePath);
  return closedTo(store) ?? inSentences(name, attachFile({ fs, dir: store.folder, sourcePath }));
}

/** The same for files dropped on the window: every one of them is looked at before the first is copied. */
export function attachDropped(
  store: RegisterStore,
  files: readonly DroppedFile[],
): Result<readonly Attachment[]> {
  const closed = closedTo(store);
  if (closed !== null) return closed;
  for (const { name, bytes } of files) {
    if (bytes.length === 0) return refuse('invalid', 'file-empty', { name });
    if (bytes.length > attachmentLimit) return tooLarge(name);
  }
  const attached: Attachment[] = [];
  for (const { name, bytes } of files) {
    const one = inSentences(name, attachBytes(fs, store.folder, name, bytes));
    if (!one.ok) return one;
    attached.push(one.value);
  }
  return done(attached);
}

/** Writes a copy of an attached file where the person said, if it is still what its fingerprint says. */
export async function copyAttachment(
  store: RegisterStore,
  attachment: Attachment,
  target: string,
): Promise<Result<string>> {
  const bytes = attachedBytes(fs, store.folder, attachment);
  if (!bytes.ok) return bytes;
  const unwritten = await writeOutput({ fs, failed: 'copy-failed', readers: 'owner' }, target, bytes.value);
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
