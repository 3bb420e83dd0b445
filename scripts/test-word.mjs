import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuild } from './build.mjs';
import { endToEndTests } from './e2e-tests.mjs';
import { root } from './folders.mjs';
import { Stop } from './say.mjs';
import { unitTests } from './unit-tests.mjs';

/**
 * The part of a word that file names share: `letters` finds `letter-form.test.ts` too.
 * @param {string} word
 */
export function stem(word) {
  return word.toLowerCase().replace(/(?<=..)(?:ies|es|s)$/, '');
}

/**
 * The test files whose path holds the word.
 * @param {string} word
 * @param {readonly string[]} files
 */
export function filesFor(word, files) {
  return files.filter((file) => file.toLowerCase().includes(stem(word)));
}

/** @param {string} folder @param {RegExp} name */
function testFiles(folder, name) {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
    .filter((path) => name.test(path));
}

/**
 * The tests that belong to a word, as steps of a run: unit tests in the zone of this machine, and end-to-end tests.
 * @param {string} word
 * @param {import('./electron-runtime.mjs').Runtime} runtime
 */
export function stepsFor(word, runtime) {
  const unit = ['main', 'renderer', 'shared', 'scripts'].flatMap((folder) =>
    testFiles(folder, /\.test\.tsx?$/),
  );
  const units = filesFor(word, unit);
  const specs = filesFor(word, testFiles('e2e', /\.spec\.ts$/));
  if (units.length + specs.length === 0)
    throw new Stop(`no test file has "${stem(word)}" in its path; try part of a folder's or a file's name`);
  return [
    ...(units.length === 0
      ? []
      : [{ name: `unit tests of ${word}`, work: () => unitTests(process.env.TZ, { files: units }) }]),
    ...(specs.length === 0
      ? []
      : [
          {
            name: `end-to-end tests of ${word}`,
            work: async () => {
              await ensureBuild({ quiet: false });
              return endToEndTests(runtime, specs);
            },
          },
        ]),
  ];
}
