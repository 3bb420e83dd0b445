import type { Token } from './name';
import { isOneError, soundDistance } from './sound';

/** How the likeness of two words is counted. */
export const likeness = {
  /** The greatest part of a word that may differ. */
  furthest: 0.32,
  /** What an error costs. */
  error: 0.9,
  /** What a word costs that only sounds the same. */
  otherSpelling: 0.01,
  letter: 0.72,
  /** How much more an error costs in a word of up to four letters. */
  short: 1.07,
  /** And in a syllable of a script without spaces. */
  syllable: 1.6,
};

/** How alike two folded texts are, from 0 to 1, by their sounds. */
function alike(
  text: string,
  sound: string,
  otherText: string,
  otherSound: string,
  isSyllable = false,
): number {
  if (text === otherText) return 1;
  if (sound === otherSound) return 1 - likeness.otherSpelling * (text.length <= 4 ? 2 : 1);
  const length = Math.max(sound.length, otherSound.length);
  const shortest = Math.min(text.length, otherText.length);
  const error = likeness.error * (isSyllable ? likeness.syllable : shortest <= 4 ? likeness.short : 1);
  if (isOneError(text, otherText)) return 1 - error / Math.max(text.length, otherText.length);
  if (length < 3 || Math.abs(sound.length - otherSound.length) > length * likeness.furthest) return 0;
  const cost = soundDistance(sound, otherSound, length * likeness.furthest);
  if (cost === Number.POSITIVE_INFINITY) return 0;
  return Math.max(0, 1 - (cost * error) / length - likeness.otherSpelling / 2);
}

/** How alike two tokens are, from 0 (not at all) to 1 (the same). */
export function similarity(a: Token, b: Token): number {
  if (a.text === b.text) return 1;
  if (a.number !== undefined || b.number !== undefined) return a.number === b.number ? 1 : 0;
  if (a.text.length === 1 || b.text.length === 1) return a.text[0] === b.text[0] ? likeness.letter : 0;
  if (a.isBinding !== b.isBinding) return 0;
  if (a.isKnownWord && b.isKnownWord && !haveOneStem(a.text, b.text)) return 0;
  const plain = alike(a.text, a.sound, b.text, b.sound, a.isSyllable || b.isSyllable);
  if (!a.isWithoutVowels && !b.isWithoutVowels) return plain;
  return Math.max(plain, consonantsAlike(a.consonants, b.consonants));
}

/** "technology" and "technologies": words of business that differ before their last letters are different words. */
function haveOneStem(a: string, b: string): boolean {
  const length = Math.max(4, Math.min(a.length, b.length) - 2);
  return a.slice(0, length) === b.slice(0, length);
}

/** How alike two words are by their consonants alone, for scripts that write no vowels. */
export function consonantsAlike(a: string, b: string): number {
  const [left, right] = [a.replaceAll('v', ''), b.replaceAll('v', '')];
  if (left === '' || right === '') return 0;
  if (left === right) return left.length > 2 ? 0.93 : 0.85;
  const length = Math.max(left.length, right.length);
  if (length < 3) return 0;
  const cost = soundDistance(left, right, 1);
  return cost === Number.POSITIVE_INFINITY ? 0 : 1 - cost / (length + 1);
}

/** How alike a token and several joined are: "cloud walk" and "cloudwalk". */
export function joinedSimilarity(text: string, sound: string, other: Token): number {
  if (other.text.length < 3 || other.number !== undefined) return 0;
  return alike(text, sound, other.text, other.sound);
}
