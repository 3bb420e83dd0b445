/** A way of numbering: what a number looks like, and which one stands at each place. */
export interface Numbering {
  /** Its one group is the number; applied where a line or a sentence begins. */
  readonly mark: RegExp;
  readonly at: (place: number) => string;
}

const romans = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];
const decimal = (place: number): string => String(place + 1);
const letter = (place: number): string => String.fromCharCode(97 + place);
const roman = (place: number): string => romans[place] ?? '';
const capital = (of: (place: number) => string) => (place: number) => of(place).toUpperCase();

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth'];
const ordinal = (place: number): string =>
  (ordinals[place] ?? '').replace(/^./, (letter) => letter.toUpperCase());

/** Every way of numbering that is known, without bullets. */
export const numberings: readonly Numbering[] = [
  // "1.The" too, but not "1.5".
  { mark: /(\d{1,2})\.(?=\s|[A-Z][a-z])/y, at: decimal },
  { mark: /(\d{1,2})\)(?=\s)/y, at: decimal },
  { mark: /\((\d{1,2})\)(?=\s)/y, at: decimal },
  { mark: /\[(\d{1,2})\](?=\s)/y, at: decimal },
  { mark: /0?(\d{1,2}) ?[-–—](?=\s)/y, at: decimal },
  // "01 No resale", with nothing behind the number.
  { mark: /(?:0(?=[1-9]\s)|(?=1\d\s))(\d{1,2})(?=\s+[A-Z])/y, at: decimal },
  {
    mark: /(First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth)(?:ly)?[,:](?=\s)/y,
    at: ordinal,
  },
  {
    mark: /(?:Q|(?:Question|Item|Ground|Reason|Basis|Condition|Proviso|Point) )(\d{1,2})(?:[.:)]| ?[-–—]|)(?=\s)/iy,
    at: decimal,
  },
  { mark: /([ivx]{1,4})\.(?=\s)/y, at: roman },
  { mark: /([ivx]{1,4})\)(?=\s)/y, at: roman },
  { mark: /\(([ivx]{1,4})\)(?=\s)/y, at: roman },
  { mark: /([IVX]{1,4})\.(?=\s)/y, at: capital(roman) },
  { mark: /\(([IVX]{1,4})\)(?=\s)/y, at: capital(roman) },
  { mark: /([a-z])\.(?=\s)/y, at: letter },
  { mark: /([a-z])\)(?=\s)/y, at: letter },
  { mark: /\(([a-z])\)(?=\s)/y, at: letter },
  { mark: /([A-Z])\.(?=\s)/y, at: capital(letter) },
  { mark: /\(([A-Z])\)(?=\s)/y, at: capital(letter) },
];
/** The signs that a list without numbers has. */
export const bullets: readonly Numbering[] = ['•', '◦', '▪', '■', '·', '●', '*', '-', '–', '—'].map(
  (sign) => ({
    mark: new RegExp(`(${sign === '*' ? '\\*' : sign})(?=\\s)`, 'y'),
    at: () => sign,
  }),
);

/** Where the numbers of one kind stand, counted without a gap from the first; the places where each could stand are given. */
function placesOf({ mark, at }: Numbering, text: string, starts: readonly number[]): readonly number[] {
  const found: number[] = [];
  for (const start of starts) {
    mark.lastIndex = start;
    if (mark.exec(text)?.[1] === at(found.length)) found.push(start);
  }
  return found;
}

/** Of several kinds the one that begins first: what begins later stands within its points. */
function firstOf(kinds: readonly Numbering[], text: string, starts: readonly number[]): readonly number[] {
  return kinds
    .map((kind) => placesOf(kind, text, starts))
    .filter((places) => places.length > 1)
    .reduce<readonly number[]>(
      (best, each) => (best.length === 0 || (each[0] ?? 0) < (best[0] ?? 0) ? each : best),
      [],
    );
}

const startsAfter = (text: string, before: RegExp): readonly number[] =>
  [...text.matchAll(before)].map(({ index, 0: { length } }) => index + length);

/** Lines that a PDF or an e-mail broke are joined again; a paragraph begins a new line. */
function unbroken(text: string): string {
  return text
    .split(/\n[^\S\n]*\n\s*/)
    .map((paragraph) =>
      paragraph
        .trim()
        .replace(/(?<=\p{L}-)\s*\n\s*/gu, '')
        .replace(/\s*\n\s*/g, ' '),
    )
    .filter((paragraph) => paragraph !== '')
    .join('\n');
}

/**
 * The reasons of a text that numbers them (1. 2. 3., (a) (b), I. II., bullets), each with its number and in its own words; what stands
 * before the first belongs to it. Empty where there are not at least two: a number within a sentence, as of a section or a day, counts
 * none.
 */
export function numberedReasons(given: string): readonly string[] {
  const text = given.replace(/\r\n?/g, '\n');
  const lines = startsAfter(text, /^[^\S\n]*/gm);
  const sentences = startsAfter(text, /^\s*|[.;:,]\s+(?:and\s+|or\s+)?/g);
  const byLine = firstOf([...numberings, ...bullets], text, lines);
  const places = byLine.length > 0 ? byLine : firstOf(numberings, text, sentences);
  return places
    .map((place, index) => unbroken(text.slice(index === 0 ? 0 : place, places[index + 1])))
    .filter((reason) => reason !== '');
}

/**
 * The reasons that a text of a letter states, as a reply takes them for its points: its paragraphs, or the reasons that it numbers where it
 * is one paragraph, with or without a line before it that ends in a colon.
 */
export function statedReasons(given: string): readonly string[] {
  const text = given.replace(/\r\n?/g, '\n');
  const paragraphs = text
    .split(/\n\s*\n/)
    .map((each) => each.trim())
    .filter((each) => each !== '');
  const isOneList = paragraphs.length === 1 || (paragraphs.length === 2 && paragraphs[0]?.endsWith(':'));
  const numbered = isOneList ? numberedReasons(text) : [];
  return numbered.length > 0 ? numbered : paragraphs;
}
