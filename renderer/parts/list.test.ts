import { describe, expect, test } from 'vitest';
import { allToggled, toggled, withRange } from './list-selection';
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

describe('the selection of a list', () => {
  const listed = ['a', 'b', 'c', 'd'];

  test('one more, one less, a range in either direction', () => {
    expect([...toggled(new Set(['a']), 'b')]).toEqual(['a', 'b']);
    expect([...toggled(new Set(['a', 'b']), 'a')]).toEqual(['b']);
    expect([...withRange(new Set(['a']), listed, 3, 1)]).toEqual(['a', 'b', 'c', 'd']);
    expect([...withRange(new Set(), listed, 1, 2)]).toEqual(['b', 'c']);
  });

  test('all that is listed, or nothing of it; what a filter hides stays as it was', () => {
    expect([...allToggled(new Set(['x', 'a']), listed)]).toEqual(['x', 'a', 'b', 'c', 'd']);
    expect([...allToggled(new Set(['x', ...listed]), listed)]).toEqual(['x']);
    expect([...allToggled(new Set(['x']), [])]).toEqual(['x']);
  });
});
