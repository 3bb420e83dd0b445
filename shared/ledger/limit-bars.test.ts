import { expect, test } from 'vitest';
import { day } from '../base/dates';
import { findLicense } from '../register/find-record';
import { baseLicense, createLedgerScene, type LedgerScene } from '../testing/ledger-scene';
import { balanceOf } from './balance';
import { limitBars, nearestLimit, usedOn } from './limit-bars';

function balanceAt(scene: LedgerScene) {
  const found = findLicense(scene.register, 'L1');
  if (!found.ok) throw new Error('L1');
  return balanceOf(scene.register, found.value, day('2026-11-27'));
}

function used(): LedgerScene {
  const scene = createLedgerScene();
  scene.license(baseLicense);
  scene.ship('S-1', '2026-11-05', { quantity: '40' });
  scene.ship('S-2', '2026-11-10', { quantity: '35', unitPrice: '1050' });
  return scene;
}

test('an item ends at 100 percent, the value at its ceiling, each in its words', () => {
  expect(limitBars(balanceAt(used()))).toMatchObject([
    { words: '25 EA left', percent: '75', state: 'Within', drawn: { departed: 75, ceiling: 100, over: '' } },
    {
      name: 'Value',
      words: '23,250.00 USD left to the printed value, 33,250.00 USD to the ceiling',
      drawn: { departed: 76.75, reserved: 0, ceiling: 110, over: '' },
    },
  ]);
});

test('what goes beyond is said with its number and never cut off', () => {
  const scene = used();
  scene.ship('S-3', '2026-11-20', { quantity: '30', unitPrice: '1500' });
  const bars = limitBars(balanceAt(scene));
  expect(bars.map(({ drawn }) => drawn?.over)).toEqual(['5 EA over', '11,750.00 USD over']);
  expect(bars[0]?.words).toBe('');
  expect(bars[0]?.drawn?.departed).toBe(105);
  expect(nearestLimit(balanceAt(scene))).toEqual({ percent: '121.75', left: '-21,750.00 USD' });
});

test('a list says how far a license is used up, by its limit nearest to the end', () => {
  const scene = used();
  scene.license({ applicationNumber: 'Z9', total: { currency: 'USD', minor: 100_00 } });
  const usedOf = usedOn(scene.register, day('2026-11-27'));
  expect([...scene.register.licenses.values()].map(usedOf)).toEqual([
    { percent: '76.75', left: '23,250.00 USD' },
    null,
  ]);
});

test('a limit that is not stated draws no bar', () => {
  const scene = createLedgerScene();
  scene.license({ ...baseLicense, total: null, items: [{ line: '1', eccn: '3A001.b.4' }] });
  const bars = limitBars(balanceAt(scene));
  expect(bars.map(({ words, drawn }) => [words, drawn])).toEqual([
    ['limit not stated', null],
    ['limit not stated', null],
  ]);
  expect(nearestLimit(balanceAt(scene))).toBeNull();
});
