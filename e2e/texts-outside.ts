import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';

// Which texts of the window come from no catalogue: asked in the pseudo language, whose texts all stand between marks.

const root = join(import.meta.dirname, '..');

/** A text that is seen or read out, without what stands between the marks, and the element that has it. */
export interface Outside {
  readonly text: string;
  readonly at: string;
}

/**
 * Every text and every accessible name of the window that stands outside the marks. What a person typed is drawn in elements of its own
 * (`Name`, `Verbatim`, fields, paths) and is left out, as are names of keys.
 */
export function textsOutside(page: Page): Promise<readonly Outside[]> {
  return page.evaluate(() => {
    const typed =
      '.manual-article, bdi, [dir="auto"], .number, .shortcut, kbd, code, time, svg, script, style';
    const found: { text: string; at: string }[] = [];
    const placeOf = (element: Element) =>
      `${element.tagName.toLowerCase()}${element.className ? `.${String(element.className).split(' ').join('.')}` : ''}`;
    const without = (text: string, depth: number): { left: string; depth: number } => {
      let left = '';
      let inside = depth;
      for (const letter of text) {
        if (letter === '⟦') inside += 1;
        else if (letter === '⟧') inside -= 1;
        else if (inside === 0) left += letter;
      }
      return { left, depth: inside };
    };
    let depth = 0;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const around = node.parentElement;
      if (around === null || around.closest('script, style')) continue;
      const next = without(node.textContent ?? '', depth);
      depth = next.depth;
      if (around.closest(typed) || !around.checkVisibility()) continue;
      if (/\p{L}{2}/u.test(next.left)) found.push({ text: next.left.trim(), at: placeOf(around) });
    }
    if (depth !== 0) found.push({ text: 'a mark that is opened and not closed', at: 'body' });
    for (const element of document.querySelectorAll('[aria-label], [title], [placeholder], [alt]')) {
      // The unseen button that ends a dialog for a screen reader is React Aria's, which says it in the languages it knows.
      const isOfReactAria = element.matches('button[aria-label="Dismiss"][tabindex="-1"]');
      if (!element.checkVisibility() || element.matches('bdi') || isOfReactAria) continue;
      for (const name of ['aria-label', 'title', 'placeholder', 'alt']) {
        const { left } = without(element.getAttribute(name) ?? '', 0);
        if (/\p{L}{2}/u.test(left)) found.push({ text: left.trim(), at: `${placeOf(element)} [${name}]` });
      }
    }
    return found;
  });
}

/** Where the window or a part of it that should not is wider than it may be, and texts that are cut without a way to read them. */
export function unfit(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    if (document.documentElement.scrollWidth > window.innerWidth) found.push('the window scrolls sideways');
    const textOf = (element: Element) => (element.textContent ?? '').trim().slice(0, 60);
    for (const element of document.querySelectorAll<HTMLElement>(
      'main, aside, .dialog-body, button, h1, h2, h3, label',
    )) {
      if (!element.checkVisibility() || element.closest('.unseen, .list, bdi')) continue;
      const { overflowX, textOverflow } = getComputedStyle(element);
      if (element.scrollWidth <= element.clientWidth + 1 || element.clientWidth === 0) continue;
      if (textOverflow === 'ellipsis') continue;
      if (overflowX === 'auto' || overflowX === 'scroll')
        found.push(`scrolls sideways: ${element.tagName} “${textOf(element)}”`);
      else if (overflowX === 'hidden' || overflowX === 'clip')
        found.push(`cut: ${element.tagName} “${textOf(element)}”`);
    }
    return found;
  });
}

/** The pieces of every text that the files of a folder say themselves: what stands between their parameters. */
export function piecesIn(folder: string): readonly string[] {
  const found = new Set<string>();
  const add = (text: string) => {
    // A name of one thing is the beginning of the name of several.
    for (const part of text.split(/\{\w+(?:\|([^|}]*)\|([^}]*))?\}/))
      if (part) found.add(part.trim()).add(`${part.trim()}s`);
  };
  for (const name of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })) {
    if (name.endsWith('.md')) {
      // Titles, and what a picture shows.
      for (const [, title, picture] of readFileSync(join(root, folder, name), 'utf8').matchAll(
        /^#+ (.+)$|!\[([^\]]+)\]/gm,
      ))
        add((title ?? picture ?? '').trim());
      continue;
    }
    if (!/(?<!\.test)\.tsx?$/.test(name)) continue;
    const source = readFileSync(join(root, folder, name), 'utf8').replace(/^import .*$/gm, '');
    for (const [, single, double] of source.matchAll(/'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"/g))
      add((single ?? double ?? '').replace(/\\'/g, "'"));
    // Of a template and of JSX what stands between their values.
    for (const [, text = ''] of source.matchAll(/[`}>]([^`${}<>]{2,})(?=[`$<{])/g))
      add(text.replace(/\s+/g, ' '));
  }
  return [...found].filter((text) => /\p{L}{2}/u.test(text));
}

/** Every text within a value, however deep. */
export function textsWithin(value: unknown, found = new Set<string>()): ReadonlySet<string> {
  if (typeof value === 'string') found.add(value.trim());
  else if (value instanceof Map || value instanceof Set)
    for (const each of value.values()) textsWithin(each, found);
  else if (typeof value === 'object' && value !== null)
    for (const each of Object.values(value)) textsWithin(each, found);
  return found;
}
