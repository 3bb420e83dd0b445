import { join } from 'node:path';
import { root } from './folders.mjs';
import { run } from './run.mjs';

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
    { cwd: root, isPatient },
  );
}
