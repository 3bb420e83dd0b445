import { describe, expect, test } from 'vitest';
import { codePoint, oddCharacters, withOddCharactersShown } from './odd-characters';

describe('a character that is not seen or turns the text around is found with its place', () => {
  test.each([
    ['\u202e', 'U+202E'],
    ['\u2066', 'U+2066'],
    ['\u200e', 'U+200E'],
    ['\u061c', 'U+061C'],
    ['\u200b', 'U+200B'],
    ['\u200d', 'U+200D'],
    ['\u00ad', 'U+00AD'],
    ['\ufeff', 'U+FEFF'],
    ['\u2060', 'U+2060'],
    ['\u3164', 'U+3164'],
    ['\u2800', 'U+2800'],
    ['\ufe0f', 'U+FE0F'],
    ['\u{e0041}', 'U+E0041'],
    ['\u{e0100}', 'U+E0100'],
    ['\u034f', 'U+034F'],
  ])('%j', (character, code) => {
    expect(oddCharacters(`𝒳Acme${character}Ltd`)).toEqual([{ code, place: 6 }]);
    expect(withOddCharactersShown(`Acme${character}Ltd`)).toBe(`Acme‹${code}›Ltd`);
  });
});

test.each([
  'Müller & Söhne',
  '北方工业',
  'الفجر',
  'می‌خواهم',
  'क्‍ष',
  'שלום בע"מ',
  '👩‍🔧 ❤️ 1️⃣ 🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}',
  '葛\u{e0100}城',
  'Zwei  Wörter',
  '',
])('%j is written as its script is', (text) => {
  expect(oddCharacters(text)).toEqual([]);
  expect(withOddCharactersShown(text)).toBe(text);
});

test('every odd character is found also where it stands alone among plain letters', () => {
  const codesIn = (text: string) => oddCharacters(text).map(({ code }) => code);
  const lost: string[] = [];
  const atOnce = 1_000;
  for (let from = 0; from <= 0x10_ffff; from += atOnce) {
    // Where no script has a character each tenth thousand, with FULL=1 every one.
    const isBare = from > 0x4_0000 && Math.abs(from - 0xe_0000) > atOnce;
    if (isBare && process.env.FULL !== '1' && (from / atOnce) % 10 !== 0) continue;
    const length = Math.min(atOnce, 0x10_ffff + 1 - from);
    const points = Array.from({ length }, (_, at) => from + at);
    // Beside one that is surely odd the whole expression is asked.
    const odd = new Set(
      codesIn(`a${points.map((point) => `${String.fromCodePoint(point)}b`).join('')}\u202e`),
    );
    const plain = points.filter((point) => !odd.has(codePoint(String.fromCodePoint(point))));
    lost.push(...codesIn(`a${plain.map((point) => `${String.fromCodePoint(point)}b`).join('')}`));
    for (const point of points) {
      const character = String.fromCodePoint(point);
      if (!odd.has(codePoint(character))) continue;
      if (codesIn(`a${character}b`)[0] !== codePoint(character)) lost.push(codePoint(character));
    }
  }
  expect(lost).toEqual([]);
});
