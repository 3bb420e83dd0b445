/** From 32-bit keys to any number of small integers, in typed arrays: far smaller than a map of texts. */
export interface HashTable {
  add(key: number, value: number): void;
  /** Calls back with each value of a key. */
  each(key: number, found: (value: number) => void): void;
}

export function createHashTable(expected: number): HashTable {
  let size = 1024;
  while (size < expected) size *= 2;
  const heads = new Int32Array(size).fill(-1);
  let capacity = Math.max(1024, expected);
  let next = new Int32Array(capacity);
  let keys = new Int32Array(capacity);
  let values = new Int32Array(capacity);
  let count = 0;
  const slot = (key: number) => Math.imul(key, 0x9e3779b1) >>> (32 - Math.log2(size));
  const grown = (array: Int32Array) => {
    const larger = new Int32Array(capacity);
    larger.set(array);
    return larger;
  };
  return {
    add(key, value) {
      if (count === capacity) {
        capacity *= 2;
        next = grown(next);
        keys = grown(keys);
        values = grown(values);
      }
      const at = slot(key);
      next[count] = heads[at] ?? -1;
      keys[count] = key;
      values[count] = value;
      heads[at] = count;
      count += 1;
    },
    each(key, found) {
      for (let at = heads[slot(key)] ?? -1; at !== -1; at = next[at] ?? -1)
        if (keys[at] === key) found(values[at] ?? 0);
    },
  };
}

const base = 0x01000193;

/** The key of a text. */
export function keyOf(text: string, start = 0): number {
  let key = start;
  for (let at = 0; at < text.length; at += 1) key = (Math.imul(key, base) + text.charCodeAt(at)) | 0;
  return key;
}

/** The key of two texts, one after the other. */
export const keyOfTwo = (first: string, second: string): number => keyOf(second, keyOf(first));

/** Calls back with the key of a text, of each text with one letter less, and with `depth` 2 with two letters less. */
export function eachShorterKey(text: string, depth: 1 | 2, found: (key: number) => void): void {
  found(keyOf(text));
  const length = text.length;
  for (let a = 0; a < length; a += 1) {
    // The same letter twice in a row leaves the same text.
    if (a > 0 && text.charCodeAt(a) === text.charCodeAt(a - 1)) continue;
    let key = 0;
    for (let at = 0; at < length; at += 1)
      if (at !== a) key = (Math.imul(key, base) + text.charCodeAt(at)) | 0;
    found(key);
    if (depth === 1) continue;
    for (let b = a + 1; b < length; b += 1) {
      let shorter = 0;
      for (let at = 0; at < length; at += 1)
        if (at !== a && at !== b) shorter = (Math.imul(shorter, base) + text.charCodeAt(at)) | 0;
      found(shorter);
    }
  }
}
