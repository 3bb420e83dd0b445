import { expect, test } from 'vitest';
import { day } from '../../../shared/base/dates';
import { docketRows } from '../../../shared/docket/rows';
import { createScene } from '../../../shared/testing/scene';
import type { Idle } from '../../state/when-idle';
import { whenDocketIsMade } from './docket-ahead';
import { isDocketMade } from './docket-view';

const today = day('2019-11-25');

function docketOf(count: number) {
  const scene = createScene(today);
  scene.perform({ do: 'open-license', applicationNumber: 'Z000001' });
  for (let nth = 0; nth < count; nth += 1)
    scene.perform({ do: 'add-deadline', license: 'Z000001', title: `Own ${nth}`, dueOn: today });
  return { register: scene.register, moment: { today } };
}

/** Idle times in the test's hand, each for so many steps. */
function idleTimes() {
  const waiting: ((idle: Idle) => void)[] = [];
  return {
    whenIdle: (call: (idle: Idle) => void) => void waiting.push(call),
    pass: async (steps: number) => {
      let left = steps;
      waiting.shift()?.({ timeRemaining: () => 1 + Math.sign(left--) });
      await Promise.resolve();
    },
    isWaiting: () => waiting.length > 0,
  };
}

test('the docket is made while the window is idle, a little at a time, once all records are here', async () => {
  const opened = docketOf(90);
  const { whenIdle, pass, isWaiting } = idleTimes();
  let calls = 0;
  let isFetched = false;
  whenDocketIsMade(
    opened,
    async () => {
      isFetched = true;
    },
    () => {
      calls += 1;
    },
    whenIdle,
  );
  expect([isFetched, isDocketMade(opened)]).toEqual([false, false]);
  let times = 0;
  for (; isWaiting() && times < 100; times += 1) await pass(2);
  expect(isFetched).toBe(true);
  expect(times).toBeGreaterThan(3);
  expect([calls, isDocketMade(opened)]).toEqual([1, true]);
  expect(docketRows(opened.register, today)).toHaveLength(90);
});

test('given up, it is not made, and nobody is called', async () => {
  const opened = docketOf(3);
  const { whenIdle, pass, isWaiting } = idleTimes();
  const giveUp = whenDocketIsMade(
    opened,
    async () => undefined,
    () => {
      throw new Error('called');
    },
    whenIdle,
  );
  await pass(1);
  giveUp();
  while (isWaiting()) await pass(100);
  expect(isDocketMade(opened)).toBe(false);
});
