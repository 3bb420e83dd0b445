import type { AskReason } from './ask-reasons';

/** What a text holds besides dates: application control numbers, license numbers, phones, e-mail addresses, other references. */
export type NumberKind = 'control' | 'license' | 'phone' | 'email' | 'reference';

export interface PrintedNumber {
  readonly kind: NumberKind;
  readonly start: number;
  readonly end: number;
  readonly readings: readonly string[];
  readonly doubt: AskReason | null;
}

const looks: Readonly<Record<string, string>> = {
  O: '0',
  o: '0',
  Q: '0',
  I: '1',
  l: '1',
  i: '1',
  '|': '1',
  '!': '1',
  S: '5',
  s: '5',
  Z: '2',
  z: '2',
  B: '8',
  G: '6',
};
const digit = '[0-9OoQIil|!SsZzBG]';
const edge = '(?<![\\p{L}\\p{N}_/.@-])';
const finish = '(?![\\p{L}\\p{N}_@|]|[-/.]\\p{N})';

interface Shape {
  readonly kind: NumberKind;
  readonly pattern: RegExp;
  read(printed: string): { readonly readings: readonly string[]; readonly doubt: AskReason | null };
}

const sure = (reading: string) => ({ readings: [reading], doubt: null });
const asDigits = (text: string): string => [...text].map((sign) => looks[sign] ?? sign).join('');
const count = (text: string): number => text.replace(/\D/g, '').length;

/** A letter and so many digits; a letter among the digits is one that looks like a digit, and is asked about. */
function letterAndDigits(printed: string, first: (letter: string) => string) {
  const bare = printed.replace(/[\s-]/g, '');
  const [letter = '', rest] = [bare[0], bare.slice(1)];
  const reading = first(letter) + asDigits(rest);
  return { readings: [reading], doubt: reading === bare ? null : ('unsure-character' as const) };
}

const shapes: readonly Shape[] = [
  {
    kind: 'email',
    pattern: /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/giu,
    read: (printed) => sure(printed),
  },
  {
    kind: 'phone',
    pattern: new RegExp(
      `${edge}(?:\\+?1[\\s.-]?)?(?:\\(\\d{3}\\)\\s?|\\d{3}[\\s./-])\\d{3}[\\s.-]\\d{4}(?:,?\\s?(?:x|ext\\.?|extension)\\s?\\d{1,5})?${finish}`,
      'giu',
    ),
    read: (printed) => sure(printed.replace(/\s+/g, ' ')),
  },
  {
    kind: 'license',
    pattern: new RegExp(`${edge}[D0]\\s?-?${digit}{7}${finish}`, 'gu'),
    read: (printed) => letterAndDigits(printed, (letter) => (letter === '0' ? 'D' : letter)),
  },
  {
    kind: 'control',
    pattern: new RegExp(`${edge}[A-Z]\\s?-?${digit}{6}${finish}`, 'gu'),
    read: (printed) => letterAndDigits(printed, (letter) => letter),
  },
  {
    // A digit in the place of the letter Z.
    kind: 'control',
    pattern: new RegExp(`${edge}[27]${digit}{6}${finish}`, 'gu'),
    read: (printed) => ({ readings: [`Z${asDigits(printed.slice(1))}`], doubt: 'unsure-character' }),
  },
];

const reference = new RegExp(`${edge}[A-Z0-9][\\p{L}0-9]*(?:[-/.][\\p{L}0-9]+)*${finish}`, 'giu');

/** The first half of an address that was read as two words: "jane. doe@agency.example", "jane.d oe@agency.example". */
const firstHalf = /(?<![\p{L}\p{N}@._-])(?<half>\p{Ll}+[._-]\p{Ll}*)[ ]$/u;

/** Says of an address behind what may be its first half that it must be asked about. */
function withFirstHalf(text: string, address: PrintedNumber): PrintedNumber {
  const half = firstHalf.exec(text.slice(Math.max(0, address.start - 40), address.start))?.groups?.half;
  if (half === undefined) return address;
  const readings = [...address.readings, ...address.readings.map((each) => half + each)];
  return { ...address, readings, doubt: 'unsure-character' };
}

/** Every number of a text, in order; what looks like two kinds is the one that stands first among the shapes. */
export function numbersIn(text: string): readonly PrintedNumber[] {
  const found: PrintedNumber[] = [];
  const isFree = (start: number, end: number) =>
    found.every((each) => end <= each.start || start >= each.end);
  for (const { kind, pattern, read } of shapes)
    for (const { 0: printed, index } of text.matchAll(pattern)) {
      const end = index + printed.length;
      const isWord = kind !== 'email' && count(printed) < 4;
      if (!isWord && isFree(index, end)) found.push({ kind, start: index, end, ...read(printed) });
    }
  for (const { 0: printed, index } of text.matchAll(reference)) {
    const end = index + printed.length;
    if (printed.length > 3 && count(printed) > 1 && isFree(index, end))
      found.push({ kind: 'reference', start: index, end, ...sure(printed) });
  }
  return found
    .map((each) => (each.kind === 'email' ? withFirstHalf(text, each) : each))
    .sort((a, b) => a.start - b.start);
}
