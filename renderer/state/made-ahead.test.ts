import { expect, test } from 'vitest';
import { day } from '../../shared/base/dates';
import { emptyRegister, renewed } from '../../shared/register/register';
import { type Made, madeAhead } from './made-ahead';
import type { WhenIdle } from './when-idle';

const opened: Made = { register: emptyRegister(), moment: { today: day('2026-11-27') } };

/** A list of five parts, how many were made, and idle time that is given by hand: so many parts each. */
function list() {
  let made = 0;
  const waiting: Parameters<WhenIdle>[0][] = [];
  const ahead = madeAhead<number, string>(
    {
      parts: () => [3, 1, 2, 5, 4],
      rowsOf: () => (part) => {
        made += 1;
        return [`row ${part}`];
      },
      inOrder: (rows) => [...rows].sort(),
    },
    (call) => waiting.push(call),
  );
  const idle = (parts: number) => {
    let left = parts;
    waiting.shift()?.({ timeRemaining: () => (left-- > 0 ? 10 : 0) });
  };
  return { ahead, idle, made: () => made, waits: () => waiting.length };
}
const all = ['row 1', 'row 2', 'row 3', 'row 4', 'row 5'];

test('a list is made as far as the idle time reaches, and the page makes what is left', () => {
  const { ahead, idle, made } = list();
  ahead.prepare(opened);
  idle(2);
  expect(made()).toBe(2);
  expect(ahead.of(opened)).toEqual(all);
  expect(made()).toBe(5);
});

test('what is made is the same list until the register or the day is another', () => {
  const { ahead, idle, made, waits } = list();
  ahead.prepare(opened);
  idle(10);
  expect([made(), waits()]).toEqual([5, 0]);
  const rows = ahead.of(opened);
  expect(ahead.of({ ...opened, moment: { today: opened.moment.today } })).toBe(rows);
  expect(made()).toBe(5);
  expect(ahead.of({ ...opened, register: renewed(opened.register) })).not.toBe(rows);
  expect(ahead.of({ ...opened, moment: { today: day('2026-11-28') } })).toEqual(all);
  expect(made()).toBe(15);
});

test('what another entry has begun anew is not gone on with', () => {
  const { ahead, idle, made } = list();
  ahead.prepare(opened);
  idle(2);
  ahead.prepare({ ...opened, register: renewed(opened.register) });
  idle(2);
  expect(made()).toBe(2);
  idle(3);
  expect(made()).toBe(5);
});
