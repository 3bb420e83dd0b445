import { setImmediate as turn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { collectGarbage } from './collect-garbage';

const lost = (): WeakRef<object> => new WeakRef({ text: 'x'.repeat(1_000) });

test('what nothing holds any more is given back and what is held stays', async () => {
  const [held, weak] = [{ text: 'held' }, lost()];
  const stays = new WeakRef(held);
  await turn();
  const before = weak.deref() !== undefined;
  await turn();
  await collectGarbage();
  expect([before, weak.deref(), stays.deref()]).toEqual([true, undefined, held]);
});
