import { expect, test } from 'vitest';
import { inSlices } from './in-slices';

test('every step of a piece of work is done, and what waits meanwhile has its turn after so many', async () => {
  const done: string[] = [];
  function* steps() {
    for (let step = 0; step < 6; step += 1) {
      done.push(`step ${step}`);
      if (step === 1) setImmediate(() => done.push('a key'));
      yield step;
    }
  }
  await inSlices(steps(), 2);
  expect(done.filter((each) => each.startsWith('step'))).toHaveLength(6);
  expect(done.indexOf('a key')).toBeGreaterThan(1);
  expect(done.indexOf('a key')).toBeLessThan(done.length - 1);
});
