import type { Comparison } from './compare';
import { entriesByKey, entryKey, type ListEntry, namesIn } from './list-entry';
import { type CannotCompare, type ReadName, readName } from './name';
import { createNameIndex } from './name-index';
import { ofacScore } from './ofac-score';

/** A list that names are held against, as it is told beside every result. */
export interface ListUsed {
  readonly source: string;
  readonly date: string;
  readonly sha256: string;
  readonly entries: number;
}

/** Words of both names side by side; empty on one side where it has none. */
export interface TokenPair {
  readonly asked: string;
  readonly listed: string;
  /** As they were compared. */
  readonly folded: string;
  readonly similarity: number;
  /** What part of both names they are, from 0 to 1. */
  readonly weight: number;
  /** A legal form or a title, which never counts. */
  readonly setAside: boolean;
}

/** A listed party that a name may be, with everything that led to it. */
export interface Hit {
  /** From 0 to 1. */
  readonly score: number;
  /** What OFAC's own search would give, from 0 to 100. */
  readonly ofacScore: number;
  readonly source: string;
  readonly entry: string;
  readonly name: string;
  /** The other name that matched; null: the name itself. */
  readonly alias: string | null;
  readonly tokens: readonly TokenPair[];
  readonly country: string;
}

/** What screening one name found. */
export interface Screened {
  readonly lists: readonly ListUsed[];
  /** In falling order. */
  readonly hits: readonly Hit[];
  /** The name could not be compared by its letters, whatever was found: a person has to look. */
  readonly cannotCompare: boolean;
}

export interface Screening {
  readonly lists: readonly ListUsed[];
  screen(name: string, threshold: number): Screened;
  /** The entry a hit is about. */
  entryOf(hit: Pick<Hit, 'source' | 'entry'>): ListEntry | undefined;
  whyNot(name: string): CannotCompare | undefined;
}

/** No name that cannot be compared is said to be the same. */
const mostUncertain = 0.99;
const rounded = (value: number): number => Math.round(value * 10_000) / 10_000;

/** A name as asked, without what stands in brackets, and without an address after it. */
export function askedVariants(name: string): readonly string[] {
  const found = namesIn(name);
  const withoutAddress = /^(.{5,}?),\s*\d{2,}\b.*\p{L}/u.exec(name)?.[1];
  return [
    ...new Set([
      name,
      found.name,
      ...found.aliases,
      ...(withoutAddress === undefined ? [] : [withoutAddress]),
    ]),
  ];
}

function setAside(from: readonly string[], isAsked: boolean): readonly TokenPair[] {
  return from.map((word) => ({
    asked: isAsked ? word : '',
    listed: isAsked ? '' : word,
    folded: '',
    similarity: 0,
    weight: 0,
    setAside: true,
  }));
}

function tokenPairs(asked: ReadName, listed: ReadName, { pairings }: Comparison): readonly TokenPair[] {
  const total = asked.weight + listed.weight || 1;
  const pairs: { at: number; pair: TokenPair }[] = [];
  const usedAsked = new Set<number>();
  const usedListed = new Set<number>();
  const span = (from: number, count: number) => Array.from({ length: count }, (_, at) => from + at);
  const words = (texts: readonly string[], places: readonly number[]) =>
    places.map((at) => texts[at] ?? '').join(' ');
  const weightOf = (name: ReadName, places: readonly number[]) =>
    places.reduce((sum, at) => sum + (name.tokens[at]?.weight ?? 0), 0);
  const foldedOf = (name: ReadName, places: readonly number[]) =>
    places.map((at) => name.tokens[at]?.text ?? '').join(' ');
  for (const each of pairings) {
    const left = span(each.from, each.fromCount);
    const right = span(each.to, each.toCount);
    for (const at of left) usedAsked.add(at);
    for (const at of right) usedListed.add(at);
    pairs.push({
      at: each.from,
      pair: {
        asked: words(asked.sources, left),
        listed: words(listed.sources, right),
        folded: `${foldedOf(asked, left)} = ${foldedOf(listed, right)}`,
        similarity: rounded(each.similarity),
        weight: rounded((weightOf(asked, left) + weightOf(listed, right)) / total),
        setAside: false,
      },
    });
  }
  const alone = (name: ReadName, used: ReadonlySet<number>, isAsked: boolean) =>
    name.sources.flatMap((source, at) =>
      used.has(at)
        ? []
        : [
            {
              asked: isAsked ? source : '',
              listed: isAsked ? '' : source,
              folded: name.tokens[at]?.text ?? '',
              similarity: 0,
              weight: rounded((name.tokens[at]?.weight ?? 0) / total),
              setAside: false,
            },
          ],
    );
  return [
    ...pairs.sort((a, b) => a.at - b.at).map(({ pair }) => pair),
    ...alone(asked, usedAsked, true),
    ...alone(listed, usedListed, false),
    ...setAside([...asked.honorifics, ...asked.legalForms], true),
    ...setAside([...listed.honorifics, ...listed.legalForms], false),
  ];
}

/** Makes lists ready for screening. Same lists and same name, same answer, byte for byte. */
export function createScreening(lists: readonly ListUsed[], entries: readonly ListEntry[]): Screening {
  const names: ReadName[] = [];
  const owners: number[] = [];
  const places: number[] = [];
  for (const [at, entry] of entries.entries())
    for (const [place, name] of [entry.name, ...entry.aliases].entries()) {
      names.push(readName(name));
      owners.push(at);
      places.push(place);
    }
  const index = createNameIndex(names);
  let byKey: Map<string, ListEntry> | undefined;

  function hitOf(asked: ReadName, name: number, comparison: Comparison, isUncertain: boolean): Hit {
    const entry = entries[owners[name] ?? 0] as ListEntry;
    const listed = names[name] as ReadName;
    const score = rounded(Math.min(comparison.score, isUncertain ? mostUncertain : 1));
    const place = places[name] ?? 0;
    return {
      score,
      ofacScore: ofacScore(asked.text, listed.text),
      source: entry.source,
      entry: entry.entry,
      name: entry.name,
      alias: place === 0 ? null : (entry.aliases[place - 1] ?? null),
      tokens: tokenPairs(asked, listed, comparison),
      country: entry.countries.join('; '),
    };
  }

  return {
    lists,
    screen(name, threshold) {
      const whole = readName(name);
      const cannotCompare = whole.cannotCompare !== undefined;
      const best = new Map<
        number,
        { readonly asked: ReadName; readonly name: number; readonly comparison: Comparison }
      >();
      for (const variant of askedVariants(name)) {
        const asked = variant === name ? whole : readName(variant);
        for (const found of index.search(asked, threshold)) {
          const owner = owners[found.name] ?? 0;
          const before = best.get(owner);
          if (before === undefined || found.comparison.score > before.comparison.score)
            best.set(owner, { asked, ...found });
        }
      }
      const hits = [...best]
        .sort(([ownerA, a], [ownerB, b]) => b.comparison.score - a.comparison.score || ownerA - ownerB)
        .map(([, { asked, name: at, comparison }]) => hitOf(asked, at, comparison, cannotCompare));
      return { lists, hits, cannotCompare };
    },
    entryOf(hit) {
      byKey ??= entriesByKey(entries);
      return byKey.get(entryKey(hit));
    },
    whyNot: (name) => readName(name).cannotCompare,
  };
}
