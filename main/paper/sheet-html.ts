import { createHash } from 'node:crypto';
import { createElement, type ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { withOddCharactersShown } from '../../shared/base/odd-characters';
import type { PaperSize } from '../../shared/calls/preferences';
import countCss from '../../shared/print/count-sheet.css?raw';
import docketCss from '../../shared/print/docket-sheet.css?raw';
import lawCss from '../../shared/print/law-sheet.css?raw';
import manualCss from '../../shared/print/manual-sheet.css?raw';
import monthCss from '../../shared/print/month-sheet.css?raw';
import reasonsCss from '../../shared/print/reasons-sheet.css?raw';
import recordCss from '../../shared/print/record-sheets.css?raw';
import responseCss from '../../shared/print/response-sheet.css?raw';
import commonCss from '../../shared/print/sheet.css?raw';
import type { FontsFor } from './paper-fonts';

const sheetCss = `${commonCss}\n${countCss}\n${docketCss}\n${lawCss}\n${manualCss}\n${monthCss}\n${reasonsCss}\n${recordCss}\n${responseCss}`;

/** Inches. The footer lies inside the bottom margin. */
export const margins = { top: 0.6, bottom: 0.8, left: 0.7, right: 0.7 } as const;

/** The names Chromium knows the papers by, in options and in style sheets. */
export const pageSizes = { letter: 'Letter', a4: 'A4' } as const satisfies Record<PaperSize, string>;

const footHeight = 0.3;

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** A complete static document: no script, no address, no picture but the manual's own; only the one style, known by its fingerprint, and its fonts. */
function documentOf(title: string, sheetStyle: string, markup: string, fontsFor: FontsFor): string {
  // What turns text around, or cannot be seen, is named where it stands; in markup it can only be typed text.
  const body = withOddCharactersShown(markup);
  const css = `${fontsFor(sheetStyle + body)}\n${sheetStyle}`;
  const hash = createHash('sha256').update(css, 'utf8').digest('base64');
  // Typed text cannot be a tag: only the sheet of the manual has pictures.
  const pictures = body.includes('<img ') ? ' img-src data:;' : '';
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; font-src data:;${pictures} base-uri 'none'; form-action 'none'`;
  return [
    '<!doctype html>',
    '<html lang="en-US">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    `<title>${escaped(title)}</title>`,
    `<style>${css}</style>`,
    '</head>',
    `<body>${body}</body>`,
    '</html>',
  ].join('\n');
}

/** One sheet for a PDF, whose pages get their margins and footer from Chromium. Whatever was typed into it is text. */
export function sheetHtml(title: string, sheet: ReactElement, fontsFor: FontsFor): string {
  return documentOf(title, `body{margin:0}\n${sheetCss}`, renderToStaticMarkup(sheet), fontsFor);
}

/** The words at the foot of every page, before the page number. */
export type FootWords = readonly [string, string];

/** The footer of a PDF as Chromium's template; it stands outside the sheet's style. */
export function footerTemplate(words: FootWords, fontsFor: FontsFor): string {
  const [left, middle] = [withOddCharactersShown(words[0]), withOddCharactersShown(words[1])];
  const { left: leftMargin, right: rightMargin } = margins;
  const line = `width:100%;margin:0 ${rightMargin}in 0 ${leftMargin}in;border-top:0.75pt solid #000;border-spacing:0`;
  const cell = 'padding:3pt 0 0;font:7pt Noto Sans,sans-serif;color:#000';
  return [
    `<style>${fontsFor(`${left}${middle}page of 0123456789`)}</style>`,
    `<table style="${line}"><tr>`,
    `<td style="${cell};text-align:left">${escaped(left)}</td>`,
    `<td style="${cell};text-align:center">${escaped(middle)}</td>`,
    `<td style="${cell};text-align:right;white-space:nowrap">`,
    'page <span class="pageNumber"></span> of <span class="totalPages"></span></td>',
    '</tr></table>',
  ].join('');
}

function pagedCss(paper: PaperSize, pages: number): string {
  const { top, right, bottom, left } = margins;
  const feet = Array.from(
    { length: pages },
    (_, index) => `.foot-${index + 1}{top:calc(${index + 1} * 100vh - ${footHeight - 0.05}in)}`,
  );
  return [
    `@page{size:${pageSizes[paper]};margin:${top}in ${right}in ${bottom - footHeight}in ${left}in}`,
    'body{margin:0;position:relative}',
    '.frame{width:100%;border-collapse:collapse;table-layout:fixed}',
    '.frame>tbody>tr>td{padding:0}',
    `.frame>tfoot{display:table-footer-group;break-inside:avoid}.frame>tfoot td{height:${footHeight}in;padding:0}`,
    '.foot{position:absolute;left:0;width:100%;border-top:0.75pt solid #000;border-spacing:0}',
    '.foot td{padding:3pt 0 0;font:7pt "Noto Sans",sans-serif;text-align:center}',
    '.foot td:first-child{text-align:left}.foot td:last-child{text-align:right;white-space:nowrap}',
    ...feet,
    sheetCss,
  ].join('\n');
}

/**
 * The same sheet for a print dialog, which gives pages neither footer nor number: the foot of every page is drawn into
 * the sheet, one page height below the other, over the space that a repeated table foot keeps free. The paper is named
 * in the style, so that another paper chosen in the dialog scales the page and moves no line. `pages` 0 draws no feet.
 */
export function pagedHtml(
  title: string,
  sheet: ReactElement,
  asked: {
    readonly paper: PaperSize;
    readonly words: FootWords;
    readonly pages: number;
    readonly fontsFor: FontsFor;
  },
): string {
  const { paper, words, pages, fontsFor } = asked;
  const frame = renderToStaticMarkup(
    createElement(
      'table',
      { className: 'frame', role: 'presentation' },
      createElement('tbody', null, createElement('tr', null, createElement('td', null, sheet))),
      createElement('tfoot', null, createElement('tr', null, createElement('td'))),
    ),
  );
  const feet = Array.from({ length: pages }, (_, index) => {
    const cells = [...words, `page ${index + 1} of ${pages}`].map((text) => `<td>${escaped(text)}</td>`);
    return `<table class="foot foot-${index + 1}"><tr>${cells.join('')}</tr></table>`;
  });
  return documentOf(title, pagedCss(paper, pages), frame + feet.join(''), fontsFor);
}
