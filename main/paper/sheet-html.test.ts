import { createHash } from 'node:crypto';
import { createElement } from 'react';
import { describe, expect, test } from 'vitest';
import { PageOf } from '../../shared/print/marked-pages';
import type { PagedLayout } from './pdf-layout';
import { type PagedSheet, pagedHtml } from './sheet-html';

const hostile = `</style><script>alert("1")</script> & 'x'`;

function styleOf(html: string): string {
  return /<style>([\s\S]*)<\/style>/.exec(html)?.[1] ?? '';
}

const noFonts = () => '';

function paged(text: string, given: Partial<PagedSheet> = {}, layout: PagedLayout | null = null): string {
  const sheet = createElement('p', null, text);
  const words = ['<left>', 'made from'] as const;
  const asked = {
    title: text,
    sheet,
    words,
    paper: 'a4',
    isLandscape: false,
    fontsFor: noFonts,
    ...given,
  } as const;
  return pagedHtml(asked)(layout);
}

describe('a document', () => {
  const html = paged(hostile);

  test('what was typed stays text, in the title and in the sheet', () => {
    expect(html).not.toContain('<script');
    expect(html).toContain('<title>&lt;/style&gt;&lt;script&gt;alert(&quot;1&quot;)');
    expect(html).toContain('<p>&lt;/style&gt;&lt;script&gt;');
  });

  test('the policy allows the one style and nothing else', () => {
    const style = styleOf(html);
    expect(style).toContain('.sheet');
    const hash = createHash('sha256').update(style, 'utf8').digest('base64');
    expect(html).toContain(
      `content="default-src 'none'; style-src 'sha256-${hash}'; font-src data:; base-uri 'none'; form-action 'none'"`,
    );
  });

  test('every font it brings is loaded with all of its letters, and nothing else is laid out before it is printed', () => {
    const fontsFor = (text: string) =>
      [...text].includes('北') ? "@font-face{font-family:'A'}@font-face{font-family:'B'}" : '';
    const drawn = paged('北方 & 北', { fontsFor });
    expect(styleOf(drawn)).toContain('@media screen{body>*{display:none}body>.letters{display:block}}');
    expect(styleOf(drawn)).toContain('@media print{.letters{display:none}}');
    const [, letters = ''] = /<div class="letters" aria-hidden="true">([\s\S]*)<\/div>/.exec(drawn) ?? [];
    const shown = [...letters.matchAll(/<p class="([^"]+)">([\s\S]*?)<b>([\s\S]*?)<\/b><\/p>/g)];
    expect(shown.map(([, name = '']) => styleOf(drawn).split(`.${name}{`)[1]?.split('}')[0])).toEqual([
      "font:400 9pt 'A'",
      "font:400 9pt 'B'",
    ]);
    for (const [, , plain, bold] of shown) {
      expect(plain).toMatch(/北方|方北/);
      expect(plain).toContain('&amp;');
      expect(bold).toBe(plain);
    }
  });

  test('it says its language and its characters', () => {
    expect(html).toContain('<html lang="en-US">');
    expect(html).toContain('<meta charset="utf-8">');
  });
});

describe('its feet', () => {
  test('every page has its own, numbered, one whole page below the other', () => {
    const html = paged('Sheet', {}, { pages: 3, headings: [] });
    expect(html.match(/class="foot /g)).toHaveLength(3);
    for (const page of [1, 2, 3]) expect(html).toContain(`<td>page ${page} of 3</td>`);
    const tops = [...styleOf(html).matchAll(/\.foot-\d+\{top:(\d+)px\}/g)].map(([, top]) => Number(top));
    expect((tops[1] ?? 0) - (tops[0] ?? 0)).toBe(1123 - 57 - 42);
    expect((tops[2] ?? 0) - (tops[1] ?? 0)).toBe(1123 - 57 - 42);
    expect(html).toContain('<td><bdi>&lt;left&gt;</bdi></td>');
    expect(html).toContain('made from');
  });

  test('a draft has none but the same space for them', () => {
    expect(paged('Sheet')).not.toContain('class="foot ');
    expect(styleOf(paged('Sheet'))).toContain('.frame>tfoot');
  });

  test('the paper is named in the style, upright or on its side', () => {
    expect(styleOf(paged('Sheet'))).toContain('@page{size:794px 1123px;');
    expect(styleOf(paged('Sheet', { paper: 'letter', isLandscape: true }))).toContain(
      '@page{size:1056px 816px;',
    );
  });

  test('parts are numbered each from one, and a list of contents gets the pages that were read back', () => {
    const sheet = createElement(
      'div',
      null,
      createElement('h1', { id: 'contents' }, 'Contents'),
      createElement('p', null, 'B on page ', createElement(PageOf, { id: 'b' }), '.'),
      createElement('h1', { id: 'a' }, 'A'),
      createElement('h2', null, 'Without an id'),
      createElement('h1', { id: 'b' }, 'B'),
    );
    const parts = ['contents', 'a', 'b'].map((id) => ({ id, name: `Part ${id}` }));
    const html = paged('Set', { sheet, parts, isSet: true }, { pages: 5, headings: [1, 2, 4] });
    expect(
      [...html.matchAll(/<bdi>(Part \w+)<\/bdi><\/td><td>([^<]+)</g)].map(([, ...found]) => found),
    ).toEqual([
      ['Part contents', 'page 1 of 1 · 1 of 5 in all'],
      ['Part a', 'page 1 of 2 · 2 of 5 in all'],
      ['Part a', 'page 2 of 2 · 3 of 5 in all'],
      ['Part b', 'page 1 of 2 · 4 of 5 in all'],
      ['Part b', 'page 2 of 2 · 5 of 5 in all'],
    ]);
    expect(html).toContain('B on page 4.');
    // In the draft these headings are marked, and nothing else can be seen on paper.
    const draft = paged('Set', { sheet, parts, isSet: true });
    expect(draft).toContain('<h1 id="a"><a class="mark" href="mark:1">A</a></h1>');
    expect(draft).toContain('<h2>Without an id</h2>');
    expect(draft.match(/href="mark:/g)).toHaveLength(3);
    expect(styleOf(draft)).toContain('body *{visibility:hidden}');
    expect(html).not.toContain('mark:');
    expect(styleOf(html)).not.toContain('visibility:hidden}.mark');
    // Laid out with other headings than it has: then no page is claimed, and the pages are numbered through.
    const other = paged('Set', { sheet, parts }, { pages: 2, headings: [1] });
    expect(other).not.toMatch(/B on page \d/);
    expect(other).toContain('page 2 of 2');
  });
});
