import { expect, test } from 'vitest';
import { fillText } from './fill-text';

const fill = (text: string, params: Readonly<Record<string, unknown>>) =>
  fillText(text, params, (name) => String(params[name]));

test('a text is filled each time anew, with the plural of its count', () => {
  const text = '{name} has {count} {count|license|licenses}, {count|one|several} of them {name}.';
  expect(fill(text, { name: 'A', count: 1 })).toBe('A has 1 license, one of them A.');
  expect(fill(text, { name: '{count}', count: 2 })).toBe('{count} has 2 licenses, several of them {count}.');
});

test('an empty word of a plural is a word, and what is no place stays', () => {
  expect(fill('{n} day{n||s} {} {a b} {n|x}', { n: 1 })).toBe('1 day {} {a b} {n|x}');
  expect(fill('{n} day{n||s}', { n: 3 })).toBe('3 days');
  expect(fill('day{n||s}', { n: 'many' })).toBe('days');
});
