import type { ReadPage } from './letter-text';
import type { Row } from './page-rows';

const pageNumber = /^(?:[-–—\s]*(?:page\s*)?\d{1,3}(?:\s*(?:of|\/)\s*\d{1,3})?[-–—\s]*|page\s+[ivx]+)$/i;
const edge = 0.13;

const textOf = ({ segments }: Row): string => segments.map(({ text }) => text).join(' ');
const shapeOf = (row: Row): string => textOf(row).toLowerCase().replace(/\d+/g, '#').replace(/\s+/g, ' ');

function isAtEdge({ box }: Row, { height }: ReadPage): boolean {
  return box.y + box.height < height * edge || box.y > height * (1 - edge);
}

const isAtTop = ({ box }: Row, { height }: ReadPage): boolean => box.y + box.height < height * edge;

/**
 * The rows of each page without what stands there for the eye only: page numbers, lines that come again at the edge of later
 * pages, and the short lines at the top of a later page that name letter and page.
 */
export function withoutHeadersAndFooters(
  pages: readonly { readonly page: ReadPage; readonly rows: readonly Row[] }[],
): readonly (readonly Row[])[] {
  const seen = new Map<string, number>();
  for (const { page, rows } of pages)
    for (const shape of new Set(rows.filter((row) => isAtEdge(row, page)).map(shapeOf)))
      seen.set(shape, (seen.get(shape) ?? 0) + 1);
  return pages.map(({ page, rows }, index) =>
    rows.filter((row, at) => {
      if (!isAtEdge(row, page)) return true;
      if (row.segments.every(({ text }) => pageNumber.test(text))) return false;
      if (index === 0) return true;
      if ((seen.get(shapeOf(row)) ?? 0) > 1) return false;
      const near = rows.slice(Math.max(0, at - 3), at + 4).filter((each) => isAtTop(each, page));
      const isHead =
        isAtTop(row, page) && near.some(({ segments }) => segments.some(({ text }) => pageNumber.test(text)));
      return !isHead;
    }),
  );
}
