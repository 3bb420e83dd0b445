import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { keysOf, shortcutIds, shortcuts } from '../calls/shortcuts';
import { allBlocks, allInlines, blocksOf, headingsOf, wordsOf } from './manual-blocks';
import {
  isManualPage,
  linkTarget,
  manualPage,
  manualPageIds,
  manualPages,
  manualSections,
} from './manual-pages';

const inFolder = readdirSync(new URL('../../docs/manual/', import.meta.url), {
  recursive: true,
  encoding: 'utf8',
})
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name !== 'pictures');
const pictures = inFolder.filter((name) => name.startsWith('pictures/'));

test('every file of the folder is a page of the manual, and every page has its file', () => {
  const pages = inFolder.filter((name) => name.endsWith('.md')).map((name) => name.replace('.md', ''));
  expect(pages.sort()).toEqual([...manualPageIds].sort());
});

describe.each(manualPages())('$id', ({ id, blocks }) => {
  const headings = headingsOf(blocks);

  test('begins with its title, and names no heading twice', () => {
    expect(headings.map(({ depth }) => depth).filter((depth) => depth === 1)).toHaveLength(1);
    expect(blocks[0]?.is).toBe('heading');
    const anchors = headings.map(({ anchor }) => anchor);
    expect(anchors).toEqual([...new Set(anchors)]);
  });

  test('ends with what people get wrong there', () => {
    expect(headings.at(-1)?.text).toBe('What people get wrong');
    expect(blocks.at(-1)?.is).toBe('quote');
    expect(blocks.at(-2)?.is).toBe('heading');
  });

  test('links lead to a page and a heading of the manual', () => {
    const hrefs = [...allInlines(blocks)].flatMap((part) => (part.is === 'link' ? [part.href] : []));
    const lost = hrefs.filter((href) => {
      const target = linkTarget(href, id);
      if (target === null) return true;
      const there = headingsOf(manualPage(target.pageId).blocks).map(({ anchor }) => anchor);
      return target.anchor !== null && !there.includes(target.anchor);
    });
    expect(lost).toEqual([]);
  });

  test('shows pictures that are there, and says what each shows', () => {
    const shown = [...allBlocks(blocks)].flatMap((block) => (block.is === 'picture' ? [block] : []));
    expect(shown.filter(({ file }) => !pictures.includes(file)).map(({ file }) => file)).toEqual([]);
    for (const { shows } of shown) expect(shows.length).toBeGreaterThan(20);
  });
});

test('every picture is shown on some page', () => {
  const shown = manualPages().flatMap(({ blocks }) =>
    [...allBlocks(blocks)].flatMap((block) => (block.is === 'picture' ? [block.file] : [])),
  );
  expect(pictures.filter((name) => !shown.includes(name))).toEqual([]);
});

// What a page quotes in bold is a name in the program: a button, a field, a heading, a menu. A name that was changed is found here.

const root = fileURLToPath(new URL('../..', import.meta.url));
const said = ['renderer', 'shared', 'main/electron']
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
      join(root, folder, name),
    ),
  )
  .filter((path) => /(?<!\.test)\.tsx?$/.test(path))
  .flatMap((path) => readFileSync(path, 'utf8').split('\n'));
const saidWhole = said.join('\n');

const bare = (words: string): string =>
  words
    .replace(/\s+/g, ' ')
    .replace(/(?:…|:)$/, '')
    .trim();
const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Whether it stands in the program as a whole text: quoted, between tags, alone in its line, or before a count in parentheses. */
function isSaid(name: string): boolean {
  const whole = new RegExp(`(?:['"\`>]|^ *)&?${escaped(name)}[…:]?(?:['"\`<]| \\(\\$| \\(\\{| *$)`);
  // The lines that hold it at all are few, and found much sooner.
  return saidWhole.includes(name) && said.some((line) => line.includes(name) && whole.test(line));
}

const boldIn = (markdown: string): readonly string[] =>
  [...allInlines(blocksOf(markdown))].flatMap((part) =>
    part.is === 'strong' ? [bare(wordsOf(part.parts))] : [],
  );

