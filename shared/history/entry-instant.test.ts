import { expect, test } from 'vitest';
import { instantInWords, typedInWords } from './entry-instant';

const taken = { at: '2026-11-28T15:00:00Z', zone: 'America/New_York' };

test('an entry that the office took later says when it was typed', () => {
  const entry = { ...taken, enteredAt: '2026-11-27T20:40:00Z' };
  expect(typedInWords(entry)).toBe('typed Fri Nov 27, 2026, 3:40 PM EST');
  expect(instantInWords(entry)).toBe('Sat Nov 28, 2026, 10:00 AM EST (typed Fri Nov 27, 2026, 3:40 PM EST)');
});

test('an entry without a time of its own typing says only when it was made', () => {
  expect(typedInWords(taken)).toBe('');
  expect(instantInWords(taken)).toBe('Sat Nov 28, 2026, 10:00 AM EST');
});
