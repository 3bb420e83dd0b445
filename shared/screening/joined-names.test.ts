import { expect, test } from 'vitest';
import { makeEntry } from './list-entry';
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
