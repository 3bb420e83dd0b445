import type { Refusal } from '../../shared/base/result';
import type { Access } from '../../shared/calls/access';
import { type FoldedKind, foldedKinds } from '../../shared/records/folded-kinds';
import type { Entry } from '../../shared/register/events';
import type { ChainHead } from '../../shared/register/journal-line';
import { entriesIn } from '../../shared/register/journal-text';
import { copyOfRegister, fold, type Register } from '../../shared/register/register';
import { type GrowingText, growingText } from '../journal/growing-text';
import { appendRefusal } from '../journal/journal-words';
import type { Ground, LaidOver, Provisional } from './decide-anew';
import { createListeners, type Listeners } from './listeners';
import { firstOverlay } from './overlay';
import { type FoundRegister, readRegister } from './read-register';
import type { FoldedForWindow, NewEntries, RegisterStoreOptions } from './register-store';
import { withShownHere } from './shown-here';
import { callingFirst, takingIn } from './take-in-entries';

/** Lines that are safe in the journal. */
interface Kept {
  readonly line: string;
  readonly head: ChainHead;
  readonly entries: readonly Entry[];
}

/** The open register as it was last read and has grown since, and those who hear of it. */
export interface HeldRegister {
  readonly found: FoundRegister;
  /** The journal as far as it was folded, line 0 included, and behind it what the office does not have yet. */
  readonly text: string;
  /** Where the journal ends. */
  readonly head: ChainHead;
  /** Where `text` ends. */
  readonly end: ChainHead;
  /** The journal alone, folded. */
  readonly confirmed: Register;
  /** What the register shows and the office does not have yet. */
  readonly waiting: readonly Provisional[];
  /** The folded copy it was opened from, with all that was entered since. */
  readonly takeFolded: () => FoldedForWindow | undefined;
  /** A kind of record of the copy that was taken last, by its name, whatever was entered or read since. */
  readonly ofTaken: (of: string, kind: FoldedKind) => string | undefined;
  /** Lets go of the records and the text that were read of the folded copy and the journal; what is asked for next is read again. */
  readonly letGo: () => void;
  /** Why nothing can be changed; undefined when it can. */
  readonly refusal: () => Refusal | undefined;
  readonly access: () => Access;
  /** Why nothing is entered although it can be written: the office's register is another one. */
  readonly hold: { why: Refusal | undefined };
  /** Says something else of it than was found: that it is closed, or what was mended. */
  readonly note: (change: Pick<FoundRegister, 'refusal'> | Pick<FoundRegister, 'notices'>) => void;
  /** Takes in entries that are safe in the journal, as they were read back from their text, and tells of them. */
  readonly grow: (kept: Kept) => void;
  /**
   * The same a little at a time, for long entries. Nobody sees a part of them: whoever asks for anything of this meanwhile has the rest
   * taken in at once.
   */
  readonly growInTurns: (kept: Kept) => Promise<void>;
  /** Shows an entry that is safe in the outbox, and tells of it. */
  readonly show: (own: Provisional) => void;
  /** The journal has grown under what is shown by this: `waiting` is what is still on its way. */
  readonly grewBelow: (kept: Kept, waiting: readonly Provisional[]) => void;
  /** Shows another register: the journal with what is on its way decided anew. Tells that everything has to be read anew. */
  readonly replace: (laid: LaidOver) => void;
  /** The journal alone, as something to lay over. */
  readonly ground: () => Ground;
  /** Reads everything anew, and tells what came since or that it is another journal. */
  readonly reopen: () => void;
  readonly entries: Listeners<NewEntries>;
  readonly accessChanged: Listeners<void>;
  readonly replaced: Listeners<void>;
}

function refusalOf({ refusal, journal, outbox }: FoundRegister): Refusal | undefined {
  if (refusal) return refusal;
  const stopped = journal?.refusal;
  return (stopped && journal && appendRefusal(stopped, journal)) ?? outbox?.refusal;
}

const accessFor = (why: Refusal | undefined): Access => (why ? { mode: 'read-only', why } : { mode: 'open' });

function readAnew(options: RegisterStoreOptions, head: ChainHead): FoundRegister {
  return readRegister(
    {
      ...options,
      // Whoever asks for this doubts what was read: the journal is read as a whole.
      foldedCopy: () => undefined,
      lastSeenHead: (id) => (head.seq < 0 ? options.lastSeenHead?.(id) : head),
    },
    options.clock.now(),
  );
}

/** The text; null where it was not kept and cannot be read any more. */
function textNow(text: GrowingText, report: RegisterStoreOptions['report']): string | null {
  try {
    return text.read();
  } catch (error) {
    report('what was read of the register is gone', error);
    return null;
  }
}

/** What a text read anew has beyond what was read before; null: it is another one, or that is not known. */
function linesBeyond(before: string | null, after: string): string | null {
  if (before === null) return null;
  const isAnother = before === '' ? after !== '' : !after.startsWith(before);
  return isAnother ? null : after.slice(before.length);
}

const forWindow = (
  { known, parts, lineZero, lines, touched }: NonNullable<FoundRegister['folded']>,
  grownBy: string,
): FoldedForWindow => ({
  ...{ of: known.sha256, parts, journal: lineZero + lines + grownBy },
  touched: grownBy === '' ? touched : foldedKinds,
});

