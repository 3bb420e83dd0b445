import { spawn } from 'node:child_process';
import { setPriority } from 'node:os';
import { secondsOfEnded } from './processor-seconds.mjs';

// What is collected is read in logs, where colors are noise; not every tool asks whether they are wanted.
// biome-ignore lint/suspicious/noControlCharactersInRegex: the escape character is what starts a color.
const color = /\u001b\[[0-9;]*m/g;

// A third of what others get where all want the processor: with less it would stand still on a busy machine.
const givesWay = 5;

/**
 * @typedef {object} Ended
 * @property {number} code exit code; 127 when the command could not be started, 128 when a signal or the time limit ended it
 * @property {string} output standard output and standard error together
 * @property {number} [processor] seconds of processor it used, with all it waited for; only where the system tells
 */

/** What programs that ended had used when it was last looked at. */
let usedBefore = 0;

/** Seconds of processor used by what ended since this was last asked. */
function usedSince() {
  const used = secondsOfEnded();
  if (used === undefined) return undefined;
  const since = used - usedBefore;
  usedBefore = used;
  return since;
}

/**
 * Runs a command to its end without a terminal and collects what it printed.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{cwd?: string, env?: NodeJS.ProcessEnv, minutes?: number, shell?: boolean, isPatient?: boolean}} [options]
 *   `isPatient`: with all that it starts it lets other programs go first
 * @returns {Promise<Ended>}
 */
export function run(command, args, options = {}) {
  return new Promise((resolve) => {
    // What ended meanwhile and was started elsewhere is none of its.
    usedSince();
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: { ...(options.env ?? process.env), NO_COLOR: '1', FORCE_COLOR: undefined },
      shell: options.shell ?? false,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    if (options.isPatient && child.pid !== undefined) setPriority(child.pid, givesWay);
    // Not Node's own limit: of a command that could not be started it would keep this program waiting.
    const limit = setTimeout(() => child.kill(), (options.minutes ?? 60) * 60_000);
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => {
      clearTimeout(limit);
      resolve({ code: 127, output: `${output}${error.message}\n` });
    });
    /** @type {number | undefined} */
    let processor;
    // Its time is told with its end, and not after its output: another one may have ended by then.
    child.on('exit', () => {
      processor = usedSince();
    });
    child.on('close', (code) => {
      clearTimeout(limit);
      resolve({ code: code ?? 128, output: output.replace(color, ''), processor });
    });
  });
}

/**
 * Runs a command that shares our terminal; signals sent to us reach it.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{cwd?: string, env?: NodeJS.ProcessEnv}} [options]
 * @returns {Promise<number>} exit code
 */
export function runAttached(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...options, stdio: 'inherit' });
    const pass = (/** @type {NodeJS.Signals} */ signal) => child.kill(signal);
    process.on('SIGINT', pass).on('SIGTERM', pass).on('SIGHUP', pass);
    child.on('error', reject);
    child.on('close', (code) => {
      process.off('SIGINT', pass).off('SIGTERM', pass).off('SIGHUP', pass);
      resolve(code ?? 128);
    });
  });
}

/**
 * The last lines of an output, for a failure message.
 * @param {string} output
 * @param {number} [count]
 */
export function lastLines(output, count = 15) {
  return output.trimEnd().split('\n').slice(-count).join('\n');
}
