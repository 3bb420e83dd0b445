import { hash } from 'node:crypto';
import type { ChainHead } from '../../shared/register/journal-line';

/** The newest journal this program writes and reads. */
export const journalVersion = 1;
/** The newest entry this program writes and reads. */
export const entryVersion = 1;

/** The name by which line 0 says what the file is. */
export const journalFormat = 'export-docket-journal';
/** Characters of a hash; the TAB stands right behind them. */
export const hashLength = 64;

/** Line 0 of a journal. */
export interface ChainHeader {
  readonly format: typeof journalFormat;
  readonly v: number;
  /** The register's UUID. */
  readonly register: string;
  readonly createdAt: string;
  /** The settings the register begins with; missing in one made before they stood here. */
  readonly settings?: Readonly<Record<string, unknown>> | undefined;
}

/** One entry as stored. */
export interface ChainLine extends ChainHead {
  readonly json: string;
}

/** SHA-256 in hex of the previous hash ('' before line 0) followed by the JSON text exactly as stored. */
export function hashLine(previousHash: string, json: string): string {
  // In one call: an object for each line is half of the time an opening takes.
  return hash('sha256', previousHash + json, 'hex');
}

/** Throws for a text, or a piece of one, that no line may hold: the next opening would reject it, so it is a bug of the caller. */
export function assertLineText(text: string): void {
  if (text.includes('\n')) throw new Error('A journal entry is one line.');
  if (/\p{Surrogate}/u.test(text)) throw new Error('A journal entry is well-formed text.');
}

/** The stored form of an entry, newline included. */
export function sealLine(
  previousHash: string,
  json: string,
): { readonly hash: string; readonly line: string } {
  const hash = hashLine(previousHash, json);
  return { hash, line: `${hash}\t${json}\n` };
}

/** The JSON of line 0. */
export function headerJson(register: string, createdAt: string, settings?: ChainHeader['settings']): string {
  return JSON.stringify({
    format: journalFormat,
    v: journalVersion,
    register,
    createdAt,
    settings,
  } satisfies ChainHeader);
}
