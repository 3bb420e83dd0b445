#!/usr/bin/env node
// Stands in for fpm, which electron-builder downloads to make packages for Linux, on a machine that cannot reach that download. It takes
// the arguments electron-builder gives and makes the same package with dpkg-deb or rpmbuild: the maintainer scripts, the desktop file,
// the icons and the AppArmor profile in it stay electron-builder's own. Only `-s dir` with `-t deb` or `-t rpm` is understood.

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeRpm } from './rpm.mjs';

const switches = new Set(['--force', '--debug']);
const repeated = new Set(['-d', '--deb-recommends', '--rpm-tag']);

/**
 * The options and the pairs FROM=TO of a line of arguments.
 * @param {readonly string[]} args
 */
export function readArguments(args) {
  /** @type {Record<string, string[]>} */
  const options = {};
  /** @type {[from: string, to: string][]} */
  const pairs = [];
  const left = [...args];
  for (let word = left.shift(); word !== undefined; word = left.shift()) {
    if (switches.has(word)) continue;
    if (word.startsWith('-')) {
      // `--name value` and `--name=value` are the same.
      const [, name = word, given] = /^(--[a-z-]+)=(.*)$/.exec(word) ?? [];
      const value = given ?? left.shift();
      if (value === undefined) throw new Error(`${word} needs its value`);
      options[name] = repeated.has(name) ? [...(options[name] ?? []), value] : [value];
      continue;
    }
    const cut = word.lastIndexOf('=');
    if (cut < 1) throw new Error(`"${word}" is neither an option nor FROM=TO`);
    pairs.push([word.slice(0, cut), word.slice(cut + 1)]);
  }
  return { options, pairs };
}

/**
 * The control file; a line of the long description that is empty is a dot.
 * @param {Record<string, string[]>} options
 * @param {number} size of all files, in bytes
 */
export function controlFile(options, size) {
  const one = (/** @type {string} */ name) => options[name]?.[0] ?? '';
  const [synopsis = '', ...more] = one('--description').split('\n');
  const long = more.map((line) => line.trim()).map((line) => ` ${line === '' ? '.' : line}`);
  const fields = [
    ['Package', one('--name')],
    ['Version', one('--version')],
    ['Section', one('--category') || 'utils'],
    ['Priority', one('--deb-priority') || 'optional'],
    ['Architecture', one('--architecture')],
    ['Maintainer', one('--maintainer')],
    ['Installed-Size', String(Math.ceil(size / 1024))],
    ['Depends', (options['-d'] ?? []).join(', ')],
    ['Recommends', (options['--deb-recommends'] ?? []).join(', ')],
    ['Homepage', one('--url')],
    ['Description', [synopsis, ...long].join('\n')],
  ];
  return fields
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}: ${value}\n`)
    .join('');
}

/**
 * Every file under a folder, by its path from there. A link is no file of its own.
 * @param {string} folder
 * @returns {readonly string[]}
 */
function filesUnder(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
}

/** Folders 0755, files 0644, or 0755 where they can be executed. @param {string} path */
function setModes(path) {
  const found = lstatSync(path);
  if (found.isSymbolicLink()) return;
  if (!found.isDirectory()) return chmodSync(path, found.mode & 0o111 ? 0o755 : 0o644);
  chmodSync(path, 0o755);
  for (const name of readdirSync(path)) setModes(join(path, name));
}

/**
 * Copies FROM to TO inside the tree. As with fpm, a FROM that ends in a slash stands for what is in that folder.
 * @param {string} tree
 * @param {string} from
 * @param {string} to
 */
function place(tree, from, to) {
  const target = join(tree, to);
  mkdirSync(dirname(target), { recursive: true });
  cpSync(from, target, { recursive: true, verbatimSymlinks: true });
}

/**
 * Places the files in a tree, and makes a package of it; the exit code.
 * @param {readonly [string, string][]} pairs
 * @param {(tree: string) => number} make
 */
function inTree(pairs, make) {
  const tree = mkdtempSync(join(tmpdir(), 'export-docket-tree-'));
  try {
    for (const [from, to] of pairs) place(tree, from, to);
    setModes(tree);
    return make(tree);
  } finally {
    rmSync(tree, { recursive: true, force: true });
  }
}

/** @param {Record<string, string[]>} options @param {string} tree */
function makeDeb(options, tree) {
  const files = filesUnder(tree);
  const size = files.reduce((sum, name) => sum + statSync(join(tree, name)).size, 0);
  const control = join(tree, 'DEBIAN');
  mkdirSync(control, { mode: 0o755 });
  writeFileSync(join(control, 'control'), controlFile(options, size));
  const sums = files.map((name) => {
    const sum = createHash('md5')
      .update(readFileSync(join(tree, name)))
      .digest('hex');
    return `${sum}  ${name}\n`;
  });
  writeFileSync(join(control, 'md5sums'), sums.join(''));
  for (const [option, name] of [
    ['--after-install', 'postinst'],
    ['--after-remove', 'postrm'],
  ]) {
    const script = options[option ?? '']?.[0];
    if (script === undefined) continue;
    cpSync(script, join(control, name ?? ''));
    chmodSync(join(control, name ?? ''), 0o755);
  }
  const how = options['--deb-compression']?.[0] ?? 'gz';
  // What a stand-in makes is for trying: quick goes before small.
  const compression = how === 'gz' ? ['-Zgzip', '-z1'] : [`-Z${how}`];
  const args = ['--root-owner-group', ...compression, '--build', tree, options['--package']?.[0] ?? ''];
  const { status } = spawnSync('dpkg-deb', args, { stdio: 'inherit' });
  return status ?? 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { options, pairs } = readArguments(process.argv.slice(2));
  const make = { deb: makeDeb, rpm: makeRpm }[options['-t']?.[0] ?? ''];
  if (options['-s']?.[0] !== 'dir' || make === undefined) {
    process.stderr.write('This stand-in for fpm makes Debian packages and RPMs of folders only.\n');
    process.exit(1);
  }
  process.exit(inTree(pairs, (tree) => make(options, tree)));
}
