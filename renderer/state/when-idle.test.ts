import { expect, test } from 'vitest';
import { briefly } from './when-idle';

test('of the fifty milliseconds that a browser gives at most, six are used', () => {
  let left = 49.9;
  const idle = briefly({ timeRemaining: () => left });
  expect(idle.timeRemaining()).toBeCloseTo(6);
  left = 46;
  expect(idle.timeRemaining()).toBeCloseTo(2.1);
  left = 43;
  expect(idle.timeRemaining()).toBeLessThan(0);
});

test('what the browser gives less of is not made more', () => {
  expect(briefly({ timeRemaining: () => 1.5 }).timeRemaining()).toBe(1.5);
});
