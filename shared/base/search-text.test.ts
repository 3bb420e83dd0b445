import fc from 'fast-check';
import { expect, test } from 'vitest';
import { searchText } from './search-text';

test('plain text is folded as all other text is', () => {
  // With a letter that is folded away at its end, the same text goes the longer way.
  const ascii = fc.string({ unit: 'binary-ascii' });
  fc.assert(
    fc.property(ascii, (text) => {
      expect(searchText(`${text}ł`)).toBe(`${searchText(text)}l`);
    }),
  );
});

test('accents and full width fall away, and letters that no decomposition takes apart are typed plainly', () => {
  expect(searchText('Ørsted ÉCLAIR Ｚ１０４ Łódź STRAßE')).toBe('orsted eclair z104 lodz strasse');
});
