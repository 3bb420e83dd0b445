import { expect, test } from 'vitest';
import { createScene } from '../testing/scene';
import { actOf } from './undo-stack';

test('an entry that took back or put back leads to the change at the bottom of it', () => {
  const scene = createScene();
  scene.perform({ do: 'add-counterparty', name: 'Harbor Freight Co.' });
  scene.perform({ do: 'undo' });
  scene.perform({ do: 'redo' });
  scene.perform({ do: 'undo' });
  const { undoStack } = scene.register;
  expect([1, 2, 3, 4].map((seq) => actOf(undoStack, seq))).toEqual([
    { is: 'change', of: 1 },
    { is: 'took-back', of: 1 },
    { is: 'put-back', of: 1 },
    { is: 'took-back', of: 1 },
  ]);
});
