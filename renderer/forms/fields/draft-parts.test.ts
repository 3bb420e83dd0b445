import { expect, test } from 'vitest';
import { nextLine } from './draft-parts';

test('the next line number follows the largest, and is left to the user where lines are no numbers', () => {
  expect(nextLine([])).toBe('1');
  expect(nextLine([{ line: '2' }, { line: '10' }])).toBe('11');
  expect(nextLine([{ line: '1a' }])).toBe('');
});
