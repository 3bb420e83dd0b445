import { describe, expect, test } from 'vitest';
import { placeWindow, smallest } from './bounds';

const laptop = { x: 0, y: 0, width: 1440, height: 870 };
const beside = { x: 1440, y: -200, width: 2560, height: 1400 };
const kept = (x: number, y: number, width: number, height: number) => ({
  x,
  y,
  width,
  height,
  isMaximized: false,
});

describe('where the window opens', () => {
  test('the first time in the middle of the main screen', () => {
    expect(placeWindow(null, [laptop, beside])).toEqual({ x: 80, y: 5, width: 1280, height: 860 });
  });

  test('as it was left, on whichever screen that was', () => {
    expect(placeWindow(kept(2000, 0, 900, 700), [laptop, beside])).toEqual({
      x: 2000,
      y: 0,
      width: 900,
      height: 700,
    });
  });

  test('on the main screen when the other one is gone', () => {
    const at = placeWindow(kept(3000, 500, 900, 700), [laptop]);
    expect(at).toEqual({ x: 540, y: 170, width: 900, height: 700 });
  });

  test('no larger than the screen and no smaller than the screens of the program need', () => {
    expect(placeWindow(kept(0, 0, 5000, 5000), [laptop])).toEqual(laptop);
    expect(placeWindow(kept(10, 10, 5, 5), [laptop])).toEqual({ x: 10, y: 10, ...smallest });
    const tiny = { x: 0, y: 0, width: 600, height: 400 };
    expect(placeWindow(kept(0, 0, 900, 700), [tiny])).toEqual(tiny);
  });
});
