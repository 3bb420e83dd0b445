import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './folders.mjs';
import {
  doors,
  electronPackages,
  endToEndMay,
  phrases,
  rightToElectron,
  testsMay,
  trees,
} from './layers.mjs';
import { oneCheck } from './tally.mjs';

/**
 * @typedef {import('./layers.mjs').Tree} Tree
 * @typedef {import('./layers.mjs').Room} Room
 * @typedef {{trees: readonly Tree[], testsMay: Extern, endToEndMay: Extern}} Table
 * @typedef {{trees: readonly string[], outside: readonly string[]}} Extern
 * @typedef {{file: string, target: string, path: string | null, outside: string | null}} Import `path` within the project, `outside` a package
 */

/** @type {Table} */
const table = { trees, testsMay, endToEndMay };

// A module's name has no space in it: words of ours such as `Ran again from` before a quote are none.
const importing = /(?:\bfrom|\bimport|\bimport\(|\brequire\()\s*(['"])([^'"\s,:][^'"\s]*)\1/g;
const isTest = (/** @type {string} */ file) => /\.test\.tsx?$/.test(file);

/** @param {string} text */
const withoutComments = (text) => text.replace(/^\s*(\/\/|\/?\*).*$/gm, '');

/**
 * Keeps what was found in a file while its text is the same: the tests of this check ask for the whole project with each planted file.
 * @template T
 * @param {(file: string, text: string) => T} find
 * @returns {(file: string, text: string) => T}
 */
function perFile(find) {
  /** @type {Map<string, {text: string, found: T}>} */
  const known = new Map();
  return (file, text) => {
    const kept = known.get(file);
    if (kept?.text === text) return kept.found;
    const found = find(file, text);
    known.set(file, { text, found });
    return found;
  };
}

const importsOf = perFile((file, text) => {
  return [...withoutComments(text).matchAll(importing)].map((match) => {
    const target = match[2] ?? '';
    if (!target.startsWith('.')) return { file, target, path: null, outside: packageOf(target) };
    const path = new URL(target, `file:///${file}`).pathname.slice(1);
    return path.includes('/')
      ? { file, target, path, outside: null }
      : { file, target, path: null, outside: path };
  });
});

/** @param {string} target */
function packageOf(target) {
  if (target.startsWith('node:')) return 'node:*';
  return target
    .split('/')
    .slice(0, target.startsWith('@') ? 2 : 1)
    .join('/');
}

/**
 * The room a file lies in, as `tree/room`: the one with the longest name whose folder holds it.
 * @param {Table} table
 * @param {string} path with or without its ending
 */
function roomOf(table, path) {
  const known = roomsOf(table);
  const found = known.byPath.get(path);
  if (found !== undefined) return found;
  const own = known.names.filter(
    (name) => path === name || `${path}.ts` === name || path.startsWith(`${name}/`),
  );
  const room = own.sort((a, b) => b.length - a.length)[0] ?? null;
  known.byPath.set(path, room);
  return room;
}

/**
 * @typedef {{tree: string, below: readonly string[], room: Room}} NamedRoom
 * @type {WeakMap<Table, {names: readonly string[], byName: ReadonlyMap<string, NamedRoom>, byPath: Map<string, string | null>}>}
 */
const roomNames = new WeakMap();

/** @param {Table} table */
function roomsOf(table) {
  const kept = roomNames.get(table);
  if (kept !== undefined) return kept;
  /** @type {Map<string, NamedRoom>} */
  const byName = new Map();
  for (const { tree, below, rooms } of table.trees)
    for (const room of rooms) {
      const name = `${tree}/${room.room}`;
      // Of two of one name the first, as the table is read; that it stands twice is told elsewhere.
      if (!byName.has(name)) byName.set(name, { tree, below, room });
    }
  const known = { names: [...byName.keys()], byName, byPath: new Map() };
  roomNames.set(table, known);
  return known;
}

/**
 * What is wrong with the table itself: a room that names itself, a later or an unknown one, or stands twice; a right to Electron
 * outside its folders.
 * @param {Table} table
 * @returns {readonly string[]}
 */
export function tableFaults(table) {
  return table.trees.flatMap(({ tree, below, rooms }, place) => {
    const later = below.filter((name) => !table.trees.slice(0, place).some((each) => each.tree === name));
    return [
      ...later.map((name) => `${tree} may not stand on ${name}, which does not stand before it`),
      ...rooms.flatMap(({ room, may, outside = [] }, at) => {
        const before = new Set(rooms.slice(0, at).map((each) => each.room));
        const name = `${tree}/${room}`;
        return [
          ...(before.has(room) ? [`${name} stands twice`] : []),
          ...may
            .filter((each) => !before.has(each))
            .map((each) => `${name} may not name ${each}, which does not stand before it`),
          ...outside
            .filter((each) => electronPackages.includes(each) && !rightToElectron.includes(name))
            .map((each) => `${name} has no right to ${each}`),
        ];
      }),
    ];
  });
}

/**
 * The breaches of the table in the project's files, each a sentence.
 * @param {ReadonlyMap<string, string>} files text by path from the root, with forward slashes
 * @param {Table} [by]
 * @returns {readonly string[]}
 */
export function findBreaches(files, by = table) {
  const imports = [...files].flatMap(([file, text]) => importsOf(file, text));
  return [
    ...tableFaults(by),
    ...[...files.keys()].filter((file) => whose(by, file) === null).map((file) => `${file} lies in no room`),
    ...imports.flatMap((each) => breachOf(by, each)),
    ...unused(by, imports),
    ...circles(files, imports),
    ...[...files].flatMap(([file, text]) => phraseBreaches(file, text)),
  ];
}

/**
 * @param {Table} table
 * @param {string} file
 */
function whose(table, file) {
  if (file.startsWith('e2e/')) return 'e2e';
  const room = roomOf(table, file);
  return room !== null && isTest(file) ? 'tests' : room;
}

/**
 * @param {Table} table
 * @param {string} name
 */
function roomNamed(table, name) {
  return roomsOf(table).byName.get(name) ?? null;
}

/**
 * @param {Table} table
 * @param {Import} found
 * @returns {readonly string[]}
 */
function breachOf(table, { file, target, path, outside }) {
  const own = whose(table, file);
  if (own === null) return [];
  const says = (/** @type {string} */ why) => [`${file} (${own}) may not import ${target}${why}`];
  const door = doors.find((each) => each.outside === outside);
  if (door !== undefined && door.file !== file) return says(`: only ${door.file} does`);
  if (own === 'e2e' || own === 'tests') {
    const { trees: mayTrees, outside: mayOutside } = own === 'e2e' ? table.endToEndMay : table.testsMay;
    const isAllowed =
      outside === null ? mayTrees.includes(String(path).split('/')[0] ?? '') : mayOutside.includes(outside);
    return isAllowed ? [] : says('');
  }
  const { tree, below, room } = /** @type {NonNullable<ReturnType<typeof roomNamed>>} */ (
    roomNamed(table, own)
  );
  if (outside !== null) return (room.outside ?? []).includes(outside) ? [] : says('');
  const to = roomOf(table, String(path));
  const there = to === null ? null : roomNamed(table, to);
  if (to === null || there === null) return says(', which lies in no room');
  if (there.room.forTests === true && room.forTests !== true) return says(`: ${to} is for tests`);
  if (to === own || below.includes(there.tree)) return [];
  return tree === there.tree && room.may.includes(there.room.room) ? [] : says(` (${to})`);
}

/**
 * Permissions that no import uses: the table would rot with them.
 * @param {Table} table
 * @param {readonly Import[]} imports
 * @returns {readonly string[]}
 */
function unused(table, imports) {
  /** @type {Map<string, Set<string>>} */
  const used = new Map();
  for (const { file, path, outside } of imports) {
    const own = whose(table, file);
    if (own === null) continue;
    const set = used.get(own) ?? new Set();
    used.set(own, set.add(outside ?? roomOf(table, String(path)) ?? ''));
  }
  const idle = (/** @type {string} */ own, /** @type {string} */ name) => used.get(own)?.has(name) !== true;
  return [
    ...table.trees.flatMap(({ tree, rooms }) =>
      rooms.flatMap(({ room, may, outside = [] }) => {
        const own = `${tree}/${room}`;
        return [...may.map((each) => `${tree}/${each}`), ...outside]
          .filter((name) => idle(own, name))
          .map((name) => `${own} may import ${name}, and nothing in it does`);
      }),
    ),
    ...table.testsMay.outside
      .filter((name) => idle('tests', name))
      .map((name) => `tests may import ${name}, and none does`),
    ...table.endToEndMay.outside
      .filter((name) => idle('e2e', name))
      .map((name) => `e2e may import ${name}, and nothing in it does`),
  ];
}

/**
 * Files that import one another in a circle, tests left out.
 * @param {ReadonlyMap<string, string>} files
 * @param {readonly Import[]} imports
 * @returns {readonly string[]}
 */
function circles(files, imports) {
  /** @type {Map<string, string[]>} */
  const to = new Map();
  for (const { file, path } of imports) {
    const target = [path, `${path}.ts`, `${path}.tsx`].find((each) => each !== null && files.has(each));
    if (target && !isTest(file)) to.set(file, [...(to.get(file) ?? []), target]);
  }
  // What nothing leads away from, or nothing leads to, is in no circle: taken away until nothing more can be.
  const left = new Set(to.keys());
  for (let before = -1; before !== left.size; ) {
    before = left.size;
    const reached = new Set([...left].flatMap((file) => to.get(file) ?? []));
    for (const file of left)
      if (!reached.has(file) || !(to.get(file) ?? []).some((each) => left.has(each))) left.delete(file);
  }
  return left.size === 0 ? [] : [`import one another in a circle: ${[...left].sort().join(', ')}`];
}

const phraseBreaches = perFile((file, text) => {
  if (isTest(file)) return [];
  const code = withoutComments(text);
  return phrases
    .filter(({ within, except }) => within.includes(file.split('/')[0] ?? '') && !except.includes(file))
    .filter(({ phrase }) => phrase.test(code))
    .map(({ phrase, because }) => `${file} may not say ${phrase.exec(code)?.[0]}: ${because}`);
});

/** The text of every source file of the program and its end-to-end tests, by its path from the root. */
export function sourceFiles() {
  const paths = ['shared', 'main', 'renderer', 'e2e']
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map(
        (path) => `${folder}/${path.replaceAll('\\', '/')}`,
      ),
    )
    .filter((path) => /\.tsx?$/.test(path));
  return new Map(paths.map((path) => [path, readFileSync(join(root, path), 'utf8')]));
}

/** Holds every source file against the table of rooms. */
export function layerCheck() {
  const files = sourceFiles();
  const says = files.size === 0 ? ['no source files found'] : findBreaches(files);
  return oneCheck('layers', { code: says.length, output: says.join('\n') });
}
