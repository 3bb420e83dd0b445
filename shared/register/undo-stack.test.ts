import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cases } from '../../main/test-support/cases';
import { createScene, type Scene } from '../testing/scene';
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

/** Which entries stand undone, worked out from nothing but what each entry undoes: one that is undone itself undoes nothing. */
function undoneIn({ entries }: Scene): readonly number[] {
  const isUndone = (seq: number): boolean =>
    entries.some((entry) => entry.undoes === seq && !isUndone(entry.seq));
  return entries.map(({ seq }) => seq).filter(isUndone);
}

test('whatever is undone and redone, an entry is called undone exactly while it is', () => {
  const turn = fc.oneof(
    fc.constant({ do: 'add-counterparty', name: 'A' }),
    fc.constant({ do: 'undo' }),
    fc.constant({ do: 'redo' }),
    fc.nat(12).map((at) => ({ do: 'undo', entry: at + 1 })),
  );
  fc.assert(
    fc.property(fc.array(turn, { maxLength: 12 }), (turns) => {
      const scene = createScene();
      for (const command of turns) {
        scene.attempt(command);
        const { undoneBy, undo, redo } = scene.register.undoStack;
        const undone = undoneIn(scene);
        expect([...undoneBy.keys()].sort((a, b) => a - b)).toEqual(undone);
        // The entry that undid it is one that stands and that undoes this one.
        for (const [seq, by] of undoneBy) {
          expect(scene.entries[by - 1]?.undoes).toBe(seq);
          expect(undone).not.toContain(by);
        }
        // Neither offers what is undone already.
        for (const seq of [...undo, ...redo]) expect(undone).not.toContain(seq);
      }
    }),
    { numRuns: cases(300, 5_000) },
  );
});

test('what was put back in the history is what an undo takes back next', () => {
  const scene = createScene();
  scene.perform({ do: 'add-counterparty', name: 'A' });
  scene.perform({ do: 'undo' });
  scene.perform({ do: 'add-counterparty', name: 'B' });
  scene.perform({ do: 'undo', entry: 2 });
  scene.perform({ do: 'undo' });
  const stands = [...scene.register.counterparties.values()].filter((each) => each.void === null);
  expect(stands.map(({ name }) => name)).toEqual(['B']);
});
