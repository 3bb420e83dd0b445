import { describe, expect, test } from 'vitest';
import { sorted } from './list-order';
import { rowByKey, rowsInSight, scrolledTo } from './visible-rows';

describe('the window over a list', () => {
  test('draws what is in sight and a few rows beyond, never more than there are', () => {
    expect(rowsInSight(0, 440, 44, 5000)).toEqual({ first: 0, end: 16 });
    expect(rowsInSight(44 * 100, 440, 44, 5000)).toEqual({ first: 94, end: 116 });
    expect(rowsInSight(44 * 4990, 440, 44, 5000)).toEqual({ first: 4984, end: 5000 });
    // The list was filtered while it was scrolled far down.
    expect(rowsInSight(44 * 4990, 440, 44, 3)).toEqual({ first: 3, end: 3 });
    expect(rowsInSight(0, 440, 44, 0)).toEqual({ first: 0, end: 0 });
  });

  test('moves by keys and stops at the ends', () => {
    expect(rowByKey('ArrowDown', 4, 10, 3)).toBe(5);
    expect(rowByKey('ArrowDown', 9, 10, 3)).toBe(9);
    expect(rowByKey('ArrowUp', 0, 10, 3)).toBe(0);
    expect(rowByKey('PageDown', 4, 10, 3)).toBe(7);
    expect(rowByKey('PageUp', 1, 10, 3)).toBe(0);
    expect(rowByKey('Home', 4, 10, 3)).toBe(0);
    expect(rowByKey('End', 4, 10, 3)).toBe(9);
    expect(rowByKey('x', 4, 10, 3)).toBeUndefined();
  });

  test('scrolls no farther than needed', () => {
    expect(scrolledTo(2, 0, 440, 44)).toBe(0);
    expect(scrolledTo(10, 0, 440, 44)).toBe(44);
    expect(scrolledTo(1, 440, 440, 44)).toBe(44);
  });
});

describe('the order of a list', () => {
  const by = (text: string) => text;

  test('numbers inside texts count as numbers, case and accents do not matter', () => {
    expect(sorted(['Z10', 'Z9', 'z1'], by, false)).toEqual(['z1', 'Z9', 'Z10']);
    expect(sorted(['Łódź', 'Lodz'], by, false)).toHaveLength(2);
    expect(sorted(['b', 'Á', 'a'], by, true)).toEqual(['b', 'Á', 'a']);
  });

  test('empty values come last in either direction', () => {
    expect(sorted(['', 'b', 'a'], by, false)).toEqual(['a', 'b', '']);
    expect(sorted(['', 'b', 'a'], by, true)).toEqual(['b', 'a', '']);
  });

  test('numbers sort as numbers', () => {
    expect(sorted([10, -2, 9], (n) => n, false)).toEqual([-2, 9, 10]);
  });
});
