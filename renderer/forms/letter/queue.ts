import type { Attachment } from '../../../shared/base/fields';
import type { KeptLetter } from './use-letter-form';

/** A letter of a queue. `aside`: to be looked at again when the others are done. */
export interface QueuedLetter {
  readonly files: readonly Attachment[];
  readonly state: 'waiting' | 'saved' | 'skipped' | 'aside';
  /** Its files are its pages, each scanned by itself. */
  readonly arePages?: boolean;
  /** What was filled in when it was put aside. */
  readonly kept: KeptLetter | null;
}

/** Letters that are worked off one after the other. */
export interface Queue {
  readonly letters: readonly QueuedLetter[];
  /** The one in hand. */
  readonly at: number;
  /** Another with each letter that is taken in hand. */
  readonly key: number;
}

export type QueueAct = Exclude<QueuedLetter['state'], 'waiting'>;

/** A queue with a letter for each file; without a file, one letter without any. */
export function startQueue(files: readonly Attachment[]): Queue {
  const each = files.length === 0 ? [[]] : files.map((file) => [file]);
  return { letters: each.map((own) => ({ files: own, state: 'waiting', kept: null })), at: 0, key: 0 };
}

const byName = new Intl.Collator('en', { numeric: true });

/** Files whose names differ only in their numbers are pages as a scanner counts them; a system hands them over in any order. */
function inPageOrder(files: readonly Attachment[]): readonly Attachment[] {
  const stems = new Set(files.map(({ name }) => name.replace(/\d+/g, '#')));
  return stems.size > 1 ? files : [...files].sort((one, other) => byName.compare(one.name, other.name));
}

/** All that is left as the pages of one letter. */
export function asOneLetter(queue: Queue): Queue {
  const files = inPageOrder(notLoggedIn(queue).flatMap((each) => each.files));
  return { letters: [{ files, arePages: true, state: 'waiting', kept: null }], at: 0, key: queue.key + 1 };
}

/** The letters that are neither saved nor skipped, the one in hand among them. */
export function notLoggedIn({ letters }: Queue): readonly QueuedLetter[] {
  return letters.filter(({ state }) => state === 'waiting' || state === 'aside');
}

/**
 * The queue once something became of the letter in hand: the next that waits is taken up, at last those that were put aside. Null: none
 * is left.
 */
export function nextInQueue(
  { letters, at, key }: Queue,
  what: QueueAct,
  kept: KeptLetter | null,
): Queue | null {
  const next = letters.map((letter, index) => (index === at ? { ...letter, state: what, kept } : letter));
  const inTurn = [...next.keys()].map((step) => (at + 1 + step) % next.length);
  const to =
    inTurn.find((index) => next[index]?.state === 'waiting') ??
    inTurn.find((index) => next[index]?.state === 'aside');
  if (to === undefined) return null;
  return {
    letters: next.map((letter, index) => (index === to ? { ...letter, state: 'waiting' } : letter)),
    at: to,
    key: key + 1,
  };
}
