import { expect, test } from 'vitest';
import { compareNames } from './compare';
import { makeEntry } from './list-entry';
import { readName } from './name';
import { createScreening } from './screening';

// Words that one writes as one and another as two, also where the letters that meet are another sound together.
test.each([
  ['Cloud Walk Trading', 'CLOUDWALK TRADING'],
  ['Sup Pui Lindenburg Ltd.', 'SUPPUI LINDENBURG LTD.'],
  ['Nazarudin, United Health', 'NAZARUDIN, UNITEDHEALTH'],
  ['Toc Hmi Shipping', 'TOCHMI SHIPPING'],
  ['SUPPUI LINDENBURG', 'Sup Pui Lindenburg'],
  ['Nac Ipu Pelgarra Trading', 'NACIPU PELGARRA TRADING'],
  ['Kar Xin Optics', 'Karxin Optics'],
])('"%s" is found as "%s"', (listed, asked) => {
  const entry = makeEntry({ source: 'SDN', entry: '1', name: listed });
  const { hits } = createScreening([], [entry]).screen(asked, 0.8);
  expect(hits.map(({ name }) => name)).toEqual([listed]);
});

test('a further legal form after one that ends in its first word is set aside with it', () => {
  const read = readName('VTB Bank, Public Joint Stock Company Limited');
  expect(read.tokens.map(({ text }) => text)).toEqual(['vtb', 'bank']);
  expect(compareNames(read, readName('VTB BANK PUBLIC JOINT STOCK COMPANY')).score).toBe(1);
});
