import { expect, test } from 'vitest';
import { briefly, type Idle, idleAfterStart } from './when-idle';

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

test('nothing is done ahead before the window has stood for two seconds, and then whenever it is idle', () => {
  const waiting: { readonly call: () => void; readonly ms: number }[] = [];
  const idle: ((time: Idle) => void)[] = [];
  const whenIdle = idleAfterStart({
    later: (call, ms) => waiting.push({ call, ms }),
    idle: (call) => idle.push(call),
  });
  const done: string[] = [];
  whenIdle(() => done.push('first'));
  whenIdle(() => done.push('second'));
  expect(waiting.map(({ ms }) => ms)).toEqual([2_000]);
  expect(idle).toHaveLength(0);
  for (const { call } of waiting) call();
  whenIdle(() => done.push('third'));
  expect(waiting).toHaveLength(1);
  for (const call of idle) call({ timeRemaining: () => 50 });
  expect(done).toEqual(['first', 'second', 'third']);
});
