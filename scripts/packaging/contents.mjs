import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { extractFile, listPackage } from '@electron/asar';
import { root } from '../folders.mjs';

/** What no package may hold, by the path inside it, with the reason. */
const unwanted = /** @type {const} */ ([
  [/\.map$/, 'a source map'],
  [/\.(test|spec)\.[jt]sx?$/, 'a test'],
  [/(^|\/)default_app\.asar$/, 'a starter without a program'],
  [/(^|\/)node_modules\//, 'a folder of packages'],
  [/\.tsx?$/, 'source text'],
  [/(^|\/)\.(git|env|npmrc)/, 'a file of the checkout'],
  [/(^|\/)out\/\.built$/, 'a mark of the build'],
]);

/** What every package must hold. */
const needed = ['out/main/main.js', 'out/preload/preload.cjs', 'out/renderer/index.html', 'package.json'];

/**
 * Every file of an unpacked program, those inside its archive too, by path with `/`.
 * @param {string} folder
 * @returns {readonly string[]}
 */
export function filesOf(folder) {
  const outside = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
  const archive = join(folder, 'resources', 'app.asar');
  const inside = existsSync(archive) ? listPackage(archive, { isPack: false }) : [];
  return [...outside, ...inside.map((path) => path.split(sep).join('/').replace(/^\//, ''))];
}

/**
 * What is wrong with the files of a program; nothing where it may be handed out.
 * @param {readonly string[]} files
 * @returns {readonly string[]}
 */
export function faultsOf(files) {
  const found = files.flatMap((path) =>
    unwanted.filter(([pattern]) => pattern.test(path)).map(([, what]) => `${path} is ${what}`),
  );
  return [...found, ...needed.filter((path) => !files.includes(path)).map((path) => `${path} is missing`)];
}

/** The size of all files of a folder in millions of bytes. @param {string} folder */
export function megabytes(folder) {
  const sizes = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => statSync(join(entry.parentPath, entry.name)).size);
  return Math.round(sizes.reduce((sum, size) => sum + size, 0) / 1e6);
}

const publicKey = /["'`](RW[Q-T][A-Za-z0-9+/]{53})["'`]/g;

/** @param {string} code */
const keysIn = (code) => [...code.matchAll(publicKey)].map(([, key = '']) => key);

/** The public keys that releases are checked with. */
export const releaseKeys = () =>
  keysIn(readFileSync(join(root, 'main', 'updates', 'release-keys.ts'), 'utf8'));

/**
 * What is wrong with the keys that a program's code trusts: it has to be those of the releases, and no key of a test.
 * @param {string} code
 * @param {readonly string[]} wanted
 * @returns {readonly string[]}
 */
export function keyFaults(code, wanted) {
  const found = keysIn(code);
  return [
    ...found
      .filter((key) => !wanted.includes(key))
      .map((key) => `it trusts the key ${key}, which belongs to no release`),
    ...wanted.filter((key) => !found.includes(key)).map((key) => `it lacks the key ${key}`),
  ];
}

/** The code of the main process inside an unpacked program. @param {string} folder */
export function mainCodeOf(folder) {
  const archive = join(folder, 'resources', 'app.asar');
  return listPackage(archive, { isPack: false })
    .map((path) => path.split(sep).join('/').replace(/^\//, ''))
    .filter((path) => /^out\/main\/.*\.(js|cjs|mjs)$/.test(path))
    .map((path) => extractFile(archive, path).toString('utf8'))
    .join('\n');
}

/**
 * What is missing from the licenses that a program shows: a package it is made of, or the text of one.
 * @param {readonly {name: string, text: string}[]} shown
 * @param {readonly string[]} dependencies
 * @returns {readonly string[]}
 */
export function licenseFaults(shown, dependencies) {
  const names = shown.map(({ name }) => name);
  return [
    ...dependencies.filter((name) => !names.includes(name)).map((name) => `About does not name ${name}`),
    ...shown.filter(({ text }) => text.trim() === '').map(({ name }) => `About has no license of ${name}`),
  ];
}

/** The licenses that an unpacked program shows. @param {string} folder @returns {readonly {name: string, text: string}[]} */
export function licensesOf(folder) {
  const archive = join(folder, 'resources', 'app.asar');
  return ['main', 'renderer'].flatMap((half) =>
    JSON.parse(extractFile(archive, join('out', half, 'licenses.json')).toString('utf8')),
  );
}
