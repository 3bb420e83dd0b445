import { expect, test } from 'vitest';
import { groupedBy } from './grouped-by';

test('values are grouped in the order they were given', () => {
  expect([...groupedBy([3, 1, 4, 1, 5, 9, 2, 6], (value) => value % 3)]).toEqual([
    [0, [3, 9, 6]],
    [1, [1, 4, 1]],
    [2, [5, 2]],
  ]);
  expect([...groupedBy(new Set<string>(), (value) => value)]).toEqual([]);
});
