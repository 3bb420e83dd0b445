import { expect, test } from 'vitest';
import { countries } from './countries';
import { findCountries } from './country-search';

const first = (text: string, count = 1) =>
  findCountries(text)
    .slice(0, count)
    .map(({ code }) => code);

test.each([
  ['India', 'IN'],
  ['india', 'IN'],
  ['UAE', 'AE'],
  ['South Korea', 'KR'],
  ['Ivory Coast', 'CI'],
  ['USA', 'US'],
  ['US', 'US'],
  ['America', 'US'],
  ['UK', 'GB'],
  ['IN', 'IN'],
  ['IND', 'IN'],
  ['DEU', 'DE'],
  ['Deutschland', 'DE'],
  ['PRC', 'CN'],
  ['Taiwan', 'TW'],
  ['Cote d', 'CI'],
  ['Türk', 'TR'],
])('"%s" offers %s first', (text, code) => {
  expect(first(text)).toEqual([code]);
});

test('what begins with the letters comes before what holds them', () => {
  const found = findCountries('India').map(({ code }) => code);
  expect(found.indexOf('IO')).toBeGreaterThan(found.indexOf('IN'));
  expect(first('Ind', 2)).toEqual(['IN', 'ID']);
  expect(first('Ocean')).toEqual(['IO']);
});

test('of names that begin alike, those used here come first, then those exported to most, then by name', () => {
  expect(first('Chi', 2)).toEqual(['CN', 'CL']);
  expect(findCountries('Chi', new Map([['CL', 3]]))[0]?.code).toBe('CL');
  expect(first('Gua', 3)).toEqual(['GT', 'GP', 'GU']);
});

test('a name that could be several offers each of them first', () => {
  expect([...first('Congo', 2)].sort()).toEqual(['CD', 'CG']);
});

test('another name that was typed is said beside the country', () => {
  expect(findCountries('Ivory')[0]).toMatchObject({ name: "Côte d'Ivoire", as: 'Ivory Coast' });
  expect(findCountries('Chi')[0]).toMatchObject({ name: 'China', as: '' });
});

test('nothing typed offers all, and what is no country none', () => {
  expect(findCountries(' ')).toHaveLength(countries.length);
  expect(findCountries('Narnia')).toEqual([]);
});
