import MiniSearch from 'minisearch';
import { searchText } from '../../shared/base/search-text';
import { bare } from '../state/match';
import type { Findable, FindGroup } from './findable';

/** Things found, in the groups in which they show. */
export type Found = readonly {
  readonly group: FindGroup | 'last-opened' | 'this-page';
  readonly things: readonly Findable[];
}[];

export interface FindIndex {
  /** Among what is read in so far. */
  readonly find: (query: string) => Found;
  /** Resolves once everything is read in. */
  readonly ready: Promise<void>;
}

/** As many as are read in between two drawings of the window. */
const slice = 250;

const asItIs = (term: string): string => term;
// What was typed with a slip comes after what was typed right.
const lower = (): number => 0.5;

const nextTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

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
  searchText(text.normalize('NFC').replace(/[äöüøåÄÖÜ]/g, (letter) => spelled[letter] ?? letter));

function termsOf(term: string): string[] {
  return [...new Set([searchText(term), otherwise(term), bare(term)])].filter((each) => each !== '');
}

// Words that join or precede names and tell none apart: whether they are typed, left out or written & is all one.
const joining: ReadonlySet<string> = new Set([
  '&',
  '+',
  'a',
  'an',
  'and',
  'at',
  'by',
  'de',
  'e',
  'et',
  'for',
  'in',
  'of',
  'on',
  'or',
  'the',
  'to',
  'und',
  'y',
]);

/** What was typed, word by word, each without what writes it otherwise; joining words only where there are no others. */
function typedWords(query: string): readonly string[] {
  const words = query.split(/[\s,;·()"“”]+/u).filter(Boolean);
  const telling = words.filter((word) => !joining.has(searchText(word)));
  return (telling.length === 0 ? words : telling)
    .map((word) => bare(searchText(word)))
    .filter((word) => word !== '');
}

/** A word with each two neighbors exchanged, for that is one slip of the fingers; of numbers none, for that is another number. */
function exchanged(word: string): readonly string[] {
  if (word.length < 4 || /\d/.test(word)) return [];
  const letters = [...word];
  return letters.slice(1).flatMap((letter, at) => {
    if (letter === letters[at]) return [];
    return [[...letters.slice(0, at), letter, letters[at] ?? '', ...letters.slice(at + 2)].join('')];
  });
}

/** As much of a long text as shows where it was hit. */
const around = 30;

/** The thing with the words it was found by, where neither its name nor what stands under it has them. */
function withHit(thing: Findable, words: readonly string[]): Findable {
  const shown = bare(`${thing.name}\n${thing.under}`);
  const hidden = words.find((word) => !shown.includes(word));
  const text = hidden === undefined ? undefined : thing.also.find((each) => bare(each).includes(hidden));
  if (hidden === undefined || text === undefined || thing.group === 'do') return thing;
  const flat = text.replace(/\s+/g, ' ');
  const at = Math.max(0, searchText(flat).indexOf(hidden));
  const from = Math.max(0, at - around);
  const cut = flat.slice(from, at + hidden.length + around);
  return {
    ...thing,
    hit: `${from > 0 ? '…' : ''}${cut.trim()}${from + cut.length < flat.length ? '…' : ''}`,
  };
}

/** Groups that stand behind what the register holds, in this order. */
const behind: readonly FindGroup[] = ['law', 'manual'];

const wordsOf = ({ name, under, also }: Findable): string => [name, under, ...also].join('\n');

/**
 * An index of everything, read in by slices, so that the line can be typed into at once: beginnings of words match, so do words typed with a slip, numbers without
 * their dashes, and names in scripts that set no space between words.
 */
export function findIndex(all: () => readonly Findable[]): FindIndex {
  const byId = new Map<string, Findable>();
  const tight: { readonly thing: Findable; readonly text: string }[] = [];
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
  const readIn = async (): Promise<void> => {
    await nextTurn();
    const things = all();
    for (let from = 0; from < things.length; from += slice) {
      for (const thing of things.slice(from, from + slice)) {
        byId.set(thing.id, thing);
        search.add(thing);
        const words = wordsOf(thing);
        tight.push({ thing, text: `${searchText(words)}\n${bare(words)}` });
      }
      await nextTurn();
    }
  };
  const ready = readIn();

  const ranked = (query: string): readonly Findable[] => {
    const words = typedWords(query);
    const as = { prefix: true, boost: { name: 3, also: 2 }, tokenize: (text: string) => [text] };
    const found = search.search({
      combineWith: 'AND',
      // Any way to write a word will do.
      queries: words.map((word) => ({
        combineWith: 'OR',
        queries: [
          // A number with another digit is another number.
          {
            ...as,
            queries: [word],
            fuzzy: word.length > 3 && !/\d/.test(word) ? 0.2 : false,
            processTerm: asItIs,
          },
          { ...as, queries: [...exchanged(word)], fuzzy: false, boostDocument: lower, processTerm: asItIs },
        ],
      })),
    });
    const whole = searchText(query.trim());
    const number = bare(query);
    const inside = tight
      .filter(({ text }) => text.includes(whole) || (number.length > 2 && text.includes(number)))
      .map(({ thing }) => thing);
    const first = found.flatMap(({ id }) => byId.get(id as string) ?? []);
    return [...new Set([...first, ...inside])];
  };

  return {
    ready,
    find: (query) => {
      const found = query.trim() === '' ? [] : ranked(query);
      const inUse = [...found].sort((a, b) => Number(a.mark !== '') - Number(b.mark !== ''));
      const words = typedWords(query);
      // The group of the best stands first; the rules of the law and the manual behind what the register holds.
      const groups = [...new Set(inUse.map(({ group }) => group))].sort(
        (a, b) => behind.indexOf(a) - behind.indexOf(b),
      );
      return groups.map((group) => ({
        group,
        things: inUse
          .filter((thing) => thing.group === group)
          .slice(0, mostOfGroup)
          .map((thing) => withHit(thing, words)),
      }));
    },
  };
}
