/**
 * Prints one line about one step. Goes to standard error, so that the standard output of a command stays its own.
 * @param {string} step
 * @param {string} text
 */
export function say(step, text) {
  process.stderr.write(`${step.padEnd(10)} ${text}\n`);
}

/** A failure whose message already says in plain words what to do; shown without a stack. */
export class Stop extends Error {}

/**
 * Runs a script's body; a `Stop` ends it with its sentence and exit code 1, anything else keeps its stack.
 * @param {() => Promise<number>} body answers the exit code
 */
export async function runScript(body) {
  try {
    process.exitCode = await body();
  } catch (error) {
    if (error instanceof Stop) say('stopped', error.message);
    else console.error(error);
    process.exitCode = 1;
  }
}
