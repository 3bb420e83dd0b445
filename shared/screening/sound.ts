// Spellings of one sound are written as one, so that romanizations of a name come close to one another. `C` stands for ch, ts and cz.

const steps: readonly (readonly [RegExp, string])[] = [
  [/shch|stch|schtsch/g, 's'],
  [/tsch|tch|tsh|cz/g, 'C'],
  [/sch|sh|sz/g, 's'],
  [/ch|ts|tz/g, 'C'],
  [/dzh|zh|dj/g, 'j'],
  [/kh/g, 'h'],
  [/gh/g, 'g'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/dh/g, 'd'],
  [/bh/g, 'b'],
  [/ck|q/g, 'k'],
  [/^x/g, 's'],
  [/x/g, 'ks'],
  [/w/g, 'v'],
  [/c(?=[eiy])/g, 's'],
  [/c/g, 'k'],
  [/ou|oo/g, 'u'],
  [/ee/g, 'i'],
  [/y/g, 'i'],
  [/(.)\1+/g, '$1'],
];

const digitsAsLetters: Readonly<Record<string, string>> = {
  0: 'o',
  1: 'i',
  3: 'e',
  4: 'a',
  5: 's',
  7: 't',
  8: 'b',
  9: 'g',
};

/** Digits among letters, read as the letters they look like: "sech1n". */
function withoutDigits(text: string): string {
  return /[a-z]/.test(text) && /\d/.test(text)
    ? text.replace(/\d/g, (digit) => digitsAsLetters[digit] ?? digit)
    : text;
}

/** A folded word as it sounds. */
export function soundOf(text: string): string {
  let sound = withoutDigits(text);
  for (const [from, to] of steps) sound = sound.replace(from, to);
  return sound;
}

/** The consonants of a sound, by which words are found that sound alike; an initial vowel leaves no mark. */
export function consonantsOf(sound: string, isWithoutVowels = false): string {
  const first = sound[0] ?? '';
  const rest = sound.slice(1).replace(isWithoutVowels ? /[aeiouhjv]/g : /[aeiouhj]/g, '');
  const start = /[aeiou]/.test(first) ? '' : first === 'j' ? 'z' : first;
  return (start + rest).replace(/(.)\1+/g, '$1');
}

const vowel = new Uint8Array(128);
for (const each of 'aeiou') vowel[each.charCodeAt(0)] = 1;

/** How much it costs to read one letter for another, in hundredths, where it is less than a whole error. */
const nearLetters = new Map<number, number>();
const near = (pairs: string, cost: number) => {
  for (const pair of pairs.split(' ')) {
    const [a, b] = [pair.charCodeAt(0), pair.charCodeAt(1)];
    nearLetters.set(a * 128 + b, cost);
    nearLetters.set(b * 128 + a, cost);
  }
};
near('ij jz jg jC sz sC zC', 0.5);
near('kg kh gh bp dt vf vb kC mn lr fp', 0.7);

function exchange(a: number, b: number): number {
  if (a === b) return 0;
  if (vowel[a] === 1 && vowel[b] === 1) return 0.55;
  return nearLetters.get(a * 128 + b) ?? 1;
}

const letterH = 104;
const leaveOut = (letter: number): number => (vowel[letter] === 1 ? 0.6 : letter === letterH ? 0.4 : 1);

let before = new Float64Array(64);
let last = new Float64Array(64);
let now = new Float64Array(64);

/** The weighed number of errors that lead from one sound to another; more than `limit` answers Infinity. */
export function soundDistance(a: string, b: string, limit: number): number {
  if (b.length + 1 > now.length) {
    before = new Float64Array(b.length * 2);
    last = new Float64Array(b.length * 2);
    now = new Float64Array(b.length * 2);
  }
  last[0] = 0;
  for (let j = 1; j <= b.length; j += 1) last[j] = (last[j - 1] ?? 0) + leaveOut(b.charCodeAt(j - 1));
  for (let i = 1; i <= a.length; i += 1) {
    const from = a.charCodeAt(i - 1);
    now[0] = (last[0] ?? 0) + leaveOut(from);
    let least = now[0];
    for (let j = 1; j <= b.length; j += 1) {
      const to = b.charCodeAt(j - 1);
      let cost = Math.min(
        (last[j - 1] ?? 0) + exchange(from, to),
        (last[j] ?? 0) + leaveOut(from),
        (now[j - 1] ?? 0) + leaveOut(to),
      );
      if (i > 1 && j > 1 && from === b.charCodeAt(j - 2) && to === a.charCodeAt(i - 2))
        cost = Math.min(cost, (before[j - 2] ?? 0) + 0.7);
      now[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > limit) return Number.POSITIVE_INFINITY;
    [before, last, now] = [last, now, before];
  }
  const cost = last[b.length] ?? 0;
  return cost > limit ? Number.POSITIVE_INFINITY : cost;
}
