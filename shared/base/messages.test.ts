/// <reference types="vite/client" />
import { describe, expect, test } from 'vitest';
import { hasWords, inWords, reasonFor, sentenceKeys } from './messages';

const sources = import.meta.glob('/{shared,main,renderer}/**/*.{ts,tsx}', {
  query: '?raw',
  import: 'default',
  eager: true,
}) as Readonly<Record<string, string>>;

const code = Object.entries(sources).filter(
  ([path]) => !path.includes('.test.') && !path.includes('/words/'),
);
// Only the refusals and warnings of shared/base/result are spoken; a file's own codes are turned into those.
const speaking = code.filter(([, text]) => text.includes("/result';"));

function keysOf(pattern: RegExp): string[] {
  return [
    ...new Set(speaking.flatMap(([, text]) => [...text.matchAll(pattern)].map((match) => match[1] ?? ''))),
  ];
}

describe('every sentence has words', () => {
  const refusals = keysOf(/refuse\(\s*'[a-z-]+',\s*'([a-z-]+)'/g);
  const warnings = keysOf(/sentence\(\s*'([a-z-]+)'/g);

  test('the search finds the keys', () => {
    expect(refusals.length).toBeGreaterThan(20);
    expect(warnings).toContain('letter-in-future');
  });

  test.each([...refusals, ...warnings])('%s', (key) => {
    expect(hasWords(key)).toBe(true);
  });
});

test('every reason of a field has words', () => {
  const text = code
    .filter(([path]) => /shared\/(fields|records\/|commands\/)/.test(path))
    .map(([, source]) => source)
    .join('');
  const pattern =
    /(?:z\.\w+\(|, |min\(1, )'((?:not-an?|too|out-of|space|line|control|broken|missing)[a-z-]*)'/g;
  const used = [...new Set([...text.matchAll(pattern)].map((match) => match[1] ?? ''))];
  expect(used.length).toBeGreaterThan(10);
  expect(used.filter((key) => reasonFor(key) === reasonFor('no such key'))).toEqual([]);
});

test('params are put in as they are, never as a pattern', () => {
  expect(inWords({ say: 'no-such-license', params: { reference: '$& {count}' } })).toBe(
    'No license record has the id or number "$& {count}".',
  );
});

describe('a number and its word agree', () => {
  const nouns =
    'cell column counterparty date day deadline entry file heading item letter line page party point record reminder reply row step text';
  const many = nouns
    .split(' ')
    .map((noun) =>
      noun.endsWith('ty') || noun.endsWith('ry') || noun.endsWith('ly')
        ? `${noun.slice(0, -1)}ies`
        : `${noun}s`,
    );
  const between = '(?:(?:license|open|attached|more|further|different) ){0,2}';
  // "Line 1 has …", "entry 2": a number that names, and counts nothing.
  const counts = '(?<!(?:line|row|column|entry|page|item|party|place|of|another) )\\b';
  const oneOfMany = new RegExp(`${counts}1 ${between}(?:${many.join('|')})\\b`, 'i');
  const manyOfOne = new RegExp(`${counts}[02] ${between}(?:${nouns.replaceAll(' ', '|')})\\b`, 'i');
  const paramsOf = (n: number) => new Proxy({}, { get: () => n }) as Readonly<Record<string, number>>;

  test('the search finds what is wrong', () => {
    expect('1 open deadlines').toMatch(oneOfMany);
    expect('1 counterparties are').toMatch(oneOfMany);
    expect('2 attached file').toMatch(manyOfOne);
  });

  // Limits of other programs, never near one.
  const fixed = ['workbook-too-large', 'import-too-many-rows'];

  test.each(sentenceKeys.filter((key) => !fixed.includes(key)))('%s', (say) => {
    expect(inWords({ say, params: paramsOf(1) })).not.toMatch(oneOfMany);
    expect(inWords({ say, params: paramsOf(0) })).not.toMatch(manyOfOne);
    expect(inWords({ say, params: paramsOf(2) })).not.toMatch(manyOfOne);
  });
});

test('a key without words is a fault that shows', () => {
  expect(() => inWords({ say: 'nothing-of-the-kind', params: {} })).toThrow('nothing-of-the-kind');
});
