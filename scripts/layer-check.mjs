import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './folders.mjs';
import { findBreaches } from './layers.mjs';
import { run } from './run.mjs';
import { oneCheck } from './tally.mjs';

/** Holds every source file in the working tree against the table of who may import whom. */
export async function layerCheck() {
  const { code, output } = await run('git', ['ls-files', '-co', '--exclude-standard', '-z'], { cwd: root });
  if (code !== 0) return oneCheck('layers', { code, output });
  const files = output.split('\0').filter((path) => /^(shared|main|renderer|e2e)\/.*\.tsx?$/.test(path));
  const says = files
    .flatMap((file) => findBreaches(file, readFileSync(join(root, file), 'utf8')))
    .map((breach) => `${breach.file} ${breach.says}`);
  if (files.length === 0) says.push('no source files found');
  return oneCheck('layers', { code: says.length, output: says.join('\n') });
}
