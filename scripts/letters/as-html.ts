import { type Block, markOf } from './blocks';

/** How the pages of a layout look. */
export interface Look {
  readonly font: string;
  /** Points. */
  readonly size: number;
  readonly css?: string;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

function htmlOf(block: Block): string {
  switch (block.is) {
    case 'lines':
      return `<p class="lines ${block.at ?? 'left'}">${block.lines.map(escaped).join('<br>')}</p>`;
    case 'text':
      return `<p class="text">${escaped(block.text)}</p>`;
    case 'heading':
      return `<h2>${escaped(block.text)}</h2>`;
    case 'pairs':
      return `<table class="pairs">${block.pairs.map((pair) => `<tr>${pair.map((cell) => `<td>${escaped(cell).replaceAll('\n', '<br>')}</td>`).join('')}</tr>`).join('')}</table>`;
    case 'grid':
      return `<table class="grid">${block.rows.map((row) => `<tr>${row.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`).join('')}</table>`;
    case 'list':
      return `<div class="list">${block.points.map((point, index) => `<div class="point"><span class="mark">${markOf(block.marks, index)}</span><span class="words">${escaped(point)}</span></div>`).join('')}</div>`;
    case 'beside':
      return `<div class="beside"><div>${block.left.map(htmlOf).join('')}</div><div>${block.right.map(htmlOf).join('')}</div></div>`;
    case 'page':
      return `<div class="page"></div><p class="lines">${block.head.map(escaped).join('<br>')}</p>`;
  }
}

/** A letter as a page of HTML, to be printed to PDF. */
export function asHtml(blocks: readonly Block[], look: Look): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Letter</title><style>
@page { margin: 25mm 22mm; }
body { font: ${look.size}pt ${look.font}; line-height: 1.25; margin: 0; }
p { margin: 0 0 1em; } h2 { font-size: 1.05em; margin: 0 0 0.7em; }
.right { text-align: right; } .center { text-align: center; }
table { border-collapse: collapse; margin: 0 0 1em; } td { padding: 0.15em 2em 0.15em 0; vertical-align: top; }
.grid td { border: 1px solid; padding: 0.2em 0.6em; min-width: 7em; }
.point { display: flex; margin: 0 0 0.6em 1em; } .mark { flex: none; width: 2em; }
.beside { display: flex; gap: 2.2em; } .beside > div { flex: 1; }
.page { break-before: page; }
${look.css ?? ''}</style><body>${blocks.map(htmlOf).join('')}</body></html>`;
}
