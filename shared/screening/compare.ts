import type { ReadName, Token } from './name';
import { soundOf } from './sound';
import { joinedSimilarity, similarity } from './token-similarity';

/** Tokens of both names that were taken for the same, with how alike they are. */
export interface Pairing {
  readonly from: number;
  readonly fromCount: number;
  readonly to: number;
  readonly toCount: number;
  readonly similarity: number;
}

/** How two names compare. */
export interface Comparison {
  /** From 0 to 1. */
  readonly score: number;
  readonly pairings: readonly Pairing[];
}

/** The constants of the score, found by trying them on labeled pairs. */
export const constants = {
  /** What a word costs that has another in its place. */
  conflict: 1.8,
  /** What a word costs that only one of the names has, where more than one word agrees. */
  extra: 0.3,
  /** The same in the name of a company. */
  extraOfCompany: 0.4,
  /** The same where only one word or a few letters agree. */
  extraToLittle: 0.65,
  /** So few letters are little. */
  fewLetters: 8,
  /** What the unlike part of a pair of words costs. */
  unlike: 1.05,
  /** Below this a pair of words is not taken for the same. */
  floor: 0.56,
  /** How sharply a word counts less that is only alike. */
  power: 1.55,
  /** Legal forms of different kinds. */
  otherForm: 0.92,
  /** What is lost where no word agrees but initials. */
  onlyLetters: 0.6,
};

const longestRun = 3;

function runOf(tokens: readonly Token[], from: number, count: number): string {
  let text = '';
  for (let at = from; at < from + count; at += 1) text += tokens[at]?.text ?? '';
  return text;
}

const initialsOf = (tokens: readonly Token[], from: number, count: number): string =>
  tokens
    .slice(from, from + count)
    .map(({ text }) => text[0])
    .join('');

function addRuns(
  tokens: readonly Token[],
  others: readonly Token[],
  isTurned: boolean,
  isTaken: (at: number, otherAt: number) => boolean,
  found: Pairing[],
): void {
  for (let count = 2; count <= longestRun; count += 1)
    for (let from = 0; from + count <= tokens.length; from += 1) {
      const text = runOf(tokens, from, count);
      let sound: string | undefined;
      for (const [to, other] of others.entries()) {
        if (isTaken(from, to)) continue;
        const difference = Math.abs(other.text.length - text.length);
        let alike = 0;
        const isBare = other.isWithoutVowels || tokens[from]?.isWithoutVowels === true;
        if (isBare || difference <= text.length * 0.3) {
          sound ??= soundOf(text);
          alike = joinedSimilarity(text, sound, other);
          if (alike === 0 && isBare)
            alike = similarity(
              {
                ...other,
                text,
                sound,
                consonants: tokens
                  .slice(from, from + count)
                  .map((each) => each.consonants)
                  .join(''),
                isWithoutVowels: true,
                number: undefined,
                isBinding: false,
              },
              other,
            );
        } else if (
          other.text.length === count &&
          other.number === undefined &&
          !other.isBinding &&
          initialsOf(tokens, from, count) === other.text
        )
          alike = 0.8;
        if (alike >= constants.floor)
          found.push(
            isTurned
              ? { from: to, fromCount: 1, to: from, toCount: count, similarity: alike * 0.99 }
              : { from, fromCount: count, to, toCount: 1, similarity: alike * 0.99 },
          );
      }
    }
}

const weightOf = (tokens: readonly Token[], from: number, count: number): number => {
  let sum = 0;
  for (let at = from; at < from + count; at += 1) sum += tokens[at]?.weight ?? 0;
  return sum;
};

