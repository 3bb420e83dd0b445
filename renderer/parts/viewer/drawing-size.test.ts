import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dotsPerPixel, nextScale, nextTurn, scaleFor, turned } from './drawing-size';
import type { Turn } from './paper';

const page = { width: 816, height: 1056 };
const room = { width: 1224, height: 528 };

describe('how large a page is drawn', () => {
  test('as wide as there is room, or whole, upright or lying', () => {
    expect(scaleFor('width', page, 0, room)).toBe(1.5);
    expect(scaleFor('page', page, 0, room)).toBe(0.5);
    expect(scaleFor('width', page, 90, room)).toBeCloseTo(1224 / 1056);
    expect(scaleFor('page', page, 270, room)).toBeCloseTo(528 / 816);
    expect(turned(page, 180)).toEqual(page);
  });

  test('its own size, and no more than can be drawn', () => {
    expect(scaleFor(1, page, 0, room)).toBe(1);
    expect(scaleFor(1, { width: 1_000_000, height: 100 }, 0, room)).toBe(0.02);
    expect(scaleFor('width', { width: 1_000_000, height: 1_000_000 }, 0, room)).toBeCloseTo(0.001224);
    expect(scaleFor('page', { width: 1, height: 1 }, 0, room)).toBe(5);
  });

  test('nothing while it is out of sight', () => {
    expect(scaleFor('width', page, 0, { width: 0, height: 0 })).toBeNull();
  });

  test('larger and smaller in steps, to their ends', () => {
    expect(nextScale(0.77, 1)).toBe(1);
    expect(nextScale(0.77, -1)).toBe(0.75);
    expect(nextScale(1, 1)).toBe(1.25);
    expect(nextScale(5, 1)).toBe(5);
    expect(nextScale(0.001, -1)).toBe(0.001);
  });

  test('four turns to the right come back', () => {
    const turns = [1, 2, 3, 4].reduce<Turn[]>((found) => [...found, nextTurn(found.at(-1) ?? 0)], [0]);
    expect(turns).toEqual([0, 90, 180, 270, 0]);
  });

  test('no drawing grows beyond all measure', () => {
    const side = fc.integer({ min: 1, max: 20_000 });
    fc.assert(
      fc.property(side, side, fc.integer({ min: 1, max: 4 }), (width, height, ofScreen) => {
        const dots = dotsPerPixel({ width, height }, ofScreen);
        expect(dots).toBeLessThanOrEqual(ofScreen);
        expect(width * height * dots * dots).toBeLessThanOrEqual(32_000_001);
      }),
    );
  });
});
