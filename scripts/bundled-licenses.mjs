import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './folders.mjs';

const packages = join(root, 'node_modules');

/**
 * One package that is part of the program, with the text that comes with it.
 * @typedef {{name: string, version: string, license: string, text: string}} BundledPackage
 */

/**
 * The package a module of the build belongs to; undefined for one of our own.
 * @param {string} id
 */
export function packageOf(id) {
  const at = id.replaceAll('\\', '/').lastIndexOf('/node_modules/');
  if (at === -1) return undefined;
  const [first = '', second = ''] = id
    .replaceAll('\\', '/')
    .slice(at + '/node_modules/'.length)
    .split('/');
  const name = first.startsWith('@') ? `${first}/${second}` : first;
  return { name, folder: join(id.slice(0, at), 'node_modules', name) };
}

/**
 * What a package says of its license: the text of its file, or, where it has none, what stands in its description.
 * @param {string} folder
 * @returns {BundledPackage}
 */
export function licenseOf(folder) {
  const { name, version, license, author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const kind = typeof license === 'string' ? license : (license?.type ?? '');
  const file = readdirSync(folder).find((each) => /^(licen[cs]e|copying)(\.(md|txt))?$/i.test(each));
  const by = typeof author === 'string' ? author : (author?.name ?? '');
  const text = file === undefined ? `${kind}\n${by}`.trim() : readFileSync(join(folder, file), 'utf8').trim();
  return { name, version, license: kind, text };
}

/**
 * Writes `licenses.json` into the build: every package whose code came into it, found from the modules themselves, and those that are
 * carried as files. A package without any word of its license stops the build.
 * @param {readonly string[]} [carried] names of packages of which files are carried
 */
export function bundledLicenses(carried = []) {
  return {
    name: 'bundled-licenses',
    /**
     * @this {{emitFile: (file: {type: 'asset', fileName: string, source: string}) => void, error: (message: string) => never}}
     * @param {unknown} _options
     * @param {Readonly<Record<string, {type: string, moduleIds?: readonly string[]}>>} bundle
     */
    generateBundle(_options, bundle) {
      const folders = new Map(carried.map((name) => [name, join(packages, name)]));
      for (const id of Object.values(bundle).flatMap((part) => part.moduleIds ?? [])) {
        const found = packageOf(id);
        if (found !== undefined && existsSync(join(found.folder, 'package.json')))
          folders.set(found.name, found.folder);
      }
      const found = [...folders.values()].map(licenseOf).sort((a, b) => (a.name < b.name ? -1 : 1));
      const silent = found.find(({ text }) => text === '');
      if (silent) this.error(`${silent.name} says nothing of its license`);
      this.emitFile({ type: 'asset', fileName: 'licenses.json', source: JSON.stringify(found) });
    },
  };
}
