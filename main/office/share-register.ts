import path from 'node:path';
import { done, type Result, refuse } from '../../shared/base/result';
import { partsOf } from '../../shared/register/journal-line';
import { attachmentsIn } from '../attachments/attachments';
import { diskCode, type FileSystem } from '../disk/file-system';
import { beginJournal } from '../journal/journal';
import { journalName } from '../journal/journal-file';
import { hasOutbox } from '../outbox/has-outbox';
import { makeOutbox, removeOutbox } from '../outbox/outbox';
import type { RegisterStore } from '../register/register-store';
import type { StoreOffice } from '../register/store-office';
import { putLinesBack } from './catch-up';
import { compareHeads } from './compare-heads';
import { missingFiles, pushFiles } from './office-files';
import type { OfficeServer } from './office-server';

/** Whether the register in a folder is shared. Throws the disk's error. */
export const isShared = (fs: FileSystem, folder: string): boolean => hasOutbox(fs, folder);

const diskRefusal = (error: unknown) => refuse('disk', 'disk-failed', { detail: diskCode(error) });

/**
 * Puts an open register on a server that has none, with its attached files, and goes on with it as a shared one. What was interrupted
 * goes on where it was, and an office that was restored from an older backup gets back what it lacks. From then on nobody appends to
 * it here alone.
 */
export async function shareRegister(
  fs: FileSystem,
  store: RegisterStore,
  server: OfficeServer,
): Promise<Result<void>> {
  const { folder, registerId, head, text, refusal } = store;
  if (refusal) return refusal;
  if (registerId === undefined) return refuse('not-found', 'no-register', { folder });
  if (store.office !== undefined) {
    const put = await putBack(fs, store, store.office, server);
    return !put.ok && put.messageKey === 'office-not-behind'
      ? refuse('already-exists', 'office-shared')
      : put;
  }
  const header = partsOf(text.slice(0, text.indexOf('\n'))).json;
  const begun = await server.create(header, head);
  if (!begun.ok) return begun;
  // Somebody else may have put a copy of it there already.
  const there = { ...begun.value, registerId, header, may: 'write' } as const;
  const compared = await compareHeads({ registerId, head, text }, there, server);
  if (!compared.ok) return compared;
  if (compared.value === 'forked') return refuse('conflict', 'office-forked');
  const pushed = await pushFiles(server, { fs, folder }, docketFiles(fs, store));
  if (!pushed.ok) return pushed;
  if (store.head.hash !== head.hash) return refuse('conflict', 'changed-outside');
  try {
    // Before the last line is there: from the moment others may append, nothing is written to the journal here alone.
    makeOutbox(fs, folder, registerId);
  } catch (error) {
    return diskRefusal(error);
  }
  store.readAgain();
  const { office } = store;
  if (office === undefined) return store.refusal ?? refuse('disk', 'disk-failed', { detail: '' });
  const put = await putLinesBack(office, server, begun.value);
  if (put.ok || put.messageKey !== 'office-may-not-put-back') return put;
  // The office is complete and has none of these lines: here they stay, in a register of its own.
  const left = leaveOffice(fs, store);
  return left.ok ? put : left;
}

/**
 * Gives an office that was restored from an older backup what it lacks, from the register here. Code `conflict` where it lacks nothing,
 * or has another entry in a place where one is here: then nothing is changed on either.
 */
export async function putBack(
  fs: FileSystem,
  store: RegisterStore,
  office: StoreOffice,
  server: OfficeServer,
): Promise<Result<void>> {
  const head = await server.head();
  if (!head.ok) return head;
  const compared = await compareHeads(store, head.value, server);
  if (!compared.ok) return compared;
  if (compared.value !== 'older') {
    const isOther = compared.value === 'forked' || compared.value === 'another';
    return refuse('conflict', isOther ? 'office-forked' : 'office-not-behind');
  }
  const pushed = await pushFiles(server, { fs, folder: store.folder }, docketFiles(fs, store));
  return pushed.ok ? putLinesBack(office, server, head.value) : pushed;
}

function docketFiles(fs: FileSystem, { folder, text }: RegisterStore) {
  const missing = new Set(missingFiles({ fs, folder }, text).map(({ sha256 }) => sha256));
  return attachmentsIn(text).filter(({ sha256 }) => !missing.has(sha256));
}

/** Makes the folder of a computer that takes part from now on: line 0 of the office's register. The publisher brings the rest. */
export async function joinOffice(
  fs: FileSystem,
  folder: string,
  server: Pick<OfficeServer, 'head'>,
): Promise<Result<void>> {
  const head = await server.head();
  if (!head.ok) return head;
  const { header, registerId } = head.value;
  try {
    if (hasOutbox(fs, folder)) return refuse('already-exists', 'office-shared');
    const made = beginJournal({ fs, dir: folder }, header);
    if (!made.ok && made.code === 'already-exists' && isOnlyBegun(fs, folder, header)) {
      makeOutbox(fs, folder, registerId);
      return done(undefined);
    }
    if (!made.ok && made.code === 'already-exists')
      return refuse('already-exists', 'office-folder-taken', { folder });
    if (!made.ok) return refuse('disk', 'disk-failed', { detail: made.detail });
    if (made.journal.registerId !== registerId)
      return refuse('damaged', 'office-line-unreadable', { seq: 0 });
    makeOutbox(fs, folder, registerId);
    return done(undefined);
  } catch (error) {
    return diskRefusal(error);
  }
}

/** What a computer leaves that went off while it joined: line 0 of this very register, and nothing else. */
function isOnlyBegun(fs: FileSystem, folder: string, header: string): boolean {
  const text = new TextDecoder().decode(fs.readFileSync(path.join(folder, journalName)));
  return (
    text.endsWith('\n') &&
    text.indexOf('\n') === text.length - 1 &&
    partsOf(text.slice(0, -1)).json === header
  );
}

/** Ends the sharing: the register goes on here alone, with all that the office had. Nothing may be on its way or refused. */
export function leaveOffice(fs: FileSystem, store: RegisterStore): Result<void> {
  const { office, folder } = store;
  if (office === undefined) return refuse('not-found', 'office-not-shared');
  if (office.waiting > 0 || office.refused.length > 0)
    return refuse('conflict', 'office-unsettled', {
      waiting: office.waiting,
      refused: office.refused.length,
    });
  try {
    removeOutbox(fs, folder);
  } catch (error) {
    return diskRefusal(error);
  }
  store.readAgain();
  return done(undefined);
}
