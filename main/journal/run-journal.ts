import path from 'node:path';
import type { ChainHead } from '../../shared/register/journal-line';
import { diskCode, type FileSystem } from '../disk/file-system';
import { parseRecord } from '../disk/parse-record';
import { appendLine, cutBack, type JournalMark } from './append-line';
import { assertLineText, entryVersion, sealLine } from './chain';
import { writeCheckpoint } from './checkpoint';
import { growingText } from './growing-text';
import { type FoundJournal, journalName, readJournalFile } from './journal-file';
import type { Journal, JournalDamage, JournalNotice, JournalRefusal } from './journal-report';
import { type Chain, readChain } from './read-chain';
import type { SealedEntry } from './seal-in-steps';
import { setTornTailAside } from './torn-tail';

/** What opening found out. Nothing of it but its text is kept. */
export interface OpenedFile {
  readonly fs: FileSystem;
  readonly dir: string;
  readonly access: 'read' | 'write';
  readonly chain: Chain;
  readonly bytes: Uint8Array;
  readonly file: Omit<FoundJournal, 'bytes'> | undefined;
  readonly damage: JournalDamage | undefined;
  readonly notices: readonly JournalNotice[];
  readonly checkpointSeq: number;
  readonly lastLine: number;
  /** The good part as text, where `chain` is only the end of it. */
  readonly readText?: () => string;
}

/** Keeps the text and nothing else: the lines of a long journal, and its bytes, take as much memory again. */
function textOf({ text }: Chain): () => string {
  return () => text;
}

function refuse(code: JournalRefusal['code'], detail: string): JournalRefusal {
  return { ok: false, code, detail };
}

// A line that the next opening would reject must never be written: these are bugs of the caller, not refusals.
function assertEntry(json: string, seq: number): void {
  assertLineText(json);
  const entry = parseRecord(json);
  if (entry?.v !== entryVersion) throw new Error(`A journal entry is an object with v ${entryVersion}.`);
  if (entry.seq !== seq) throw new Error(`The next journal entry is ${seq}, not ${String(entry.seq)}.`);
}

/** Entries as the lines that follow a head, and where they end. */
function sealAll(
  from: ChainHead,
  jsons: readonly string[],
): { readonly head: ChainHead; readonly line: string } {
  let head = from;
  let line = '';
  for (const json of jsons) {
    assertEntry(json, head.seq + 1);
    const sealed = sealLine(head.hash, json);
    head = { seq: head.seq + 1, hash: sealed.hash };
    line += sealed.line;
  }
  return { head, line };
}

function firstRefusal({ damage, access, chain }: OpenedFile): JournalRefusal | undefined {
  if (damage) return refuse(damage.kind === 'newer' ? 'newer' : 'damaged', damage.kind);
  if (access === 'read') return refuse('read-only', 'reading');
  return chain.damage && refuse('disk', chain.damage.kind);
}

function tornTailOf(
  { damage, goodBytes, head }: Chain,
  bytes: Uint8Array,
): JournalNotice & { kind: 'torn-tail' } {
  return {
    kind: 'torn-tail',
    cause: damage?.cause === 'two-writers' ? 'two-writers' : 'cut-short',
    line: head.seq + 1,
    bytes: bytes.length - goodBytes,
  };
}

/** What is said of a journal, one of each kind. */
function keepNotices(first: readonly JournalNotice[]) {
  const notices: JournalNotice[] = [...first];
  const notice = (added: JournalNotice): void => {
    const at = notices.findIndex(({ kind }) => kind === added.kind);
    notices.splice(at === -1 ? notices.length : at, 1, added);
  };
  // Nobody is told that a checkpoint was made before it was.
  const checkpointWritten = (): void => {
    for (const each of notices) if ('isMade' in each && !each.isMade) notice({ ...each, isMade: true });
  };
  return { notices, notice, checkpointWritten };
}

