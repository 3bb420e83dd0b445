import type { ChainHead } from '../../shared/register/journal-line';
import type { ChainDamage } from './read-chain';
import type { SealedEntry } from './seal-in-steps';

/** Damage only the surroundings show: the chain itself may look whole. `source` is what contradicts it. */
interface ContradictedJournal {
  readonly kind: 'missing-journal' | 'missing-tail' | 'rewritten';
  readonly source: 'folder' | 'checkpoint' | 'last-seen';
  /** The first line that is missing or not the one once seen, and the byte where trust ends. */
  readonly line: number;
  readonly byte: number;
}

/** Another program saved the file its own way; every entry in it still fits, and `mendConverted` puts it right. */
interface ConvertedJournal {
  readonly kind: 'converted';
  readonly cause: 'byte-order-mark' | 'line-endings' | 'last-line';
  readonly line: 0;
  readonly byte: 0;
}

/** Why a journal opens read-only, and where. */
export type JournalDamage = ChainDamage | ContradictedJournal | ConvertedJournal;

/** Something to report once about a journal that is whole. */
export type JournalNotice =
  /** `keptAs` is the file beside the journal; missing when opened for reading, which leaves everything as it is. */
  | {
      readonly kind: 'torn-tail';
      readonly cause: 'cut-short' | 'two-writers';
      readonly line: number;
      readonly bytes: number;
      readonly keptAs?: string;
    }
  /** The checkpoint was missing or unreadable; `isMade` once it was written anew. */
  | { readonly kind: 'checkpoint-missing'; readonly isMade: boolean }
  | { readonly kind: 'checkpoint-damaged'; readonly detail: string; readonly isMade: boolean }
  | { readonly kind: 'checkpoint-not-written'; readonly detail: string };

/** Why nothing can be appended now. `detail` is a system code or the kind of damage, never a sentence. */
export interface JournalRefusal {
  readonly ok: false;
  readonly code: 'disk' | 'conflict' | 'read-only' | 'damaged' | 'newer';
  readonly detail: string;
}

/** Entries that are safe on the disk. `line` is their stored form, newlines included; the head is that of the last one. */
export interface AppendedEntry extends ChainHead {
  readonly ok: true;
  readonly line: string;
}

/** `stopped` ends with a successful `retry`, `read-only` only by opening again. */
export type JournalState = 'ok' | 'stopped' | 'read-only';

/** The register's journal, open. */
export interface Journal {
  /** The register's UUID; undefined when not even line 0 can be read. */
  readonly registerId: string | undefined;
  /** The good part as stored, line 0 included, growing with every append. */
  readonly text: string;
  /** Lets go of the text, where it is read again from the file when somebody asks. */
  letTextGo(): void;
  /** The last good line; seq -1 when there is none. */
  readonly head: ChainHead;
  /** The number of the last line the file holds or once held, good or not. */
  readonly lastLine: number;
  readonly state: JournalState;
  readonly damage: JournalDamage | undefined;
  readonly notices: readonly JournalNotice[];
  /** What `append` would answer now; undefined when it would try. */
  readonly refusal: JournalRefusal | undefined;
  /**
   * Appends one entry and flushes it before answering. `json` must be one line of JSON with `v` 1 and the next `seq`:
   * anything else is a bug and throws. After a refusal for `disk` or `conflict` everything is refused until `retry`.
   */
  append(json: string): AppendedEntry | JournalRefusal;
  /** The same for several entries with one flush: all of them are safe, or the file ends with the one before them. */
  appendAll(jsons: readonly string[]): AppendedEntry | JournalRefusal;
  /** The same for an entry whose line was made ahead (`sealInSteps`). One that was made to follow another line is a bug and throws. */
  appendSealed(sealed: SealedEntry): AppendedEntry | JournalRefusal;
  /** Looks whether the file is as we left it and the disk writes again; cuts off a half-written line of ours first. */
  retry(): { readonly ok: true } | JournalRefusal;
  /** For what only the reader of the entries can see, such as an event of a later program. The first reason stays. */
  markReadOnly(code: 'read-only' | 'damaged' | 'newer', detail: string): void;
}

/** `not-found`: no register there, and none was asked to be made. */
export type OpenedJournal =
  | { readonly ok: true; readonly journal: Journal }
  | { readonly ok: false; readonly code: 'not-found' | 'already-exists' | 'disk'; readonly detail: string };
