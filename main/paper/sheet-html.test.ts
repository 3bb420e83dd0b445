import { createHash } from 'node:crypto';
import { createElement } from 'react';
import { describe, expect, test } from 'vitest';
import { footerTemplate, pagedHtml, sheetHtml } from './sheet-html';

const hostile = `</style><script>alert("1")</script> & 'x'`;

function styleOf(html: string): string {
  return /<style>([\s\S]*)<\/style>/.exec(html)?.[1] ?? '';
}

const noFonts = () => '';

describe('sheetHtml', () => {
  const html = sheetHtml(hostile, createElement('p', null, hostile), noFonts);

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

  test('it says its language and its characters', () => {
    expect(html).toContain('<html lang="en-US">');
    expect(html).toContain('<meta charset="utf-8">');
  });
});

describe('pagedHtml', () => {
  const paged = (pages: number) =>
    pagedHtml('T', createElement('p', null, 'Sheet'), {
      paper: 'a4',
      words: ['<left>', 'head'],
      pages,
      fontsFor: noFonts,
    });

  test('every page has its own foot, numbered', () => {
    const html = paged(3);
    expect(html.match(/class="foot /g)).toHaveLength(3);
    for (const page of [1, 2, 3]) {
      expect(html).toContain(`<td>page ${page} of 3</td>`);
      expect(styleOf(html)).toContain(`.foot-${page}{top:calc(${page} * 100vh`);
    }
    expect(html).toContain('<td>&lt;left&gt;</td>');
  });

  test('a draft has no feet but the same space for them', () => {
    expect(paged(0)).not.toContain('class="foot ');
    expect(styleOf(paged(0))).toContain('.frame>tfoot');
  });

  test('the paper is named in the style', () => {
    expect(styleOf(paged(1))).toContain('@page{size:A4;');
  });
});

test('the footer of a PDF escapes its words and numbers the pages', () => {
  const footer = footerTemplate(['a <b>', 'c & d'], noFonts);
  expect(footer).toContain('a &lt;b&gt;');
  expect(footer).toContain('c &amp; d');
  expect(footer).toContain('page <span class="pageNumber"></span> of <span class="totalPages"></span>');
});