/** Remembers the copy that was given last: who has it may not have read all of it when the register is no longer that of the copy. */
function givenCopy(): Pick<HeldRegister, 'ofTaken'> & {
  readonly give: (copy: FoldedForWindow | undefined) => FoldedForWindow | undefined;
} {
  let given: FoldedForWindow | undefined;
  return {
    give: (copy) => {
      given = copy;
      return copy;
    },
    ofTaken: (of, kind) =>
      given?.of === of ? given.parts.records.find((each) => each.kind === kind)?.text() : undefined,
  };
}

const listenersOf = (report: RegisterStoreOptions['report']) => ({
  entries: createListeners<NewEntries>(report),
  accessChanged: createListeners<void>(report),
  replaced: createListeners<void>(report),
});

const textFrom = ({ readText, folded }: FoundRegister, laid: string | undefined): GrowingText =>
  laid === undefined ? growingText(readText, { again: folded !== undefined }) : growingText(() => laid);

function letGoOf({ folded, register, journal }: FoundRegister, text: GrowingText): void {
  // Read from the journal again instead, they would take seconds and be kept as text.
  if (folded?.isThere() !== true) return;
  for (const kind of foldedKinds) register[kind].letGo();
  text.letGo();
  journal?.letTextGo();
}

/** Reads the register in a folder and holds it. Never throws for a damaged or missing one. */
export function holdRegister(options: RegisterStoreOptions): HeldRegister {
  const { clock, report } = options;
  const listeners = listenersOf(report);
  const { entries, replaced } = listeners;
  let found: FoundRegister;
  let text: GrowingText;
  let head: ChainHead;
  let end: ChainHead;
  let waiting: readonly Provisional[];
  /** The journal alone, once anything stood above it: made once, for to copy a register takes as long as its records are many. */
  let below: Register | undefined;
  let grownBy = '';
  const copy = givenCopy();
  const taking = takingIn(() => (below ? [found.register, below] : [found.register]));
  const grown = (kept: Kept): void => {
    head = kept.head;
    end = head;
    text.add(kept.line);
    if (found.folded !== undefined) grownBy += kept.line;
    entries.notify({ lines: kept.line, entries: kept.entries });
  };

  const take = (now: FoundRegister): void => {
    found = now;
    ({ head } = now);
    end = head;
    waiting = [];
    below = undefined;
    if (now.outbox) withShownHere(options.fs, options.folder, now.register);
    const laid = firstOverlay(now, { ...options, now: clock.now() });
    if (laid !== undefined) ({ head: end, waiting, below } = laid);
    text = textFrom(now, laid?.text);
    grownBy = '';
    if (now.refusal && now.detail) report(`opened read-only: ${now.detail}`);
  };
  take(readRegister(options, clock.now()));

  const held: HeldRegister = {
    get found() {
      return found;
    },
    get text() {
      return text.read();
    },
    takeFolded: () => copy.give(found.folded && forWindow(found.folded, grownBy)),
    ofTaken: copy.ofTaken,
    letGo: () => letGoOf(found, text),
    get head() {
      return head;
    },
    get end() {
      return end;
    },
    get confirmed() {
      return below ?? found.register;
    },
    get waiting() {
      return waiting;
    },
    refusal: () => refusalOf(found),
    access: () => accessFor(refusalOf(found) ?? held.hold.why),
    hold: { why: undefined },
    note: (change) => {
      found = { ...found, ...change };
    },
    grow: (kept) => {
      for (const entry of kept.entries) {
        fold(found.register, entry);
        if (below) fold(below, entry);
      }
      grown(kept);
    },
    growInTurns: (kept) => taking.takeIn(kept.entries, () => grown(kept)),
    show: (own) => {
      below ??= copyOfRegister(found.register);
      found = { ...found, folded: undefined };
      fold(found.register, own.entry);
      waiting = [...waiting, own];
      end = { seq: own.entry.seq, hash: own.hash };
      text.add(own.line);
      entries.notify({ lines: own.line, entries: [own.entry] });
    },
    grewBelow: (kept, left) => {
      // What is shown is the same register, further on, or is replaced before long.
      below ??= copyOfRegister(found.register);
      found = { ...found, folded: undefined };
      for (const entry of kept.entries) fold(below, entry);
      head = kept.head;
      waiting = left;
    },
    replace: (laid) => {
      below ??= found.register;
      found = { ...found, register: laid.register, folded: undefined };
      ({ head: end, waiting } = laid);
      text = growingText(() => laid.text);
      replaced.notify();
    },
    ground: () => ({
      register: copyOfRegister(below ?? found.register),
      text: found.journal?.text ?? '',
      head,
    }),
    reopen: () => {
      const was = text;
      const before = textNow(was, report);
      found.lock?.release();
      const now = readAnew(options, head);
      // Nothing there, as while its disk is not connected: what was read stays to be looked at and reminds.
      const isGone = now.readText() === '' && before !== '';
      const { journal, register, createdAt } = found;
      take(isGone ? { ...now, journal, register, createdAt, head, readText: was.read } : now);
      const lines = isGone ? '' : linesBeyond(before, text.read());
      if (lines === null) replaced.notify();
      else if (lines !== '') entries.notify({ lines, entries: entriesIn(lines) });
    },
    ...listeners,
  };
  return callingFirst(held, taking.settle);
}
