import { type Encoding, type EncodingCandidate, encodings } from '../../shared/import/encodings';
import type { Language } from './alphabets';
import { decoded } from './decoded';
import { costOf, isOddly } from './word-cost';

/** Pieces that are weighed; a few hundred say as much as all of them. */
const weighed = 4_000;
/** By how much the likeliest must be ahead of every other to be taken without a question. */
const ahead = 3;
/** How rare files in an encoding are, on the same scale; far below what it takes to be taken or left without a question. */
const rarity: Partial<Record<Encoding, number>> = {
  'windows-1257': 1,
  'windows-874': 1,
  macintosh: 1,
  cp850: 1,
  cp437: 1,
  cp852: 1,
  'windows-1250': 0.5,
  'iso-8859-2': 0.5,
};
/** As many as a person is given to choose from. */
const mostShown = 8;

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

/** The encoding where it is beyond doubt: by its mark, its zero bytes, its escapes, or being valid UTF-8; else null. */
export function knownEncoding(bytes: Uint8Array): Encoding | null {
  const [a, b, c] = bytes;
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  // No text in another encoding holds a zero byte.
  const head = bytes.subarray(0, 65_536);
  const zeros = (odd: number) => head.filter((byte, index) => byte === 0 && index % 2 === odd).length;
  const [even, odd] = [zeros(0), zeros(1)];
  if (odd > 0 && odd > even) return 'utf-16le';
  if (even > 0) return 'utf-16be';
  if (!isUtf8(bytes)) return null;
  const pieces = piecesOf(bytes);
  if (pieces.length === 0) return Buffer.from(head).includes('\x1b$') ? 'iso-2022-jp' : 'utf-8';
  // A word or two of another encoding may be valid UTF-8 by accident; what comes out is then of no living script.
  return pieces.length <= 3 && pieces.every((piece) => isOddly(decoded(piece, 'utf-8'))) ? null : 'utf-8';
}

const isBetween = (byte: number) => byte <= 0x20 || byte === 0x22 || byte === 0x2c || byte === 0x3b;

/** The different pieces between blanks and delimiters that hold a byte beyond ASCII, in the order of the file. */
function piecesOf(bytes: Uint8Array): readonly Uint8Array[] {
  const seen = new Map<string, Uint8Array>();
  let start = -1;
  let isPlain = true;
  for (let at = 0; at <= bytes.length && seen.size < weighed; at += 1) {
    const byte = bytes[at] ?? 0;
    if (!isBetween(byte)) {
      if (start === -1) start = at;
      if (byte >= 0x80) isPlain = false;
      continue;
    }
    if (start !== -1 && !isPlain && at - start < 400) {
      const piece = bytes.subarray(start, at);
      seen.set(Buffer.from(piece).toString('latin1'), piece);
    }
    start = -1;
    isPlain = true;
  }
  return [...seen.values()];
}

/** How many languages it takes to account for all words. */
function languagesNeeded(words: readonly (readonly Language[])[]): number {
  let left = words;
  let needed = 0;
  while (left.length > 0) {
    const counts = new Map<Language, number>();
    for (const language of left.flat()) counts.set(language, (counts.get(language) ?? 0) + 1);
    const best = [...counts].sort((one, other) => other[1] - one[1])[0];
    if (best === undefined) break;
    left = left.filter((word) => !word.includes(best[0]));
    needed += 1;
  }
  return needed;
}

interface Reading {
  readonly encoding: Encoding;
  readonly words: readonly string[];
  readonly cost: number;
}

function readingIn(encoding: Encoding, pieces: readonly Uint8Array[]): Reading {
  const words = pieces.map((piece) => decoded(piece, encoding));
  const costs = words.map((word) => costOf(word, encoding));
  const needed = languagesNeeded(costs.flatMap(({ languages }) => languages));
  const cost =
    costs.reduce((sum, each) => sum + each.cost, rarity[encoding] ?? 0) +
    Math.min(Math.max(needed - 1, 0), 2);
  return { encoding, words, cost };
}

/**
 * The encodings a text that is not clearly UTF-8 may have been saved in, the likeliest first. One alone: its words are written as people
 * write them, and those of every other are clearly not. Encodings in which the text reads the same count once.
 */
export function likelyEncodings(bytes: Uint8Array): readonly EncodingCandidate[] {
  const pieces = piecesOf(bytes);
  const seen = new Set<string>();
  const readings = encodings
    .filter((encoding) => !encoding.startsWith('utf-16') && encoding !== 'iso-2022-jp')
    .map((encoding) => readingIn(encoding, pieces))
    .sort((one, other) => one.cost - other.cost)
    .filter(({ words }) => {
      const text = words.join('\n');
      if (text.includes('\uFFFD') || seen.has(text)) return false;
      seen.add(text);
      return true;
    });
  const [best, next] = readings;
  if (best === undefined) return [{ encoding: 'windows-1252', words: '' }];
  const isClear =
    next === undefined ||
    (next.cost - best.cost >= ahead && best.cost <= Math.min(pieces.length, next.cost / 2));
  const shown = isClear
    ? [best]
    : readings.filter(({ cost }) => cost < best.cost + Math.max(ahead, best.cost)).slice(0, mostShown);
  // What tells them apart; what reads the same everywhere says nothing.
  const telling = pieces
    .map((_, at) => at)
    .filter((at) => new Set(shown.map(({ words }) => words[at])).size > 1)
    .slice(0, 4);
  return shown.map(({ encoding, words }) => ({
    encoding,
    words: telling
      .map((at) => words[at] ?? '')
      .join(' · ')
      .slice(0, 120),
  }));
}
