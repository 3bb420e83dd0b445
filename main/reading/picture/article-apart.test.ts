import { expect, test } from 'vitest';
import { withArticlesApart } from './article-apart';
import type { RecognizedWord } from './tesseract';

/** A line of black columns, `#`, on white, ten points high; behind the word stands another, six points away. */
function lineOf(text: string, drawn: string) {
  const width = drawn.length;
  const height = 12;
  const data = new Uint8Array(width * height).fill(255);
  for (let y = 1; y < 11; y++)
    for (const [x, sign] of [...drawn].entries()) if (sign === '#') data[y * width + x] = 0;
  const word: RecognizedWord = {
    text,
    confidence: 90,
    left: 0,
    top: 0,
    right: width,
    bottom: height,
    signs: [],
  };
  const next = { ...word, text: 'of', left: width + 6, right: width + 16 };
  const line = { words: [word, next], left: 0, right: width + 16, baseLeft: 11, baseRight: 11, height: 10 };
  return withArticlesApart({ width, height, data }, [line])[0]
    ?.words.slice(0, -1)
    .map((each) => [each.text, each.left, each.right]);
}

test('an article with room behind it is a word of its own', () => {
  expect(lineOf('Asign', '#####.....###.##.##.###')).toEqual([
    ['A', 0, 5],
    ['sign', 10, 23],
  ]);
});

test.each([
  ['a word that begins with such a letter', 'Asian', '#####.###.##.##.###'],
  ['letters that stand apart everywhere', 'Asian', '#####...###...##..##...###'],
  ['a word whose first letters are read as one', 'Asian', '###############....##.##'],
  ['a word with less room than stands between words', 'April', '#####...#############'],
  ['a month', 'April', '#####......###.##.##.###'],
  ['a word of another letter', 'Dsign', '#####.....###.##.##.###'],
])('%s stays as it is', (_, text, drawn) => {
  expect(lineOf(text, drawn)?.map(([each]) => each)).toEqual([text]);
});
