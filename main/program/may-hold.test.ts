import { expect, test } from 'vitest';
import { holdVariable, mayHold } from './may-hold';

test('only a program that is not packaged can be begun anew, and only when it is asked for', () => {
  expect(mayHold(false, { [holdVariable]: '1' })).toBe(true);
  expect(mayHold(false, { [holdVariable]: '0' })).toBe(false);
  expect(mayHold(false, {})).toBe(false);
});

test('a packaged program does not read what asks for it', () => {
  const env = new Proxy<Record<string, string>>(
    {},
    {
      get: () => {
        throw new Error('read');
      },
      has: () => {
        throw new Error('read');
      },
    },
  );
  expect(mayHold(true, env)).toBe(false);
  expect(() => mayHold(false, env)).toThrow('read');
});
