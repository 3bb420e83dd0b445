import type { FootWords } from '../../shared/print/page-facts';
import { markOf, type PagedLayout } from './pdf-layout';

/** A part of a document whose pages are numbered on their own. */
export interface SheetPart {
  /** The id of the heading it begins with. */
  readonly id: string;
  /** What the foot of its pages names. */
  readonly name: string;
}

/** The foot of one page: what it is, its number, and in a second line what it was made from. */
export interface PageFoot {
  readonly name: string;
  readonly number: string;
  readonly from: string;
}

/** A heading that has an id: its tag, the tag with what stands in it, the id, and what it says. */
const headingWithId = /<(h[1-6])(?=[ >])([^>]*? id="([^"]+)"[^>]*)>([\s\S]*?)<\/\1>/g;

/** The draft of a document, in which each heading with an id is a link: a link is read back on the page where it stands. */
export function withMarks(markup: string): string {
  let place = -1;
  return markup.replace(headingWithId, (_heading, tag: string, attributes: string, _id, inside: string) => {
    place += 1;
    return `<${tag}${attributes}><a class="mark" href="${markOf(place)}">${inside}</a></${tag}>`;
  });
}

/** The pages of the headings that have an id. None where the document was laid out with other headings than it has. */
export function markedPages(markup: string, layout: PagedLayout): ReadonlyMap<string, number> {
  const ids = [...markup.matchAll(headingWithId)].map(([, , , id = '']) => id);
  if (ids.length !== layout.headings.length) return new Map();
  return new Map(ids.map((id, index) => [id, layout.headings[index] ?? 1] as const));
}

/** The feet of all pages. Parts are numbered each from 1; of a set with a contents list the place in the whole stands beside it. */
export function feetOf(
  [name, from]: FootWords,
  layout: PagedLayout,
  pageOf: ReadonlyMap<string, number>,
  { parts = [], isSet = false }: { readonly parts?: readonly SheetPart[]; readonly isSet?: boolean },
): readonly PageFoot[] {
  const starts = parts.map((part) => ({ part, start: pageOf.get(part.id) ?? 0 }));
  const isKnown = starts.every(({ start }) => start > 0);
  return Array.from({ length: layout.pages }, (_, index) => {
    const page = index + 1;
    const at = isKnown ? starts.findLastIndex(({ start }) => start <= page) : -1;
    const found = starts[at];
    const first = found?.start ?? 1;
    const end = starts[at + 1]?.start ?? layout.pages + 1;
    const inAll = isSet && found !== undefined ? ` · ${page} of ${layout.pages} in all` : '';
    return {
      name: found?.part.name ?? name,
      number:
        found === undefined
          ? `page ${page} of ${layout.pages}`
          : `page ${page - first + 1} of ${end - first}${inAll}`,
      from,
    };
  });
}
