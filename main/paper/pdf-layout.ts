/** How the pages of a document came out: their number, and the page of each heading in the order of the document, from 1. */
export interface PagedLayout {
  readonly pages: number;
  readonly headings: readonly number[];
}

type ObjectAt = (number: number) => string;

/** The objects of a PDF by number, without the strings in them: what was typed is no part of the structure. */
function objectsOf(pdf: string): ObjectAt {
  const [, start = '0'] = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(pdf) ?? [];
  const table = pdf.slice(Number(start));
  const [head = '', first = '0'] = /^xref\s+(\d+) \d+\s+/.exec(table) ?? [];
  const offsets = new Map<number, number>();
  for (const [row, [, offset, kind]] of [
    ...table.slice(head.length).matchAll(/(\d{10}) \d{5} ([nf])/g),
  ].entries())
    if (kind === 'n') offsets.set(Number(first) + row, Number(offset));
  return (number) => {
    const offset = offsets.get(number);
    if (offset === undefined) return '';
    return pdf.slice(offset, pdf.indexOf('endobj', offset)).replace(/\((?:\\[\s\S]|[^()\\])*\)/g, '()');
  };
}

const reference = (object: string, key: string): number | undefined => {
  const [, number] = new RegExp(`/${key} (\\d+) 0 R`).exec(object) ?? [];
  return number === undefined ? undefined : Number(number);
};

/** The pages in their order, as object numbers. */
function pagesUnder(objectAt: ObjectAt, node: number): readonly number[] {
  const object = objectAt(node);
  if (!/\/Type \/Pages\b/.test(object)) return [node];
  const [, kids = ''] = /\/Kids \[([^\]]*)\]/.exec(object) ?? [];
  return [...kids.matchAll(/(\d+) 0 R/g)].flatMap(([, kid]) => pagesUnder(objectAt, Number(kid)));
}

/** The pages of an outline's entries as object numbers, each entry before those below it. */
function outlineUnder(objectAt: ObjectAt, node: number): readonly number[] {
  const found: number[] = [];
  let entry = reference(objectAt(node), 'First');
  while (entry !== undefined) {
    const object = objectAt(entry);
    const [, page = '0'] = /\/Dest \[(\d+) 0 R/.exec(object) ?? [];
    found.push(Number(page), ...outlineUnder(objectAt, entry));
    entry = reference(object, 'Next');
  }
  return found;
}

/** Reads back how a PDF that Chromium made with an outline came out. */
export function layoutOf(bytes: Uint8Array): PagedLayout {
  const pdf = Buffer.from(bytes).toString('latin1');
  const objectAt = objectsOf(pdf);
  const [, root = '0'] = /\/Root (\d+) 0 R/.exec(pdf.slice(pdf.lastIndexOf('trailer'))) ?? [];
  const catalog = objectAt(Number(root));
  const pages = pagesUnder(objectAt, reference(catalog, 'Pages') ?? 0);
  const outline = reference(catalog, 'Outlines');
  const place = new Map(pages.map((page, index) => [page, index + 1]));
  const headings = outline === undefined ? [] : outlineUnder(objectAt, outline);
  return { pages: Math.max(1, pages.length), headings: headings.map((page) => place.get(page) ?? 1) };
}
