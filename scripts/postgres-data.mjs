import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './folders.mjs';

// An empty one is the same for every server: its settings and certificates are written anew for each.
const kept = join(root, 'node_modules', '.cache');

const copy = (/** @type {string} */ from, /** @type {string} */ to) =>
  // With its owner, which Node's own copying leaves behind; told no zone, as nothing of it depends on one.
  execFileSync('cp', ['-a', from, to], { env: { PATH: process.env.PATH } });

/**
 * Puts an empty data folder of PostgreSQL in its place. To make one takes two seconds of processor: the first is kept beside the packages,
 * and the others are copies of it.
 * @param {string} data the folder that is to be there
 * @param {string} name of what is kept: another version or owner has another
 * @param {() => void} make makes it with the programs of PostgreSQL
 * @param {string} [place] where the first is kept
 */
export function putEmptyData(data, name, make, place = kept) {
  const first = join(place, name);
  if (existsSync(first)) {
    copy(first, data);
    return;
  }
  make();
  mkdirSync(place, { recursive: true });
  const beside = mkdtempSync(`${first}-`);
  try {
    copy(data, join(beside, 'data'));
    // There at once and whole: others may be looking for it.
    renameSync(join(beside, 'data'), first);
  } catch (error) {
    // Another one was quicker.
    if (!existsSync(first)) throw error;
  } finally {
    rmSync(beside, { recursive: true, force: true });
  }
}
