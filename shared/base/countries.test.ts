import { describe, expect, test } from 'vitest';
import { countries, countryName, isCountryCode } from './countries';

const official = countries.filter(({ isUserAssigned }) => isUserAssigned !== true);

function folded(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

describe('the countries', () => {
  test('are the 249 of ISO 3166-1, and Kosovo marked as user-assigned', () => {
    expect(official).toHaveLength(249);
    expect(countries.filter(({ isUserAssigned }) => isUserAssigned).map(({ code }) => code)).toEqual(['XK']);
  });

  test('have unique two-letter codes and unique names', () => {
    expect(new Set(countries.map(({ code }) => code)).size).toBe(250);
    expect(new Set(countries.map(({ name }) => folded(name))).size).toBe(250);
    expect(countries.filter(({ code }) => !/^[A-Z]{2}$/.test(code))).toEqual([]);
  });

  test('stand in the order of their names, accents aside', () => {
    const names = countries.map(({ name }) => folded(name));
    expect(names).toEqual([...names].sort());
  });

  test('carry every code the platform knows, bar retired and exceptional reservations', () => {
    const known = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
    expect(official.filter(({ code }) => known.of(code) === undefined)).toEqual([]);
  });
});

test('a code gives its name, an unknown one itself', () => {
  expect(countryName('CN')).toBe('China');
  expect(countryName('TW')).toBe('Taiwan');
  expect(countryName('HK')).toBe('Hong Kong');
  expect(countryName('QQ')).toBe('QQ');
});

test('only codes of the list, in capitals, are codes', () => {
  expect(['US', 'XK', 'MO'].every(isCountryCode)).toBe(true);
  expect(['us', 'QQ', '', 'USA', 'UK'].some(isCountryCode)).toBe(false);
});
