import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './folders.mjs';

// How long each end-to-end test took when it was last measured, in seconds: `file › title`. The order depends on it, and which of them the usual run takes.
const list = join(root, 'e2e', 'seconds.json');

/** @returns {Readonly<Record<string, number>>} */
function seconds() {
  return existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : {};
}

const fileOf = (/** @type {string} */ test) => test.split(' › ')[0] ?? '';

/** @param {Readonly<Record<string, number>>} took by test */
export function byFile(took) {
  /** @type {Record<string, number>} */
  const files = {};
  for (const [test, each] of Object.entries(took)) files[fileOf(test)] = (files[fileOf(test)] ?? 0) + each;
  return files;
}

/** Longer than this, and a test is left to the full run. */
const mostSeconds = 30;
/** As many seconds of tests as the usual run has time for, as they were measured, beside what changed. */
const usualSeconds = 750;

/**
 * The measured tests that the usual run leaves to the full one. It takes the quickest of each file, and of the others the quickest for which
 * there is time. What was never measured, such as a new test, is never left out, nor is anything of a file that changed.
 * @param {readonly string[]} changed paths in the checkout
 * @param {Readonly<Record<string, number>>} [took] by test
 * @param {number} [time] in seconds
 * @returns {readonly string[]}
 */
export function leftToFull(changed, took = seconds(), time = usualSeconds) {
  const measured = Object.entries(took)
    .filter(([test]) => !changed.includes(`e2e/${fileOf(test)}`))
    .sort(([, one], [, other]) => one - other);
  const quickest = new Map([...measured].reverse().map((each) => [fileOf(each[0]), each]));
  const taken = new Set(
    [...quickest.values()].filter(([, each]) => each <= mostSeconds).map(([test]) => test),
  );
  let spent = [...taken].reduce((sum, test) => sum + (took[test] ?? 0), 0);
  for (const [test, each] of measured) {
    if (taken.has(test) || each > mostSeconds) continue;
    spent += each;
    if (spent > time) break;
    taken.add(test);
  }
  return measured.map(([test]) => test).filter((test) => !taken.has(test));
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
  return longestFirst(files, byFile(seconds()), 4);
}

/**
 * Keeps what a run of every test measured.
 * @param {readonly import('./tally.mjs').Timed[]} timed
 * @param {string} [file] the list itself unless told
 */
export function keepSeconds(timed, file = list) {
  const rounded = timed.map(({ name, milliseconds }) => [name, Math.round(milliseconds / 100) / 10]);
  const sorted = rounded.sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`);
}
