import { expect, test } from 'vitest';
import { parseCommand } from '../commands/parse-command';
import { placeInWords } from './field-place';
import { inWords } from './messages';

test('a place in a command is told counted from 1', () => {
  expect(placeInWords('points.0.exhibits.0')).toBe('point 1, exhibit 1');
  expect(placeInWords('items.11.eccn')).toBe('item 12, eccn');
  expect(placeInWords('parties.0')).toBe('party 1');
  expect(placeInWords('rows.2.parties.0.name')).toBe('row 3, party 1, name');
  expect(placeInWords('address.1')).toBe('address line 2');
  expect(placeInWords('datedOn')).toBe('datedOn');
  expect(placeInWords('--by')).toBe('--by');
});

test('the field of a refusal stays as programs know it; its sentence says it in words', () => {
  const refused = parseCommand({
    do: 'change-response',
    letter: 'x',
    points: [{ text: 'a', exhibits: [true] }],
  });
  expect(refused).toMatchObject({
    ok: false,
    field: 'points.0.exhibits.0',
    params: { field: 'points.0.exhibits.0' },
  });
  expect(refused.ok ? '' : inWords(refused)).toBe('point 1, exhibit 1: is not text.');
});

test('a number names a record where its number does', () => {
  expect(
    parseCommand({ do: 'change-response', letter: 7, points: [{ text: 'a', exhibits: [1, '2'] }] }),
  ).toMatchObject({
    ok: true,
    value: { letter: '7', points: [{ exhibits: ['1', '2'] }] },
  });
  expect(
    parseCommand({ do: 'change-response', letter: 'x', points: [{ text: 'a', exhibits: [1.5] }] }),
  ).toMatchObject({
    ok: false,
    field: 'points.0.exhibits.0',
  });
});
