import { describe, expect, test } from 'vitest';
import { sorted } from './sorted';

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
