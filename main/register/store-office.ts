import type { Attachment } from '../../shared/base/fields';
import type { Message, Refusal, Result } from '../../shared/base/result';
import type { ChainHead } from '../../shared/register/journal-line';
import type { OutboxCommand, RefusedCommand } from '../outbox/outbox-record';

/** A line as the office has it. */
export interface SharedLine extends ChainHead {
  readonly json: string;
  /** The command it came from; null where the line is older than the sharing. */
  readonly command: string | null;
}

/** The next line for the office. */
export interface NextLine {
  readonly command: string;
  readonly after: ChainHead;
  readonly json: string;
  /** The attached files it names: the office must have them before. */
  readonly files: readonly Attachment[];
}

/** What became of a command that was run: the office has it, or it was decided anew and refused; undefined while it is on its way. */
export type Settled = { readonly is: 'confirmed' } | { readonly is: 'refused'; readonly why: Message };

/** A register that is shared with an office: what is on its way there, and what comes from there. */
export interface StoreOffice {
  /** Where the journal here ends, which is the office's as far as it is known. */
  readonly head: ChainHead;
  /** How many commands the office does not have yet, and when the first of them was typed. */
  readonly waiting: number;
  readonly waitingSince: string | null;
  /** Their ids, oldest first. */
  readonly waitingIds: readonly string[];
  /** Commands that were refused on the newest head, with what was typed, until `drop`. */
  readonly refused: readonly RefusedCommand[];
  /** The hash of a line of the journal here; undefined past its end. */
  hashAt(seq: number): string | undefined;
  /** The lines from one on as the office wants them back. */
  linesFrom(seq: number, most: number): readonly Pick<SharedLine, 'json' | 'command'>[];
  /**
   * What is to be appended now: the first command that waits, decided anew on the head where others were faster, while the rest wait for
   * their turn. Undefined where nothing is waiting, not every newer line is here yet, or nothing can be written here.
   */
  next(): NextLine | undefined;
  /**
   * Takes in lines of the office that follow the head. `isLast`: there are no more for now. Code `conflict` when they do not continue the
   * journal here: nothing is merged.
   */
  take(lines: readonly SharedLine[], isLast: boolean): Result<void>;
  /**
   * Decides what is still on its way anew and shows it on the newest head, where others were faster: once, when no more is read or sent
   * for now. Until then the register shows it as it was before.
   */
  show(): Result<void>;
  /** The office has these commands: they are not decided again. */
  known(found: ReadonlyMap<string, ChainHead>): Result<void>;
  /** The office will never take this command's line: it is put before the person. */
  refuse(command: string, why: Message): Result<void>;
  /**
   * The person drops a command that was refused, or that still waits, or has entered it otherwise. One that the office has by then comes
   * back with its line.
   */
  drop(command: string): Result<void>;
  settled(command: string): Settled | undefined;
  /** The number of the office's line that a command became while the register was open; undefined for every other. */
  seqOf(command: string): number | undefined;
  /** Commands on their way, oldest first, each with its line as the register shows it. */
  commands(): readonly (OutboxCommand & { readonly line: string | null })[];
  /** Nothing more is entered here until this is taken back with undefined: the office has another entry in the place of one here. */
  hold(why: Refusal | undefined): void;
  /** Called when something is on its way, was taken by the office or was refused. Returns the way to stop listening. */
  onChange(listener: () => void): () => void;
}
