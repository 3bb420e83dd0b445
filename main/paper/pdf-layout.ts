/** How the pages of a document came out: their number, and the page of each heading with an id in the order of the document, from 1. */
export interface PagedLayout {
  readonly pages: number;
  readonly headings: readonly number[];
}

/** Where the link of a marked heading of a draft leads, by its place among them. */
export const markOf = (place: number): string => `mark:${place}`;

type ObjectAt = (number: number) => string;

/** The objects of a PDF by number. */
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
    return offset === undefined ? '' : pdf.slice(offset, pdf.indexOf('endobj', offset));
  };
}

const reference = (object: string, key: string): number | undefined => {
  const [, number] = new RegExp(`/${key} (\\d+) 0 R`).exec(object) ?? [];
  return number === undefined ? undefined : Number(number);
};

/** The objects that a list in an object refers to. */
const listed = (object: string, key: string): readonly number[] => {
  const [, list = ''] = new RegExp(`/${key} \\[([^\\]]*)\\]`).exec(object) ?? [];
  return [...list.matchAll(/(\d+) 0 R/g)].map(([, number]) => Number(number));
};

/** The pages in their order. */
function pagesUnder(objectAt: ObjectAt, node: number): readonly string[] {
  const object = objectAt(node);
  if (!/\/Type \/Pages\b/.test(object)) return [object];
  return listed(object, 'Kids').flatMap((kid) => pagesUnder(objectAt, kid));
}

/** The marks that stand on a page; a heading in two lines has two. */
function marksOn(objectAt: ObjectAt, page: string): readonly number[] {
  return listed(page, 'Annots').flatMap((link) => {
    const [, place] = /\/URI \(mark:(\d+)\)/.exec(objectAt(link)) ?? [];
    return place === undefined ? [] : [Number(place)];
  });
}

/** Reads back how the draft of a document, made a PDF by Chromium, came out. */
export function layoutOf(bytes: Uint8Array): PagedLayout {
  const pdf = Buffer.from(bytes).toString('latin1');
  const objectAt = objectsOf(pdf);
  const [, root = '0'] = /\/Root (\d+) 0 R/.exec(pdf.slice(pdf.lastIndexOf('trailer'))) ?? [];
  const pages = pagesUnder(objectAt, reference(objectAt(Number(root)), 'Pages') ?? 0);
  const found = new Map<number, number>();
  for (const [index, page] of pages.entries())
    for (const place of marksOn(objectAt, page)) if (!found.has(place)) found.set(place, index + 1);
  const headings = [...found].sort(([one], [other]) => one - other).map(([, page]) => page);
  return { pages: Math.max(1, pages.length), headings };
}
