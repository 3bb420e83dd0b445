import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type GrayPicture, pointAt } from './gray-picture';
import { scaled } from './scale-picture';
import { skewOf } from './skew-of';
import { leveled, turned } from './turn-picture';

/** White paper with one black square of a size, its upper left corner at a place. */
function withSquare(width: number, height: number, x: number, y: number, size: number): GrayPicture {
  const data = new Uint8Array(width * height).fill(255);
  for (let row = y; row < y + size; row++) data.fill(0, row * width + x, row * width + x + size);
  return { width, height, data };
}

/** The middle of all that is dark. */
function middleOf({ width, data }: GrayPicture): readonly [number, number] {
  let [x, y, weight] = [0, 0, 0];
  for (let at = 0; at < data.length; at++) {
    const light = data[at] as number;
    if (light === 255) continue;
    x += ((at % width) + 0.5) * (255 - light);
    y += (Math.floor(at / width) + 0.5) * (255 - light);
    weight += 255 - light;
  }
  return [x / weight, y / weight];
}

/** Bars as lines of text stand, falling to the right by degrees. */
function bars(width: number, height: number, degrees: number, isUpright: boolean): GrayPicture {
  const data = new Uint8Array(width * height).fill(255);
  const fall = Math.tan((degrees * Math.PI) / 180);
  for (let at = 0; at < data.length; at++) {
    const [x, y] = [at % width, Math.floor(at / width)];
    const [along, across] = isUpright ? [y, width - x] : [x, y];
    const isInside = x > width * 0.15 && x < width * 0.85 && y > height * 0.15 && y < height * 0.85;
    // Words: ink with holes in it.
    if (isInside && (across - along * fall + 1000) % 16 < 6 && along % 31 < 26) data[at] = 20;
  }
  return { width, height, data };
}

describe('where a point of a changed picture stood before', () => {
  const place = fc.record({ x: fc.integer({ min: 25, max: 50 }), y: fc.integer({ min: 25, max: 70 }) });

  test.each([90, 180, 270] as const)('turned by %s degrees', (by) => {
    fc.assert(
      fc.property(place, ({ x, y }) => {
        const before = withSquare(90, 120, x, y, 9);
        const { picture, back } = turned(before, by);
        const [px, py] = middleOf(picture);
        expect(pointAt(back, px, py)).toEqual(middleOf(before));
      }),
    );
  });

  test('leveled by a few degrees, and made larger or smaller', () => {
    fc.assert(
      fc.property(place, fc.integer({ min: -90, max: 90 }), ({ x, y }, tenths) => {
        const before = withSquare(90, 120, x, y, 9);
        const [bx, by] = middleOf(before);
        for (const { picture, back } of [leveled(before, tenths / 10, 255), scaled(before, 1.5, 3)]) {
          const [px, py] = pointAt(back, ...middleOf(picture));
          expect(Math.hypot(px - bx, py - by)).toBeLessThan(0.8);
        }
      }),
    );
  });
});

describe('how the lines of a picture run', () => {
  test.each([0, 0.7, -1.4, 4, -6.5])('lines that fall by %s degrees', (degrees) => {
    const level = skewOf(bars(600, 780, degrees, false));
    expect(level.isUpright).toBe(false);
    expect(level.degrees).toBeCloseTo(degrees, 0);
    const upright = skewOf(bars(600, 780, degrees, true));
    expect(upright.isUpright).toBe(true);
    expect(upright.degrees).toBeCloseTo(degrees, 0);
  });

  test('an empty page runs level', () => {
    expect(skewOf(withSquare(200, 200, 90, 90, 2))).toEqual({ isUpright: false, degrees: 0 });
  });

  test('lines that are leveled by what was measured are level', () => {
    const picture = bars(600, 780, 3.2, false);
    const { degrees } = skewOf(picture);
    expect(Math.abs(skewOf(leveled(picture, -degrees, 255).picture).degrees)).toBeLessThan(0.3);
  });
});
