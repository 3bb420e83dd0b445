import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allAtOnce } from '../../shared/base/steps';
import { sealLine } from './chain';
import { sealInSteps } from './seal-in-steps';

const after = { seq: 6, hash: 'a'.repeat(64) };

test('a line that is sealed in steps is the line that is sealed at once', () => {
  // Long enough for several steps, and with characters of two halves wherever a step may end.
  const texts = fc.array(fc.constantFrom('x', 'é', '日', '\u{1f6a2}', '\u{1f6a2}\u{1f6a2}'), {
    minLength: 1,
    maxLength: 7,
  });
  fc.assert(
    fc.property(texts, (parts) => {
      const json = JSON.stringify({ v: 1, seq: 7, says: parts.join('').repeat(200_000) });
      const { line, hash } = sealLine(after.hash, json);
      const sealed = allAtOnce(sealInSteps(after, json, { v: 1, seq: 7 }));
      expect(sealed.line === line).toBe(true);
      expect(sealed.head).toEqual({ seq: 7, hash });
      expect(Buffer.from(line).equals(sealed.bytes)).toBe(true);
    }),
    { numRuns: 12 },
  );
});

test('what the next opening would reject throws', () => {
  const seal = (json: string, read = { v: 1, seq: 7 }) => allAtOnce(sealInSteps(after, json, read));
  expect(() => seal('{"v":1,\n"seq":7}')).toThrow('one line');
  expect(() => seal('{"v":1,"seq":7,"says":"\ud83d"}')).toThrow('well-formed');
  expect(() => seal('{"v":1,"seq":8}', { v: 1, seq: 8 })).toThrow('7');
  expect(() => seal('{"v":2,"seq":7}', { v: 2, seq: 7 })).toThrow('v 1');
});
