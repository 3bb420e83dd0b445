import { expect, test } from 'vitest';
import { begun, leftIn, moved, oneLetter, type Queue } from './queue';

const file = (name: string) => ({ sha256: name.padEnd(64, '0'), name, size: 1 });
const queue = begun(['a', 'b', 'c'].map(file));
const inHand = ({ letters, at }: Queue) => letters[at]?.files[0]?.name;

test('without a file there is one letter, without any', () => {
  expect(begun([]).letters).toEqual([{ files: [], state: 'waiting', kept: null }]);
});

test('a letter that is put aside comes again when the others are done, as it was left', () => {
  const kept = { draft: {}, reading: {}, contents: {} } as never;
  const second = moved(queue, 'aside', kept) as Queue;
  expect(inHand(second)).toBe('b');
  const third = moved(second, 'saved', null) as Queue;
  expect(inHand(third)).toBe('c');
  const again = moved(third, 'skipped', null) as Queue;
  expect(inHand(again)).toBe('a');
  expect(again.letters[again.at]?.kept).toBe(kept);
  expect(leftIn(again)).toHaveLength(1);
  expect(moved(again, 'saved', null)).toBeNull();
});

test('the only letter left comes again when it is put aside, and every letter in hand is another form', () => {
  const alone = begun([file('a')]);
  const again = moved(alone, 'aside', null) as Queue;
  expect(inHand(again)).toBe('a');
  expect(again.key).not.toBe(alone.key);
});

test('what is left can be one letter with all its files', () => {
  const one = oneLetter(queue);
  expect(one.letters.map(({ files }) => files.map(({ name }) => name))).toEqual([['a', 'b', 'c']]);
});
