import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readJsonWithLines } from './json-line-numbers';

function faultOf(text: string) {
  const read = readJsonWithLines(text);
  return read.ok ? null : { line: read.line, ...read.fault };
}

test('what JSON can say is read as JSON.parse reads it', () => {
  fc.assert(
    fc.property(fc.json(), fc.constantFrom(undefined, 1, '\t'), (json, indent) => {
      const text = JSON.stringify(JSON.parse(json), null, indent);
      const read = readJsonWithLines(text);
      expect(read.ok && read.value).toEqual(JSON.parse(text));
    }),
  );
});

test('text that JSON.parse refuses is refused, and nothing else but a name that stands twice', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[[\]{},:"\\a1.\-e\n ]{0,12}$/), (text) => {
      const isJson = (() => {
        try {
          JSON.parse(text);
          return true;
        } catch (error) {
          if (error instanceof SyntaxError) return false;
          throw error;
        }
      })();
      const fault = faultOf(text);
      expect([text, fault === null || fault.is === 'twice']).toEqual([text, isJson]);
    }),
    { numRuns: 2_000 },
  );
});

describe('the line of a fault', () => {
  test.each([
    ['{\n  "a": 1,\n  "b" 2\n}', { line: 3, is: 'unexpected', found: '2' }],
    ['{\n  "a": 1,\n}', { line: 3, is: 'unexpected', found: '}' }],
    ['{\r\n  "a": [1,\r\n  2\r\n', { line: 4, is: 'ended' }],
    ['{"a": 1,\n"a": 2}', { line: 2, is: 'twice', key: 'a' }],
    ['{"a": 1,\n"\\u0061": 2}', { line: 2, is: 'twice', key: 'a' }],
    ['"line\nbreak"', { line: 1, is: 'unexpected', found: '"line' }],
    ['[1] x', { line: 1, is: 'unexpected', found: 'x' }],
    ['', { line: 1, is: 'ended' }],
    ['[01]', { line: 1, is: 'unexpected', found: '1]' }],
    ['['.repeat(60), { line: 1, is: 'too-deep' }],
  ])('%j', (text, fault) => {
    expect(faultOf(text)).toEqual(fault);
  });
});

test('the line of each part, and of what should hold a missing one', () => {
  const read = readJsonWithLines('{\n  "rules": [\n    {\n      "a.b": 1\n    },\n    2\n  ]\n}');
  if (!read.ok) throw new Error('it is JSON');
  const lines = [
    [],
    ['rules'],
    ['rules', 0],
    ['rules', 0, 'a.b'],
    ['rules', 1],
    ['rules', 0, 'missing'],
    ['other'],
  ];
  expect(lines.map(read.lineOf)).toEqual([1, 2, 3, 4, 6, 3, 1]);
});

test('a long text takes no long way', () => {
  const read = readJsonWithLines(JSON.stringify({ a: '\\"x'.repeat(200_000) }));
  expect(read.ok).toBe(true);
});
