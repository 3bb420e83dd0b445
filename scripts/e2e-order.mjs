import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './folders.mjs';

// How long each end-to-end test took when it was last measured, in seconds: `file › title`. Which of them the usual run takes depends on it.
const list = join(root, 'e2e', 'seconds.json');

/** @returns {Readonly<Record<string, number>>} */
function seconds() {
  return existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : {};
}

const fileOf = (/** @type {string} */ test) => test.split(' › ')[0] ?? '';

/** As many seconds of tests as the usual run has time for, as they were measured, beside what changed. */
const usualSeconds = 650;

/**
 * The measured tests that the usual run leaves to the full one. It takes the quickest of each file, and of the others the quickest, as long as
 * there is time: where it ends, the files whose quickest takes longest are left out first. What was never measured, such as a new test, is never left
 * out, nor is anything of a file that changed.
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
  const firsts = [...quickest.values()].sort(([, one], [, other]) => one - other);
  const others = measured.filter(([test]) => quickest.get(fileOf(test))?.[0] !== test);
  const taken = new Set();
  let spent = 0;
  for (const [test, each] of [...firsts, ...others]) {
    if (spent + each > time) continue;
    spent += each;
    taken.add(test);
  }
  return measured.map(([test]) => test).filter((test) => !taken.has(test));
}

function specFiles() {
  return readdirSync(join(root, 'e2e')).filter((name) => name.endsWith('.spec.ts'));
}

/**
 * The tests that ran although nobody knows how long they take: new ones, and those with another name.
 * @param {readonly import('./tally.mjs').Timed[]} timed
 * @param {Readonly<Record<string, number>>} [took] by test
 * @returns {readonly string[]}
 */
export function neverMeasured(timed, took = seconds()) {
  return timed.map(({ name }) => name).filter((name) => took[name] === undefined);
}

/**
 * What is known after a run measured all tests of some files: theirs, and what was known of the other files that are still there.
 * @param {readonly import('./tally.mjs').Timed[]} timed
 * @param {Readonly<Record<string, number>>} took by test, before
 * @param {readonly string[]} files
 * @returns {Readonly<Record<string, number>>}
 */
export function withMeasured(timed, took, files) {
  const measured = new Set(timed.map(({ name }) => fileOf(name)));
  const kept = Object.entries(took).filter(([test]) => {
    return files.includes(fileOf(test)) && !measured.has(fileOf(test));
  });
  const rounded = timed.map(({ name, milliseconds }) => [name, Math.round(milliseconds / 100) / 10]);
  return Object.fromEntries([...kept, ...rounded]);
}

/**
 * Keeps what a run of all tests, or of all tests of some files, measured.
 * @param {readonly import('./tally.mjs').Timed[]} timed
 * @param {string} [file] the list itself unless told
 */
export function keepSeconds(timed, file = list) {
  const known = Object.entries(withMeasured(timed, seconds(), specFiles()));
  const sorted = known.sort(([a], [b]) => (a < b ? -1 : 1));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`);
}
