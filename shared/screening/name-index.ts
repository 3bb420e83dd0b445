import { type Comparison, compareNames, constants } from './compare';
import { createHashTable, eachShorterKey, type HashTable, keyOf, keyOfTwo } from './hash-table';
import type { ReadName, Token } from './name';
import { soundOf } from './sound';
import { similarity } from './token-similarity';

/** A listed name that a search found. */
export interface Found {
  /** Its place among the names the index was made of. */
  readonly name: number;
  readonly comparison: Comparison;
}

export interface NameIndex {
  readonly names: readonly ReadName[];
  /** The listed names that score at least `threshold`, in no order that means anything. */
  search(asked: ReadName, threshold: number): readonly Found[];
}

/** Sounds of this length and more are found with two letters wrong, shorter ones with one. */
const longSound = 8;
const depthOf = (sound: string): 1 | 2 => (sound.length >= longSound ? 2 : 1);

/** Calls back with the keys under which a word is found with errors in it, as written and as it sounds. */
function eachKeyOf({ text, sound }: Token, found: (key: number) => void): void {
  eachShorterKey(sound, depthOf(sound), found);
  if (text !== sound && text.length > 3) eachShorterKey(text, 1, found);
}

interface Dictionary {
  readonly tokens: readonly Token[];
  readonly near: HashTable;
  /** Where the names of each token begin in `postings`. */
  readonly starts: Int32Array;
  readonly postings: Int32Array;
  /** Where the tokens of each name begin in `members`. */
  readonly memberStarts: Int32Array;
  readonly members: Int32Array;
  /** The name has a single letter, which may stand for any word that begins with it. */
  readonly hasLetter: Uint8Array;
  /** By the place of a token, the number of the look-up that met it last. */
  readonly met: Int32Array;
}

function makeDictionary(names: readonly ReadName[]): Dictionary {
  const ids = new Map<Token, number>();
  const tokens: Token[] = [];
  let total = 0;
  for (const name of names)
    for (const token of name.tokens) {
      if (token.isBinding) continue;
      total += 1;
      if (ids.has(token)) continue;
      ids.set(token, tokens.length);
      tokens.push(token);
    }
  const counts = new Int32Array(tokens.length + 1);
  for (const name of names)
    for (const token of name.tokens) {
      const id = ids.get(token);
      if (id !== undefined) counts[id + 1] = (counts[id + 1] ?? 0) + 1;
    }
  for (let id = 1; id < counts.length; id += 1) counts[id] = (counts[id] ?? 0) + (counts[id - 1] ?? 0);
  const postings = new Int32Array(total);
  const filled = counts.slice();
  for (const [at, name] of names.entries())
    for (const token of name.tokens) {
      const id = ids.get(token);
      if (id === undefined) continue;
      const place = filled[id] ?? 0;
      postings[place] = at;
      filled[id] = place + 1;
    }
  const memberStarts = new Int32Array(names.length + 1);
  const members = new Int32Array(total);
  const hasLetter = new Uint8Array(names.length);
  let member = 0;
  for (const [at, name] of names.entries()) {
    memberStarts[at] = member;
    for (const token of name.tokens) {
      const id = ids.get(token);
      if (id === undefined) continue;
      members[member] = id;
      member += 1;
      if (token.text.length === 1) hasLetter[at] = 1;
    }
  }
  memberStarts[names.length] = member;
  const near = createHashTable(tokens.length * 16);
  for (const [id, token] of tokens.entries()) {
    near.add(keyOf(token.text, 1), id);
    if (token.number !== undefined || token.text.length === 1) continue;
    eachKeyOf(token, (key) => near.add(key, id));
    if (token.consonants.length > 2) near.add(keyOf(token.consonants, 2), id);
    const bare = token.consonants.replaceAll('v', '');
    if (bare.length > 1) near.add(keyOf(bare, 3), id);
  }
  const met = new Int32Array(tokens.length);
  return { tokens, near, starts: counts, postings, memberStarts, members, hasLetter, met };
}

