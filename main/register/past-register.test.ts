import { expect, test } from 'vitest';
import { registerAsOf } from '../../shared/register/as-of';
import { createScene } from '../../shared/testing/scene';
import { journalOf } from '../test-support/scene-journal';

const scene = createScene();
for (const name of ['A', 'B', 'C']) scene.perform({ do: 'add-counterparty', name });

test.each([0, 1, 2, 3])('the register after entry %i, with that entry for its head', (seq) => {
  const { register, head } = registerAsOf(journalOf(scene), { seq });
  expect(register.counterparties.size).toBe(seq);
  expect(head).toEqual({ seq, hash: String(seq).padStart(64, '0') });
});

test('past the end it is the register as it is', () => {
  expect(registerAsOf(journalOf(scene), { seq: 99 }).register.seq).toBe(3);
});
