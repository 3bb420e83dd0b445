import { isUtf8 } from 'node:buffer';
import { isInstant } from '../../shared/register/event-checks';
import { type ChainHead, emptyHead } from '../../shared/register/journal-line';
import { isRecord, parseRecord } from '../disk/parse-record';
import {
  type ChainHeader,
  type ChainLine,
  entryVersion,
  hashLength,
  hashLine,
  journalFormat,
  journalVersion,
} from './chain';

/** What is wrong with a journal. */
export type ChainDamageKind = 'torn-tail' | 'broken-hash' | 'not-a-journal' | 'newer' | 'malformed';

/** What the damage looks like, for the sentence that explains it. */
export type ChainDamageCause =
  | 'empty'
  | 'cut-short'
  | 'byte-order-mark'
  | 'line-endings'
  | 'nul-bytes'
  | 'only-nul-bytes'
  | 'utf-16'
  | 'two-writers'
  | 'not-utf8'
  | 'shape'
  | 'hash'
  | 'sequence'
  | 'version';

/** Where a journal stops being trustworthy: line number (0 is the header) and the byte that line starts at. */
export interface ChainDamage {
  readonly kind: ChainDamageKind;
  readonly cause: ChainDamageCause;
  readonly line: number;
  readonly byte: number;
}

/** A journal as far as it can be trusted. `head` and `lines` end where `goodBytes` do. */
export interface Chain {
  readonly header?: ChainHeader;
  readonly headerHash?: string;
  /** Entries from seq 1; the header is not among them. */
  readonly lines: readonly ChainLine[];
  readonly head: ChainHead;
  readonly goodBytes: number;
  /** The good part, decoded. */
  readonly text: string;
  readonly damage?: ChainDamage;
}

interface Fault {
  readonly kind: ChainDamageKind;
  readonly cause: ChainDamageCause;
}

// Every second byte of a text in UTF-16 that UTF-8 could hold is zero.
const utf16 = /^(?:[^\0]\0){8}|^(?:\0[^\0]){8}/;

function zeroCauseOf(text: string): ChainDamageCause {
  if (/^\0+$/.test(text)) return 'only-nul-bytes';
  return utf16.test(text) ? 'utf-16' : 'nul-bytes';
}

function causeOf(line: string, otherwise: ChainDamageCause): ChainDamageCause {
  if (line.startsWith('\uFEFF')) return 'byte-order-mark';
  if (line.includes('\0')) return zeroCauseOf(line);
  return line.endsWith('\r') ? 'line-endings' : otherwise;
}

// A folder of backups is called by it, so it must not lead elsewhere.
const registerIdShape = /^[0-9A-Za-z-]{1,64}$/;

// Every version seals line 0 in this same way: so an older program can tell a newer journal from a damaged one.
function readHeader(line: string): ChainHeader | Fault {
  const notOurs: Fault = { kind: 'not-a-journal', cause: causeOf(line, line === '' ? 'empty' : 'shape') };
  if (line[hashLength] !== '\t') return notOurs;
  const json = line.slice(hashLength + 1);
  if (hashLine('', json) !== line.slice(0, hashLength)) {
    return json.includes(journalFormat) ? { kind: 'broken-hash', cause: causeOf(line, 'hash') } : notOurs;
  }
  const { format, v, register, createdAt, settings } = parseRecord(json) ?? {};
  if (format !== journalFormat || typeof v !== 'number') return notOurs;
  if (v > journalVersion) return { kind: 'newer', cause: 'version' };
  const isNamed = typeof register === 'string' && registerIdShape.test(register);
  const isWhole = v === journalVersion && isNamed && isInstant(createdAt) && typeof createdAt === 'string';
  if (!isWhole || !(settings === undefined || isRecord(settings)))
    return { kind: 'malformed', cause: 'shape' };
  return { format, v, register, createdAt, ...(settings && { settings }) };
}

function faultOf(line: string, previous: ChainHead): Fault | undefined {
  if (line[hashLength] !== '\t') return { kind: 'malformed', cause: causeOf(line, 'shape') };
  const json = line.slice(hashLength + 1);
  if (hashLine(previous.hash, json) !== line.slice(0, hashLength)) {
    return { kind: 'broken-hash', cause: causeOf(line, 'hash') };
  }
  // As this program writes them. Whatever else is in the line is parsed once, by whoever folds it.
  if (json.startsWith(`{"v":${entryVersion},"seq":${previous.seq + 1},`) && json.endsWith('}'))
    return undefined;
  const { v, seq } = parseRecord(json) ?? {};
  if (typeof v === 'number' && v > entryVersion) return { kind: 'newer', cause: 'version' };
  if (v !== entryVersion) return { kind: 'malformed', cause: 'shape' };
  return seq === previous.seq + 1 ? undefined : { kind: 'malformed', cause: 'sequence' };
}

