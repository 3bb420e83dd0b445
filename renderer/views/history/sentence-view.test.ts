import { describe, expect, test } from 'vitest';
import { type Piece, textOf } from '../../../shared/labels/sentence-pieces';
import { foldedSentence, linkedSentence } from './sentence-view';

const name = (id: string): Piece => ({ quoted: id, about: { kind: 'deadline', id } });
const listing = (...ids: readonly string[]): readonly Piece[] => [
  'Reminded of ',
  ...ids.flatMap((id, index) => (index === 0 ? [name(id)] : ['; ', name(id)])),
  '.',
];

describe('a sentence that lists many records', () => {
  test('shows the first three and how many more there are, and all of them when asked', () => {
    const { pieces, hidden } = foldedSentence(listing('a', 'b', 'c', 'd', 'e'), false);
    expect([textOf(pieces), hidden]).toEqual(['Reminded of a; b; c', 2]);
    expect(foldedSentence(listing('a', 'b', 'c', 'd', 'e'), true)).toEqual({
      pieces: listing('a', 'b', 'c', 'd', 'e'),
      hidden: 0,
    });
  });

  test('is not cut for a single name more', () => {
    expect(foldedSentence(listing('a', 'b', 'c', 'd'), false).hidden).toBe(0);
  });
});

test('the first name leads to the record of the sentence, unless it has a way of its own', () => {
  const about = { kind: 'license', id: 'l' } as const;
  expect(linkedSentence(['Opened ', { quoted: 'Z1' }, ' of ', { quoted: 'Z2' }], about)).toEqual([
    'Opened ',
    { quoted: 'Z1', about },
    ' of ',
    { quoted: 'Z2' },
  ]);
  expect(linkedSentence(listing('a', 'b'), about)).toEqual(listing('a', 'b'));
  expect(linkedSentence(['Changed.'], null)).toEqual(['Changed.']);
});
