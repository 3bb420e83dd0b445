import { hash } from 'node:crypto';
import { isIsoDate } from '../../shared/base/dates';
import { ownTexts } from './own-texts';

/** What stands for the words, numbers, fingerprints and amounts of a register: the same original always gets the same. */
export interface StandIns {
  /** A text with every word and number of it replaced; ids of this program, days and instants stay. */
  readonly text: (original: string) => string;
  /** The name of a file; a usual ending stays. */
  readonly fileName: (original: string) => string;
  /** Another fingerprint for a fingerprint. */
  readonly fingerprint: (original: string) => string;
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const parts =
  /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z)?|[\p{L}\p{M}]+|\p{N}+/giu;
const endings = /\.(csv|docx?|eml|html?|jpe?g|json|msg|pdf|png|rtf|tiff?|txt|xlsx?|xml|zip)$/i;

const consonants = 'bdfgklmnprstvz';
const vowels = 'aeiou';

/** The n-th made-up word of so many letters; undefined once there are no more. */
function madeUp(length: number, n: number): string | undefined {
  let left = n;
  let word = '';
  for (let at = 0; at < length; at += 1) {
    const from = at % 2 === 0 ? consonants : vowels;
    word += from[left % from.length] ?? '';
    left = Math.floor(left / from.length);
  }
  return left === 0 ? word : undefined;
}

/** The n-th number of so many digits that begins as the original does, with a zero or without; undefined once there are no more. */
function otherNumber(original: string, n: number): string | undefined {
  const { length } = original;
  const first = original.startsWith('0') ? 0 : 10 ** (length - 1);
  const room = original.startsWith('0') ? 10 ** (length - 1) : 9 * first;
  // Steps of a number without a common divisor with ten go through all of them.
  return length > 15 || n >= room ? undefined : String(first + ((7 * n + 3) % room)).padStart(length, '0');
}

const shaped = (word: string, like: string): string => {
  if (like.length > 1 && like === like.toUpperCase() && like !== like.toLowerCase())
    return word.toUpperCase();
  const [first = ''] = like;
  return first !== first.toLowerCase() ? `${word.slice(0, 1).toUpperCase()}${word.slice(1)}` : word;
};

/** The words and numbers of a text, in small letters. */
export const wordsIn = (text: string): readonly string[] =>
  [...text.matchAll(parts)].map(([word]) => word.toLowerCase());

/**
 * Makes stand-ins for a register. `originals`: every word in it, none of which of three letters or more ever stands for another.
 */
export function createStandIns(originals: ReadonlySet<string>): StandIns {
  const chosen = new Map<string, string>();
  const used = new Set<string>();
  const next = new Map<string, number>();

  /** The first word of a kind that is free: none of another's, and never the original itself, which a short one could meet. */
  const candidate = (
    original: string,
    kind: string,
    make: (n: number) => string | undefined,
    isShort: boolean,
  ): string | undefined => {
    for (let n = next.get(kind) ?? 0; ; n += 1) {
      const word = make(n);
      if (word === undefined) return undefined;
      if (used.has(word) || word === original || (!isShort && originals.has(word))) continue;
      next.set(kind, n + 1);
      return word;
    }
  };
  const find = (original: string): string => {
    const isNumber = /^\p{N}/u.test(original);
    const length = Math.max(1, [...original].length);
    for (let more = 0; ; more += 1) {
      const size = length + more;
      const like = isNumber ? (original.startsWith('0') ? '0' : '1').padEnd(size, '0') : '';
      const kind = isNumber ? `number ${like}` : `word ${size}`;
      const make = isNumber ? (n: number) => otherNumber(like, n) : (n: number) => madeUp(size, n);
      const found = candidate(original, kind, make, size < 3);
      if (found !== undefined) return found;
      if (isNumber && size > 15) return `9${String(used.size).padStart(size - 1, '0')}`;
    }
  };
  const standIn = (original: string): string => {
    const key = original.toLowerCase();
    let word = chosen.get(key);
    if (word === undefined) {
      word = find(key);
      chosen.set(key, word);
      used.add(word);
    }
    return shaped(word, original);
  };
  const isKept = (part: string): boolean =>
    uuid.test(part) || (/^\d{4}-\d{2}-\d{2}/.test(part) && isIsoDate(part.slice(0, 10)));
  const text = (original: string): string =>
    ownTexts.has(original)
      ? original
      : original.replace(parts, (part) => (isKept(part) ? part : part.split('-').map(standIn).join('-')));
  return {
    text,
    fileName: (original) => {
      const ending = endings.exec(original)?.[0] ?? '';
      return `${text(original.slice(0, original.length - ending.length))}${ending.toLowerCase()}`;
    },
    fingerprint: (original) => (original === '' ? '' : hash('sha256', `stand-in for ${original}`, 'hex')),
  };
}
