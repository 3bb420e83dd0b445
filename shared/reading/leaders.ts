import type { ReadWord } from './letter-text';

// Dots or a line that lead the eye from a label to its value, or that are there to write on. Three dots are a pause in a sentence.
const leader = /[.·…]{4,}|…{2,}|_{3,}/gu;

/** What a word says apart from leaders; nothing of it where it is a leader itself. What stands on its two sides is two words. */
export function withoutLeaders(word: ReadWord): readonly ReadWord[] {
  if (word.text.trim() === '') return [];
  if (word.text.search(leader) === -1) return [word];
  const { others: _, ...bare } = word;
  const each = word.box.width / word.text.length;
  const parts: ReadWord[] = [];
  let from = 0;
  const add = (to: number) => {
    const text = word.text.slice(from, to);
    const box = { ...word.box, x: word.box.x + each * from, width: each * text.length };
    if (text !== '') parts.push({ ...bare, text, box });
  };
  for (const { 0: printed, index } of word.text.matchAll(leader)) {
    add(index);
    from = index + printed.length;
  }
  add(word.text.length);
  return parts;
}
