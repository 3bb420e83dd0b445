import MiniSearch from 'minisearch';
import { folded } from '../../../shared/folded';
import { bare } from '../../parts/match';
import { type Findable, type FindGroup, findGroups } from './findable';

/** Things found, in the groups in which they show. */
export type Found = readonly { readonly group: FindGroup; readonly things: readonly Findable[] }[];

export interface FindIndex {
  readonly find: (query: string) => Found;
}

/** As many as anyone looks through; who wants more types more. */
const mostOfGroup = 6;

// Both ways of writing an umlaut where the keyboard lacks it: Müller is Muller and Mueller.
const spelled: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ø: 'oe',
  å: 'aa',
  Ä: 'ae',
  Ö: 'oe',
  Ü: 'ue',
};
const otherwise = (text: string): string =>
  folded(text.normalize('NFC').replace(/[äöüøåÄÖÜ]/g, (letter) => spelled[letter] ?? letter));

function termsOf(term: string): string[] {
  return [...new Set([folded(term), otherwise(term), bare(term)])].filter((each) => each !== '');
}

const wordsOf = ({ name, under, also }: Findable): string => [name, under, ...also].join('\n');

/**
 * An index of everything, made when it is first asked: beginnings of words match, so do words typed with a slip, numbers without
 * their dashes, and names in scripts that set no space between words.
 */
export function findIndex(things: readonly Findable[]): FindIndex {
  const byId = new Map(things.map((thing) => [thing.id, thing]));
  const search = new MiniSearch<Findable>({
    fields: ['name', 'also', 'under'],
    extractField: (thing, field) => {
      const value = thing[field as keyof Findable];
      return Array.isArray(value) ? value.join('\n') : String(value);
    },
    // A number is one word, dashes and all: `termsOf` adds it without them.
    tokenize: (text) => text.split(/[\s,;·()"“”]+/u).filter(Boolean),
    processTerm: termsOf,
  });
  search.addAll([...things]);
  const tight = things.map((thing) => ({
    thing,
    text: `${folded(wordsOf(thing))}\n${bare(wordsOf(thing))}`,
  }));

  const ranked = (query: string): readonly Findable[] => {
    const found = search.search(query, {
      prefix: true,
      fuzzy: (term) => (term.length > 3 ? 0.2 : false),
      combineWith: 'AND',
      boost: { name: 3, also: 2 },
      // The terms of one typed word are ways to write it: any of them will do.
      processTerm: (term) => bare(folded(term)) || null,
    });
    const whole = folded(query.trim());
    const number = bare(query);
    const inside = tight
      .filter(({ text }) => text.includes(whole) || (number.length > 2 && text.includes(number)))
      .map(({ thing }) => thing);
    const first = found.flatMap(({ id }) => byId.get(id as string) ?? []);
    return [...new Set([...first, ...inside])];
  };

  return {
    find: (query) => {
      const all = query.trim() === '' ? [] : ranked(query);
      const inUse = [...all].sort((a, b) => Number(a.mark !== '') - Number(b.mark !== ''));
      return findGroups.flatMap((group) => {
        const own = inUse.filter((thing) => thing.group === group).slice(0, mostOfGroup);
        return own.length === 0 ? [] : [{ group, things: own }];
      });
    },
  };
}
