import MiniSearch from 'minisearch';
import { searchText } from '../../shared/base/search-text';
import { bare } from '../state/match';
import { type Idle, type WhenIdle, whenWindowIsIdle } from '../state/when-idle';
import type { Findable, FindGroup } from './findable';

/** Things found, in the groups in which they show. */
export type Found = readonly {
  readonly group: FindGroup | 'recent' | 'usual' | 'this-page';
  readonly things: readonly Findable[];
}[];

export interface FindIndex {
  /** Among what is read in so far. */
  readonly find: (query: string) => Found;
  /** Resolves once everything is read in. */
  readonly ready: Promise<void>;
}

const asItIs = (term: string): string => term;
// What was typed with a slip comes after what was typed right.
const lower = (): number => 0.5;

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

/** The same, each word folded once: tens of thousands of records share most of their words. */
function termsKept(): typeof termsOf {
  const known = new Map<string, string[]>();
  return (term) => {
    let terms = known.get(term);
    if (terms === undefined) {
      terms = termsOf(term);
      known.set(term, terms);
    }
    return terms;
  };
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
  const words = query.split(apart).filter(Boolean);
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

/** A thing with all its words folded, each text on a line: as they are, and without what writes them otherwise. */
interface FoldedThing {
  readonly thing: Findable;
  readonly text: string;
}

/** How plainly a thing is meant: its name is what was typed, a word it is known by is, its name begins with it, or none of these. */
function plainness({ thing, text }: FoldedThing, typed: string): number {
  // The name is the first line.
  const isBegun = text.startsWith(typed);
  if (isBegun && text[typed.length] === '\n') return 0;
  if (text.includes(`\n${typed}\n`) && thing.also.some((each) => searchText(each) === typed)) return 1;
  return isBegun ? 2 : 3;
}

/** With so few letters nearly everything is found: no slips are looked for, and no more are ranked than are shown. */
const fewLetters = 2;

/** What stands between words. */
const between = '[\\s,;·()"“”]';
const apart = new RegExp(`${between}+`, 'u');

/** Whether a folded text has a word that begins with each of these, whatever signs are set among its letters. */
function wordsBegin(beginnings: readonly string[]): (text: string) => boolean {
  const each = beginnings.map((letters) => {
    const typed = [...letters].join('[^\\p{L}\\p{N}\\s]*');
    return new RegExp(`(?:^|${between})[^\\p{L}\\p{N}\\s]*${typed}`, 'u');
  });
  return (text) => each.every((beginning) => beginning.test(text));
}

/** What begins with these letters, then what has a word that does, then what holds them; of each group as many as are shown. */
function foundByFew(letters: string, all: readonly FoldedThing[]): readonly Findable[] {
  const found: Findable[][] = [[], [], []];
  const counts = new Map<string, number>();
  const beginning = [`\n${letters}`, ` ${letters}`];
  /** Groups that show nothing more: as many as are shown begin with the letters. */
  const full = new Set<FindGroup>();
  for (const { thing, text } of all) {
    if (full.has(thing.group) || !text.includes(letters)) continue;
    const rank = text.startsWith(letters) ? 0 : beginning.some((each) => text.includes(each)) ? 1 : 2;
    const of = `${rank} ${thing.group} ${thing.mark === ''}`;
    const count = counts.get(of) ?? 0;
    if (count === mostOfGroup) continue;
    counts.set(of, count + 1);
    found[rank]?.push(thing);
    if (rank === 0 && thing.mark === '' && count + 1 === mostOfGroup) full.add(thing.group);
  }
  return found.flat();
}

/**
 * An index of everything: what is given `atOnce` is found at once, the rest is read in while the window has nothing else to do. Beginnings
 * of words match, so do words typed with a slip, numbers without their dashes, and names in scripts that set no space between words.
 */
export function findIndex(
  all: () => Iterable<Findable>,
  atOnce: readonly Findable[] = [],
  whenIdle: WhenIdle = whenWindowIsIdle,
): FindIndex {
  const byId = new Map<string, FoldedThing>();
  const folded: FoldedThing[] = [];
  const search = new MiniSearch<Findable>({
    fields: ['name', 'also', 'under'],
    extractField: (thing, field) => {
      const value = thing[field as keyof Findable];
      return Array.isArray(value) ? value.join('\n') : String(value);
    },
    // A number is one word, dashes and all: `termsOf` adds it without them.
    tokenize: (text) => text.split(apart).filter(Boolean),
    processTerm: termsKept(),
  });
  const add = (thing: Findable): void => {
    search.add(thing);
    const words = wordsOf(thing);
    const each = { thing, text: [...new Set([searchText(words), otherwise(words)]), bare(words)].join('\n') };
    byId.set(thing.id, each);
    folded.push(each);
  };
  for (const thing of atOnce) add(thing);
  const idleTime = () => new Promise<Idle>(whenIdle);
  const readIn = async (): Promise<void> => {
    let idle = await idleTime();
    for (const thing of all()) {
      add(thing);
      if (idle.timeRemaining() < 1) idle = await idleTime();
    }
  };
  const ready = readIn();

  const ranked = (query: string): readonly Findable[] => {
    const whole = searchText(query.trim());
    if (whole.length <= fewLetters) return foundByFew(whole, folded);
    const typed = typedWords(query);
    // Beside a longer word, a word just begun only leaves out: read through the index it would find nearly everything.
    const words = typed.filter((word) => word.length > fewLetters);
    const begun = wordsBegin(typed.filter((word) => word.length <= fewLetters));
    const as = { prefix: true, boost: { name: 3, also: 2 }, tokenize: (text: string) => [text] };
    const hits = (): readonly FoldedThing[] =>
      search
        .search({
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
              {
                ...as,
                queries: [...exchanged(word)],
                fuzzy: false,
                boostDocument: lower,
                processTerm: asItIs,
              },
            ],
          })),
        })
        .flatMap(({ id }) => byId.get(id as string) ?? []);
    const number = bare(query);
    const isNumberToo = number !== whole && number.length > 2;
    const inside = folded.filter(
      ({ text }) => text.includes(whole) || (isNumberToo && text.includes(number)),
    );
    const first = (words.length === 0 ? folded : hits()).filter(({ text }) => begun(text));
    return [...new Set([...first, ...inside])]
      .map((each) => ({ thing: each.thing, rank: plainness(each, whole) }))
      .sort((a, b) => a.rank - b.rank)
      .map(({ thing }) => thing);
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
