import { expect, test } from 'vitest';
import { allAtOnce, between, type Steps } from '../../shared/base/steps';
import { inTurns, secondsLeft } from './in-turns';

/** So many steps, each longer than a turn. */
function* longSteps(count: number): Steps<string> {
  for (let done = 1; done <= count; done += 1) {
    const until = performance.now() + 10;
    while (performance.now() < until);
    yield done / count;
  }
  return 'done';
}

test('others have their turn between the steps of long work, and it comes to its end', async () => {
  let others = 0;
  const look = () => {
    others += 1;
    if (others < 1_000) setImmediate(look);
  };
  setImmediate(look);
  expect(await inTurns(longSteps(5), { isStopped: () => false, tell: () => undefined })).toBe('done');
  expect(others).toBeGreaterThanOrEqual(4);
  others = 1_000;
});

test('work that is stopped takes no further step', async () => {
  let taken = 0;
  function* counted(): Steps<string> {
    for (const share of longSteps(100)) {
      taken += 1;
      yield share;
    }
    return 'done';
  }
  expect(await inTurns(counted(), { isStopped: () => taken >= 3, tell: () => undefined })).toBeNull();
  expect(taken).toBe(3);
});

test('whoever waits is told how far it is, ever further', async () => {
  const told: number[] = [];
  const tell = ({ share }: { readonly share: number }) => void told.push(share);
  await inTurns(longSteps(80), { isStopped: () => false, tell });
  expect(told.length).toBeGreaterThan(0);
  expect(told).toEqual([...new Set(told)].sort((a, b) => a - b));
});

test('the seconds left follow from what is done, once that is enough', () => {
  expect(secondsLeft(0.01, 60_000)).toBeNull();
  expect(secondsLeft(0.5, 100)).toBeNull();
  expect(secondsLeft(0.25, 2_000)).toBe(6);
  expect(secondsLeft(1, 2_000)).toBe(0);
});

test('steps that are a share of others come to the same', () => {
  const shares: number[] = [];
  const steps = between(0.5, 1, longSteps(2));
  for (let next = steps.next(); !next.done; next = steps.next()) shares.push(next.value);
  expect(shares).toEqual([0.75, 1]);
  expect(allAtOnce(longSteps(2))).toBe('done');
});
