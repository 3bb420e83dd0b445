import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './folders.mjs';

// How long each file of end-to-end tests took when it was last measured, in seconds. Only the order depends on it.
const list = join(root, 'e2e', 'seconds.json');

/** @returns {Readonly<Record<string, number>>} */
function seconds() {
  return existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : {};
}

/**
 * The files in groups of nearly one length, the longest first: started in that order, all workers end at about the same time.
 * A file that was never measured counts as average.
 * @param {readonly string[]} files
 * @param {Readonly<Record<string, number>>} took
 * @param {number} count
 */
export function longestFirst(files, took, count) {
  const known = Object.values(took);
  const average = known.reduce((sum, each) => sum + each, 0) / Math.max(1, known.length);
  const of = (/** @type {string} */ file) => took[file] ?? average;
  const sorted = [...files].sort((a, b) => of(b) - of(a));
  const size = Math.max(1, Math.ceil(sorted.length / count));
  return Array.from({ length: Math.ceil(sorted.length / size) }, (_, nth) =>
    sorted.slice(nth * size, (nth + 1) * size),
  );
}

/** Every file of end-to-end tests, in the groups in which they are started. */
export function orderedSpecs() {
  const files = readdirSync(join(root, 'e2e')).filter((name) => name.endsWith('.spec.ts'));
  return longestFirst(files, seconds(), 4);
}

/**
 * Keeps what a run of everything measured.
 * @param {readonly import('./tally.mjs').Timed[]} timed
 */
export function keepSeconds(timed) {
  /** @type {Record<string, number>} */
  const took = {};
  for (const { name, milliseconds } of timed) {
    const [file = ''] = name.split(' > ');
    took[file] = (took[file] ?? 0) + milliseconds / 1000;
  }
  const sorted = Object.entries(took).sort(([a], [b]) => (a < b ? -1 : 1));
  const rounded = sorted.map(([file, each]) => [file, Math.round(each)]);
  writeFileSync(list, `${JSON.stringify(Object.fromEntries(rounded), null, 2)}\n`);
}
