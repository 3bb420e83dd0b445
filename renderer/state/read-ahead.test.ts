import { expect, test } from 'vitest';
import { partsOfRegister, registerOf } from '../../shared/register/folded-register';
import { createScene } from '../../shared/testing/scene';
import { readWhileIdle, stepsToRead } from './read-ahead';

function unread(count: number) {
  const scene = createScene();
  for (let nth = 0; nth < count; nth += 1)
    scene.perform({ do: 'open-license', applicationNumber: `Z${100_000 + nth}` });
  return { whole: scene.register, register: registerOf(partsOfRegister(scene.register), (text) => text) };
}

test('a long register is read step by step, and is then the same', () => {
  const { whole, register } = unread(900);
  const steps = stepsToRead(register);
  const isRead: boolean[] = [];
  while (!steps.next().done) isRead.push(register.licenses.isRead);
  expect(isRead.filter((each) => !each)).toHaveLength(2);
  expect(register.licenses.isRead).toBe(true);
  const listed = (by: 'number' | 'counterparty') => register.licenses.listAhead(by, () => false);
  expect([listed('number'), listed('counterparty')]).toEqual([true, false]);
  expect([...register.licenses]).toEqual([...whole.licenses]);
});

test('it is read as far as there is time', () => {
  const { register } = unread(3);
  let left = 3;
  expect(readWhileIdle(register, { timeRemaining: () => left-- })).toBe(false);
  expect(register.licenses.isRead).toBe(false);
  expect(readWhileIdle(register, { timeRemaining: () => 50 })).toBe(true);
  expect(register.licenses.isRead).toBe(true);
});
