/**
 * What one step of the tests came to.
 * @typedef {object} Outcome
 * @property {number} passed
 * @property {readonly Failure[]} failures
 * @property {readonly string[]} notPossible what this machine cannot do, with the reason
 * @property {readonly string[]} [leftOut] what only some machines can do: told, and counted nowhere
 * @property {readonly Timed[]} [timed] how long each test took
 * @property {number} [processor] seconds of processor it used
 *
 * @typedef {{name: string, milliseconds: number}} Timed
 * @typedef {{name: string, message: string}} Failure
 */

// A test that this machine cannot run says so by being skipped with a reason that starts with these words.
export const notPossibleHere = 'not possible here';

/**
 * One check that holds or does not.
 * @param {string} name
 * @param {import('./run.mjs').Ended} ended
 * @returns {Outcome}
 */
export function oneCheck(name, { code, output, processor }) {
  if (code === 0) return { passed: 1, failures: [], notPossible: [], processor };
  return { passed: 0, failures: [{ name, message: output }], notPossible: [], processor };
}

/**
 * How long a step took, as it is told beside its name: by the clock, and in seconds of processor where that is known.
 * @param {number} seconds by the clock
 * @param {number} [processor]
 */
export function tookText(seconds, processor) {
  return `${seconds.toFixed(1)} s${processor === undefined ? '' : `, ${processor.toFixed(1)} s of processor`}`;
}

/**
 * Adds up tests reported one by one. Nothing run, or a bad exit without a failed test, is a failure of its own.
 * @param {string} name
 * @param {readonly {name: string, state: 'passed' | 'failed' | 'skipped', message: string, milliseconds?: number}[]} tests
 * @param {import('./run.mjs').Ended} ended
 * @returns {Outcome}
 */
export function manyTests(name, tests, ended) {
  const passed = tests.filter((test) => test.state === 'passed').length;
  const skipped = tests.filter((test) => test.state === 'skipped');
  const notPossible = skipped.filter((test) => test.message.startsWith(notPossibleHere));
  const failures = [
    ...tests.filter((test) => test.state === 'failed'),
    ...skipped
      .filter((test) => !test.message.startsWith(notPossibleHere))
      .map((test) => ({ name: test.name, message: `skipped without "${notPossibleHere}: …"` })),
  ].map((test) => ({ name: test.name, message: test.message }));
  if (passed === 0 && failures.length === 0) failures.push({ name, message: `no test ran\n${ended.output}` });
  if (ended.code !== 0 && failures.length === 0) failures.push({ name, message: ended.output });
  return {
    passed,
    failures,
    processor: ended.processor,
    notPossible: notPossible.map((test) => `${test.name} (${test.message})`),
    timed: tests.map(({ name: test, milliseconds }) => ({ name: test, milliseconds: milliseconds ?? 0 })),
  };
}

/**
 * The tests that took longest, the slowest first, a line each.
 * @param {readonly Timed[]} timed
 * @param {number} [count]
 */
export function slowest(timed, count = 10) {
  return [...timed]
    .sort((a, b) => b.milliseconds - a.milliseconds)
    .slice(0, count)
    .map(({ name, milliseconds }) => `  ${(milliseconds / 1000).toFixed(1).padStart(6)} s  ${name}`);
}

/**
 * The first lines of a failure's message, indented.
 * @param {Failure} failure
 */
export function describeFailure({ name, message }) {
  const lines = message.trim().split('\n');
  const shown = lines.length > 40 ? [...lines.slice(0, 25), '…', ...lines.slice(-14)] : lines;
  return [`  ✗ ${name}`, ...shown.map((line) => `      ${shortened(line)}`)].join('\n');
}

const longestLine = 400;

/** A line of built code may hold a whole package. @param {string} line */
function shortened(line) {
  return line.length > longestLine ? `${line.slice(0, longestLine)} …` : line;
}
