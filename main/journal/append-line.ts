import type { ChainHead } from '../../shared/register/journal-line';
import { appendToExisting, diskCode, type FileSystem } from '../disk/file-system';
import { writeAll } from '../disk/writer';
import { isUncut, whileGuarded } from './cut-guard';
import { readChain } from './read-chain';

/** The journal file as we last left it. */
export interface JournalMark {
  readonly head: ChainHead;
  readonly bytes: number;
  readonly identity: string;
  readonly modified: bigint;
}

/** A failed append, or a failed return to the last good byte. `detail` is the system's code or what was found. */
export interface AppendFailure {
  readonly ok: false;
  readonly code: 'disk' | 'conflict';
  readonly detail: string;
}

export type Marked = { readonly ok: true; readonly mark: JournalMark } | AppendFailure;

// A failed append may leave some of its bytes in the file (`mayHaveWritten`): then they have to be cut off again.
export type Appended =
  | { readonly ok: true; readonly mark: JournalMark }
  | (AppendFailure & { readonly mayHaveWritten: boolean });

function conflict(detail: string): AppendFailure {
  return { ok: false, code: 'conflict', detail };
}

function withFile<T>(fs: FileSystem, file: string, flags: string | number, use: (fd: number) => T): T {
  const fd = fs.openSync(file, flags);
  let result: T;
  try {
    result = use(fd);
  } catch (error) {
    // The first error is the one to report; a close that fails too adds nothing.
    try {
      fs.closeSync(fd);
    } catch (closing) {
      diskCode(closing);
    }
    throw error;
  }
  fs.closeSync(fd);
  return result;
}

function changeSince(fs: FileSystem, file: string, fd: number, mark: JournalMark): AppendFailure | undefined {
  const facts = fs.fstatSync(fd);
  if (facts.identity !== mark.identity) return conflict('replaced');
  if (facts.size !== mark.bytes) return conflict('size');
  if (facts.modified === mark.modified) return undefined;
  // Same file, same size, but touched: only its contents can tell an innocent backup program from an edit.
  const { head, goodBytes } = readChain(fs.readFileSync(file));
  return head.hash === mark.head.hash && goodBytes === mark.bytes ? undefined : conflict('edited');
}

// The file is open for appending only: it is read back through a descriptor of its own.
function standsAt(fs: FileSystem, file: string, position: number, line: Uint8Array): boolean {
  return withFile(fs, file, 'r', (fd) => {
    const found = Buffer.alloc(line.length);
    return fs.readSync(fd, found, 0, line.length, position) === line.length && found.equals(line);
  });
}

/** Appends a sealed line and flushes it to the disk. Nothing of anyone else's is ever overwritten. */
export function appendLine(
  fs: FileSystem,
  file: string,
  mark: JournalMark,
  head: ChainHead,
  line: Uint8Array,
): Appended {
  let mayHaveWritten = false;
  try {
    return withFile(fs, file, appendToExisting, (fd): Appended => {
      const change = changeSince(fs, file, fd, mark);
      if (change) return { ...change, mayHaveWritten };
      mayHaveWritten = true;
      writeAll(fs, fd, line);
      fs.fsyncSync(fd);
      // Another program may have written at the same moment, or cut. Whose line stands right behind the one both knew has
      // won, and only that one is confirmed; the other is no longer part of the chain, and the next opening sets it aside.
      if (!isUncut(fs, file) || !standsAt(fs, file, mark.bytes, line))
        return { ...conflict('size'), mayHaveWritten };
      const { identity, modified } = fs.fstatSync(fd);
      return { ok: true, mark: { head, bytes: mark.bytes + line.length, identity, modified } };
    });
  } catch (error) {
    const code = diskCode(error);
    return { ok: false, code: code === 'ENOENT' ? 'conflict' : 'disk', detail: code, mayHaveWritten };
  }
}

/** Cuts what a failed append left behind the last good byte, provided it is the start of `line` and nothing else. */
export function cutBack(fs: FileSystem, file: string, mark: JournalMark, line: Uint8Array): Marked {
  try {
    const cut = (fd: number): Marked => {
      const { size, identity } = fs.fstatSync(fd);
      if (identity !== mark.identity) return conflict('replaced');
      const surplus = size - mark.bytes;
      if (surplus < 0 || surplus > line.length) return conflict('size');
      const found = Buffer.alloc(surplus);
      const count = surplus === 0 ? 0 : fs.readSync(fd, found, 0, surplus, mark.bytes);
      if (count !== surplus || found.compare(line, 0, surplus) !== 0) return conflict('edited');
      fs.ftruncateSync(fd, mark.bytes);
      fs.fsyncSync(fd);
      const after = fs.fstatSync(fd);
      if (after.size !== mark.bytes) return conflict('size');
      return { ok: true, mark: { ...mark, modified: after.modified } };
    };
    return whileGuarded(fs, file, () => withFile(fs, file, 'r+', cut));
  } catch (error) {
    return { ok: false, code: 'disk', detail: diskCode(error) };
  }
}
