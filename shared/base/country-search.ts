import { type Country, countries } from './countries';
import { namedCountry, otherCountryNames } from './country-names';
import { searchText } from './search-text';

/** A country that fits what was typed; `as` is the other name it was found by, empty where it is its own. */
export interface FoundCountry extends Country {
  readonly as: string;
}

interface Names {
  readonly country: Country;
  readonly own: string;
  readonly others: readonly { readonly name: string; readonly folded: string }[];
}

// Roughly by what US companies export there (goods, US Census Bureau). It only orders names that begin alike, so that "Chi" offers
// China before Chile; what a register uses itself comes before it.
const often =
  'CA MX CN NL GB JP DE KR BR SG FR TW IN BE AU IT MY HK AE CH ES CO CL TH IE IL TR PE DO SA VN PA PL ID CR PH AR GT SE EC EG DK NO ZA QA NZ AT CZ FI KW HU PT RO GR UA'.split(
    ' ',
  );
const order = new Map(often.map((code, at) => [code, at]));

let made: readonly Names[] | undefined;

function allNames(): readonly Names[] {
  made ??= countries.map((country) => ({
    country,
    own: searchText(country.name),
    others: otherCountryNames(country.code).map((name) => ({ name, folded: searchText(name) })),
  }));
  return made;
}

const wordStart = (text: string, typed: string): boolean =>
  text.split(/[^\p{L}\p{N}]+/u).some((word, at) => at > 0 && word.startsWith(typed));

/** How well it fits, 0 best: named outright, begins its name, begins another of its names, begins a later word, stands within. */
function placeOf(typed: string, named: ReadonlySet<string>, { country, own, others }: Names) {
  const other = others.find(({ folded }) => folded.startsWith(typed));
  const as = other === undefined || own.startsWith(typed) ? '' : other.name;
  if (named.has(country.code)) return { rank: 0, as };
  if (own.startsWith(typed)) return { rank: 1, as };
  if (other !== undefined) return { rank: 2, as };
  if (wordStart(own, typed)) return { rank: 3, as };
  return own.includes(typed) ? { rank: 4, as } : undefined;
}

/**
 * The countries for what was typed, best first: the one (or those) it names outright, by any usual name or code; then what begins with
 * it; then what holds it. Where several fit alike, those come first that are `used` most, then those US companies export to
 * most, then in the order of their names. Nothing typed gives all.
 */
export function findCountries(
  text: string,
  used: ReadonlyMap<string, number> = new Map(),
): readonly FoundCountry[] {
  const typed = searchText(text).trim();
  if (typed === '') return countries.map((country) => ({ ...country, as: '' }));
  const meant = namedCountry(text);
  const named = new Set(meant === undefined ? [] : 'code' in meant ? [meant.code] : meant.candidates);
  return allNames()
    .flatMap((names) => {
      const found = placeOf(typed, named, names);
      return found === undefined ? [] : [{ ...names.country, ...found }];
    })
    .map(({ rank, ...country }) => ({ rank, country }))
    .sort(
      (a, b) =>
        a.rank - b.rank ||
        (used.get(b.country.code) ?? 0) - (used.get(a.country.code) ?? 0) ||
        (order.get(a.country.code) ?? often.length) - (order.get(b.country.code) ?? often.length),
    )
    .map(({ country }) => country);
}