function pairUp(a: readonly Token[], b: readonly Token[]): readonly Pairing[] {
  const found: Pairing[] = [];
  const isSame = new Uint8Array(a.length);
  const isSameThere = new Uint8Array(b.length);
  for (const [from, token] of a.entries())
    for (const [to, other] of b.entries()) {
      const alike = similarity(token, other);
      if (alike < constants.floor) continue;
      found.push({ from, fromCount: 1, to, toCount: 1, similarity: alike });
      if (alike === 1) {
        isSame[from] = 1;
        isSameThere[to] = 1;
      }
    }
  // Words that are joined in one of the names are only looked for where something is left over.
  if (isSame.includes(0) || isSameThere.includes(0)) {
    addRuns(a, b, false, (_, to) => isSameThere[to] === 1, found);
    addRuns(b, a, true, (_, to) => isSame[to] === 1, found);
  }
  const gain = (each: Pairing) =>
    each.similarity ** 2 *
    Math.min(weightOf(a, each.from, each.fromCount), weightOf(b, each.to, each.toCount));
  found.sort(
    (x, y) =>
      gain(y) - gain(x) ||
      y.similarity - x.similarity ||
      Math.abs(x.from - x.to) - Math.abs(y.from - y.to) ||
      x.from - y.from ||
      x.to - y.to,
  );
  const usedFrom = new Uint8Array(a.length);
  const usedTo = new Uint8Array(b.length);
  return found.filter((each) => {
    if (usedFrom.subarray(each.from, each.from + each.fromCount).includes(1)) return false;
    if (usedTo.subarray(each.to, each.to + each.toCount).includes(1)) return false;
    usedFrom.fill(1, each.from, each.from + each.fromCount);
    usedTo.fill(1, each.to, each.to + each.toCount);
    return true;
  });
}

function lengthOf(tokens: readonly Token[], from: number, count: number): number {
  let length = 0;
  for (let at = from; at < from + count; at += 1) length += tokens[at]?.text.length ?? 0;
  return length;
}

const isWord = (tokens: readonly Token[], from: number, count: number): boolean =>
  lengthOf(tokens, from, count) > 2 ||
  (count === 1 && tokens[from]?.text.length === 2) ||
  tokens[from]?.number !== undefined;

/** Compares two names word by word, in any order. */
export function compareNames(a: ReadName, b: ReadName): Comparison {
  const pairings = pairUp(a.tokens, b.tokens);
  let matched = 0;
  let unlike = 0;
  let leftA = a.weight;
  let leftB = b.weight;
  let words = 0;
  let letters = 0;
  for (const each of pairings) {
    const weightA = weightOf(a.tokens, each.from, each.fromCount);
    const weightB = weightOf(b.tokens, each.to, each.toCount);
    const weight = (weightA + weightB) / 2;
    const counts = each.similarity ** constants.power;
    matched += weight * counts;
    unlike += weight * (1 - counts);
    leftA -= weightA;
    leftB -= weightB;
    if (each.fromCount === 1 && a.tokens[each.from]?.isBinding === true && a.tokens.length > 3) continue;
    words += Math.max(each.fromCount, each.toCount);
    letters += Math.min(
      lengthOf(a.tokens, each.from, each.fromCount),
      lengthOf(b.tokens, each.to, each.toCount),
    );
  }
  if (matched === 0) return { score: 0, pairings };
  leftA = Math.max(0, leftA);
  leftB = Math.max(0, leftB);
  const isLittle = words <= 1 || letters <= constants.fewLetters;
  const isOfCompany = a.isOfCompany || b.isOfCompany;
  const extra = isLittle ? constants.extraToLittle : isOfCompany ? constants.extraOfCompany : constants.extra;
  const cost =
    constants.conflict * Math.min(leftA, leftB) + extra * Math.abs(leftA - leftB) + constants.unlike * unlike;
  let score = matched / (matched + cost);
  if (
    letters <= 2 ||
    !pairings.some(
      (each) => isWord(a.tokens, each.from, each.fromCount) && isWord(b.tokens, each.to, each.toCount),
    )
  )
    score *= constants.onlyLetters;
  if (
    a.legalKinds.length > 0 &&
    b.legalKinds.length > 0 &&
    !a.legalKinds.some((kind) => b.legalKinds.includes(kind))
  )
    score *= constants.otherForm;
  return { score, pairings };
}
