// Spellings of one sound are written as one, so that romanizations of a name come close to one another. `C` stands for ch, ts and cz.

/** Letters that are one sound, by their first letter, the longest first. */
const groups: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  s: [
    ['schtsch', 's'],
    ['stch', 's'],
    ['shch', 's'],
    ['sch', 's'],
    ['sh', 's'],
    ['sz', 's'],
  ],
  t: [
    ['tsch', 'C'],
    ['tch', 'C'],
    ['tsh', 'C'],
    ['ts', 'C'],
    ['tz', 'C'],
    ['th', 't'],
  ],
  c: [
    ['ch', 'C'],
    ['cz', 'C'],
    ['ck', 'k'],
    ['ce', 'se'],
    ['ci', 'si'],
    ['cy', 'si'],
    ['c', 'k'],
  ],
  d: [
    ['dzh', 'j'],
    ['dj', 'j'],
    ['dh', 'd'],
  ],
  z: [['zh', 'j']],
  k: [['kh', 'h']],
  g: [['gh', 'g']],
  p: [['ph', 'f']],
  b: [['bh', 'b']],
  q: [['q', 'k']],
  x: [['x', 'ks']],
  w: [['w', 'v']],
  y: [['y', 'i']],
  o: [
    ['ou', 'u'],
    ['oo', 'u'],
  ],
  e: [['ee', 'i']],
};

const byCode: readonly (readonly (readonly [string, string])[] | undefined)[] = Array.from(
  { length: 128 },
  (_, code) => groups[String.fromCharCode(code)],
);

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
  const from = withoutDigits(text);
  let sound = '';
  let last = '';
  const add = (letter: string) => {
    if (letter !== last) sound += letter;
    last = letter;
  };
  for (let at = 0; at < from.length; ) {
    const group = byCode[from.charCodeAt(at)]?.find(([letters]) => from.startsWith(letters, at));
    if (group === undefined) {
      add(from[at] ?? '');
      at += 1;
      continue;
    }
    // At the start x is the s of "Xi" and "Xian".
    if (group[0] === 'x' && at === 0) add('s');
    else for (const letter of group[1]) add(letter);
    at += group[0].length;
  }
  return sound;
}

/** The consonants of a sound, by which words are found that sound alike; an initial vowel leaves no mark. */
export function consonantsOf(sound: string, isWithoutVowels = false): string {
  const first = sound[0] ?? '';
  const rest = sound.slice(1).replace(isWithoutVowels ? /[aeiouhjv]/g : /[aeiouhj]/g, '');
  const start = /[aeiou]/.test(first) ? '' : first === 'j' ? 'z' : first;
  return (start + rest).replace(/(.)\1+/g, '$1');
}

const whole = 100;
const vowels = 'aeiou';

/** What it costs to read one letter for another, in hundredths of an error. */
const exchange = new Uint8Array(128 * 128).fill(whole);
/** What it costs to leave a letter out. */
const leaveOut = new Uint8Array(128).fill(whole);

const near = (pairs: string, cost: number) => {
  for (const pair of pairs.split(' ')) {
    const [a, b] = [pair.charCodeAt(0), pair.charCodeAt(1)];
    exchange[a * 128 + b] = cost;
    exchange[b * 128 + a] = cost;
  }
};
for (const a of vowels) {
  leaveOut[a.charCodeAt(0)] = 60;
  for (const b of vowels) near(`${a}${b}`, 55);
}
leaveOut['h'.charCodeAt(0)] = 40;
near('ij jz jg jC sz sC zC', 50);
near('kg kh gh bp dt vf vb kC mn lr fp', 70);
for (let code = 0; code < 128; code += 1) exchange[code * 128 + code] = 0;

const turned = 70;
const longest = 64;
let before = new Int32Array(longest + 1);
let last = new Int32Array(longest + 1);
let now = new Int32Array(longest + 1);

/** The weighed number of errors that lead from one sound to another; more than `limit` answers Infinity. */
export function soundDistance(first: string, second: string, limit: number): number {
  const a = first.length > longest ? first.slice(0, longest) : first;
  const b = second.length > longest ? second.slice(0, longest) : second;
  const most = limit * whole;
  const width = b.length;
  last[0] = 0;
  for (let j = 1; j <= width; j += 1)
    last[j] = (last[j - 1] as number) + (leaveOut[b.charCodeAt(j - 1) & 127] as number);
  for (let i = 1; i <= a.length; i += 1) {
    const from = a.charCodeAt(i - 1) & 127;
    const out = leaveOut[from] as number;
    const row = from * 128;
    let least = (last[0] as number) + out;
    now[0] = least;
    for (let j = 1; j <= width; j += 1) {
      const to = b.charCodeAt(j - 1) & 127;
      let cost = (last[j - 1] as number) + (exchange[row + to] as number);
      const without = (last[j] as number) + out;
      if (without < cost) cost = without;
      const within = (now[j - 1] as number) + (leaveOut[to] as number);
      if (within < cost) cost = within;
      if (i > 1 && j > 1 && from === (b.charCodeAt(j - 2) & 127) && to === (a.charCodeAt(i - 2) & 127)) {
        const both = (before[j - 2] as number) + turned;
        if (both < cost) cost = both;
      }
      now[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > most) return Number.POSITIVE_INFINITY;
    [before, last, now] = [last, now, before];
  }
  const cost = last[width] as number;
  return cost > most ? Number.POSITIVE_INFINITY : cost / whole;
}

/** Whether one letter too few, too many, exchanged or two turned round lead from one text to the other; not in very short words. */
export function isOneError(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < 3 || long.length < 4 || long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short.charCodeAt(at) === long.charCodeAt(at)) at += 1;
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1);
  if (short.slice(at + 1) === long.slice(at + 1)) return true;
  return (
    short.charCodeAt(at) === long.charCodeAt(at + 1) &&
    short.charCodeAt(at + 1) === long.charCodeAt(at) &&
    short.slice(at + 2) === long.slice(at + 2)
  );
}