interface Similar {
  /** How alike each token of the dictionary is, by its place. */
  readonly likeness: ReadonlyMap<number, number>;
  /** How many listed names have one of them. */
  readonly size: number;
}

/** The tokens like one; `turn`: the number of this look-up, from 1 on. */
function similarTo(token: Token, { tokens, near, starts, met }: Dictionary, turn: number): Similar {
  const likeness = new Map<number, number>();
  let size = 0;
  const look = (id: number) => {
    if (met[id] === turn) return;
    met[id] = turn;
    const other = tokens[id];
    if (other === undefined) return;
    const alike = similarity(token, other);
    if (alike < constants.floor) return;
    likeness.set(id, alike);
    size += (starts[id + 1] ?? 0) - (starts[id] ?? 0);
  };
  near.each(keyOf(token.text, 1), look);
  if (token.number === undefined && token.text.length > 1) {
    eachKeyOf(token, (key) => near.each(key, look));
    if (token.consonants.length > 2) near.each(keyOf(token.consonants, 2), look);
    const bare = token.consonants.replaceAll('v', '');
    if (token.isWithoutVowels && bare.length > 1) near.each(keyOf(bare, 3), look);
  }
  return { likeness, size };
}

/** Letters that are another sound where two words meet without a space: "Gmb" and "Hard", "Sup" and "Pui". */
const seams: ReadonlySet<string> = new Set(
  'sh sc sz th ts tz tc ch ck cz ce ci cy dj dh dz kh gh ph bh zh ou oo ee'.split(' '),
);

/** The key of the sound of words written as one: what they sound like apart, but for the letters where they meet. */
function joinedKey(first: Token, second: Token): number {
  const end = first.text.at(-1) ?? '';
  const start = second.text[0] ?? '';
  const isOther = start === 'x' || first.sound.at(-1) === second.sound[0] || seams.has(end + start);
  return isOther ? keyOf(soundOf(first.text + second.text)) : keyOfTwo(first.sound, second.sound);
}

/** Two words that stand side by side on one side and are one word on the other. */
function makeJoined(names: readonly ReadName[]): HashTable {
  const table = createHashTable(names.length * 4);
  for (const [at, { tokens }] of names.entries())
    for (let from = 0; from + 1 < tokens.length; from += 1) {
      const [first, second, third] = [tokens[from], tokens[from + 1], tokens[from + 2]];
      if (first === undefined || second === undefined) continue;
      if (first.number !== undefined || second.number !== undefined) continue;
      const key = joinedKey(first, second);
      table.add(key, at);
      if (third !== undefined && third.number === undefined) table.add(keyOf(third.sound, key), at);
    }
  return table;
}

const everythingBelow = 0.4;
const shortList = 10_000;

interface Asked {
  readonly token: Token;
  readonly found: Similar;
}

/** How much a score may be above what the words alone promise: words that are joined are not counted there. */
const slack = 0.06;

/** The greatest score that can still come of it when so much of the asked name agrees. */
function bestPossible(matched: number, asked: number, listed: number): number {
  const left = Math.max(0, asked - matched);
  const leftThere = Math.max(0, listed - matched);
  const costs = constants.conflict * Math.min(left, leftThere) + constants.extra * Math.abs(left - leftThere);
  return matched / (matched + costs);
}

