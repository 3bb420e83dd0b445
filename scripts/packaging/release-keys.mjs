import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../folders.mjs';

const publicKey = /["'`](RW[Q-T][A-Za-z0-9+/]{53})["'`]/g;

/** @param {string} code */
const keysIn = (code) => [...code.matchAll(publicKey)].map(([, key = '']) => key);

/** The public keys that releases are checked with. */
export const releaseKeys = () =>
  keysIn(readFileSync(join(root, 'main', 'updates', 'release-keys.ts'), 'utf8'));

/**
 * What is wrong with the keys that a program's code trusts: it has to be those of the releases, and no key of a test.
 * @param {string} code
 * @param {readonly string[]} wanted
 * @returns {readonly string[]}
 */
export function keyFaults(code, wanted) {
  const found = keysIn(code);
  return [
    ...found
      .filter((key) => !wanted.includes(key))
      .map((key) => `it trusts the key ${key}, which belongs to no release`),
    ...wanted.filter((key) => !found.includes(key)).map((key) => `it lacks the key ${key}`),
  ];
}

/** The 32 bytes of the n-th key that belongs to nobody: a hash, so that no private half of it can be known. @param {number} n */
const nobodys = (n) => createHash('sha256').update(`Export Docket: no release key yet, ${n}`).digest();

/**
 * Whether a key is one of those that stand in the source until the makers have keys of their own.
 * @param {string} key
 */
export function belongsToNobody(key) {
  const raw = Buffer.from(key, 'base64').subarray(10);
  return [1, 2].some((n) => raw.equals(nobodys(n)));
}
