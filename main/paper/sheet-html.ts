import { createHash } from 'node:crypto';
import { createElement, type ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { withOddCharactersShown } from '../../shared/base/odd-characters';
import type { PaperSize } from '../../shared/calls/preferences';
import countCss from '../../shared/print/count-sheet.css?raw';
import docketCss from '../../shared/print/docket-sheet.css?raw';
import lawCss from '../../shared/print/law-sheet.css?raw';
import ledgerCss from '../../shared/print/ledger-sheets.css?raw';
import manualCss from '../../shared/print/manual-sheet.css?raw';
import { MarkedPages } from '../../shared/print/marked-pages';
import monthCss from '../../shared/print/month-sheet.css?raw';
import type { FootWords } from '../../shared/print/page-facts';
import reasonsCss from '../../shared/print/reasons-sheet.css?raw';
import recordCss from '../../shared/print/record-sheets.css?raw';
import responseCss from '../../shared/print/response-sheet.css?raw';
import commonCss from '../../shared/print/sheet.css?raw';
import { feetOf, markedPages, type PageFoot, type SheetPart, withMarks } from './page-feet';
import type { FontsFor } from './paper-fonts';
import type { PrintJob } from './print-job';

const sheetCss = `${commonCss}\n${countCss}\n${docketCss}\n${lawCss}\n${ledgerCss}\n${manualCss}\n${monthCss}\n${reasonsCss}\n${recordCss}\n${responseCss}`;

// All in whole pixels of 1/96 inch: a page is cut at whole pixels, so that the feet of a long document do not creep up by a
// part of one with every page. A4 is a tenth of a millimeter larger so.
const papers = { letter: [816, 1056], a4: [794, 1123] } as const satisfies Record<
  PaperSize,
  readonly [number, number]
>;

/** The foot lies inside the bottom margin. */
const margins = { top: 57, side: 67, bottom: 77 } as const;

/** Two lines and the rule above them. */
const footHeight = 35;

const fontStack =
  '"Noto Sans","Noto Sans Arabic","Noto Sans Hebrew","Noto Sans Armenian","Noto Sans Bengali","Noto Sans Ethiopic","Noto Sans Thai","Noto Sans SC","Noto Sans JP","Noto Sans KR",sans-serif';

/** The sheet of paper and which way it is held. */
export interface PageSetup {
  readonly paper: PaperSize;
  readonly isLandscape: boolean;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/**
 * The letters of a document once in each of its fonts: all of it that is laid out when it is loaded. Chromium would lay out the whole as one long
 * page for a screen, and then once more for paper; but a font that is first wanted on paper comes too late and leaves text blank.
 */
function lettersFor(fonts: string, letters: string): { readonly css: string; readonly markup: string } {
  const families = [
    ...new Set([...fonts.matchAll(/font-family:'([^']+)'/g)].map(([, family = '']) => family)),
  ];
  const written = escaped(letters);
  return {
    css: [
      '@media screen{body>*{display:none}body>.letters{display:block}}',
      '@media print{.letters{display:none}}',
      ...families.map((family, index) => `.letters-${index}{font:400 9pt '${family}'}`),
    ].join('\n'),
    markup: `<div class="letters" aria-hidden="true">${families
      .map((_, index) => `<p class="letters-${index}">${written}<b>${written}</b></p>`)
      .join('')}</div>`,
  };
}

/** A complete static document: no script, no address, no picture but the manual's own; only the one style, known by its fingerprint, and its fonts. */
function documentOf(title: string, sheetStyle: string, markup: string, fontsFor: FontsFor): string {
  // What turns text around, or cannot be seen, is named where it stands; in markup it can only be typed text.
  const body = withOddCharactersShown(markup);
  const letters = [...new Set(sheetStyle + body)].join('');
  const fonts = fontsFor(letters);
  const shown = lettersFor(fonts, letters);
  const css = `${fonts}\n${sheetStyle}\n${shown.css}`;
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
    `<body>${body}${shown.markup}</body>`,
    '</html>',
  ].join('\n');
}

function pagedCss({ paper, isLandscape }: PageSetup, pages: number): string {
  const [short, long] = papers[paper];
  const [width, height] = isLandscape ? [long, short] : [short, long];
  const below = margins.bottom - footHeight;
  const pageHeight = height - margins.top - below;
  const feet = Array.from(
    { length: pages },
    (_, index) => `.foot-${index + 1}{top:${(index + 1) * pageHeight - footHeight + 5}px}`,
  );
  return [
    `@page{size:${width}px ${height}px;margin:${margins.top}px ${margins.side}px ${below}px}`,
    'body{margin:0;position:relative}',
    // Not collapsed: inside of such a table Chromium draws what is hatched as a picture, coarse and large.
    '.frame{width:100%;border-collapse:separate;border-spacing:0;table-layout:fixed}',
    '.frame>tbody>tr>td{padding:0}',
    `.frame>tfoot{display:table-footer-group;break-inside:avoid}.frame>tfoot td{height:${footHeight}px;padding:0}`,
    '.foot{position:absolute;left:0;width:100%;border-top:0.75pt solid #000;border-collapse:collapse;table-layout:fixed}',
    `.foot td{padding:2.5pt 0 0;font:700 7.5pt/1.25 ${fontStack};overflow:hidden;text-overflow:ellipsis;white-space:nowrap}`,
    '.foot td+td{width:27%;text-align:right}.foot .from{padding:0;font-weight:400;font-size:6.5pt}',
    ...feet,
    sheetCss,
  ].join('\n');
}

// Of a draft only the pages and the marks are read: what is hidden takes its place, and is not drawn.
const draftCss =
  '@media print{body *{visibility:hidden}.mark{all:unset!important}.mark,.mark *{visibility:visible!important}}';

/** How one sheet is put on its pages. */
export interface PagedSheet extends PageSetup {
  readonly title: string;
  readonly sheet: ReactElement;
  readonly words: FootWords;
  readonly parts?: readonly SheetPart[];
  readonly isSet?: boolean;
  readonly fontsFor: FontsFor;
}

function footMarkup({ name, number, from }: PageFoot, index: number): string {
  const cells = `<td><bdi>${escaped(name)}</bdi></td><td>${escaped(number)}</td>`;
  const second = from === '' ? '' : `<tr><td class="from" colspan="2">${escaped(from)}</td></tr>`;
  // Not read out: whoever listens hears the sheet through.
  return `<table class="foot foot-${index + 1}" role="presentation" aria-hidden="true"><tr>${cells}</tr>${second}</table>`;
}

/**
 * One sheet as a document for the printer and for a PDF alike. A print dialog gives pages neither foot nor number, and the foot
 * of a PDF cannot differ from page to page: so the foot of every page is drawn into the sheet, one page height below the
 * other, over the space that a repeated table foot keeps free. The paper is named in the style, so that another paper chosen in
 * the dialog scales the page and moves no line. Without a layout it is a draft without feet, to be laid out: it takes the same room.
 */
export function pagedHtml(asked: PagedSheet): PrintJob['html'] {
  const { title, sheet, words, fontsFor } = asked;
  const draw = (pages: ReadonlyMap<string, number>) =>
    renderToStaticMarkup(
      createElement(
        'table',
        { className: 'frame', role: 'presentation' },
        createElement(
          'tbody',
          null,
          createElement(
            'tr',
            null,
            createElement('td', null, createElement(MarkedPages, { value: pages }, sheet)),
          ),
        ),
        createElement('tfoot', null, createElement('tr', null, createElement('td'))),
      ),
    );
  let draft: string | undefined;
  return (layout) => {
    draft ??= draw(new Map());
    if (layout === null)
      return documentOf(title, `${pagedCss(asked, 0)}\n${draftCss}`, withMarks(draft), fontsFor);
    const pages = markedPages(draft, layout);
    const feet = feetOf(words, layout, pages, asked).map(footMarkup);
    const drawn = pages.size === 0 ? draft : draw(pages);
    return documentOf(title, pagedCss(asked, layout.pages), drawn + feet.join(''), fontsFor);
  };
}
