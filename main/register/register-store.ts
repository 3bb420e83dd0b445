import type { IsoDate } from '../../shared/base/dates';
import type { Moment } from '../../shared/base/moment';
import type { Message, Refusal, Result } from '../../shared/base/result';
import type { Access } from '../../shared/calls/access';
import type { Ran } from '../../shared/calls/answer';
import type { ProgramNote } from '../../shared/commands/commands';
import type { FoldedKind } from '../../shared/records/folded-kinds';
import type { Entry, Via } from '../../shared/register/events';
import type { FoldedParts } from '../../shared/register/folded-register';
import type { ChainHead } from '../../shared/register/journal-line';
import type { Register } from '../../shared/register/register';
import type { Turns } from '../disk/in-turns';
import type { Clock } from './clock';
import type { Opening, RegisterPlace } from './read-register';
import type { ShownNotice } from './shown-here';
import type { StoreOffice } from './store-office';
import type { TriedRows } from './tried-rows';

/** Journal lines just written, as stored and as read. */
export interface NewEntries {
  readonly lines: string;
  readonly entries: readonly Entry[];
}

/** A register for whoever folds it elsewhere: the parts of its folded copy, line 0 of the journal and the lines behind the copy. */
export interface FoldedForWindow {
  /** The fingerprint of the lines that the copy was made of: while it is the same, so are the parts. */
  readonly of: string;
  /** Each read when it is asked for. */
  readonly parts: FoldedParts<() => string>;
  readonly journal: string;
  /** The kinds of records that the lines behind the copy are about: who folds those needs all of these at once. */
  readonly touched: readonly FoldedKind[];
}

/** Who asks for a change and by what way. */
export interface Author {
  readonly by: string;
  readonly via: Via;
}

export interface RegisterStoreOptions extends RegisterPlace {
  readonly clock: Clock;
  readonly newId: () => string;
  /** Where faults go that concern nobody who is waiting for an answer. */
  readonly report: (message: string, error?: unknown) => void;
  /** Public keys of whoever signs editions of the law; where none are named, those of the releases. */
  readonly signers?: readonly string[] | undefined;
}

/** The register, open: the one way to read and change it. */
export interface RegisterStore {
  readonly folder: string;
  readonly registerId: string | undefined;
  /** All that is known; changed in place with every entry. */
  readonly register: Register;
  /** The journal as far as it was folded, line 0 included, with the lines an office does not have yet. */
  readonly text: string;
  /** When line 0 says that the register was made. */
  readonly createdAt: string | undefined;
  /** Where the journal on the disk ends. */
  readonly head: ChainHead;
  readonly notices: readonly Message[];
  /** Why nothing can be changed; undefined when it can. Code `not-found` or `disk` without text: nothing was read. */
  readonly refusal: Refusal | undefined;
  readonly opening: Opening;
  /** What takes the place of `text` where the register was opened from its folded copy. */
  takeFolded(): FoldedForWindow | undefined;
  /**
   * The text of a kind of record of the copy that was taken last, as it stands in that copy, whatever was entered or read since; `of` is its name.
   * Undefined where another copy was taken.
   */
  ofTaken(of: string, kind: FoldedKind): string | undefined;
  /**
   * Lets go of what was read of records and journal, where the register was opened from its folded copy: it is read again when it is asked
   * for. Nobody may be in the middle of reading records.
   */
  letGo(): void;
  access(): Access;
  moment(): Moment;
  /** Today in the agency's zone. */
  today(): IsoDate;
  /** A command from outside, parsed strictly; saved on the disk before it answers. */
  run(input: unknown, author: Author): Result<Ran>;
  /**
   * The same for a command that stands for many, a little at a time; null once it was stopped, and then nothing of it is left. Others may
   * enter something meanwhile: it then begins anew on what they leave. Rows that were tried on this very register are not decided again.
   */
  runInTurns(input: unknown, author: Author, turns: Turns, tried?: TriedRows): Promise<Result<Ran> | null>;
  /** A fresh id, as entries have them. */
  newId(): string;
  /** The program's own note of a shown notice or a restore; `by` is who asked for the latter. */
  runProgram(note: ProgramNote, by?: string | null): Result<Ran>;
  /** Called after each entry is safe. Returns the way to stop listening. */
  onEntries(listener: (news: NewEntries) => void): () => void;
  /** Called when the register can be changed again or no longer, and when the clock was accepted. */
  onAccess(listener: () => void): () => void;
  /** Called when the journal turned out to be another one than was read: everything has to be read anew. */
  onReplaced(listener: () => void): () => void;
  /** The notices this computer has shown of a register that is shared; they are not in its journal. */
  shownHere(): readonly ShownNotice[];
  /** Called with notices that were just kept in this way. */
  onShownHere(listener: (notices: readonly ShownNotice[]) => void): () => void;
  /** The person says the clock is right although it is far from the last entry. */
  acceptClock(): Moment;
  /** Tries to get the register for writing again: after a full disk, another program's lock, a repaired file. */
  retryWriting(): Access;
  /** Reads everything anew, after this program has changed whether the register may be written to here. */
  readAgain(): Access;
  /** Restores the line endings of a register file that another program changed; the changed file is kept beside it. */
  mendLineEndings(): Result<{ readonly access: Access; readonly told: Message }>;
  /** A person says that nobody uses the register any more: breaks exactly the lock that was found, where it may be broken. */
  takeOver(): Access;
  /** What is on its way to an office, where the register is shared with one. */
  readonly office: StoreOffice | undefined;
  close(): void;
}
