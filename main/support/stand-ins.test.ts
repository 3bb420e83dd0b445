import { expect, test } from 'vitest';
import { createStandIns } from './stand-ins';

const signs = [...'abcdefghijklmnopqrstuvwxyz0123456789'];
// Names as short as these are names too: Li, Wu, O.
const short = [...signs, ...signs.flatMap((first) => signs.map((second) => `${first}${second}`))];

test('no word or number stands for itself, however short it is and whatever came before it', () => {
  for (const first of short) {
    const by = createStandIns(new Set(short));
    expect([first, by.text(first)]).not.toEqual([first, first]);
  }
  for (const order of [short, short.toReversed(), short.map((word) => word.toUpperCase())]) {
    const by = createStandIns(new Set(order));
    const parts = (text: string) => text.split(/(?<=\p{L})(?=\p{N})|(?<=\p{N})(?=\p{L})/u);
    for (const word of order) {
      const standIn = by.text(word);
      expect(parts(word).filter((part, at) => parts(standIn)[at] === part)).toEqual([]);
      expect(by.text(word)).toBe(standIn);
    }
  }
});
