import type { Refusal } from '../../shared/base/result';
import type { Access } from '../../shared/calls/access';
import type { Entry } from '../../shared/register/events';
import type { ChainHead } from '../../shared/register/journal-line';
import { entriesIn } from '../../shared/register/journal-text';
import { fold } from '../../shared/register/register';
import { type GrowingText, growingText } from '../journal/growing-text';
import { appendRefusal } from '../journal/journal-words';
import type { DocketOptions, FoldedForWindow, NewEntries } from './docket';
import { createListeners, type Listeners } from './listeners';
import { partsAsText } from './open-folded';
import { type FoundRegister, readRegister } from './read-register';

/** The register of an open docket as it was last read and has grown since, and those who hear of it. */
export interface HeldRegister {
  readonly found: FoundRegister;
  /** The journal as far as it was folded, line 0 included. */
  readonly text: string;
  readonly head: ChainHead;
  /** The folded copy it was opened from, given once: then it need not be kept. */
  readonly takeFolded: () => FoldedForWindow | undefined;
  /** Why nothing can be changed; undefined when it can. */
  readonly refusal: () => Refusal | undefined;
  readonly access: () => Access;
  /** Says something else of it than was found: that it is closed, or what was mended. */
  readonly note: (change: Pick<FoundRegister, 'refusal'> | Pick<FoundRegister, 'notices'>) => void;
  /** Takes in an entry that is safe on the disk, and tells of it. */
  readonly grow: (written: {
    readonly line: string;
    readonly head: ChainHead;
    readonly entry: Entry;
  }) => void;
  /** Reads everything anew, and tells what came since or that it is another journal. */
  readonly reopen: () => void;
  readonly entries: Listeners<NewEntries>;
  readonly accessChanged: Listeners<void>;
  readonly replaced: Listeners<void>;
}

/** Reads the register in a folder and holds it. Never throws for a damaged or missing one. */
export function holdRegister(options: DocketOptions): HeldRegister {
  const { clock, report } = options;
  const entries = createListeners<NewEntries>(report);
  const accessChanged = createListeners<void>(report);
  const replaced = createListeners<void>(report);
  let found: FoundRegister;
  let text: GrowingText;
  let head: ChainHead;

  let grownBy = '';

  const take = (now: FoundRegister): void => {
    found = now;
    ({ head } = now);
    text = growingText(now.readText);
    grownBy = '';
    if (now.refusal && now.detail) report(`opened read-only: ${now.detail}`);
  };
  take(readRegister(options, clock.now()));

  const refusal = (): Refusal | undefined => {
    if (found.refusal) return found.refusal;
    const stopped = found.journal?.refusal;
    return stopped && found.journal && appendRefusal(stopped, found.journal);
  };
  return {
    get found() {
      return found;
    },
    get text() {
      return text.read();
    },
    takeFolded: () => {
      const { folded } = found;
      if (folded === undefined) return undefined;
      found = { ...found, folded: undefined };
      return { parts: partsAsText(folded.copy), journal: folded.lineZero + folded.lines + grownBy };
    },
    get head() {
      return head;
    },
    refusal,
    access: () => {
      const why = refusal();
      return why ? { mode: 'read-only', why } : { mode: 'open' };
    },
    note: (change) => {
      found = { ...found, ...change };
    },
    grow: (written) => {
      // Folded from the stored text, so that memory holds exactly what the next opening will read.
      fold(found.register, written.entry);
      head = written.head;
      text.add(written.line);
      if (found.folded !== undefined) grownBy += written.line;
      entries.notify({ lines: written.line, entries: [written.entry] });
    },
    reopen: () => {
      const before = text.read();
      found.lock?.release();
      const now = readRegister(
        {
          ...options,
          // Whoever asks for this doubts what was read: the journal is read as a whole.
          foldedCopy: () => undefined,
          lastSeenHead: (id) => (head.seq < 0 ? options.lastSeenHead?.(id) : head),
        },
        clock.now(),
      );
      const after = now.readText();
      // Nothing there, as while its disk is not connected: what was read stays to be looked at and reminds.
      const isGone = after === '' && before !== '';
      const { journal, register, createdAt } = found;
      take(isGone ? { ...now, journal, register, createdAt, head, readText: () => before } : now);
      const lines = isGone ? '' : after.slice(before.length);
      if (!isGone && (before === '' ? after !== '' : !after.startsWith(before))) {
        replaced.notify();
        return;
      }
      if (lines !== '') entries.notify({ lines, entries: entriesIn(lines) });
    },
    entries,
    accessChanged,
    replaced,
  };
}
