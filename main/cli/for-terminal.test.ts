import fc from 'fast-check';
import { expect, test } from 'vitest';
import { forTerminal } from './for-terminal';

const active = /[^\P{Cc}\n]/u;

test.each([
  ['an escape sequence', 'a\u001b[31mred', 'a\\u001b[31mred'],
  ['its one-character form', 'a\u009b31mred', 'a\\u009b31mred'],
  ['a bell and a backspace', '\u0007\b', '\\u0007\\u0008'],
  ['a return that would write over the line', 'good\rbad', 'good\\u000dbad'],
  ['letters that turn around', '\u202egnp', '\\u202egnp'],
  ['line breaks and letters of every script', 'Müller\n株式会社 💥\n', 'Müller\n株式会社 💥\n'],
])('%s', (_, text, shown) => {
  expect(forTerminal(text)).toBe(shown);
});

test('nothing active is left, and an answer in JSON stays the same answer', () => {
  fc.assert(
    fc.property(fc.anything({ withBigInt: false }), (value) => {
      const json = JSON.stringify(value, null, 2) ?? 'null';
      expect(forTerminal(json)).not.toMatch(active);
      expect(JSON.parse(forTerminal(json))).toEqual(JSON.parse(json));
    }),
  );
});
