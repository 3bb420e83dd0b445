import MiniSearch from 'minisearch';
import { type ManualSection, manualSections } from '../../../shared/manual/manual-pages';

/** A part of the manual that was found, with the words around the hit. */
export interface ManualHit extends ManualSection {
  readonly excerpt: string;
}

let index: { readonly search: MiniSearch; readonly sections: readonly ManualSection[] } | undefined;

function manualIndex() {
  if (index !== undefined) return index;
  const sections = manualSections();
  const search = new MiniSearch({ fields: ['heading', 'page', 'text'] });
  search.addAll(sections.map(({ heading, page, text }, id) => ({ id, heading, page, text })));
  index = { search, sections };
  return index;
}

const around = 70;

function excerptOf(text: string, words: readonly string[]): string {
  const low = text.toLowerCase();
  const found = words.map((word) => low.indexOf(word)).filter((at) => at >= 0);
  const from = Math.max(0, Math.min(...found, low.length) === low.length ? 0 : Math.min(...found) - around);
  const cut = text.slice(from, from + 3 * around).trim();
  return `${from > 0 ? '…' : ''}${cut}${from + 3 * around < text.length ? '…' : ''}`;
}

/** The parts of the manual that hold what was typed, best first: beginnings of words and small slips will do. */
export function searchManual(query: string): readonly ManualHit[] {
  if (query.trim() === '') return [];
  const { search, sections } = manualIndex();
  const options = { prefix: true, fuzzy: 0.2, boost: { heading: 3, page: 2 } };
  const every = search.search(query, { ...options, combineWith: 'AND' });
  const found = every.length > 0 ? every : search.search(query, options);
  return found.slice(0, 20).flatMap(({ id, terms }) => {
    const section = sections[id as number];
    return section === undefined ? [] : [{ ...section, excerpt: excerptOf(section.text, terms) }];
  });
}