/** Keeps an opened journal: appends to it, stops at the first failure, and starts again only after a look at the file. */
export function runJournal(opened: OpenedFile): Journal {
  const { fs, dir, access, chain, damage, lastLine } = opened;
  const file = path.join(dir, journalName);
  const { notices, notice, checkpointWritten } = keepNotices(opened.notices);
  const text = growingText(opened.readText ?? textOf(chain), { again: opened.readText !== undefined });
  let mark: JournalMark = {
    head: chain.head,
    bytes: chain.goodBytes,
    identity: opened.file?.identity ?? '',
    modified: opened.file?.modified ?? 0n,
  };
  let refusal = firstRefusal(opened);
  let isReadOnly = damage !== undefined || access === 'read';
  // A line of ours that may still stand, whole or in part, behind the last good byte.
  let remainder: Uint8Array | undefined;

  // The entry is already safe: a checkpoint that lags behind is reported as a warning, not as a failure.
  const markCheckpoint = (): void => {
    try {
      writeCheckpoint(fs, dir, { ...mark.head, bytes: mark.bytes });
      checkpointWritten();
    } catch (error) {
      notice({ kind: 'checkpoint-not-written', detail: diskCode(error) });
    }
  };

  const appendAll: Journal['appendAll'] = (jsons) => {
    if (refusal) return refusal;
    const { head, line } = sealAll(mark.head, jsons);
    return appendBytes({ head, line, bytes: Buffer.from(line) });
  };

  const appendSealed: Journal['appendSealed'] = (sealed) => {
    if (refusal) return refusal;
    if (sealed.after.hash !== mark.head.hash) throw new Error('The journal entry follows another line.');
    return appendBytes(sealed);
  };

  const appendBytes = ({ head, line, bytes }: Omit<SealedEntry, 'after'>): ReturnType<Journal['append']> => {
    const written = appendLine(fs, file, mark, head, bytes);
    if (written.ok) {
      mark = written.mark;
      text.add(line);
      markCheckpoint();
      return { ok: true, line, ...head };
    }
    refusal = refuse(written.code, written.detail);
    if (written.mayHaveWritten) {
      const cut = cutBack(fs, file, mark, bytes);
      if (cut.ok) mark = cut.mark;
      else remainder = bytes;
    }
    return refusal;
  };

  const lookAgain = (): JournalRefusal | undefined => {
    if (remainder) {
      const cut = cutBack(fs, file, mark, remainder);
      if (!cut.ok) return cut;
      mark = cut.mark;
      remainder = undefined;
    }
    const found = readJournalFile(fs, dir);
    if (!found) return refuse('conflict', 'ENOENT');
    const now = readChain(found.bytes);
    const isOurs = now.head.hash === mark.head.hash && now.goodBytes === mark.bytes;
    if (!isOurs || (now.damage && now.damage.kind !== 'torn-tail')) return refuse('conflict', 'edited');
    if (now.damage) {
      const keptAs = setTornTailAside(fs, file, found.bytes, now);
      notice({ ...tornTailOf(now, found.bytes), keptAs });
    }
    mark = { ...mark, identity: found.identity, modified: found.modified };
    // Also the probe: it writes, flushes and renames in the same folder.
    writeCheckpoint(fs, dir, { ...mark.head, bytes: mark.bytes });
    checkpointWritten();
    return undefined;
  };

  const retry: Journal['retry'] = () => {
    if (!isReadOnly && refusal) {
      try {
        refusal = lookAgain();
      } catch (error) {
        refusal = refuse('disk', diskCode(error));
      }
    }
    return refusal ?? { ok: true };
  };

  if (!isReadOnly && refusal) retry();
  else if (!isReadOnly && opened.checkpointSeq !== mark.head.seq) markCheckpoint();
  else if (!damage && chain.damage) {
    notice(tornTailOf(chain, opened.bytes));
  }

  return {
    registerId: chain.header?.register,
    damage,
    notices,
    get text() {
      return text.read();
    },
    letTextGo: text.letGo,
    get head() {
      return mark.head;
    },
    get lastLine() {
      return Math.max(lastLine, mark.head.seq);
    },
    get refusal() {
      return refusal;
    },
    get state() {
      return isReadOnly ? 'read-only' : refusal ? 'stopped' : 'ok';
    },
    append: (json) => appendAll([json]),
    appendAll,
    appendSealed,
    retry,
    markReadOnly: (code, detail) => {
      if (isReadOnly) return;
      isReadOnly = true;
      refusal = refuse(code, detail);
    },
  };
}
