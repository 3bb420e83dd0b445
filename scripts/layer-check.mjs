import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './folders.mjs';
import { findBreaches } from './layers.mjs';
import { oneCheck } from './tally.mjs';

const folders = ['shared', 'main', 'renderer', 'e2e'];

/** Holds every source file against the table of who may import whom. */
export function layerCheck() {
  const files = folders
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map(
        (path) => `${folder}/${path.replaceAll('\\', '/')}`,
      ),
    )
    .filter((path) => /\.tsx?$/.test(path));
  const says = files
    .flatMap((file) => findBreaches(file, readFileSync(join(root, file), 'utf8')))
    .map((breach) => `${breach.file} ${breach.says}`);
  if (files.length === 0) says.push('no source files found');
  return oneCheck('layers', { code: says.length, output: says.join('\n') });
}
