import type { ReadName, Token } from './name';
import { soundOf } from './sound';
import { consonantsAlike, joinedSimilarity, similarity } from './token-similarity';

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
  conflict: 2,
  /** What a word costs that only one of the names has, where more than one word agrees. */
  extra: 0.32,
  /** The same in the name of a company. */
  extraOfCompany: 0.42,
  /** The same where only one word or a few letters agree. */
  extraToLittle: 0.87,
  /** So few letters are little. */
  fewLetters: 8,
  /** What the unlike part of a pair of words costs. */
  unlike: 1.02,
  /** The same of the one word of two companies, whose legal forms say that they are companies. */
  unlikeOfCompany: 0.75,
  /** Below this a pair of words is not taken for the same. */
  floor: 0.6,
  /** How sharply a word counts less that is only alike. */
  power: 1.55,
  /** Legal forms of different kinds. */
  otherForm: 0.9,
  /** What is lost where no word agrees but initials. */
  onlyLetters: 0.6,
};

const longestRun = 3;

/** What is left of the likeness where words had to be joined, and where only initials agree. */
const joined = 0.99;
const asInitials = 0.8;

interface Run {
  readonly text: string;
  readonly sound: string;
  readonly consonants: string;
}

function runOf(tokens: readonly Token[], from: number, count: number): Run {
  let text = '';
  let consonants = '';
  for (let at = from; at < from + count; at += 1) {
    text += tokens[at]?.text ?? '';
    consonants += tokens[at]?.consonants ?? '';
  }
  return { text, sound: soundOf(text), consonants };
}

function runSimilarity(run: Run, other: Token, isBare: boolean): number {
  const alike = joinedSimilarity(run.text, run.sound, other);
  return alike === 0 && isBare ? consonantsAlike(run.consonants, other.consonants) : alike;
}

function initialsAlike(tokens: readonly Token[], from: number, count: number, other: Token): number {
  if (other.number !== undefined || other.isBinding) return 0;
  for (let at = 0; at < count; at += 1) if (tokens[from + at]?.text[0] !== other.text[at]) return 0;
  return asInitials;
}

/** Several words of one name that are one word of the other, as joined or as its initials. */
function addRuns(
  tokens: readonly Token[],
  others: readonly Token[],
  isTurned: boolean,
  isSame: Uint8Array,
  isOtherSame: Uint8Array,
  found: Pairing[],
): void {
  for (let count = 2; count <= longestRun; count += 1)
    for (let from = 0; from + count <= tokens.length; from += 1) {
      // Words that have their like already are not joined.
      if (!isSame.subarray(from, from + count).includes(0)) continue;
      const length = lengthOf(tokens, from, count);
      let run: Run | undefined;
      for (let to = 0; to < others.length; to += 1) {
        const other = others[to];
        if (other === undefined || isOtherSame[to] === 1) continue;
        const isBare = other.isWithoutVowels || tokens[from]?.isWithoutVowels === true;
        const isNear = isBare || Math.abs(other.text.length - length) <= length * 0.3;
        if (!isNear && other.text.length !== count) continue;
        run ??= runOf(tokens, from, count);
        const alike = isNear ? runSimilarity(run, other, isBare) : initialsAlike(tokens, from, count, other);
        if (alike < constants.floor) continue;
        found.push(
          isTurned
            ? { from: to, fromCount: 1, to: from, toCount: count, similarity: alike * joined }
            : { from, fromCount: count, to, toCount: 1, similarity: alike * joined },
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
    addRuns(a, b, false, isSame, isSameThere, found);
    addRuns(b, a, true, isSameThere, isSame, found);
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
  const isCompanyWord = words <= 1 && a.legalForms.length > 0 && b.legalForms.length > 0;
  const cost =
    constants.conflict * Math.min(leftA, leftB) +
    extra * Math.abs(leftA - leftB) +
    (isCompanyWord ? constants.unlikeOfCompany : constants.unlike) * unlike;
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
