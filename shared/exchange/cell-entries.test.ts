import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeEntries, encodeEntries } from './cell-entries';

test('a list in a cell reads as people would write it', () => {
  expect(
    encodeEntries([
      ['End user', 'Example Trading Ltd.', '', 'CN'],
      ['Other', 'A|B'],
    ]),
  ).toBe('End user | Example Trading Ltd. |  | CN\nOther | A\\|B');
  expect(decodeEntries('End user | Example Trading Ltd. |  | CN', 5)).toEqual([
    ['End user', 'Example Trading Ltd.', '', 'CN', ''],
  ]);
  expect(decodeEntries('a | b | c', 2)).toBeUndefined();
});

test('whatever stands in the parts comes back', () => {
  const part = fc.string({ unit: 'grapheme', maxLength: 12 });
  const odd = fc.constantFrom('|', '\\', '\n', '\r\n', ' ', ' | ', '\\n', 'a\\', '| ');
  const entries = fc.array(fc.array(fc.oneof(part, odd), { minLength: 3, maxLength: 3 }), { maxLength: 5 });
  fc.assert(
    fc.property(entries, (given) => {
      // One entry of nothing is no entry: an empty cell has none.
      const isNothing = given.length === 1 && given[0]?.every((each) => each === '') === true;
      expect(decodeEntries(encodeEntries(given), 3)).toEqual(isNothing ? [] : given);
    }),
  );
});
