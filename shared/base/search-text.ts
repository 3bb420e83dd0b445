const beyondAscii = /\P{ASCII}/u;
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

/** Text normalized for comparison in a search: lower case, without accents, full-width letters as plain ones. */
export function searchText(text: string): string {
  // Most of what is searched is plain: nothing of it is written otherwise, and it is folded for thousands of records at once.
  if (!beyondAscii.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(marks, '')
    .toLowerCase()
    .replace(whole, (letter) => plain[letter] ?? letter);
}
