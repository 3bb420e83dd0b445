import { readFileSync } from 'node:fs';

/** Ticks of the clock by which Linux counts, a second. */
const ticks = 100;

/**
 * Seconds of processor that the programs which this process started, and ended since, have used with all they waited for in turn; undefined
 * where the system does not tell.
 * @returns {number | undefined}
 */
export function secondsOfEnded() {
  if (process.platform !== 'linux') return undefined;
  const stat = readFileSync('/proc/self/stat', 'utf8');
  // The name in parentheses may hold anything; the state follows it.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[13]) + Number(fields[14])) / ticks;
}
