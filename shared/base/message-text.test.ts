import { describe, expect, test } from 'vitest';
import { inWords, reasonFor } from './message-text';
import { messageKeys } from './messages';
import { fieldReasons } from './messages/field-reasons';
import { type FieldReason, reason } from './reason';

test('every reason of a field has words of its own, and no other compiles', () => {
  const keys = Object.keys(fieldReasons) as FieldReason[];
  const words = keys.map((key) => reasonFor(reason(key)));
  expect(words).not.toContain(reasonFor(''));
  expect(new Set(words).size).toBe(keys.length);
  // @ts-expect-error: a key that is not in the catalogue
  expect(reasonFor(reason('no-such-reason'))).toBe(reasonFor(''));
});

test('params are put in as they are, never as a pattern', () => {
  expect(inWords({ messageKey: 'no-such-license', params: { reference: '$& {count}' } })).toBe(
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
  const fixed = ['workbook-too-large', 'import-too-many-rows', 'reading-too-many-points'];

  test.each(messageKeys.filter((key) => !fixed.includes(key)))('%s', (messageKey) => {
    expect(inWords({ messageKey, params: paramsOf(1) })).not.toMatch(oneOfMany);
    expect(inWords({ messageKey, params: paramsOf(0) })).not.toMatch(manyOfOne);
    expect(inWords({ messageKey, params: paramsOf(2) })).not.toMatch(manyOfOne);
  });
});
