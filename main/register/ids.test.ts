import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newIds } from './ids';

test('ids are UUIDs of version 7 that carry their time', () => {
  const make = newIds({ now: () => 0x016ea839f2fd, random: (n) => new Uint8Array(n).fill(0xff) });
  expect(make()).toBe('016ea839-f2fd-77ff-bfff-ffffffffffff');
});

test('ids sort in the order they were made, whatever the clock does', () => {
  const steps = fc.array(fc.integer({ min: -5_000, max: 5_000 }), { minLength: 2, maxLength: 200 });
  fc.assert(
    fc.property(steps, fc.boolean(), (moves, isHigh) => {
      let now = 1_574_700_000_000;
      const random = (n: number) => (isHigh ? new Uint8Array(n).fill(0xff) : randomBytes(n));
      const make = newIds({ now: () => now, random });
      const made = moves.map((move) => {
        now += move;
        return make();
      });
      expect([...made].sort()).toEqual(made);
      expect(new Set(made).size).toBe(made.length);
      for (const id of made)
        expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    }),
  );
});

test('more ids than one millisecond has room for run into the next', () => {
  const make = newIds({ now: () => 1_574_700_000_000, random: randomBytes });
  const made = Array.from({ length: 10_000 }, make);
  expect([...made].sort()).toEqual(made);
  expect(new Set(made).size).toBe(made.length);
});
