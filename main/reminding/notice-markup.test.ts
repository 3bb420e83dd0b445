import { expect, test } from 'vitest';
import { escapeBody } from './notice-markup';

test.each([
  ['<img onerror=x>', '&lt;img onerror=x&gt;'],
  ['AT&T', 'AT&amp;T'],
  ['&amp;', '&amp;amp;'],
  ['Z123456 · 北方工业 · 5 days left\nand 3 more', 'Z123456 · 北方工业 · 5 days left\nand 3 more'],
])('%s', (text, escaped) => {
  expect(escapeBody(text)).toBe(escaped);
});
