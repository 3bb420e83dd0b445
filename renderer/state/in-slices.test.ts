import { expect, test } from 'vitest';
import { inSlices } from './in-slices';

test('every step of a piece of work is done, and what waits meanwhile has its turn before the end', async () => {
  const done: string[] = [];
  function* steps() {
    for (let step = 0; step < 4; step += 1) {
      // As long as a slice at least: the clock of the machine, without which there is no slice.
      for (const from = performance.now(); performance.now() - from < 8; );
      done.push(`step ${step}`);
      yield step;
    }
  }
  const work = inSlices(steps()).then(() => done.push('end'));
  setTimeout(() => done.push('a key'));
  await work;
  expect(done.filter((each) => each.startsWith('step'))).toHaveLength(4);
  expect(done.at(-1)).toBe('end');
  expect(done).toContain('a key');
});
