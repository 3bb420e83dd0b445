import path from 'node:path';
import { type Refusal, refuse } from '../../shared/base/result';
import { diskCode, type FileSystem } from '../disk/file-system';
import { syncFolder, writeFileSafely } from '../disk/writer';
import { appendLine, cutBack, type JournalMark } from '../journal/append-line';
import { sealLine } from '../journal/chain';
import { setTornTailAside } from '../journal/torn-tail';
import { hasOutbox, outboxName } from './has-outbox';
import { emptyContent, type OutboxContent, type OutboxRecord, recordsOf, withRecord } from './outbox-record';
import { outboxFormat, outboxVersion, type ReadOutbox, readOutbox } from './read-outbox';

/** Beyond this an outbox with nothing waiting is written anew. */
const fullAt = 256 * 1024;

/** The outbox of a register, open. */
export interface Outbox {
  readonly content: OutboxContent;
  /** Why nothing can be added; undefined when it can. */
  readonly refusal: Refusal | undefined;
  /** Adds lines with one flush: afterwards all of them stand, or it is refused and none counts until `retry`. */
  append(records: readonly OutboxRecord[]): Refusal | undefined;
  /** Looks whether the disk writes again; cuts off a half-written line first. */
  retry(): Refusal | undefined;
}

function sealed(from: string, records: readonly object[]): { readonly text: string; readonly hash: string } {
  let hash = from;
  let text = '';
  for (const record of records) {
    const { line, hash: next } = sealLine(hash, JSON.stringify(record));
    text += line;
    hash = next;
  }
  return { text, hash };
}

const headerOf = (register: string) => ({ format: outboxFormat, v: outboxVersion, register });

/** Makes the outbox of a register that is now shared; one that is there stays. Throws the disk's error. */
export function makeOutbox(fs: FileSystem, dir: string, register: string): void {
  const file = path.join(dir, outboxName);
  if (hasOutbox(fs, dir)) return;
  writeFileSafely(fs, file, Buffer.from(sealed('', [headerOf(register)]).text));
}

/** Ends the sharing: what is still on its way or refused must be settled before. Throws the disk's error. */
export function removeOutbox(fs: FileSystem, dir: string): void {
  fs.unlinkSync(path.join(dir, outboxName));
  syncFolder(fs, dir);
}

function readFile(fs: FileSystem, file: string) {
  const fd = fs.openSync(file, 'r');
  try {
    const { identity, modified } = fs.fstatSync(fd);
    return { bytes: fs.readFileSync(fd), identity, modified };
  } finally {
    fs.closeSync(fd);
  }
}

const refusalFor = (detail: string): Refusal => refuse('disk', 'disk-failed', { detail });

function troubleOf({ trouble, registerId }: ReadOutbox, register: string | undefined): Refusal | undefined {
  if (trouble === 'newer') return refuse('newer', 'newer-register');
  if (trouble === 'damaged') return refuse('damaged', 'outbox-damaged');
  return registerId === register ? undefined : refuse('damaged', 'outbox-of-another');
}

/**
 * Opens the outbox of a register; undefined where there is none. `write` needs the register's lock: a half-written last line, which
 * was never confirmed, is set aside. One that is damaged otherwise stays as it is, and nothing can be added.
 */
export function openOutbox(
  fs: FileSystem,
  dir: string,
  access: 'read' | 'write',
  register: string | undefined,
): Outbox | undefined {
  const file = path.join(dir, outboxName);
  let content = emptyContent;
  let mark: JournalMark = { head: { seq: -1, hash: '' }, bytes: 0, identity: '', modified: 0n };
  let refusal: Refusal | undefined;
  let isForGood = access === 'read';
  let remainder: Uint8Array | undefined;

  const take = (): Refusal | undefined => {
    const { bytes, identity, modified } = readFile(fs, file);
    const read = readOutbox(bytes);
    content = read.content;
    mark = { head: read.head, bytes: read.goodBytes, identity, modified };
    const trouble = troubleOf(read, register);
    isForGood ||= trouble !== undefined;
    if (trouble !== undefined || read.trouble === undefined || access === 'read') return trouble;
    setTornTailAside(fs, file, bytes, read);
    mark = { ...mark, modified: readFile(fs, file).modified };
    return undefined;
  };

  const rewrite = (): void => {
    const header = sealed('', [headerOf(register ?? '')]);
    const { text } = sealed(header.hash, recordsOf(content));
    writeFileSafely(fs, file, Buffer.from(header.text + text));
    take();
  };

  try {
    if (!hasOutbox(fs, dir)) return undefined;
    refusal = take() ?? (access === 'read' ? refuse('read-only', 'opened-for-reading') : undefined);
  } catch (error) {
    refusal = refusalFor(diskCode(error));
  }

  return {
    get content() {
      return content;
    },
    get refusal() {
      return refusal;
    },
    append: (records) => {
      if (refusal || records.length === 0) return refusal;
      const { text, hash } = sealed(mark.head.hash, records);
      const bytes = Buffer.from(text);
      const head = { seq: mark.head.seq + records.length, hash };
      const written = appendLine(fs, file, mark, head, bytes);
      if (!written.ok) {
        refusal =
          written.code === 'disk' ? refusalFor(written.detail) : refuse('conflict', 'changed-outside');
        const cut = written.mayHaveWritten ? cutBack(fs, file, mark, bytes) : undefined;
        if (cut?.ok) mark = cut.mark;
        else if (cut) remainder = bytes;
        return refusal;
      }
      mark = written.mark;
      content = records.reduce(withRecord, content);
      if (content.waiting.length > 0 || mark.bytes < fullAt) return undefined;
      try {
        rewrite();
      } catch (error) {
        // What stands is whole, only long.
        diskCode(error);
      }
      return undefined;
    },
    retry: () => {
      if (isForGood || refusal === undefined) return refusal;
      try {
        if (remainder) {
          const cut = cutBack(fs, file, mark, remainder);
          if (!cut.ok) return refusal;
          mark = cut.mark;
          remainder = undefined;
        }
        refusal = take();
        if (refusal === undefined) rewrite();
      } catch (error) {
        refusal = refusalFor(diskCode(error));
      }
      return refusal;
    },
  };
}
