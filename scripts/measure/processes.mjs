import { readdirSync, readFileSync } from 'node:fs';

// Figures of a whole tree of processes, from /proc of Linux. Processor time holds what a loaded machine makes of a clock's time.

const ticksPerSecond = 100;

/** @param {string} file @returns {string} empty where the process has just ended */
function readIfThere(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (
      error instanceof Error &&
      'code' in error &&
      ['ENOENT', 'ESRCH', 'EACCES'].includes(String(error.code))
    )
      return '';
    throw error;
  }
}

/** The fields of /proc/N/stat behind the name, which may hold spaces. @param {number} pid */
function fieldsOf(pid) {
  const text = readIfThere(`/proc/${pid}/stat`);
  return text === '' ? [] : text.slice(text.lastIndexOf(')') + 2).split(' ');
}

/**
 * A process and all that came from it and still run.
 * @param {number} root
 * @returns {readonly number[]}
 */
export function treeOf(root) {
  /** @type {Map<number, number[]>} */
  const children = new Map();
  for (const name of readdirSync('/proc')) {
    const pid = Number(name);
    const parent = Number(Number.isInteger(pid) ? fieldsOf(pid)[1] : Number.NaN);
    if (!Number.isInteger(parent)) continue;
    const known = children.get(parent);
    if (known === undefined) children.set(parent, [pid]);
    else known.push(pid);
  }
  const tree = [root];
  for (const pid of tree) tree.push(...(children.get(pid) ?? []));
  return tree;
}

/**
 * Seconds of the processor that the tree has used, with those of children that have ended and were waited for.
 * @param {number} root
 */
export function processorSeconds(root) {
  let ticks = 0;
  for (const pid of treeOf(root)) {
    const [user, system, endedUser, endedSystem] = fieldsOf(pid).slice(11, 15).map(Number);
    ticks += (user ?? 0) + (system ?? 0) + (endedUser ?? 0) + (endedSystem ?? 0);
  }
  return ticks / ticksPerSecond;
}

/**
 * Memory of the tree in MB, what is shared counted once (PSS).
 * @param {number} root
 */
export function memoryOf(root) {
  let kilobytes = 0;
  for (const pid of treeOf(root)) {
    const found = /^Pss:\s+(\d+)/m.exec(readIfThere(`/proc/${pid}/smaps_rollup`));
    kilobytes += Number(found?.[1] ?? 0);
  }
  return kilobytes / 1024;
}

/**
 * Open files of the tree.
 * @param {number} root
 */
export function handlesOf(root) {
  let count = 0;
  for (const pid of treeOf(root)) {
    try {
      count += readdirSync(`/proc/${pid}/fd`).length;
    } catch {
      // It has ended meanwhile.
    }
  }
  return count;
}

/** @param {readonly number[]} values */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
