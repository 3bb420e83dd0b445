import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { bundledLicenses, licenseOf, packageOf } from '../bundled-licenses.mjs';
import { licenseFaults } from './contents.mjs';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'licenses-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function package_(name: string, license: string, file?: string): string {
  const at = join(folder, 'node_modules', name);
  mkdirSync(at, { recursive: true });
  writeFileSync(
    join(at, 'package.json'),
    JSON.stringify({ name, version: '1.2.3', license, author: 'A. Person' }),
  );
  if (file !== undefined) writeFileSync(join(at, file), `text of ${name}\n`);
  return at;
}

test.each([
  ['/x/node_modules/zod/v4/core.js', 'zod', '/x/node_modules/zod'],
  ['/x/node_modules/@date-fns/utc/index.js', '@date-fns/utc', '/x/node_modules/@date-fns/utc'],
  ['/x/node_modules/a/node_modules/b/c.js', 'b', '/x/node_modules/a/node_modules/b'],
])('%s is of %s', (id, name, at) => expect(packageOf(id)).toEqual({ name, folder: at }));

test('a module of our own is of no package', () =>
  expect(packageOf('/x/shared/base/dates.ts')).toBe(undefined));

test('the text of a license is that of its file, or else what the package says of itself', () => {
  expect(licenseOf(package_('a', 'MIT', 'LICENSE.md'))).toEqual({
    name: 'a',
    version: '1.2.3',
    license: 'MIT',
    text: 'text of a',
  });
  expect(licenseOf(package_('b', 'ISC')).text).toBe('ISC\nA. Person');
});

test('whatever a build took code from is in its list, each package once', () => {
  const ids = [
    join(package_('b', 'ISC'), 'one.js'),
    join(package_('b', 'ISC'), 'two.js'),
    join(package_('a', 'MIT', 'COPYING'), 'index.js'),
    join(folder, 'main.ts'),
  ];
  const emitted: { source: string }[] = [];
  const context = {
    emitFile: (file: { source: string }) => void emitted.push(file),
    error: (message: string) => {
      throw new Error(message);
    },
  };
  const bundle = { 'main.js': { type: 'chunk', moduleIds: ids }, 'x.css': { type: 'asset' } };
  bundledLicenses().generateBundle.call(context as never, {}, bundle);
  const names = (JSON.parse(emitted[0]?.source ?? '[]') as { name: string }[]).map(({ name }) => name);
  expect(names).toEqual(['a', 'b']);
});

test('a program that leaves out a package it depends on, or a text, is not handed out', () => {
  const shown = [
    { name: 'a', text: 'x' },
    { name: 'b', text: ' ' },
  ];
  expect(licenseFaults(shown, ['a', 'c'])).toEqual(['About does not name c', 'About has no license of b']);
  expect(licenseFaults(shown.slice(0, 1), ['a'])).toEqual([]);
});
