import { expect, test } from 'vitest';
import { didYouMean, distance, nearest } from './near';

test('the distance of two words counts slips, exchanged neighbors as one', () => {
  expect(distance('docket', 'docket')).toBe(0);
  expect(distance('dokcet', 'docket')).toBe(1);
  expect(distance('', 'abc')).toBe(3);
  expect(distance('kitten', 'sitting')).toBe(3);
});

test('what is near is named, the likeliest first, and nothing that is far', () => {
  const commands = ['docket', 'verify', 'licenses', 'letters', 'backup', 'backups'];
  expect(nearest('dockt', commands)).toEqual(['docket']);
  expect(nearest('bakups', commands)).toEqual(['backups', 'backup']);
  expect(nearest('lic', commands)).toEqual(['licenses']);
  expect(nearest('fly', commands)).toEqual([]);
  expect(nearest('', commands)).toEqual([]);
  expect(nearest('example trading ltd', ['Example Trading Ltd.', 'Other'])).toEqual(['Example Trading Ltd.']);
  expect(nearest('Muller GmbH', ['Müller GmbH'])).toEqual(['Müller GmbH']);
});

test('in words', () => {
  expect(didYouMean('dockt', ['docket'])).toBe('Did you mean "docket"?');
  expect(didYouMean('Z12345', ['Z123456', 'Z123457', 'Z123458'])).toBe(
    'Did you mean "Z123456", "Z123457" or "Z123458"?',
  );
  expect(didYouMean('fly', ['docket'])).toBeUndefined();
});
