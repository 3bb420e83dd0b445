import { readdirSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { extractFile, listPackage } from '@electron/asar';

/** What no package may hold, by the path inside it, with the reason. */
const unwanted = /** @type {const} */ ([
  [/\.map$/, 'a source map'],
  [/\.(test|spec)\.[jt]sx?$/, 'a test'],
  [/(^|\/)default_app\.asar$/, 'a starter without a program'],
  [/(^|\/)node_modules\//, 'a folder of packages'],
  [/\.tsx?$/, 'source text'],
  [/(^|\/)\.(git|env|npmrc)/, 'a file of the checkout'],
  [/(^|\/)out\/\.built$/, 'a mark of the build'],
  [/\.app\/Contents\/(?!Info\.plist$|PkgInfo$)[^/]+$/, 'a file where macOS takes only code to be signed'],
]);

/** What every package must hold. */
const needed = ['out/main/main.js', 'out/preload/preload.cjs', 'out/renderer/index.html', 'package.json'];

/** @param {string} folder */
const filesUnder = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));

/**
 * The folders under `dist` that each hold an unpacked program, by what lies in them: electron-builder names those of macOS otherwise
 * than those of Linux and Windows.
 * @param {string} dist
 * @returns {readonly string[]}
 */
export const programsIn = (dist) =>
  readdirSync(dist, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(dist, name))
    .filter((folder) => filesUnder(folder).some((path) => path.endsWith('/app.asar')));

/** The archive with the program's own files: in `resources`, on macOS in `Export Docket.app/Contents/Resources`. @param {string} folder */
function archiveOf(folder) {
  const found = filesUnder(folder).find((path) => path.endsWith('/app.asar'));
  if (found === undefined) throw new Error(`There is no program in ${folder}.`);
  return join(folder, found);
}

/**
 * Every file of an unpacked program, those inside its archive too, by path with `/`.
 * @param {string} folder
 * @returns {readonly string[]}
 */
export const filesOf = (folder) => [
  ...filesUnder(folder),
  ...listPackage(archiveOf(folder), { isPack: false }).map((path) =>
    path.split(sep).join('/').replace(/^\//, ''),
  ),
];

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

/** The code of the main process inside an unpacked program. @param {string} folder */
export function mainCodeOf(folder) {
  const archive = archiveOf(folder);
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
  const archive = archiveOf(folder);
  return ['main', 'renderer'].flatMap((half) =>
    JSON.parse(extractFile(archive, join('out', half, 'licenses.json')).toString('utf8')),
  );
}
