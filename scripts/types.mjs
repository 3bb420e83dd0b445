import { join } from 'node:path';
import { root } from './folders.mjs';
import { run } from './run.mjs';

// It runs for seconds: to collect what it no longer needs each time its memory has doubled is a seventh of its work. Up to the limit it
// collects nothing, and from there on as ever.
const rarelyCollected = { GOGC: 'off', GOMEMLIMIT: '1500MiB' };

/**
 * Checks the types of a project. What the compiler found last time is kept beside the packages: only what differs since is looked at again.
 * @param {string} project its file in the checkout
 * @param {{isPatient?: boolean}} [options] see `run`
 */
export function checkTypes(project, { isPatient = false } = {}) {
  const kept = join(root, 'node_modules', '.cache', `${project}.tsbuildinfo`);
  return run(
    process.execPath,
    [
      join(root, 'node_modules', 'typescript', 'bin', 'tsc'),
      ...['--noEmit', '-p', project, '--incremental', '--tsBuildInfoFile', kept],
      // Left to itself it checks in four parts side by side, and each works out the same types again.
      ...['--checkers', '1'],
    ],
    { cwd: root, isPatient, env: { ...process.env, ...rarelyCollected } },
  );
}
