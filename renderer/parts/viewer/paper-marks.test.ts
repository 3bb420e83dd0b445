import { expect, test } from 'vitest';
import { turnedShare } from './paper-marks';

test('a marked place turns with its page', () => {
  const box = { x: 0.1, y: 0.2, width: 0.3, height: 0.05 };
  const rounded = (turn: 0 | 90 | 180 | 270) =>
    Object.values(turnedShare(box, turn)).map((each) => Math.round(each * 1000) / 1000);
  expect(rounded(0)).toEqual([0.1, 0.2, 0.3, 0.05]);
  expect(rounded(90)).toEqual([0.75, 0.1, 0.05, 0.3]);
  expect(rounded(180)).toEqual([0.6, 0.75, 0.3, 0.05]);
  expect(rounded(270)).toEqual([0.2, 0.6, 0.05, 0.3]);
});