/** Makes the index of listed names. The same names in the same order give the same answers. */
export function createNameIndex(names: readonly ReadName[]): NameIndex {
  const dictionary = makeDictionary(names);
  const joined = makeJoined(names);
  const { starts, postings } = dictionary;
  const agreed = new Float32Array(names.length);
  const weights = Float64Array.from(names, ({ weight }) => weight);
  let turn = 0;
  const cache = new Map<Token, Similar>();
  const similar = (token: Token) => {
    let found = cache.get(token);
    if (found === undefined) {
      turn += 1;
      found = similarTo(token, dictionary, turn);
      if (cache.size > 50_000) cache.clear();
      cache.set(token, found);
    }
    return found;
  };

  /** The weight of the asked words of `sets` that a name has, or has alike. */
  function alsoAgreed(name: number, sets: readonly Asked[]): number {
    if (dictionary.hasLetter[name] === 1) return sets.reduce((sum, { token }) => sum + token.weight, 0);
    let sum = 0;
    for (const { token, found } of sets) {
      let best = token.text.length === 1 ? 1 : 0;
      for (
        let at = dictionary.memberStarts[name] ?? 0;
        at < (dictionary.memberStarts[name + 1] ?? 0);
        at += 1
      )
        best = Math.max(best, found.likeness.get(dictionary.members[at] ?? -1) ?? 0);
      sum += best * token.weight;
    }
    return sum;
  }

  function addPostings(id: number, gain: number, touched: number[]): void {
    for (let place = starts[id] ?? 0; place < (starts[id + 1] ?? 0); place += 1) {
      const name = postings[place] ?? 0;
      const before = agreed[name] ?? 0;
      if (before === 0) touched.push(name);
      agreed[name] = before + gain;
    }
  }

  function addNames(id: number, found: Set<number>): void {
    for (let place = starts[id] ?? 0; place < (starts[id + 1] ?? 0); place += 1)
      found.add(postings[place] ?? 0);
  }

  function addJoined(asked: ReadName, found: Set<number>): void {
    const add = (name: number) => found.add(name);
    for (const [at, token] of asked.tokens.entries()) {
      if (token.number === undefined && token.text.length > 3) joined.each(keyOf(token.sound), add);
      const next = asked.tokens[at + 1];
      if (next === undefined || token.number !== undefined || next.number !== undefined) continue;
      if (token.isWithoutVowels && next.isWithoutVowels) {
        const bare = (token.consonants + next.consonants).replaceAll('v', '');
        dictionary.near.each(keyOf(bare, 3), (id) => addNames(id, found));
      }
      const key = joinedKey(token, next);
      dictionary.near.each(key, (id) => {
        if (keyOf(dictionary.tokens[id]?.sound ?? '') !== key) return;
        addNames(id, found);
      });
    }
  }

  function candidates(asked: ReadName, threshold: number): readonly number[] {
    const sets: Asked[] = [];
    let left = 0;
    for (const token of asked.tokens) {
      if (token.isBinding) continue;
      sets.push({ token, found: similar(token) });
      left += token.weight;
    }
    sets.sort((a, b) => a.found.size / a.token.weight - b.found.size / b.token.weight);
    // Words are taken, those with the fewest names first, until what is left could not carry a hit alone: half of the weight, or less of it for a low threshold.
    const weightToStopAt = left * Math.min(0.5, threshold * 0.6);
    const touched: number[] = [];
    let tokensUsed = 0;
    for (const { token, found } of sets) {
      if (left < weightToStopAt) break;
      left -= token.weight;
      tokensUsed += 1;
      for (const [id, alike] of found.likeness) addPostings(id, token.weight * alike, touched);
    }
    const rest = sets.slice(tokensUsed);
    const binding = asked.weight - sets.reduce((sum, { token }) => sum + token.weight, 0);
    const found = new Set<number>();
    const floor = threshold - slack;
    for (const name of touched) {
      const sure = agreed[name] ?? 0;
      agreed[name] = 0;
      const weight = weights[name] ?? 0;
      if (bestPossible(Math.min(sure + left + binding, asked.weight), asked.weight, weight) < floor) continue;
      const matched = rest.length === 0 ? sure : sure + alsoAgreed(name, rest);
      if (bestPossible(Math.min(matched + binding, asked.weight), asked.weight, weight) >= floor)
        found.add(name);
    }
    addJoined(asked, found);
    return [...found].sort((a, b) => a - b);
  }

  return {
    names,
    search(asked, threshold) {
      const found: Found[] = [];
      // So far down nearly everything is a hit: of a short list everything is compared.
      const isWhole = threshold < everythingBelow && names.length <= shortList;
      for (const name of isWhole ? names.keys() : candidates(asked, threshold)) {
        const listed = names[name];
        if (listed === undefined) continue;
        const comparison = compareNames(asked, listed);
        if (comparison.score >= threshold) found.push({ name, comparison });
      }
      return found;
    },
  };
}