/** How many bytes at the start are whole lines of valid UTF-8, or everything when all of it is. */
function decodableBytes(bytes: Buffer): number {
  if (isUtf8(bytes)) return bytes.length;
  let start = 0;
  for (;;) {
    const end = bytes.indexOf(10, start) + 1;
    if (end === 0 || !isUtf8(bytes.subarray(start, end))) return start;
    start = end;
  }
}

function hasUtf16Mark([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

// Only an entry can be torn by a crash: line 0 was written whole, under another name, before it was a journal.
function tailFaultOf(rest: string, undecodable: Buffer, isFirst: boolean): Fault | undefined {
  if (undecodable.length > 0) {
    if (isFirst) return { kind: 'not-a-journal', cause: hasUtf16Mark(undecodable) ? 'utf-16' : 'not-utf8' };
    if (undecodable.includes(10)) return { kind: 'malformed', cause: 'not-utf8' };
    return { kind: 'torn-tail', cause: 'cut-short' };
  }
  if (isFirst) return { kind: 'not-a-journal', cause: causeOf(rest, rest === '' ? 'empty' : 'cut-short') };
  return rest === '' ? undefined : { kind: 'torn-tail', cause: 'cut-short' };
}

/** The hash of a line by its number; undefined where the chain does not reach. */
export function hashAt(chain: Chain, seq: number): string | undefined {
  return seq === 0 ? chain.headerHash : chain.lines[seq - 1]?.hash;
}

/**
 * Whether what follows the good lines are only lines that lost to one of them: sealed as the next entry after a good line
 * that another entry followed already. Two programs that both took the register for theirs leave such lines, and confirm
 * none of them: `append` confirms only a line that stands right behind the line it was sealed for.
 */
function isOfTwoWriters(rest: string, hashOf: (seq: number) => string | undefined): boolean {
  const end = rest.lastIndexOf('\n') + 1;
  if (end === 0) return false;
  return rest
    .slice(0, end - 1)
    .split('\n')
    .every((line) => {
      const json = line.slice(hashLength + 1);
      const { v, seq } = parseRecord(json) ?? {};
      if (line[hashLength] !== '\t' || v !== entryVersion || typeof seq !== 'number') return false;
      const hash = line.slice(0, hashLength);
      const previous = hashOf(seq - 1);
      return previous !== undefined && hash !== hashOf(seq) && hashLine(previous, json) === hash;
    });
}

/** Where the reading of a journal begins, where not with line 0: behind a line that is known to be whole, with all before it. */
export type ReadBefore = Required<Pick<Chain, 'header' | 'headerHash' | 'head'>>;

/**
 * Reads a journal's bytes up to the first thing that is not exactly as written. Nothing is repaired or skipped. `before`: the bytes
 * are only what stands behind that line, and so are `lines`, `text` and `goodBytes`.
 */
export function readChain(bytes: Uint8Array, before?: ReadBefore): Chain {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const decodable = decodableBytes(buffer);
  const text = buffer.toString('utf8', 0, decodable);
  const lines: ChainLine[] = [];
  let header: ChainHeader | undefined = before?.header;
  let headerHash = before?.headerHash ?? '';
  let head = before?.head ?? emptyHead;
  const firstSeq = head.seq + 1;
  let start = 0;

  const stop = (fault: Fault | undefined): Chain => {
    const goodBytes = start === text.length ? decodable : Buffer.byteLength(text.slice(0, start));
    const damage = fault && { ...fault, line: head.seq + 1, byte: goodBytes };
    return {
      lines,
      head,
      goodBytes,
      text: text.slice(0, start),
      ...(header && { header, headerHash }),
      ...(damage && { damage }),
    };
  };

  for (;;) {
    const end = text.indexOf('\n', start);
    if (end === -1) return stop(tailFaultOf(text.slice(start), buffer.subarray(decodable), !header));
    const line = text.slice(start, end);
    const next = { seq: head.seq + 1, hash: line.slice(0, hashLength) };
    if (header) {
      const fault = faultOf(line, head);
      if (fault?.kind === 'broken-hash') {
        const hashOf = (seq: number) => (seq === 0 ? headerHash : lines[seq - Math.max(1, firstSeq)]?.hash);
        if (isOfTwoWriters(text.slice(start), hashOf))
          return stop({ kind: 'torn-tail', cause: 'two-writers' });
      }
      if (fault) return stop(fault);
      lines.push({ ...next, json: line.slice(hashLength + 1) });
    } else {
      const read = readHeader(line);
      if ('kind' in read) return stop(read);
      header = read;
      headerHash = next.hash;
    }
    head = next;
    start = end + 1;
  }
}
