import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { cases, someOf } from './cases';

beforeEach(() => {
  vi.stubEnv('FULL', undefined);
  vi.stubEnv('FURTHER_ZONE', undefined);
});
afterEach(() => vi.unstubAllEnvs());

const list = Array.from({ length: 16 }, (_, n) => n);

test('the usual run tries the usual number, the full one the larger, a further zone a quarter', () => {
  expect(cases(10, 100)).toBe(10);
  vi.stubEnv('FURTHER_ZONE', '1');
  expect(cases(10, 100)).toBe(3);
  vi.stubEnv('FULL', '1');
  expect(cases(10, 100)).toBe(25);
});

test('steps that begin at different places go through the whole list together, and the full run each time', () => {
  const both = [...someOf(list, 2, 0), ...someOf(list, 2, 1)];
  expect(both.sort((a, b) => a - b)).toEqual(list);
  vi.stubEnv('FULL', '1');
  expect(someOf(list, 2, 1)).toEqual(list);
});

test('each further zone takes another quarter', () => {
  const taken = ['1', '2', '3'].map((zone) => {
    vi.stubEnv('FURTHER_ZONE', zone);
    return someOf(list, 2).join(' ');
  });
  expect(taken.map((each) => each.split(' ').length)).toEqual([2, 2, 2]);
  expect(new Set(taken).size).toBe(3);
});
