import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';

// What a reader is told to open, run or look up has to be there.
const root = join(import.meta.dirname, '..');
const text = (file: string): string => readFileSync(join(root, file), 'utf8');
const inFolder = (folder: string) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name));
const documents = [...inFolder('.'), ...inFolder('docs'), ...inFolder('docs/decisions')];

/** The files of this repository that a document links to or shows, as paths from the root. */
function linked(file: string): readonly string[] {
  const targets = [...text(file).matchAll(/\]\(([^)\s]+)\)|<img src="([^"]+)"/g)].map(
    ([, link, image]) => link ?? image ?? '',
  );
  return targets
    .filter((target) => !/^(?:https?:|#)/.test(target))
    .map((target) => join(dirname(file), target.replace(/#.*$/, '')));
}

describe.each(documents)('%s', (file) => {
  test('links to files that are there', () => {
    expect(linked(file).filter((target) => !existsSync(join(root, target)))).toEqual([]);
  });

  test('names scripts that are there', () => {
    const scripts = Object.keys(JSON.parse(text('package.json')).scripts as Record<string, string>);
    const named = [...text(file).matchAll(/npm run (?:--?s(?:ilent)? )?([a-z][\w:]*)/g)].map(
      ([, name]) => name,
    );
    expect(named.filter((name) => !scripts.includes(name ?? ''))).toEqual([]);
    const called = [...text(file).matchAll(/node (scripts\/[\w.-]+)/g)].map(([, path = '']) => path);
    expect(called.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });
});

test('the index names every document', () => {
  const named = linked('docs/README.md');
  const others = documents.filter((file) => file !== 'docs/README.md');
  expect(others.filter((file) => !named.includes(file))).toEqual([]);
});

test('the newest release in CHANGELOG is the version of the program', () => {
  const { version } = JSON.parse(text('package.json')) as { version: string };
  const lock = JSON.parse(text('package-lock.json')) as {
    version: string;
    packages: { '': { version: string } };
  };
  expect([lock.version, lock.packages[''].version]).toEqual([version, version]);
  expect(/^## (\d+\.\d+\.\d+)/m.exec(text('CHANGELOG.md'))?.[1]).toBe(version);
});
