import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { trees } from './layers.mjs';

// What a reader is told to open, run or look up has to be there.
const root = join(import.meta.dirname, '..');
const text = (file: string): string => readFileSync(join(root, file), 'utf8');
const inFolder = (folder: string) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name));
const documents = [
  ...inFolder('.'),
  ...inFolder('docs'),
  ...inFolder('docs/decisions'),
  ...inFolder('docs/manual'),
];

/** The files of this repository that a document links to or shows, as paths from the root. */
function linked(file: string): readonly string[] {
  const targets = [...text(file).matchAll(/\]\(([^)\s]+)\)|<img src="([^"]+)"/g)].map(
    ([, link, image]) => link ?? image ?? '',
  );
  return targets
    .filter((target) => !/^(?:https?:|#)/.test(target))
    .map((target) => join(dirname(file), target.replace(/#.*$/, '')));
}

/** What a link to each heading of a document ends in: its words in lower case, joined by hyphens, without other signs. */
const anchorsIn = (words: string): readonly string[] =>
  [...words.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );

/** The paths of code that a text names and that are not there. Of a path with NAME in it, what stands before NAME is looked for. */
function missingPaths(words: string): readonly string[] {
  const named = words.matchAll(/(?<![\w./-])(?:shared|main|renderer|e2e|scripts)\/[\w./-]*/g);
  const paths = [...named].map(([path]) => path.replace(/\.+$/, '').replace(/[^/]*NAME.*$/, ''));
  return paths.filter((path) => !existsSync(join(root, path)));
}

describe.each(documents)('%s', (file) => {
  test('links to files that are there', () => {
    expect(linked(file).filter((target) => !existsSync(join(root, target)))).toEqual([]);
  });

  test('links to headings that are there', () => {
    const links = [...text(file).matchAll(/\]\((?!https?:)([^)\s#]*)#([^)\s]+)\)/g)];
    const missing = links.filter(([, target = '', heading = '']) => {
      const to = target === '' ? file : join(dirname(file), target);
      return !anchorsIn(text(to)).includes(heading);
    });
    expect(missing.map(([link]) => link)).toEqual([]);
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

// A decision and a past release are left as they were written, with the paths of their day.
test.each(documents.filter((file) => dirname(file) !== 'docs/decisions' && file !== 'CHANGELOG.md'))(
  '%s names paths that are there',
  (file) => {
    expect(missingPaths(text(file))).toEqual([]);
  },
);

test('a path that is not there is found, also behind a folder that is', () => {
  const words =
    'See `shared/base/dates.ts`, `shared/base/gone.ts`, `gone/shared/x.ts`, `main/`, main/gone/NAME.ts.';
  expect(missingPaths(words)).toEqual(['shared/base/gone.ts', 'main/gone/']);
});

test('a link to a heading is made of its words', () => {
  expect(anchorsIn('# One\n\n## `yearly` --json (and `x`), now\n')).toEqual([
    'one',
    'yearly---json-and-x-now',
  ]);
});

test('the table of rooms in docs/house.md is the list in scripts/layers.mjs', () => {
  const rows = [...text('docs/house.md').matchAll(/^\| `([\w./-]+)` \| (.+?) \| (.+?) \|$/gm)];
  expect(rows.map(([, room, , may]) => [room, may])).toEqual(
    trees.flatMap(({ tree, rooms }) =>
      rooms.map(({ room, may }, before) => {
        const isAll = before > 0 && may.length === before;
        return [`${tree}/${room}`, may.length === 0 ? '–' : isAll ? 'all above' : may.join(', ')];
      }),
    ),
  );
});

test('the glossary explains each word once, without a second word in brackets, in the order of the alphabet', () => {
  const tables = text('docs/glossary.md')
    .split('\n## ')
    .map((part) => [...part.matchAll(/^\| (?!word |name |---)([^|]+?) \|/gm)].map(([, word = '']) => word))
    .filter((words) => words.length > 0);
  expect(tables.length).toBeGreaterThan(3);
  for (const words of tables) {
    const plain = words.map((word) => word.replaceAll('`', '').toLowerCase());
    expect(plain).toEqual([...plain].sort());
  }
  const all = tables.flat();
  expect(all.filter((word, at) => word.includes('(') || all.indexOf(word) !== at)).toEqual([]);
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
