import { countries, isCountryCode } from './countries';
import { alpha3, ambiguousCountries, countryAliases } from './country-aliases';
import { spokenNames } from './country-spoken-names';
import { searchText } from './search-text';
import { plainWords, wordKey } from './word-key';

/** What a word says about a country: the one it names, those it could name, or none. */
export type NamedCountry = { readonly code: string } | { readonly candidates: readonly string[] } | undefined;

// "Republic of", "Kingdom of" in front of a name change nothing, but where two states share the name they are the name.
const formal = new Set(
  'republic kingdom konigreich koninkrijk kongeriget konungariket kongeriket royaume reino regno state states commonwealth principality duchy grand sultanate federal federative federated federation islamic democratic peoples socialist plurinational bolivarian cooperative hashemite independent sovereign'.split(
    ' ',
  ),
);
const twoStates = new Set([
  'korea',
  'china',
  'congo',
  'corea',
  'coree',
  'coreia',
  'cina',
  'chine',
  'kongo',
  'virgin islands',
]);

// Shortened words of names, and the one word that languages write differently.
const long: Readonly<Record<string, string>> = {
  n: 'north',
  no: 'north',
  s: 'south',
  so: 'south',
  w: 'west',
  brit: 'british',
  cent: 'central',
  republik: 'republic',
  republiek: 'republic',
  republique: 'republic',
  republica: 'republic',
  repubblica: 'republic',
  republika: 'republic',
};
const nameWords = (name: string): readonly string[] => plainWords(name).map((word) => long[word] ?? word);
const nameKey = (name: string): string => wordKey(nameWords(name));

/** As it is typed where the keyboard has no umlauts. */
const withoutUmlauts = (name: string): string =>
  name.replace(/[äöüÄÖÜ]/g, (letter) => `${searchText(letter)}e`);

interface Table {
  readonly codes: ReadonlyMap<string, string>;
  readonly several: ReadonlyMap<string, readonly string[]>;
}

let made: Table | undefined;
const asked = new Map<string, NamedCountry>();

/** The names of all tables, in the order in which they win; of two countries with one name neither is taken. */
function tableOfNames(): Table {
  const codes = new Map<string, string>();
  const several = new Map<string, readonly string[]>();
  const known = (name: string) => codes.has(nameKey(name)) || several.has(nameKey(name));
  const take = (pairs: readonly (readonly [string, string])[]) => {
    for (const [name, code] of pairs.filter(([name]) => !known(name))) {
      const key = nameKey(name);
      if (key === '') continue;
      const before = codes.get(key);
      if (before === undefined || before === code) codes.set(key, code);
      else several.set(key, [...new Set([...(several.get(key) ?? [before]), code])]);
    }
    for (const key of several.keys()) codes.delete(key);
  };
  for (const [name, candidates] of Object.entries(ambiguousCountries)) several.set(nameKey(name), candidates);
  take(
    Object.entries(countryAliases).flatMap(([code, names]) =>
      names.split(/, (?=\S)/).map((name) => [name, code] as const),
    ),
  );
  take(countries.map(({ code, name }) => [name, code]));
  take(Object.entries(alpha3).map(([code, three]) => [three, code]));
  take(
    Object.entries(spokenNames).flatMap(([code, names]) =>
      names.split(' | ').flatMap((name) => [[name, code] as const, [withoutUmlauts(name), code] as const]),
    ),
  );
  return { codes, several };
}

/** What a country is called beside its own name: in use, spoken elsewhere, and its code of three letters. */
export function otherCountryNames(code: string): readonly string[] {
  return [
    ...(countryAliases[code]?.split(/, (?=\S)/) ?? []),
    ...(alpha3[code] === undefined ? [] : [alpha3[code]]),
    ...(spokenNames[code]?.split(' | ') ?? []),
  ];
}

/**
 * The country a word in a list names: an ISO code of two or three letters, a usual name or abbreviation, in English, German,
 * French, Spanish, Italian, Portuguese, Dutch or the country's own language; case, accents, dots, hyphens and word order aside.
 */
export function namedCountry(text: string): NamedCountry {
  // Lists say the same few words again and again.
  if (asked.has(text)) return asked.get(text);
  if (asked.size >= 5_000) asked.clear();
  const found = readCountry(text);
  asked.set(text, found);
  return found;
}

function readCountry(text: string): NamedCountry {
  const plain = text.normalize('NFKC').trim();
  if (/^[a-z]{2}$/i.test(plain) && isCountryCode(plain.toUpperCase())) return { code: plain.toUpperCase() };
  // "N/A" is no country, though its letters alone are Namibia's.
  if (/^\P{L}*\p{L}?\P{L}*$/u.test(plain) || /^\p{L}\s*\/\s*\p{L}$/u.test(plain)) return undefined;
  made ??= tableOfNames();
  const found = lookedUp(made, nameWords(plain));
  if (found !== undefined) return found;
  // "United States (USA)", "Germany - DE": both halves say the same.
  const halves = plain
    .split(/[()[\]/–—]|\s-\s/)
    .map((half) => half.trim())
    .filter((half) => half !== '');
  if (halves.length !== 2) return undefined;
  const [first, second] = halves.map(namedCountry);
  return first !== undefined &&
    'code' in first &&
    second !== undefined &&
    'code' in second &&
    first.code === second.code
    ? first
    : undefined;
}

function lookedUp({ codes, several }: Table, words: readonly string[]): NamedCountry {
  const key = wordKey(words);
  const candidates = several.get(key);
  if (candidates !== undefined) return { candidates };
  const code = codes.get(key);
  if (code !== undefined) return { code };
  const bare = words.filter((word) => !formal.has(word));
  if (bare.length === words.length || bare.length === 0 || twoStates.has(wordKey(bare))) return undefined;
  const short = codes.get(wordKey(bare));
  return short === undefined ? undefined : { code: short };
}
