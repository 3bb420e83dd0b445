const marks = /\p{M}/gu;

// Letters that no decomposition takes apart, as they are typed where the keyboard lacks them.
const plain: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
};
const whole = /[łøđðþßæœı]/g;

/** Text as it is compared in a search: lower case, accents folded, full-width letters made plain. */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(marks, '')
    .toLowerCase()
    .replace(whole, (letter) => plain[letter] ?? letter);
}

/** Only letters and digits of the folded text, so that `Z-104 977` finds Z104977. */
export function bare(text: string): string {
  return folded(text).replace(/[^\p{L}\p{N}]/gu, '');
}

/** Whether every word of the query stands somewhere in the text, or the query with its dashes and spaces left out does. */
export function isMatch(text: string, query: string): boolean {
  const words = folded(query).split(/\s+/).filter(Boolean);
  const within = folded(text);
  if (words.every((word) => within.includes(word))) return true;
  const tight = bare(query);
  return tight !== '' && bare(text).includes(tight);
}