/** What stands in bold and is none of the program's names. A bold term that a list explains is no name: it stands first and ends in a colon. */
const unknownNames = (markdown: string): readonly string[] =>
  boldIn(markdown.replace(/^(\s*(?:-|\d\.) )\*\*[^*]+\*\*:/gm, '$1')).filter((name) => !isSaid(name));

test.each(manualPages())('$id quotes in bold only names of the program', ({ text }) => {
  expect(unknownNames(text)).toEqual([]);
});

test('a name that the program does not have is found', () => {
  expect(unknownNames('Press **Log a letter** and then **Launch the rocket**.')).toEqual([
    'Launch the rocket',
  ]);
  expect(unknownNames('- **Any term**: explained')).toEqual([]);
});

test.each(manualPages())('$id names only keys of the program', ({ blocks }) => {
  const keys = new Set([...shortcutIds.map((id) => keysOf(id)), '/', 'Space', 'Enter', '↓', '↑']);
  const named = [...allInlines(blocks)]
    .flatMap((part) => (part.is === 'code' ? [part.text] : []))
    .filter((code) => /^(?:(?:Ctrl|Alt|⇧) .+|F\d+|.|Space|Enter)$/u.test(code));
  expect(named.filter((code) => !keys.has(code) && !keys.has(code.toUpperCase()))).toEqual([]);
});

test('the page of the keyboard shortcuts is the table of the program', async () => {
  const groups = [...new Set(shortcutIds.map((id) => shortcuts[id].group))];
  const tables = groups.map((group) => {
    const rows = shortcutIds
      .filter((id) => shortcuts[id].group === group)
      .map((id) => `| \`${keysOf(id)}\` | ${shortcuts[id].name} |`);
    return `## ${group}\n\n| keys | what they do |\n| --- | --- |\n${rows.join('\n')}\n`;
  });
  const page = `# Keyboard shortcuts

Everything can be done without a mouse. On a Mac, ⌘ takes the place of Ctrl, and ⌥ that of Alt. ⇧ is Shift, ↵ is Enter. \`?\` shows this list in the program.

${tables.join('\n')}
## What people get wrong

> They look for a key for each act. One is enough: \`Ctrl K\`, then a few letters of what you want.
`;
  await expect(page).toMatchFileSnapshot('../../docs/manual/keyboard-shortcuts.md');
});

describe('the reader of pages', () => {
  test('refuses what neither the window nor the paper would show', () => {
    expect(() => blocksOf('A <b>tag</b>.')).toThrow('cannot show html');
    expect(() => blocksOf('Text ~~struck~~.')).toThrow('cannot show del');
    expect(() => blocksOf('Words ![in a line](pictures/x.png) of text.')).toThrow('cannot show image');
    expect(() => blocksOf('<script>alert(1)</script>')).toThrow('cannot show html');
  });

  test('keeps every word of a page', () => {
    const blocks = blocksOf(
      '# Title\n\n1. One **two**\n   - three\n\n| a | b |\n| --- | --- |\n| 4 | `5` |\n\n> six',
    );
    expect(blocks.map(({ text }) => text)).toEqual(['Title', 'One two three', '4 5', 'six']);
  });

  test('a link out of the manual leads nowhere', () => {
    expect(linkTarget('https://example.com', 'first-day')).toBeNull();
    expect(linkTarget('../house.md', 'first-day')).toBeNull();
    expect(linkTarget('#begin', 'first-day')).toEqual({ pageId: 'first-day', anchor: 'begin' });
    expect(isManualPage('__proto__')).toBe(false);
  });
});

test('the parts of the manual hold all its words', () => {
  const parts = manualSections();
  for (const { id, blocks } of manualPages()) {
    const words = blocks
      .filter(({ is }) => is !== 'heading')
      .map(({ text }) => text)
      .join(' ');
    const own = parts
      .filter(({ pageId }) => pageId === id)
      .map(({ text }) => text)
      .filter(Boolean)
      .join(' ');
    expect(own).toBe(words.replace(/\s+/g, ' '));
  }
});
