import { expect, test } from 'vitest';
import { filesFor, stem } from './test-word.mjs';

test.each([
  ['letters', 'letter'],
  ['letter', 'letter'],
  ['counterparties', 'counterpart'],
  ['license', 'license'],
  ['Licenses', 'licens'],
  ['cli', 'cli'],
])('%s looks for %s', (word, found) => {
  expect(stem(word)).toBe(found);
});

test('a word finds the files that hold it in their path', () => {
  const files = [
    'renderer/forms/letter/letter-draft.test.ts',
    'shared/base/dates.test.ts',
    'e2e/letter-to-page.spec.ts',
  ];
  expect(filesFor('letters', files)).toEqual([
    'renderer/forms/letter/letter-draft.test.ts',
    'e2e/letter-to-page.spec.ts',
  ]);
  expect(filesFor('palette', files)).toEqual([]);
});
