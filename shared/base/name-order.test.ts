import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareNamePlaces, compareNames, placeOfName } from './name-order';

const name = fc.oneof(
  fc.stringMatching(/^[A-Z]?\d{1,7}$/),
  fc.stringMatching(/^[A-Za-z]{0,2}[- ]?\d{0,4}$/),
  fc.constantFrom('Z99', 'Z100', 'Z099', 'Draft application', 'TGL-2019-05', '', 'Łódź 2'),
);

test('places order names as people do, numbers by their size', () => {
  expect(
    ['Z100', 'D7', 'Z99', '12'].sort((a, b) => compareNamePlaces(placeOfName(a), placeOfName(b))),
  ).toEqual(['12', 'D7', 'Z99', 'Z100']);
  fc.assert(
    fc.property(name, name, (a, b) => {
      expect(Math.sign(compareNamePlaces(placeOfName(a), placeOfName(b)))).toBe(
        Math.sign(compareNames(a, b)),
      );
    }),
  );
});
